// A translated pattern (rules/automaton.h) as a tree, for all who ask what it is made of.
//
//   ParsedPattern parsed;
//   const std::string wrong = parse_pattern(translated, parsed);   // empty: nothing is wrong
#pragma once

#include <cstdint>
#include <limits>
#include <string>
#include <string_view>
#include <vector>

namespace bienban {

constexpr char32_t first_class_code = 0xF0000;
constexpr char32_t class_code(std::size_t number) { return first_class_code + static_cast<char32_t>(number); }

struct PatternTree {
  static constexpr std::uint32_t no_limit = std::numeric_limits<std::uint32_t>::max();

  enum class Kind : std::uint8_t { unit, begin, end, sequence, choice, repeat, group } kind = Kind::sequence;
  std::uint32_t arg = 0;   // unit: the number of its class; group: its own; repeat: how often at least
  std::uint32_t most = 0;  // repeat: how often at most
  bool nullable = true;    // it can match without taking a unit
  std::vector<PatternTree> parts{};
};

struct ParsedPattern {
  PatternTree tree;
  std::vector<std::string> groups;  // their names by number; groups[0] is unused, "" for none
};

// What is wrong with a translated pattern; empty where nothing is, then `out` holds its tree.
std::string parse_pattern(std::u32string_view pattern, ParsedPattern& out);

}  // namespace bienban
