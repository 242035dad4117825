// The lexicon holds every entry of every word list and every literal phrase of the rules, and cuts a sentence
// into units: the longest entry that begins at a token (a shorter one where it and the entry behind it cover more),
// else the token alone.
//
// Built once (add..., freeze), then const and usable by many threads.
#pragma once

#include <array>
#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "rules/kinds.h"
#include "rules/symbols.h"
#include "rules/tokens.h"
#include "rules/word_list.h"

namespace bienban {

// One reading of a unit: a word list's entry, or a literal phrase of a rule (entry is null).
struct Reading {
  Kind kind;
  const WordEntry* entry;
};

// A piece of a sentence that is one symbol on the tape.
struct Unit {
  std::uint32_t begin = 0;  // bytes of the normal form
  std::uint32_t end = 0;
  Symbol symbol = 0;
  std::int32_t node = -1;        // in the lexicon, for readings(); -1 for a plain token
  std::int32_t annotation = -1;  // index of the annotation that stands here; -1 for a unit of the text
};

class Lexicon {
 public:
  Lexicon(KindTable& kinds, SymbolTable& symbols);

  // `entry` must outlive the lexicon.
  void add(Kind kind, const WordEntry& entry);
  // A phrase that a pattern spells out, in any case.
  void add_literal(Kind kind, std::string_view phrase);
  // After the last add: makes the symbols. units() works from now on.
  void freeze();

  // Appends the units of text[span]. `tokens` is scratch space that the caller keeps.
  void units(std::string_view text, Span span, std::vector<Token>& tokens, std::vector<Unit>& out) const;

  // All readings of a unit's lexicon node, whatever the case of the text.
  [[nodiscard]] const std::vector<Reading>& readings(std::int32_t node) const {
    return nodes_[static_cast<std::size_t>(node)].readings;
  }

 private:
  using WordId = std::uint32_t;
  using Symbols = std::array<Symbol, 10>;  // by shape

  struct Variant {
    std::string_view exact;  // the spelling that it wants; empty: any spelling
    Symbols symbols{};
  };
  struct Node {
    std::vector<Reading> readings;
    std::vector<Variant> variants;  // first the most special; empty where nothing ends
    Symbols all_capitals{};
    std::uint8_t length = 0;  // in tokens
    Symbol alone = 0;         // what a number or character is that is the whole entry, were it none; 0 for words
  };

  struct Sentence {
    const std::vector<Token>& tokens;
    const std::vector<WordId>& ids;
  };
  struct Match {
    std::size_t length = 0;  // in tokens; 0: no entry begins here
    std::int32_t node = -1;
    Symbol symbol = 0;
  };

  void matches(std::string_view text, const Sentence& sentence, std::size_t at, std::vector<Match>& out) const;
  [[nodiscard]] Match best(std::string_view text, const Sentence& sentence, std::size_t at, std::vector<Match>& found,
                           std::vector<Match>& following) const;
  std::size_t find_or_add(std::string_view phrase);
  WordId word_id(std::string_view token);
  [[nodiscard]] const Variant* variant(const Node& node, std::string_view text, bool capitals) const;
  Symbols symbols_of(const KindSet& kinds, const Node& node);
  Symbol plain(const Token& token, std::string_view text) const;

  KindTable& kinds_;
  SymbolTable& symbols_;
  std::unordered_map<std::string, WordId> words_;          // every spelling of a word, to its id
  std::vector<std::uint32_t> first_;                       // node after a first word, by word id; 0: none
  std::unordered_map<std::uint64_t, std::uint32_t> next_;  // node and word to node
  std::deque<Node> nodes_;                                 // nodes_[0] is the root
  std::array<Symbol, 7> plain_{};
  std::array<Symbol, 3> numbers_{};  // one or two digits, four digits, other
  Symbol decimal_ = 0;
  std::array<Symbol, 128> ascii_{};
};

}  // namespace bienban
