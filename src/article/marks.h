// Credits that a mark begins: "Ảnh: Thanh Lê", "(Ảnh: Hữu Thắng)", "Bài, ảnh: MỘC LAN", "Video: Hà An".
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "article/names.h"
#include "article/phrases.h"
#include "text/span.h"

namespace bienban {

enum class CreditKind { photo, text, video };

// A mark with the names behind it.
struct CreditHit {
  CreditKind kind = CreditKind::photo;
  std::size_t mark = 0;        // where the mark's word begins
  Span span;                   // from the sign before the mark ("- ", "(") to behind the names and what closes them
  std::vector<Span> names;     // none for "Ảnh: PV"
  bool ends_sentence = false;  // what follows the span is a new sentence, or nothing
};

// All credits of one line, from left to right. The value of each of `marks` is its CreditKind.
// `signs`: the offsets of the line's colons and opening brackets.
std::vector<CreditHit> find_credits(std::string_view text, Span line, std::span<const std::size_t> signs,
                                    const Phrases& marks, const NameWords& words);

// "Ảnh 1: ...", "Ảnh: Ông A trao ...": the line begins with a picture's mark, whether or not a credit follows.
bool begins_with_picture_mark(std::string_view text, Span line, const Phrases& marks);

}  // namespace bienban
