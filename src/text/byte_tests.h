// Tests of bytes for loops that the compiler makes vector instructions of: only comparisons and bit operations, no
// branches.
//
// 0 stands for yes: so "and" is a bitwise or, "or" the smaller of two. (With 1 for yes, GCC makes tests of a 64-bit
// word of several comparisons with one byte, and the loop stays scalar.)
//
//   any(in(c, 'a', 'z'), both(is(c, 0xC3), in(next, 0xA0, 0xBF)))
#pragma once

#include <algorithm>

namespace bienban::byte_tests {

using Byte = unsigned char;

constexpr Byte is(Byte x, int y) { return static_cast<Byte>(x ^ y); }
constexpr Byte in(Byte x, int low, int high) {
  const auto most = static_cast<Byte>(high - low);
  return static_cast<Byte>(std::max(static_cast<Byte>(x - low), most) ^ most);
}
constexpr Byte both(Byte x, Byte y) { return static_cast<Byte>(x | y); }
template <typename... Bytes>
constexpr Byte any(Byte x, Bytes... more) {
  ((x = std::min(x, static_cast<Byte>(more))), ...);
  return x;
}
constexpr Byte no(Byte x) { return static_cast<Byte>(x == 0); }

}  // namespace bienban::byte_tests
