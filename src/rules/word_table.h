// A table from words to small numbers, for the one look-up that every token of a text costs: open addressing. The first
// eight bytes of a word, which are all of most words, stand in its slot; all bytes in one buffer.
#pragma once

#include <cereal/types/string.hpp>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <vector>

#include "rules/flat.h"

namespace bienban {

class WordTable {
 public:
  WordTable() : slots_(1024) {}

  // The number of a word, 0 where it is unknown.
  [[nodiscard]] std::uint32_t find(std::string_view word) const {
    const std::uint64_t first = head(word);
    return slots_[place(hash(word, first), first, word)].number;
  }
  // Gives an unknown word a number (not 0); a known one keeps its own. The word's number is answered.
  std::uint32_t try_add(std::string_view word, std::uint32_t number);

 private:
  struct Slot {
    std::uint64_t head = 0;   // the first bytes, noughts behind a shorter word
    std::uint32_t begin = 0;  // in bytes_
    std::uint32_t size = 0;
    std::uint32_t hash = 0;
    std::uint32_t number = 0;  // 0: the slot is free
  };

  static std::uint64_t load(const char* at, std::size_t size) {
    std::uint64_t value = 0;
    std::memcpy(&value, at, size);
    return value;
  }
  static std::uint64_t head(std::string_view word) {
    const char* at = word.data();
    const std::size_t size = word.size();
    if (size >= 8) return load(at, 8);
    // Two or three loads, which may overlap.
    if (size >= 4) return load(at, 4) | load(at + size - 4, 4) << (8 * (size - 4));
    if (size == 0) return 0;
    return load(at, 1) | load(at + size / 2, 1) << (8 * (size / 2)) | load(at + size - 1, 1) << (8 * (size - 1));
  }
  static std::uint32_t hash(std::string_view word, std::uint64_t first) {
    constexpr std::uint64_t factor = 0x9E3779B97F4A7C15U;
    std::uint64_t value = (first ^ word.size() * factor) * factor;
    for (std::size_t at = 8; at < word.size(); at += 8) {
      // The last eight bytes overlap those before them.
      const std::size_t from = at + 8 <= word.size() ? at : word.size() - 8;
      value = (load(word.data() + from, 8) ^ value ^ value >> 29) * factor;
    }
    return static_cast<std::uint32_t>(value >> 32) ^ static_cast<std::uint32_t>(value >> 17);
  }
  // The slot where the word stands, or else the free one where it would.
  [[nodiscard]] std::size_t place(std::uint32_t hash, std::uint64_t first, std::string_view word) const {
    std::size_t at = hash & (slots_.size() - 1);
    for (;; at = (at + 1) & (slots_.size() - 1)) {
      const Slot& slot = slots_[at];
      if (slot.number == 0) return at;
      if (slot.head != first || slot.size != word.size()) continue;
      if (word.size() <= sizeof first || word == std::string_view(bytes_).substr(slot.begin, slot.size)) return at;
    }
  }

  friend class cereal::access;
  template <typename Archive>
  void serialize(Archive& archive) {
    flat(archive, slots_);
    archive(taken_, bytes_);
  }

  std::vector<Slot> slots_;  // a power of two of them, at most half taken
  std::uint64_t taken_ = 0;
  std::string bytes_;
};

}  // namespace bienban
