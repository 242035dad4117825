// Facts about single characters: which are blank or invisible, which look like which, how Vietnamese
// vowels carry their tones.
#pragma once

namespace bienban {

// Spaces and tabs of any width; not the line breaks.
bool is_blank(char32_t c);

// Anything that ends a line. "\r\n" is two of these and one line break.
bool is_line_break(char32_t c);

// Soft hyphen, zero-width space, joiners and byte order mark: they show nothing inside a word.
bool is_invisible(char32_t c);

// The plain form of a dash or a quotation mark; other characters come back as they are.
char32_t plain_punctuation(char32_t c);

// The plain letter or sign for a full-width form; other characters come back as they are.
char32_t narrow(char32_t c);

// What a ligature stands for ("fi", "ffl", ...), or null.
const char* ligature(char32_t c);

bool is_greek_or_cyrillic(char32_t c);
bool is_latin_letter(char32_t c);

// The Latin letter that a Greek or Cyrillic letter looks like, or 0.
char32_t latin_look_alike(char32_t c);

enum class Tone : unsigned char { level, grave, acute, hook, tilde, dot };

struct Vowel {
  char32_t letter;  // without its tone; 0 when the character is no Vietnamese vowel
  Tone tone;
};

// 'ế' -> {'ê', acute}.
Vowel split_tone(char32_t c);

// {'ê', acute} -> 'ế'.
char32_t join_tone(Vowel vowel);

// Adds a combining mark (breve, circumflex, horn or tone) to a Vietnamese vowel whatever the vowel carries
// already: 'á' + circumflex -> 'ấ'. 0 when the two do not go together.
char32_t add_mark(char32_t c, char32_t mark);

// Lower case of a Vietnamese or ASCII letter; other characters come back as they are.
char32_t lower_letter(char32_t c);

// And the other way round.
char32_t upper_letter(char32_t c);

// The ASCII letter under a Vietnamese letter's marks (ế -> e, Đ -> D), or 0 for any other character.
char32_t plain_letter(char32_t c);

}  // namespace bienban
