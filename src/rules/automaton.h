// The translated patterns of several rules as one automaton over a tape's symbols (a Thompson construction). It says
// nothing about time: matcher.h runs it.
//
// A translated pattern is a string of code points: the operators of the rule language, and one code point for each
// class of symbols (class_code(number)). Symbols that no pattern tells apart are one letter to the automaton.
#pragma once

#include <bit>
#include <cereal/types/string.hpp>
#include <cereal/types/vector.hpp>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "rules/flat.h"
#include "rules/pattern_tree.h"
#include "rules/symbols.h"

namespace bienban {

// Calls use(first + place) for each bit that is set.
template <typename Use>
void for_each_bit(std::uint64_t bits, std::size_t first, Use use) {
  for (; bits != 0; bits &= bits - 1) use(first + static_cast<std::size_t>(std::countr_zero(bits)));
}

// The symbols of a class, one bit each.
class SymbolSet {
 public:
  explicit SymbolSet(std::size_t symbols = 0) : bits_((symbols + 63) / 64) {}

  void add(Symbol symbol) { bits_[symbol / 64] |= std::uint64_t{1} << (symbol % 64); }
  [[nodiscard]] bool has(Symbol symbol) const { return ((bits_[symbol / 64] >> (symbol % 64)) & 1) != 0; }
  void unite(const SymbolSet& other);
  void intersect(const SymbolSet& other);
  void subtract(const SymbolSet& other);
  // Calls use(symbol) for each, in order.
  template <typename Use>
  void for_each(Use use) const {
    const auto use_symbol = [&](std::size_t bit) { use(static_cast<Symbol>(bit)); };
    for (std::size_t word = 0; word < bits_.size(); ++word) for_each_bit(bits_[word], word * 64, use_symbol);
  }
  [[nodiscard]] bool operator==(const SymbolSet& other) const = default;

 private:
  std::vector<std::uint64_t> bits_;
};

class Automaton {
 public:
  struct Node {
    enum class Op : std::uint32_t { unit, split, save, begin, end, match };
    Op op = Op::match;
    std::uint32_t arg = 0;  // unit: what it takes; save: the slot; match: the rule
    std::uint32_t next = 0;
    std::uint32_t other = 0;  // split: what is tried after `next`
  };
  struct Pattern {
    std::uint32_t start = 0;  // its first node
    std::uint32_t first = 0;  // its nodes are [first, last)
    std::uint32_t last = 0;
    std::vector<std::string> groups;  // their names by number; groups[0] is unused, "" for none
    bool matches_nothing = false;     // the empty tape is a match

    template <typename Archive>
    void serialize(Archive& archive) {
      archive(start, first, last, groups, matches_nothing);
    }
  };

  // Adds a pattern; empty, or what is wrong with it (then nothing is added). Patterns are numbered from 0.
  std::string add(std::u32string_view pattern);
  std::string add(const ParsedPattern& pattern);
  // After the last add. `classes` by number, over `symbols` symbols.
  void freeze(const std::vector<SymbolSet>& classes, std::size_t symbols);

  [[nodiscard]] const std::vector<Pattern>& patterns() const { return patterns_; }
  [[nodiscard]] const std::vector<Node>& nodes() const { return nodes_; }
  [[nodiscard]] std::size_t letters() const { return letter_count_; }
  [[nodiscard]] std::size_t symbols() const { return letter_of_.size(); }
  [[nodiscard]] std::uint16_t letter(Symbol symbol) const { return letter_of_[symbol]; }
  // Whether a unit node with that `arg` takes that letter.
  [[nodiscard]] bool takes(std::uint32_t units, std::uint16_t letter) const {
    return ((takes_[letter * row_ + units / 64] >> (units % 64)) & 1) != 0;
  }
  // All such `arg` are below this.
  [[nodiscard]] std::size_t takers() const { return row_ * 64; }
  // Calls use(arg) for each that takes that letter.
  template <typename Use>
  void for_each_taking(std::uint16_t letter, Use use) const {
    for (std::size_t word = 0; word < row_; ++word) for_each_bit(takes_[letter * row_ + word], word * 64, use);
  }

 private:
  // Numbers of classes: a unit of one of these.
  using AnyOf = std::vector<std::uint32_t>;
  class Builder;

  friend class cereal::access;
  // Of an automaton that is frozen.
  template <typename Archive>
  void serialize(Archive& archive) {
    flat(archive, nodes_);
    archive(patterns_, letter_count_, row_);
    flat(archive, letter_of_);
    flat(archive, takes_);
  }

  std::vector<Node> nodes_;
  std::vector<Pattern> patterns_;
  std::vector<std::uint16_t> letter_of_;  // by symbol
  std::uint64_t letter_count_ = 0;
  std::uint64_t row_ = 0;             // words of 64 bits for a letter in takes_
  std::vector<std::uint64_t> takes_;  // by letter, a bit for each of used_ that has it
  std::vector<AnyOf> used_;           // in the order of use
};

}  // namespace bienban
