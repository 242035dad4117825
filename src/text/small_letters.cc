#include "text/small_letters.h"

#include <algorithm>
#include <bit>

#include "text/block_marks.h"
#include "text/vector_clones.h"

namespace bienban {

namespace {

constexpr std::size_t kBefore = 2;  // bytes before a block, and
constexpr std::size_t kAfter = 2;   // behind it, that decide about its own

using Byte = unsigned char;

// 1 for each byte of a small letter in the block that begins kBefore bytes behind `text`. As in suspect_scan.cc 0
// stands for yes on the way: "and" is a bitwise or, "or" the smaller of two.
BIENBAN_VECTOR_CLONES void mark(const Byte* text, BlockMarks& marks) {
  const auto is = [](Byte x, int y) { return static_cast<Byte>(x ^ y); };
  const auto in = [](Byte x, int low, int high) {
    const auto most = static_cast<Byte>(high - low);
    return static_cast<Byte>(std::max(static_cast<Byte>(x - low), most) ^ most);
  };
  const auto both = [](Byte x, Byte y) { return static_cast<Byte>(x | y); };
  const auto any = [](Byte x, auto... more) {
    ((x = std::min(x, static_cast<Byte>(more))), ...);
    return x;
  };
  const auto no = [](Byte x) { return static_cast<Byte>(x == 0); };
  // Of two bytes: à to ÿ but the sign ÷, ă đ ĩ, ũ, ơ ư.
  const auto two = [&](Byte x, Byte y) {
    return any(both(is(x, 0xC3), both(in(y, 0xA0, 0xBF), no(is(y, 0xB7)))),
               both(is(x, 0xC4), any(is(y, 0x83), is(y, 0x91), is(y, 0xA9))), both(is(x, 0xC5), is(y, 0xA9)),
               both(is(x, 0xC6), any(is(y, 0xA1), is(y, 0xB0))));
  };
  // Of three: the odd ones from U+1EA1 to U+1EFF.
  const auto three = [&](Byte x, Byte y, Byte z) {
    const Byte odd = static_cast<Byte>((z & 1) ^ 1);
    return both(both(is(x, 0xE1), odd), any(both(is(y, 0xBA), in(z, 0xA0, 0xBF)), is(y, 0xBB)));
  };

  for (std::size_t i = 0; i < marked_bytes; ++i) {
    const Byte before2 = text[i];
    const Byte before = text[i + 1];
    const Byte here = text[i + 2];
    const Byte next = text[i + 3];
    const Byte third = text[i + 4];
    marks[i] = no(any(in(here, 'a', 'z'), two(here, next), two(before, here), three(here, next, third),
                      three(before, here, next), three(before2, before, here)));
  }
}

}  // namespace

std::size_t SmallLetters::end_of_run(std::size_t from) {
  while (from < text_.size()) {
    const std::size_t block = from / marked_bytes * marked_bytes;
    if (block != block_) {
      letters_ = marks_of_block<kBefore, kAfter>(text_, block, ' ', mark);
      block_ = block;
    }
    const std::uint64_t others = ~letters_ >> (from - block);
    if (others != 0) return std::min(from + static_cast<std::size_t>(std::countr_zero(others)), text_.size());
    from = block + marked_bytes;
  }
  return text_.size();
}

}  // namespace bienban
