#include "rules/word_table.h"

#include <cstring>

namespace bienban {
namespace {

std::uint64_t load(const char* at, std::size_t size) {
  std::uint64_t value = 0;
  std::memcpy(&value, at, size);
  return value;
}

}  // namespace

// Eight bytes at a time, the last eight overlapping those before them.
std::uint32_t WordTable::hash(std::string_view word) {
  constexpr std::uint64_t factor = 0x9E3779B97F4A7C15U;
  const char* at = word.data();
  std::size_t left = word.size();
  std::uint64_t value = left * factor;
  for (; left > 8; left -= 8, at += 8) value = (value ^ load(at, 8)) * factor ^ (value >> 29);
  std::uint64_t last = 0;
  if (word.size() >= 8) {
    last = load(word.data() + word.size() - 8, 8);
  } else if (left >= 4) {
    last = load(at, 4) << 32 | load(at + left - 4, 4);
  } else if (left > 0) {
    last = load(at, 1) << 16 | load(at + left / 2, 1) << 8 | load(at + left - 1, 1);
  }
  value = (value ^ last) * factor;
  return static_cast<std::uint32_t>(value >> 32) ^ static_cast<std::uint32_t>(value >> 17);
}

std::uint32_t WordTable::try_add(std::string_view word, std::uint32_t number) {
  const std::uint32_t hashed = hash(word);
  const std::size_t at = place(hashed, word);
  if (slots_[at].number != 0) return slots_[at].number;
  slots_[at] = {hashed, static_cast<std::uint32_t>(bytes_.size()), static_cast<std::uint32_t>(word.size()), number};
  bytes_ += word;
  if (2 * ++taken_ > slots_.size()) {
    std::vector<Slot> old(2 * slots_.size());
    old.swap(slots_);
    for (const Slot& slot : old) {
      if (slot.number != 0) slots_[place(slot.hash, std::string_view(bytes_).substr(slot.begin, slot.size))] = slot;
    }
  }
  return number;
}

}  // namespace bienban
