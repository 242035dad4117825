#include "archive/line_reader.h"

#include <vector>

#include "archive/dripping.h"
#include "catch.h"

using namespace bienban;
using bienban::test::Dripping;

namespace {

std::vector<std::string> lines(std::string_view bytes, std::size_t limit, std::size_t piece) {
  Dripping stream(bytes, piece);
  LineReader reader(stream, limit);
  std::vector<std::string> result;
  std::string line;
  for (;;) {
    const LineReader::Result got = reader.next(line);
    if (got == LineReader::Result::end) return result;
    CHECK(reader.number() == result.size() + 1);
    result.push_back(got == LineReader::Result::too_long ? "(too long)" : line);
  }
}

}  // namespace

TEST_CASE("lines, in pieces of any size") {
  using Lines = std::vector<std::string>;
  const std::size_t piece = GENERATE(std::size_t{1}, std::size_t{2}, std::size_t{3}, std::size_t{7}, std::size_t{1000});
  CHECK(lines("", 10, piece).empty());
  CHECK(lines("a", 10, piece) == Lines{"a"});
  CHECK(lines("a\n", 10, piece) == Lines{"a"});
  CHECK(lines("\n\n", 10, piece) == Lines{"", ""});
  CHECK(lines("a\n\nbc\r\nd", 10, piece) == Lines{"a", "", "bc\r", "d"});
  CHECK(lines("12345\n123456\n1\n1234567", 5, piece) == Lines{"12345", "(too long)", "1", "(too long)"});
}

TEST_CASE("lines longer than the buffer") {
  const std::string longest(700'000, 'x');
  const auto got = lines(longest + "\nb\n" + longest + "y", longest.size(), 100'000);
  REQUIRE(got.size() == 3);
  CHECK(got[0] == longest);
  CHECK(got[1] == "b");
  CHECK(got[2] == "(too long)");
}
