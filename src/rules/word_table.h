// A table from words to small numbers, for the one look-up that every token of a text costs: open addressing over the
// words' bytes, which all stand in one buffer.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace bienban {

class WordTable {
 public:
  WordTable() : slots_(1024) {}

  // The number of a word, 0 where it is unknown.
  [[nodiscard]] std::uint32_t find(std::string_view word) const {
    const Slot& slot = slots_[place(hash(word), word)];
    return slot.number;
  }
  // Gives an unknown word a number (not 0); a known one keeps its own. The word's number is answered.
  std::uint32_t try_add(std::string_view word, std::uint32_t number);

 private:
  struct Slot {
    std::uint32_t hash = 0;
    std::uint32_t begin = 0;  // in bytes_
    std::uint32_t size = 0;
    std::uint32_t number = 0;  // 0: the slot is free
  };

  static std::uint32_t hash(std::string_view word);
  // The slot where the word stands, or else the free one where it would.
  [[nodiscard]] std::size_t place(std::uint32_t hash, std::string_view word) const {
    std::size_t at = hash & (slots_.size() - 1);
    for (;; at = (at + 1) & (slots_.size() - 1)) {
      const Slot& slot = slots_[at];
      if (slot.number == 0) return at;
      if (slot.hash == hash && std::string_view(bytes_).substr(slot.begin, slot.size) == word) return at;
    }
  }

  std::vector<Slot> slots_;  // a power of two of them, at most half taken
  std::size_t taken_ = 0;
  std::string bytes_;
};

}  // namespace bienban
