// Finds marked bytes of a text, 64 at a time, with a function that the compiler makes vector instructions of.
#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace bienban {

constexpr std::size_t block_size = 64;
using BlockMarks = std::array<unsigned char, block_size>;
// mark(bytes, marks) writes 1 for each marked byte of a block and 0 for the others.
using MarkBlock = void (*)(const unsigned char* bytes, BlockMarks& marks);

// The block begins `before` bytes behind those that the function is given, and `after` bytes behind it may be read.
// Around the text stands `filler`.
template <MarkBlock mark, std::size_t before, std::size_t after, unsigned char filler>
class BlockScan {
 public:
  explicit BlockScan(std::string_view text) : text_(text) {}

  // The first marked byte at or after `from`, or text.size(). Cheapest when `from` only grows.
  std::size_t next(std::size_t from) {
    while (from < text_.size()) {
      const std::size_t block = from / block_size * block_size;
      if (block != block_) {
        marked_ = marks_of(block);
        block_ = block;
      }
      const std::uint64_t left = marked_ >> (from - block);
      if (left != 0) return std::min(from + static_cast<std::size_t>(std::countr_zero(left)), text_.size());
      from = block + block_size;
    }
    return text_.size();
  }

 private:
  // A bit a byte.
  [[nodiscard]] std::uint64_t marks_of(std::size_t block) const {
    BlockMarks marks;
    const auto* bytes = reinterpret_cast<const unsigned char*>(text_.data());
    if (block >= before && block + block_size + after <= text_.size()) {
      mark(bytes + block - before, marks);
    } else {
      std::array<unsigned char, before + block_size + after> padded;
      padded.fill(filler);
      const std::size_t from = block >= before ? block - before : 0;
      const std::size_t to = std::min(block + block_size + after, text_.size());
      std::memcpy(padded.data() + before - (block - from), bytes + from, to - from);
      mark(padded.data(), marks);
    }
    return bits_of(marks);
  }

  static std::uint64_t bits_of(const BlockMarks& marks) {
    std::uint64_t bits = 0;
#if defined(__SSE2__)
    for (std::size_t i = 0; i < block_size; i += 16) {
      const __m128i sixteen = _mm_loadu_si128(reinterpret_cast<const __m128i*>(marks.data() + i));
      bits |= static_cast<std::uint64_t>(_mm_movemask_epi8(_mm_slli_epi16(sixteen, 7))) << i;
    }
#else
    for (std::size_t i = 0; i < block_size; i += 8) {
      std::uint64_t eight;
      std::memcpy(&eight, marks.data() + i, sizeof eight);
      if constexpr (std::endian::native == std::endian::little) {
        bits |= ((eight * 0x0102040810204080ULL) >> 56) << i;
      } else {
        for (std::size_t k = 0; k < 8; ++k) bits |= static_cast<std::uint64_t>(marks[i + k]) << (i + k);
      }
    }
#endif
    return bits;
  }

  std::string_view text_;
  std::size_t block_ = static_cast<std::size_t>(-1);  // the block that marked_ belongs to
  std::uint64_t marked_ = 0;
};

}  // namespace bienban
