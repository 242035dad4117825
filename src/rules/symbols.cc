#include "rules/symbols.h"

#include <stdexcept>

namespace bienban {

Symbol SymbolTable::intern(const KindSet& kinds) {
  const auto [at, is_new] = by_kinds_.try_emplace(kinds, next_);
  if (is_new) {
    entries_.push_back({next_, kinds});
    ++next_;
    if (next_ == 0xF900) next_ = 0xF0000;
    if (next_ > 0xFFFFD) throw std::length_error("more kinds of units than private use code points");
  }
  return at->second;
}

void SymbolTable::add_character(char character, const KindSet& kinds) {
  entries_.push_back({static_cast<Symbol>(character), kinds});
}

}  // namespace bienban
