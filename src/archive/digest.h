// A 128-bit digest (XXH3) that tells changed inputs and options from unchanged ones. Not for secrets.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

struct XXH3_state_s;

namespace bienban {

class Digest {
 public:
  Digest();  // throws std::bad_alloc

  // Length and bytes count, so add("ab") and add("a"), add("b") differ.
  Digest& add(std::string_view bytes);
  Digest& add(std::uint64_t number);
  [[nodiscard]] std::string hex() const;
  [[nodiscard]] std::uint64_t word() const;  // half of it

 private:
  struct Free {
    void operator()(XXH3_state_s* state) const;
  };
  std::unique_ptr<XXH3_state_s, Free> state_;
};

}  // namespace bienban
