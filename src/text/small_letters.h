// Where a run of small letters ends: most words of a text are nothing else.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace bienban {

// Looks at 64 bytes at a time. Small letters are those of ASCII and of Vietnamese, and of Latin-1; other small letters
// (as "ç" is one, but "č" is not) end a run as everything else does, so that who asks must look at what stands there.
class SmallLetters {
 public:
  // `text` must be valid UTF-8.
  explicit SmallLetters(std::string_view text) : text_(text) {}

  // The first byte at or behind `from`, which begins a character, that is of no small letter; or text.size().
  std::size_t end_of_run(std::size_t from);

 private:
  std::string_view text_;
  std::size_t block_ = static_cast<std::size_t>(-1);  // the block that letters_ belongs to
  std::uint64_t letters_ = 0;                         // a bit a byte
};

}  // namespace bienban
