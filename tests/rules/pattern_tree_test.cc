#include "rules/pattern_tree.h"

#include <string>

#include "catch.h"
#include "rules/letter_patterns.h"

using namespace bienban;
using bienban::testing::Letters;

namespace {

// The tree in brackets: units by number, "|" choices, "{least,most}" repeats, "<n>" groups.
std::string shown(const PatternTree& tree) {
  using Kind = PatternTree::Kind;
  std::string inner;
  for (const PatternTree& part : tree.parts) {
    if (!inner.empty() && tree.kind == Kind::choice) inner += '|';
    inner += shown(part);
  }
  switch (tree.kind) {
    case Kind::unit:
      return std::to_string(tree.arg);
    case Kind::begin:
      return "^";
    case Kind::end:
      return "$";
    case Kind::repeat:
      return "[" + inner + "]{" + std::to_string(tree.arg) + "," +
             (tree.most == PatternTree::no_limit ? "" : std::to_string(tree.most)) + "}";
    case Kind::group:
      return "<" + std::to_string(tree.arg) + ":" + inner + ">";
    case Kind::sequence:
    case Kind::choice:
      return "(" + inner + ")";
  }
  return {};
}

}  // namespace

TEST_CASE("a pattern's tree") {
  struct Case {
    const char* pattern;
    const char* tree;
    bool nullable;
  };
  const Case cases[] = {
      {"ab", "(01)", false},
      {"a|b", "((0)|(1))", false},
      {"^a?$", "(^[0]{0,1}$)", true},
      {"(?P<x>a+)b{2,3}", "(<1:([0]{1,})>[1]{2,3})", false},
      {"(?:a|)b*", "(((0)|())[1]{0,})", true},
  };
  for (const auto& [pattern, tree, nullable] : cases) {
    INFO(pattern);
    Letters letters;
    ParsedPattern parsed;
    REQUIRE(parse_pattern(letters.translate(pattern), parsed).empty());
    CHECK(shown(parsed.tree) == tree);
    CHECK(parsed.tree.nullable == nullable);
  }
}

TEST_CASE("groups keep their names, and what is no pattern has no tree") {
  Letters letters;
  ParsedPattern parsed;
  REQUIRE(parse_pattern(letters.translate("(?P<one>a)(?P<two>b)"), parsed).empty());
  CHECK(parsed.groups == std::vector<std::string>{"", "one", "two"});
  CHECK(parse_pattern(letters.translate("(?:a"), parsed) == "missing )");
}
