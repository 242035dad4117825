#include "text/suspect_scan.h"

#include <algorithm>
#include <bit>

#include "text/block_marks.h"
#include "text/vector_clones.h"

namespace bienban {

namespace {

constexpr std::size_t kBlock = marked_bytes;
constexpr std::size_t kBefore = 2;  // bytes before a block, and
constexpr std::size_t kAfter = 6;   // behind it, that decide about its own

using Byte = unsigned char;

// 1 for each suspect of the block that begins kBefore bytes behind `text`. Only comparisons and bit operations, no
// branches, so that the compiler turns the loop into vector instructions.
BIENBAN_VECTOR_CLONES void mark(const Byte* text, BlockMarks& marks) {
  // 0 stands for yes: so "and" is a bitwise or, "or" the smaller of two. (With 1 for yes, GCC makes tests of a 64-bit
  // word of several comparisons with one byte, and the loop stays scalar.)
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

  for (std::size_t i = 0; i < kBlock; ++i) {
    const Byte before2 = text[i];
    const Byte before = text[i + 1];
    const Byte here = text[i + 2];
    const Byte next = text[i + 3];
    const Byte third = text[i + 4];
    const Byte fourth = text[i + 5];

    const Byte control = in(here, 0x00, 0x1F);
    const Byte blanks = both(is(here, ' '), is(next, ' '));
    const Byte latin_extended = both(is(here, 0xE1), in(next, 0xB8, 0xBB));
    const Byte foreign = both(any(is(here, 0xC2), in(here, 0xC7, 0xFF)), no(latin_extended));
    const Byte eth =
        any(both(is(here, 0xC3), is(static_cast<Byte>(next & 0xDF), 0x90)), both(is(here, 0xC6), is(next, 0x89)));

    // A vowel with its tone may be in the wrong place. Every test takes in a little more than it must where that
    // saves comparisons and no Vietnamese spelling looks so.
    const auto small = [](Byte x) { return static_cast<Byte>(x | 0x20); };
    const auto is_letter = [&](Byte x) { return in(small(x), 'a', 'z'); };
    const auto is_vowel = [&](Byte x) {  // a, e, i, u, y share two bits with m and q
      return any(is(static_cast<Byte>(x & 0xC3), 0x41), is(small(x), 'o'));
    };
    const auto ends_mark = [&](Byte x) { return both(in(x, 0x80, 0xBF), no(in(x, 0x90, 0x91))); };  // not đ's

    // It ends a word behind another vowel ("hoà", "muà", "taị"), but not in "quá", "giá".
    const Byte behind_vowel = any(both(is_vowel(before), no(is(small(before), 'm'))), ends_mark(before));
    const Byte onset = any(both(is(small(before), 'u'), is(small(before2), 'q')),
                           both(is(small(before), 'i'), is(small(before2), 'g')));
    const Byte last_letter =
        any(both(in(here, 0xC3, 0xC5), no(is_letter(third))), both(is(here, 0xE1), no(is_letter(fourth))));
    const Byte late = both(both(behind_vowel, no(onset)), last_letter);

    // A vowel and one more letter follow ("hòan"), or a vowel that always takes the tone ("tíên", but not "ươ").
    const Byte goes_on = any(is_letter(third), in(third, 0xC3, 0xC6), is(third, 0xE1));
    const Byte one_more = both(is_vowel(next), goes_on);
    const Byte early =
        both(ends_mark(here),
             any(both(any(in(before, 0xC3, 0xC5), in(before, 0xBA, 0xBB)), any(one_more, in(next, 0xC3, 0xC6))),
                 both(is(before, 0xC6), one_more)));

    // It is part of the onset: "qúy", "gìa".
    const Byte small_i =
        any(both(is(next, 0xC3), in(small(third), 0xAC, 0xAD)), both(is(next, 0xC4), in(third, 0xA8, 0xA9)),
            both(both(is(next, 0xE1), is(third, 0xBB)), in(fourth, 0x88, 0x8B)));
    const Byte in_onset = any(both(is(small(here), 'q'), in(next, 0x80, 0xFF)), both(is(small(here), 'g'), small_i));

    // Two letters that stand alone may belong to a word with spaces between its letters.
    const Byte alone = both(both(both(is_letter(here), is(next, ' ')), both(is_letter(third), no(is_letter(fourth)))),
                            both(no(is_letter(before)), in(before, 0x00, 0x7F)));

    marks[i] = no(any(control, blanks, foreign, eth, late, early, in_onset, alone, is(here, '`')));
  }
}

}  // namespace

std::uint64_t SuspectScan::suspects_of(std::size_t block) const {
  // Around the text stands something that ends a syllable and is no suspect.
  return marks_of_block<kBefore, kAfter>(text_, block, '.', mark);
}

std::size_t SuspectScan::next(std::size_t from) {
  while (from < text_.size()) {
    const std::size_t block = from / kBlock * kBlock;
    if (block != block_) {
      suspects_ = suspects_of(block);
      block_ = block;
    }
    const std::uint64_t left = suspects_ >> (from - block);
    if (left != 0) return from + static_cast<std::size_t>(std::countr_zero(left));
    from = block + kBlock;
  }
  return text_.size();
}

}  // namespace bienban
