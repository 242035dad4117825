#include "text/likelihood.h"

#include <unicode/uchar.h>

#include <string>

#include "text/characters.h"
#include "text/syllable.h"
#include "text/utf8.h"

namespace bienban {

namespace {

// Signs that stand at a word's ends in any text: quotes, dashes, dots, the signs of money and degrees.
bool is_typography(char32_t c) {
  return plain_punctuation(c) != c || is_invisible(c) || c == 0x2026 || c == 0x2022 || c == 0x00B7 || c == 0x00B0 ||
         c == 0x20AB || c == 0x20AC || c == 0x2122 || (c >= 0xF000 && c < 0xF100);
}

bool sensible_case(std::u32string_view word) {
  std::size_t capitals = 0;
  for (const char32_t c : word) capitals += lower_letter(c) != c ? 1U : 0U;
  return capitals == 0 || capitals == word.size() || (capitals == 1 && lower_letter(word[0]) != word[0]);
}

// A letter that stands alone and is no word: an initial, or what dashes and quotes of windows-1252 are in other
// encodings.
bool is_no_word(std::u32string_view word) {
  return word.size() == 1 && u_isalpha(static_cast<UChar32>(word[0])) != 0 &&
         (!is_syllable(word) || std::u32string_view(U"ọộỏặỌỘỎẶ").find(word[0]) != std::u32string_view::npos);
}

// Whether the tone stands where one of the two schools puts it: hòa or hoà, but not "haò".
bool has_tone_in_place(std::u32string_view syllable) {
  std::u32string placed(syllable);
  if (!place_tone(placed)) return true;
  placed.back() = upper_letter(split_tone(placed.back()).letter);
  return placed.size() >= 2 && split_tone(syllable.back()).tone != Tone::level &&
         (placed.back() == 'A' || placed.back() == 'E' || placed.back() == 'Y');
}

void judge(std::u32string_view word, Likelihood& out) {
  while (!word.empty() && is_typography(word.front())) word.remove_prefix(1);
  while (!word.empty() && is_typography(word.back())) word.remove_suffix(1);
  bool ascii = true;
  bool letters = true;
  std::u32string composed;
  for (const char32_t c : word) {
    if (is_invisible(c)) continue;
    ascii = ascii && c < 0x80;
    if (const char32_t both = composed.empty() ? 0 : add_mark(composed.back(), c)) {
      composed.back() = both;
      continue;
    }
    letters = letters && u_isalpha(static_cast<UChar32>(c)) != 0;
    composed.push_back(c);
  }
  if (ascii || is_no_word(composed)) return;
  ++out.words;
  if (!letters || !sensible_case(composed))
    ++out.broken;
  else if (is_syllable(composed) && has_tone_in_place(composed))
    ++out.syllables;
  else
    ++out.foreign;
}

// ASCII that is no letter parts words; anything else belongs to one.
bool parts_words(char32_t c) {
  return (c < 0x80 && !is_latin_letter(c) && c >= 0x20) || is_blank(c) || is_line_break(c);
}

template <typename Take>
void each_word(std::string_view utf8, std::size_t limit, const Take& take) {
  std::u32string word;
  for (std::size_t at = 0; at < utf8.size();) {
    const auto [c, size] = code_point_at(utf8, at);
    at += size;
    if (!parts_words(c)) {
      word.push_back(c);
      continue;
    }
    if (!word.empty()) take(word);
    word.clear();
    if (at >= limit) return;
  }
  if (!word.empty()) take(word);
}

}  // namespace

Likelihood likelihood(std::string_view utf8, std::size_t limit) {
  Likelihood out;
  each_word(utf8, limit, [&](std::u32string_view word) { judge(word, out); });
  return out;
}

bool lacks_diacritics(std::string_view utf8) {
  constexpr std::size_t kEnough = 4096;
  constexpr std::size_t kFewest = 12;
  std::size_t words = 0;
  std::size_t bare = 0;
  each_word(utf8, kEnough, [&](std::u32string_view word) {
    ++words;
    bare += is_bare_syllable(word) ? 1U : 0U;
  });
  return words >= kFewest && bare * 4 >= words * 3;
}

}  // namespace bienban
