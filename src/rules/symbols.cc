#include "rules/symbols.h"

namespace bienban {

Symbol SymbolTable::intern(const KindSet& kinds) {
  const auto [at, is_new] = by_kinds_.try_emplace(kinds, next_);
  if (is_new) entries_.push_back({next_++, kinds});
  return at->second;
}

void SymbolTable::add_character(char character, const KindSet& kinds) {
  entries_.push_back({static_cast<Symbol>(static_cast<unsigned char>(character)), kinds});
}

}  // namespace bienban
