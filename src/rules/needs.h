// What a rule needs: sets of symbols from each of which one unit stands in everything that the rule matches. A sentence
// that lacks one of them need not be matched against the rule.
//
//   <date> ,? <organ_name> (?:họp|làm việc)   needs a date, an organ's name, and one of the two verbs
//
// A table numbers the sets of all rules. For a sentence a Sighting gathers the sets that its units are in.
//
//   NeedTable table;
//   Ways ways;
//   for (const auto& needs : table.add(parsed.tree, classes)) ways.add(needs);    // for each rule
//   table.freeze(symbols);
//   Sighting seen(table);
//   seen.add_all(units);
//   if (seen.meets_one(ways)) ...                                     // else the rule can match nothing there
//
// The table is const after freeze() and may be used by several threads; a sighting belongs to one.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "rules/automaton.h"
#include "rules/flat.h"
#include "rules/pattern_tree.h"

namespace bienban {

// Symbols of which one stands in what a group of that name takes, in every match of the pattern; nothing where a match
// can do without the group or where the group needs nothing.
std::optional<SymbolSet> needed_in_group(const ParsedPattern& pattern, std::string_view group,
                                         const std::vector<SymbolSet>& classes);

class NeedTable {
 public:
  // The numbers of sets, of each of which one unit must be there. The one comes first of which a text has a unit least
  // often, going by how many symbols are in it.
  using Needs = std::vector<std::uint32_t>;

  // The needs of a pattern, one for each of its ways ("x|y" has two): a match meets those of one. `classes` by number,
  // over all symbols: the same for all patterns, or more for a later one.
  std::vector<Needs> add(const PatternTree& pattern, const std::vector<SymbolSet>& classes);
  // After the last add. All symbols are below `symbols`.
  void freeze(std::size_t symbols);

  // Those of the needs that hold none of these symbols: what a sentence tells of before any rule has put one there.
  [[nodiscard]] Needs without(const Needs& needs, const std::vector<Symbol>& symbols) const;

  // So many words of a row are read at once.
  static constexpr std::size_t together = 4;
  // Words of 64 bits in the row of a symbol: a multiple of those.
  [[nodiscard]] std::size_t width() const { return width_; }
  // A bit for each set that the symbol is in.
  [[nodiscard]] const std::uint64_t* row(Symbol symbol) const { return rows_.data() + symbol * width_; }

 private:
  Needs needs_of(const PatternTree& way, const std::vector<SymbolSet>& classes);
  std::uint32_t number_of(SymbolSet set);

  friend class cereal::access;
  // What is frozen: add() and without() are for the table that was built.
  template <typename Archive>
  void serialize(Archive& archive) {
    archive(width_);
    flat(archive, rows_);
  }

  std::vector<std::size_t> weights_;  // of classes: how often a text may have one
  std::vector<SymbolSet> sets_;
  std::vector<std::uint64_t> rows_;
  std::uint64_t width_ = 0;
};

// The needs of all ways of several rules. Asked of every sentence, so a way is looked at only where its rarest set is.
class Ways {
 public:
  void add(const NeedTable::Needs& needs);

 private:
  friend class Sighting;
  friend class cereal::access;
  template <typename Archive>
  void serialize(Archive& archive) {
    flat(archive, rarest_);
    flat(archive, first_);
    flat(archive, ways_);
    flat(archive, needs_);
    archive(always_);
  }

  struct Word {
    std::uint64_t number;  // its first bit is the set 64 * number
    std::uint64_t bits;
  };
  struct Way {
    std::uint32_t first;  // what it needs besides its rarest set is needs_[first, last)
    std::uint32_t last;
  };
  std::vector<Word> rarest_;          // a bit for each set that is some way's rarest; no empty words
  std::vector<std::uint32_t> first_;  // by set: the ways whose rarest it is are ways_[first_[set], first_[set + 1])
  std::vector<Way> ways_;
  std::vector<std::uint32_t> needs_;
  bool always_ = false;  // some way needs nothing
};

class Sighting {
 public:
  explicit Sighting(const NeedTable& table) : table_(table), seen_(table.width()) {}

  void clear() { seen_.assign(seen_.size(), 0); }
  void add(Symbol symbol) {
    const std::uint64_t* row = table_.row(symbol);
    for (std::size_t i = 0; i < seen_.size(); ++i) seen_[i] |= row[i];
  }
  // Of all units of a sentence. A few words of bits at a time, which stay in registers.
  template <typename Units>
  void add_all(const Units& units) {
    constexpr std::size_t together = NeedTable::together;
    for (std::size_t word = 0; word < seen_.size(); word += together) {
      std::array<std::uint64_t, together> bits{};
      for (const auto& unit : units) {
        const std::uint64_t* row = table_.row(unit.symbol) + word;
        for (std::size_t i = 0; i < together; ++i) bits[i] |= row[i];
      }
      for (std::size_t i = 0; i < together; ++i) seen_[word + i] |= bits[i];
    }
  }
  [[nodiscard]] bool meets_one(const Ways& ways) const;

 private:
  [[nodiscard]] bool meets(const std::uint32_t* needs, const std::uint32_t* end) const;
  [[nodiscard]] bool has(std::uint32_t set) const { return ((seen_[set / 64] >> (set % 64)) & 1) != 0; }

  const NeedTable& table_;
  std::vector<std::uint64_t> seen_;
};

}  // namespace bienban
