#include "rules/word_table.h"

#include <string>

#include "catch.h"

using namespace bienban;

TEST_CASE("a word keeps the number that it got first") {
  WordTable table;
  CHECK(table.find("đảng") == 0);
  CHECK(table.try_add("đảng", 7) == 7);
  CHECK(table.try_add("đảng", 8) == 7);
  CHECK(table.try_add("", 9) == 9);
  CHECK(table.find("đảng") == 7);
  CHECK(table.find("") == 9);
  CHECK(table.find("đản") == 0);
}

TEST_CASE("words of all lengths are told apart, also when the table has grown") {
  WordTable table;
  const auto word = [](std::uint32_t i) {
    return std::string(i % 41, static_cast<char>('a' + i % 3)) + std::to_string(i);
  };
  for (std::uint32_t i = 1; i <= 5000; ++i) REQUIRE(table.try_add(word(i), i) == i);
  for (std::uint32_t i = 1; i <= 5000; ++i) REQUIRE(table.find(word(i)) == i);
  for (std::uint32_t i = 5001; i <= 6000; ++i) REQUIRE(table.find(word(i)) == 0);
}
