#include "rules/fault.h"

#include "catch.h"

using namespace bienban;

TEST_CASE("a fault tells as much of its place as is known") {
  CHECK(Fault{"a.toml", 12, 11, "unknown kind", "<x>"}.to_string() == "a.toml:12:11: unknown kind: <x>");
  CHECK(Fault{"a.toml", 12, 0, "unknown kind", ""}.to_string() == "a.toml:12: unknown kind");
  CHECK(Fault{"a.toml", 0, 0, "cannot be read", ""}.to_string() == "a.toml: cannot be read");
}

TEST_CASE("faults stand in the order of the files, and each once") {
  std::vector<Fault> faults = {{"b.txt", 1, 1, "x", ""},
                               {"a.txt", 10, 1, "x", ""},
                               {"a.txt", 9, 2, "x", ""},
                               {"a.txt", 9, 1, "y", ""},
                               {"a.txt", 10, 1, "x", ""}};
  sort_faults(faults);
  CHECK(std::string(RuleError(faults).what()) == "a.txt:9:1: y\na.txt:9:2: x\na.txt:10:1: x\nb.txt:1:1: x");
}
