// Finds the places of a text that may not be in the normal form, 64 bytes at a time.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace bienban {

// Says "maybe" for every place where a text could need a change, and for some others: a blank next
// to a blank, a control character, a line break, any character that is not ASCII, Latin or a Vietnamese letter,
// Ð, the vowels whose tone may stand on the wrong letter, and letters that stand alone. What it passes over needs no
// change.
class SuspectScan {
 public:
  explicit SuspectScan(std::string_view text) : text_(text) {}

  // The first suspect at or after `from`, or text.size(). Cheapest when `from` only grows.
  std::size_t next(std::size_t from);

 private:
  std::uint64_t suspects_of(std::size_t block) const;

  std::string_view text_;
  std::size_t block_ = static_cast<std::size_t>(-1);  // the block that suspects_ belongs to
  std::uint64_t suspects_ = 0;                        // a bit a byte
};

}  // namespace bienban
