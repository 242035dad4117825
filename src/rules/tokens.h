// Splits the normal form into tokens: words, numbers, single other characters. White space parts tokens and is
// none itself.
//
//   "H'Rưm có 1.200 m2, đạt 98,5%"  ->  H'Rưm | có | 1.200 | m2 | , | đạt | 98,5 | %
//
// A word is letters with their marks, digits after a letter ("m2", "K44"), an apostrophe or "&" between letters.
// A number is digits, with full stops and commas between digits.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "text/span.h"

namespace bienban {

enum class Shape : std::uint8_t {
  lower,   // "đồng"
  cap,     // "Đồng", "Y", "H'Rưm"
  upper,   // "UBND", "NN&PTNT"
  mixed,   // "GHPGVNtỉnh", "iPhone"
  joined,  // "H'Rưm", "K'Bình": a capitalised word with an apostrophe
  number,  // digits, "1.234,5"
  other,   // one character: punctuation, symbols
};

struct Token {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  Shape shape = Shape::other;

  [[nodiscard]] std::string_view of(std::string_view text) const { return text.substr(begin, end - begin); }
};

// Appends the tokens of text[span]; offsets count bytes of `text`.
void tokenise(std::string_view text, Span span, std::vector<Token>& tokens);

}  // namespace bienban
