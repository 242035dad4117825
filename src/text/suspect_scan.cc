#include "text/suspect_scan.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>

namespace bienban {

namespace {

constexpr std::size_t kBlock = 64;
constexpr std::size_t kBefore = 2;  // bytes before a block, and
constexpr std::size_t kAfter = 6;   // behind it, that decide about its own

using Byte = unsigned char;

// Writes 1 for each suspect of the block at `b`. Only comparisons and bit operations, no branches, so that
// the compiler turns the loop into vector instructions.
void mark(const Byte* b, Byte* marks) {
  const auto is = [](Byte x, int y) { return static_cast<Byte>(x == y); };
  const auto in = [](Byte x, int low, int high) {
    return static_cast<Byte>(static_cast<Byte>(x - low) <= static_cast<Byte>(high - low));
  };
  const auto both = [](Byte x, Byte y) { return static_cast<Byte>(x & y); };
  const auto any = [](auto... x) { return static_cast<Byte>((x | ...)); };
  const auto no = [](Byte x) { return static_cast<Byte>(x ^ 1); };

  for (std::size_t i = 0; i < kBlock; ++i) {
    const Byte here = b[i];
    const Byte next = b[i + 1];
    const Byte third = b[i + 2];
    const Byte fourth = b[i + 3];

    const Byte control = in(here, 0x00, 0x1F);
    const Byte blanks = both(is(here, ' '), is(next, ' '));
    const Byte latin_extended = both(is(here, 0xE1), in(next, 0xB8, 0xBB));
    const Byte foreign = both(any(is(here, 0xC2), in(here, 0xC7, 0xFF)), no(latin_extended));
    const Byte eth = any(both(is(here, 0xC3), is(static_cast<Byte>(next & 0xDF), 0x90)),
                         both(is(here, 0xC6), is(next, 0x89)));

    // "oà", "oè", "uỳ" at the end of a syllable: the vowel with its tone stands in two or three bytes.
    const Byte letter = static_cast<Byte>(here | 0x20);
    const Byte low = static_cast<Byte>(third & 0xDF);  // the second byte of à and of À differ in one bit
    const Byte a_or_e = any(in(low, 0x80, 0x81), is(low, 0x83), in(low, 0x88, 0x89));
    const Byte latin1 = both(is(next, 0xC3), any(both(is(letter, 'o'), a_or_e), both(is(letter, 'u'), is(low, 0x9D))));
    const Byte hook_or_dot =
        both(is(next, 0xE1), any(both(both(is(letter, 'o'), is(third, 0xBA)), any(in(fourth, 0xA0, 0xA3), in(fourth, 0xB8, 0xBD))),
                                 both(both(is(letter, 'u'), is(third, 0xBB)), in(fourth, 0xB2, 0xB9))));
    const auto ends = [&](Byte after) { return no(in(static_cast<Byte>(after | 0x20), 'a', 'z')); };
    const Byte tone = any(both(latin1, ends(fourth)), both(hook_or_dot, ends(b[i + 4])));

    marks[i] = any(control, blanks, foreign, eth, tone, is(here, '`'));
  }
}

}  // namespace

std::uint64_t SuspectScan::suspects_of(std::size_t block) const {
  std::array<Byte, kBlock> marks;
  const auto* bytes = reinterpret_cast<const Byte*>(text_.data());
  if (block >= kBefore && block + kBlock + kAfter <= text_.size()) {
    mark(bytes + block, marks.data());
  } else {
    std::array<Byte, kBefore + kBlock + kAfter> padded;
    padded.fill('x');
    const std::size_t from = block >= kBefore ? block - kBefore : 0;
    const std::size_t to = block + kBlock + kAfter < text_.size() ? block + kBlock + kAfter : text_.size();
    // Behind the end stands something that ends a syllable and is no suspect.
    if (to > block) std::fill(padded.begin() + static_cast<std::ptrdiff_t>(kBefore + (to - block)), padded.end(), Byte{'.'});
    std::memcpy(padded.data() + kBefore - (block - from), bytes + from, to - from);
    mark(padded.data() + kBefore, marks.data());
  }
  std::uint64_t bits = 0;
  for (std::size_t i = 0; i < kBlock; i += 8) {
    std::uint64_t eight;
    std::memcpy(&eight, marks.data() + i, sizeof eight);
    if constexpr (std::endian::native == std::endian::little) {
      bits |= ((eight * 0x0102040810204080ULL) >> 56) << i;
    } else {
      for (std::size_t k = 0; k < 8; ++k) bits |= static_cast<std::uint64_t>(marks[i + k]) << (i + k);
    }
  }
  return bits;
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
