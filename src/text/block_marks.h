// Marks bytes of a text, 64 at a time, with a function that the compiler makes vector instructions of.
#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace bienban {

constexpr std::size_t marked_bytes = 64;  // in a block
using BlockMarks = std::array<unsigned char, marked_bytes>;

// Which bytes of the block that begins at `block` (a multiple of 64, inside the text) are marked, a bit a byte.
// mark(bytes, marks) writes 1 for each marked byte and 0 for the others; the block begins `before` bytes behind `bytes`,
// and `after` bytes behind it may be read. Around the text stands the filler.
template <std::size_t before, std::size_t after, typename Mark>
std::uint64_t marks_of_block(std::string_view text, std::size_t block, unsigned char filler, Mark mark) {
  BlockMarks marks;
  const auto* bytes = reinterpret_cast<const unsigned char*>(text.data());
  if (block >= before && block + marked_bytes + after <= text.size()) {
    mark(bytes + block - before, marks);
  } else {
    std::array<unsigned char, before + marked_bytes + after> padded;
    padded.fill(filler);
    const std::size_t from = block >= before ? block - before : 0;
    const std::size_t to = std::min(block + marked_bytes + after, text.size());
    std::memcpy(padded.data() + before - (block - from), bytes + from, to - from);
    mark(padded.data(), marks);
  }
  std::uint64_t bits = 0;
  for (std::size_t i = 0; i < marked_bytes; i += 8) {
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

}  // namespace bienban
