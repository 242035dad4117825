#include "text/small_letters.h"

#include "text/byte_tests.h"
#include "text/vector_clones.h"

namespace bienban {

using namespace byte_tests;

namespace {

// Of two bytes: à to ÿ but the sign ÷, ă đ ĩ, ũ, ơ ư.
constexpr Byte two(Byte x, Byte y) {
  return any(both(is(x, 0xC3), both(in(y, 0xA0, 0xBF), no(is(y, 0xB7)))),
             both(is(x, 0xC4), any(is(y, 0x83), is(y, 0x91), is(y, 0xA9))), both(is(x, 0xC5), is(y, 0xA9)),
             both(is(x, 0xC6), any(is(y, 0xA1), is(y, 0xB0))));
}

// Of three: the odd ones from U+1EA1 to U+1EFF.
constexpr Byte three(Byte x, Byte y, Byte z) {
  const Byte odd = static_cast<Byte>((z & 1) ^ 1);
  return both(both(is(x, 0xE1), odd), any(both(is(y, 0xBA), in(z, 0xA0, 0xBF)), is(y, 0xBB)));
}

}  // namespace

BIENBAN_VECTOR_CLONES void mark_all_but_small_letters(const Byte* bytes, BlockMarks& marks) {
  for (std::size_t i = 0; i < block_size; ++i) {
    const Byte before2 = bytes[i];
    const Byte before = bytes[i + 1];
    const Byte here = bytes[i + 2];
    const Byte next = bytes[i + 3];
    const Byte third = bytes[i + 4];
    const Byte small = any(in(here, 'a', 'z'), two(here, next), two(before, here), three(here, next, third),
                           three(before, here, next), three(before2, before, here));
    marks[i] = static_cast<Byte>(small != 0);
  }
}

}  // namespace bienban
