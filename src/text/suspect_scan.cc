#include "text/suspect_scan.h"

#include "text/byte_tests.h"
#include "text/vector_clones.h"

namespace bienban {

using namespace byte_tests;

BIENBAN_VECTOR_CLONES void mark_suspects(const Byte* bytes, BlockMarks& marks) {
  for (std::size_t i = 0; i < block_size; ++i) {
    const Byte before2 = bytes[i];
    const Byte before = bytes[i + 1];
    const Byte here = bytes[i + 2];
    const Byte next = bytes[i + 3];
    const Byte third = bytes[i + 4];
    const Byte fourth = bytes[i + 5];

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

}  // namespace bienban
