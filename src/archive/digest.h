// A 128-bit digest that tells changed inputs and options from unchanged ones. Not for secrets.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace bienban {

class Digest {
 public:
  // Length and bytes count, so add("ab") and add("a"), add("b") differ.
  Digest& add(std::string_view bytes);
  Digest& add(std::uint64_t number);
  [[nodiscard]] std::string hex() const;
  [[nodiscard]] std::uint64_t word() const { return a_ ^ b_; }

 private:
  void mix(std::uint64_t word);
  std::uint64_t a_ = 0x243F6A8885A308D3;  // digits of pi
  std::uint64_t b_ = 0x13198A2E03707344;
};

}  // namespace bienban
