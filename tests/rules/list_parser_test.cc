#include "rules/list_parser.h"

#include <string>
#include <vector>

#include "catch.h"

using namespace bienban;

using Files = std::vector<RuleFiles::File>;

TEST_CASE("lists come as they were given, whatever is parsed first") {
  ListParser parser(Files{{"fruit.txt", "cam\nquýt\n"}, {"post.txt", "@leads yes\nchủ tịch\n"}, {"none.txt", ""}});
  REQUIRE(parser.size() == 3);
  CHECK(parser.leading() == std::vector<std::size_t>{1});
  CHECK(parser.list(0).kind == "fruit");
  REQUIRE(parser.list(0).entries.size() == 2);
  CHECK(parser.list(0).entries[1].text == "quýt");
  CHECK(parser.list(1).leads);
  CHECK(parser.list(2).entries.empty());
  CHECK(parser.faults().empty());
}

TEST_CASE("faults come in the order of the lists") {
  const ListParser parser(Files{{"b.txt", "@wrong\n"}, {"a.txt", "cam\ncam\n"}, {"c.txt", "@leads perhaps\n"}});
  const auto faults = parser.faults();
  REQUIRE(faults.size() == 3);
  CHECK(faults[0].file == "b.txt");
  CHECK(faults[1].file == "a.txt");
  CHECK(faults[1].line == 2);
  CHECK(faults[2].file == "c.txt");
}

TEST_CASE("a parser that nobody asks ends in order") { const ListParser parser(Files{{"fruit.txt", "cam\n"}}); }
