#include "rules/tape.h"

#include "catch.h"

using bienban::Symbol;
using bienban::Tape;
using bienban::Unit;

namespace {

std::vector<Unit> units_of(std::initializer_list<Symbol> symbols) {
  std::vector<Unit> units;
  for (const Symbol symbol : symbols) {
    units.emplace_back();
    units.back().symbol = symbol;
  }
  return units;
}

}  // namespace

TEST_CASE("a tape leads from units to bytes and back") {
  const Tape tape(units_of({U',', 0xE000, 0xF0000, U'%'}));
  CHECK(tape.symbols() == ",\uE000\U000F0000%");
  REQUIRE(tape.size() == 4);
  // One row a unit: its first byte; one, three, four and one byte long.
  const std::size_t starts[] = {0, 1, 4, 8, 9};
  for (std::size_t unit = 0; unit <= tape.size(); ++unit) {
    CHECK(tape.offset(unit) == starts[unit]);
    CHECK(tape.unit(starts[unit]) == unit);
  }
}

TEST_CASE("a tape of nothing is empty") {
  const Tape tape({});
  CHECK(tape.size() == 0);
  CHECK(tape.symbols().empty());
  CHECK(tape.unit(0) == 0);
}
