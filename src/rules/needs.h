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
//   for (const Unit& unit : units) seen.add(unit.symbol);
//   if (seen.meets_one(ways)) ...                                     // else the rule can match nothing there
//
// The table is const after freeze() and may be used by several threads; a sighting belongs to one.
#pragma once

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
  // Sets, a bit each in words of 64: one unit of each must be there.
  struct Word {
    std::uint64_t number;
    std::uint64_t bits;
    [[nodiscard]] bool operator==(const Word&) const = default;
  };
  using Needs = std::vector<Word>;

  // The needs of a pattern, one for each of its ways ("x|y" has two): a match meets those of one. `classes` by number,
  // over all symbols: the same for all patterns, or more for a later one.
  std::vector<Needs> add(const PatternTree& pattern, const std::vector<SymbolSet>& classes);
  // After the last add. All symbols are below `symbols`.
  void freeze(std::size_t symbols);

  // Those of the needs that hold none of these symbols: what a sentence tells of before any rule has put one there.
  [[nodiscard]] Needs without(const Needs& needs, const std::vector<Symbol>& symbols) const;

  // Words of 64 bits in the row of a symbol.
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

// The needs of all ways of several rules, one behind the other: asked of every sentence.
class Ways {
 public:
  void add(const NeedTable::Needs& needs) {
    words_.insert(words_.end(), needs.begin(), needs.end());
    ends_.push_back(words_.size());
  }

 private:
  friend class Sighting;
  friend class cereal::access;
  template <typename Archive>
  void serialize(Archive& archive) {
    flat(archive, words_);
    flat(archive, ends_);
  }

  std::vector<NeedTable::Word> words_;
  std::vector<std::uint64_t> ends_;  // of each way, in words_
};

class Sighting {
 public:
  explicit Sighting(const NeedTable& table) : table_(table), seen_(table.width()) {}

  void clear() { seen_.assign(seen_.size(), 0); }
  void add(Symbol symbol) {
    const std::uint64_t* row = table_.row(symbol);
    for (std::size_t i = 0; i < seen_.size(); ++i) seen_[i] |= row[i];
  }
  [[nodiscard]] bool meets_one(const Ways& ways) const {
    const NeedTable::Word* word = ways.words_.data();
    for (const std::uint64_t end : ways.ends_) {
      const NeedTable::Word* const behind = ways.words_.data() + end;
      while (word != behind && (seen_[word->number] & word->bits) == word->bits) ++word;
      if (word == behind) return true;
      word = behind;
    }
    return false;
  }

 private:
  const NeedTable& table_;
  std::vector<std::uint64_t> seen_;
};

}  // namespace bienban
