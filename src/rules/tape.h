// The tape: a sentence as one code point a unit, on which the stages' patterns run.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "rules/lexicon.h"

namespace bienban {

class Tape {
 public:
  explicit Tape(const std::vector<Unit>& units);

  [[nodiscard]] const std::string& symbols() const { return symbols_; }
  [[nodiscard]] std::size_t size() const { return starts_.size() - 1; }  // in units
  // The byte of symbols() where a unit's symbol begins; size() is answered with the end.
  [[nodiscard]] std::size_t offset(std::size_t unit) const { return starts_[unit]; }
  // The unit that begins at this byte of symbols(), or size() for the end.
  [[nodiscard]] std::size_t unit(std::size_t offset) const;

 private:
  std::string symbols_;
  std::vector<std::uint32_t> starts_;  // one a unit, and the end
};

}  // namespace bienban
