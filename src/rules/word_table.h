// A table from words to small numbers, for the one look-up that every token of a text costs: open addressing over the
// words' bytes, which all stand in one buffer.
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
  // Whether the bytes from `known` on are that word. Words are short: in pieces of eight or four, the last of which
  // overlaps the one before, this is done before a call of memcmp has begun.
  static bool same(const char* known, std::string_view word) {
    const auto piece = [&]<typename Piece>(std::size_t at, Piece) {
      Piece a;
      Piece b;
      std::memcpy(&a, known + at, sizeof a);
      std::memcpy(&b, word.data() + at, sizeof b);
      return a == b;
    };
    const std::size_t size = word.size();
    if (size >= 8) {
      for (std::size_t at = 0; at + 8 < size; at += 8) {
        if (!piece(at, std::uint64_t{})) return false;
      }
      return piece(size - 8, std::uint64_t{});
    }
    if (size >= 4) return piece(0, std::uint32_t{}) && piece(size - 4, std::uint32_t{});
    for (std::size_t at = 0; at < size; ++at) {
      if (known[at] != word[at]) return false;
    }
    return true;
  }
  // The slot where the word stands, or else the free one where it would.
  [[nodiscard]] std::size_t place(std::uint32_t hash, std::string_view word) const {
    std::size_t at = hash & (slots_.size() - 1);
    for (;; at = (at + 1) & (slots_.size() - 1)) {
      const Slot& slot = slots_[at];
      if (slot.number == 0) return at;
      if (slot.hash == hash && slot.size == word.size() && same(bytes_.data() + slot.begin, word)) return at;
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
