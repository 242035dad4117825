#include "rules/word_table.h"

namespace bienban {

std::uint32_t WordTable::try_add(std::string_view word, std::uint32_t number) {
  const std::uint64_t first = head(word);
  const std::uint32_t hashed = hash(word, first);
  const std::size_t at = place(hashed, first, word);
  if (slots_[at].number != 0) return slots_[at].number;
  slots_[at] = {first, static_cast<std::uint32_t>(bytes_.size()), static_cast<std::uint32_t>(word.size()), hashed,
                number};
  bytes_ += word;
  if (2 * ++taken_ > slots_.size()) {
    std::vector<Slot> old(2 * slots_.size());
    old.swap(slots_);
    for (const Slot& slot : old) {
      if (slot.number == 0) continue;
      slots_[place(slot.hash, slot.head, std::string_view(bytes_).substr(slot.begin, slot.size))] = slot;
    }
  }
  return number;
}

}  // namespace bienban
