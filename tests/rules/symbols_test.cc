#include "rules/symbols.h"

#include <set>

#include "catch.h"

using bienban::KindSet;
using bienban::Symbol;
using bienban::SymbolTable;

TEST_CASE("units with the same kinds share a symbol, others don't") {
  SymbolTable symbols;
  const Symbol one = symbols.intern({1, 2});
  CHECK(symbols.intern({1, 2}) == one);
  CHECK(symbols.intern({1}) != one);
  CHECK(symbols.intern({}) != one);
  CHECK(symbols.entries().size() == 3);
  CHECK(symbols.entries().front().kinds == KindSet{1, 2});
}

TEST_CASE("an ASCII character stands for itself") {
  SymbolTable symbols;
  symbols.add_character(',', {3});
  REQUIRE(symbols.entries().size() == 1);
  CHECK(symbols.entries().front().symbol == Symbol{','});
  CHECK(symbols.entries().front().kinds == KindSet{3});
}

TEST_CASE("symbols never meet, nor the characters of ASCII, and all are below the table's size") {
  SymbolTable symbols;
  std::set<Symbol> seen;
  for (unsigned kind = 0; kind < 7000; ++kind) {
    const Symbol symbol = symbols.intern({static_cast<bienban::Kind>(kind)});
    REQUIRE(symbol >= 0x80);
    REQUIRE(symbol < symbols.size());
    REQUIRE(seen.insert(symbol).second);
  }
}
