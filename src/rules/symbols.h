// Symbols: the small number that a unit of the text becomes on a tape. Units with the same set of kinds share one, so
// that <post> in a pattern is a class of a few symbols. Punctuation that ASCII has stands for itself.
#pragma once

#include <cereal/access.hpp>
#include <cereal/types/vector.hpp>
#include <cstdint>
#include <map>
#include <vector>

#include "rules/kinds.h"

namespace bienban {

using Symbol = std::uint32_t;

class SymbolTable {
 public:
  // The symbol of units with exactly these kinds, made where it is new.
  Symbol intern(const KindSet& kinds);
  // Makes an ASCII character a symbol of its own with these kinds.
  void add_character(char character, const KindSet& kinds);

  struct Entry {
    Symbol symbol;
    KindSet kinds;

    template <typename Archive>
    void serialize(Archive& archive) {
      archive(symbol, kinds);
    }
  };
  [[nodiscard]] const std::vector<Entry>& entries() const { return entries_; }
  // All symbols are below this.
  [[nodiscard]] std::size_t size() const { return next_; }

 private:
  friend class cereal::access;
  // What was made; no more symbols can be made in a table that was read.
  template <typename Archive>
  void serialize(Archive& archive) {
    archive(entries_, next_);
  }

  std::map<KindSet, Symbol> by_kinds_;
  std::vector<Entry> entries_;
  Symbol next_ = 0x80;
};

}  // namespace bienban
