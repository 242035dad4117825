// Words and letters of a text in the normal form, as the article's parts need them: which case a word is in,
// what stands beside a place. Offsets are bytes.
#pragma once

#include <cstddef>
#include <set>
#include <string>
#include <string_view>

#include "text/span.h"

namespace bienban {

using WordSet = std::set<std::string, std::less<>>;

bool is_capital(char32_t c);
bool is_small(char32_t c);
inline bool is_letter(char32_t c) { return is_capital(c) || is_small(c); }
inline bool is_ascii_digit(char32_t c) { return c >= '0' && c <= '9'; }
inline bool is_space(char32_t c) { return c == ' ' || c == '\n'; }

// The code point at `at`, or before `end`; 0 beyond the text.
char32_t next_char(std::string_view text, std::size_t at);
char32_t previous_char(std::string_view text, std::size_t end);

// The text's span without the white space around it.
Span trim(std::string_view text, Span span);

// Where the word at `at` ends: at the next space, or at `limit`.
std::size_t word_end(std::string_view text, std::size_t at, std::size_t limit);

// How many words, parted by white space.
std::size_t count_words(std::string_view text);

// The case of a word's letters. Initials ("N.L", "Đ.", a single capital) go with names in any case.
enum class Shape { small, title, capitals, initials, other };
Shape shape_of(std::string_view word);

// Whether the line is written in capitals: at least two words' letters, and no small one.
bool all_capitals(std::string_view line);

// Lower case of the letters that Vietnamese and English write.
std::string lower(std::string_view text);

}  // namespace bienban
