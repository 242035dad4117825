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

void append_utf8(std::string& out, Symbol symbol) {
  const auto byte = [&](Symbol bits) { out += static_cast<char>(bits); };
  if (symbol < 0x80) {
    byte(symbol);
  } else if (symbol < 0x800) {
    byte(0xC0 | (symbol >> 6));
    byte(0x80 | (symbol & 0x3F));
  } else if (symbol < 0x10000) {
    byte(0xE0 | (symbol >> 12));
    byte(0x80 | ((symbol >> 6) & 0x3F));
    byte(0x80 | (symbol & 0x3F));
  } else {
    byte(0xF0 | (symbol >> 18));
    byte(0x80 | ((symbol >> 12) & 0x3F));
    byte(0x80 | ((symbol >> 6) & 0x3F));
    byte(0x80 | (symbol & 0x3F));
  }
}

}  // namespace bienban
