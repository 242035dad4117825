#include "rules/symbols.h"

#include <unicode/unistr.h>

#include <set>

#include "catch.h"

using bienban::append_utf8;
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
  CHECK(symbols.entries().front().symbol == U',');
  CHECK(symbols.entries().front().kinds == KindSet{3});
}

TEST_CASE("symbols are private-use code points, past the first private area too") {
  SymbolTable symbols;
  std::set<Symbol> seen;
  for (unsigned kind = 0; kind < 7000; ++kind) {
    const Symbol symbol = symbols.intern({static_cast<bienban::Kind>(kind)});
    const bool is_private = (symbol >= 0xE000 && symbol <= 0xF8FF) || (symbol >= 0xF0000 && symbol <= 0xFFFFD);
    REQUIRE(is_private);
    REQUIRE(seen.insert(symbol).second);
  }
  CHECK(*seen.rbegin() > 0xF0000);
}

TEST_CASE("symbols are written in UTF-8 as ICU writes them") {
  for (const Symbol symbol :
       {U'!', U'~', U'\u00E0', U'\u07FF', U'\u0800', U'\uE000', U'\uF8FF', U'\U000F0000', U'\U000FFFFD'}) {
    std::string ours = "x";
    append_utf8(ours, symbol);
    std::string icu_writes = "x";
    icu::UnicodeString(static_cast<UChar32>(symbol)).toUTF8String(icu_writes);
    CHECK(ours == icu_writes);
  }
}
