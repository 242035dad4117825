#include "rules/needs.h"

#include <re2/re2.h>

#include <random>
#include <string>

#include "catch.h"
#include "rules/letter_patterns.h"

using namespace bienban;
using bienban::testing::Letters;
using bienban::testing::random_pattern;

namespace {

bool may_match(const std::string& pattern, const std::string& text) {
  Letters letters;
  ParsedPattern parsed;
  REQUIRE(parse_pattern(letters.translate(pattern), parsed).empty());
  NeedTable table;
  Ways ways;
  for (const auto& needs : table.add(parsed.tree, letters.classes())) ways.add(needs);
  table.freeze(128);
  Sighting seen(table);
  for (const char c : text) seen.add(static_cast<Symbol>(c));
  return seen.meets_one(ways);
}

}  // namespace

TEST_CASE("a text that lacks what every match holds cannot match") {
  struct Case {
    const char* pattern;
    const char* text;
    bool may;
  };
  const Case cases[] = {
      {"ab", "aaaa", false},      {"ab", "ba", true},         {"ab?", "a", true},         {"a(?:b|c)d", "ad", false},
      {"a(?:b|c)d", "acd", true}, {"a(?:b|c*)d", "ad", true}, {"(?:ab|cd)", "b", false},  {"(?:ab|cd)", "ad", true},
      {"ab|cd", "ad", false},     {"ab|cd", "cd", true},      {"[ab]{2,3}c", "c", false}, {"(?P<x>a)b*", "bbb", false},
      {"^a$", "b", false},        {"d*", "a", true},          {"a{0,2}b", "b", true},
  };
  for (const auto& [pattern, text, may] : cases) {
    INFO(pattern << " on " << text);
    CHECK(may_match(pattern, text) == may);
  }
}

TEST_CASE("what matches meets its needs") {
  std::mt19937 random(11);
  re2::RE2::Options options;
  options.set_log_errors(false);
  int refused = 0;
  for (int round = 0; round < 1000; ++round) {
    int groups = 0;
    const std::string pattern = random_pattern(random, 2, groups);
    const re2::RE2 oracle(pattern, options);
    REQUIRE(oracle.ok());
    if (re2::RE2::FullMatch("", oracle)) continue;
    for (int t = 0; t < 6; ++t) {
      std::string text;
      for (std::size_t i = 0, n = 1 + random() % 4; i < n; ++i) text += static_cast<char>('a' + random() % 4);
      INFO(pattern << " on " << text);
      const bool may = may_match(pattern, text);
      if (re2::RE2::PartialMatch(text, oracle)) CHECK(may);
      if (!may) ++refused;
    }
  }
  CHECK(refused > 500);
}

TEST_CASE("needs that a rule before may meet are told apart") {
  Letters letters;
  ParsedPattern parsed;
  REQUIRE(parse_pattern(letters.translate("a[bc]d"), parsed).empty());
  NeedTable table;
  const NeedTable::Needs needs = table.add(parsed.tree, letters.classes()).front();
  REQUIRE(needs.size() == 3);
  CHECK(table.without(needs, {'b'}).size() == 2);
  CHECK(table.without(needs, {'x'}) == needs);
}
