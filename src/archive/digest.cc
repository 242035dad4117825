#include "archive/digest.h"

#include <cstring>

namespace bienban {

void Digest::mix(std::uint64_t word) {
  // Two multiply-xorshift lanes (the finaliser of MurmurHash3) that feed each other.
  a_ = (a_ ^ word) * 0xFF51AFD7ED558CCD;
  a_ ^= a_ >> 33;
  b_ = (b_ + word + (a_ << 1)) * 0xC4CEB9FE1A85EC53;
  b_ ^= b_ >> 29;
}

Digest& Digest::add(std::string_view bytes) {
  mix(bytes.size());
  while (!bytes.empty()) {
    std::uint64_t word = 0;
    const std::size_t n = bytes.size() < sizeof word ? bytes.size() : sizeof word;
    std::memcpy(&word, bytes.data(), n);
    mix(word);
    bytes.remove_prefix(n);
  }
  return *this;
}

Digest& Digest::add(std::uint64_t number) {
  mix(number);
  return *this;
}

std::string Digest::hex() const {
  std::string result;
  for (std::uint64_t word : {a_, b_})
    for (int shift = 60; shift >= 0; shift -= 4) result += "0123456789abcdef"[(word >> shift) & 15];
  return result;
}

}  // namespace bienban
