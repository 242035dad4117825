#include "rules/tape.h"

#include <algorithm>

namespace bienban {

Tape::Tape(const std::vector<Unit>& units) {
  symbols_.reserve(units.size() * 3);
  starts_.reserve(units.size() + 1);
  for (const Unit& unit : units) {
    starts_.push_back(static_cast<std::uint32_t>(symbols_.size()));
    append_utf8(symbols_, unit.symbol);
  }
  starts_.push_back(static_cast<std::uint32_t>(symbols_.size()));
}

std::size_t Tape::unit(std::size_t offset) const {
  const auto at = std::lower_bound(starts_.begin(), starts_.end(), static_cast<std::uint32_t>(offset));
  return static_cast<std::size_t>(at - starts_.begin());
}

}  // namespace bienban
