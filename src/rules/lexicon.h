// The lexicon holds every entry of every word list and every literal phrase of the rules, and cuts a sentence
// into units: the longest entry that begins at a token (a shorter one where it and the entry behind it cover more),
// else the token alone.
//
// Built once (add..., freeze), then const and usable by many threads.
#pragma once

#include <array>
#include <cereal/types/array.hpp>
#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "rules/automaton.h"
#include "rules/kinds.h"
#include "rules/phrase_tree.h"
#include "rules/symbols.h"
#include "rules/tokens.h"
#include "rules/word_list.h"
#include "rules/word_table.h"

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
  std::int32_t what = 0;  // one of the two below; an article has many units

  // In the lexicon, for readings(); -1 for a plain token or an annotation.
  [[nodiscard]] std::int32_t node() const { return what > 0 ? what : -1; }
  // Index of the annotation that stands here; -1 for a unit of the text.
  [[nodiscard]] std::int32_t annotation() const { return what < 0 ? ~what : -1; }
  void set_annotation(std::size_t index) { what = ~static_cast<std::int32_t>(index); }
};

class Lexicon {
 public:
  // Scratch space for units(), kept from sentence to sentence; of one thread at a time.
  class Work {
    friend class Lexicon;
    struct Match {
      std::size_t length = 0;  // in tokens; 0: no entry begins here
      std::int32_t node = -1;
      Symbol symbol = 0;
    };
    std::string_view text;
    std::vector<Token> tokens;
    std::vector<std::uint32_t> words;  // the tokens' word ids, 0 for words of no entry
    std::vector<std::size_t> longest;  // by token: the length of the longest entry there, once it was looked for
    std::vector<Match> found;
    std::vector<Match> following;  // those at following_at
    std::size_t following_at = 0;
  };

  Lexicon(KindTable& kinds, SymbolTable& symbols);

  // An entry with its kinds, the list's own first. It must outlive the lexicon, and be in the normal form.
  void add(std::span<const Kind> kinds, const WordEntry& entry);
  // A phrase that a pattern spells out, in any case; in the normal form.
  void add_literal(Kind kind, std::string_view phrase);
  // After the last add: makes the symbols. units() works from now on.
  void freeze();

  // Appends the units of text[span].
  void units(std::string_view text, Span span, Work& work, std::vector<Unit>& out) const;

  // The phrases that may become one of these symbols, as the lists have them; nothing where a symbol may be any word.
  [[nodiscard]] std::optional<std::vector<std::string>> phrases(const SymbolSet& symbols) const;

  // All readings of a unit's lexicon node, whatever the case of the text.
  [[nodiscard]] std::span<const Reading> readings(std::int32_t node) const {
    const Node& at = nodes_[static_cast<std::size_t>(node)];
    return {readings_.data() + at.first_reading, readings_.data() + at.last_reading};
  }

  // Its readings by the numbers of their entries, for an image (rules/image.h); no_entry for literal phrases.
  struct StoredReading {
    std::uint32_t kind;
    std::uint32_t entry;
  };
  static constexpr std::uint32_t no_entry = static_cast<std::uint32_t>(-1);
  template <typename NumberOf>
  [[nodiscard]] std::vector<StoredReading> stored_readings(NumberOf number_of) const {
    std::vector<StoredReading> out;
    out.reserve(readings_.size());
    for (const Reading& one : readings_) out.push_back({one.kind, one.entry ? number_of(*one.entry) : no_entry});
    return out;
  }
  template <typename EntryOf>
  void restore_readings(const std::vector<StoredReading>& stored, EntryOf entry_of) {
    readings_.clear();
    readings_.reserve(stored.size());
    for (const StoredReading& one : stored) {
      readings_.push_back({static_cast<Kind>(one.kind), one.entry == no_entry ? nullptr : entry_of(one.entry)});
    }
  }
  // All but the readings, of a lexicon that is frozen.
  template <typename Archive>
  void serialize(Archive& archive) {
    archive(words_, tree_, plain_, numbers_, decimal_, ascii_, spellings_);
    flat(archive, nodes_);
    flat(archive, variants_);
    flat(archive, symbols_by_shape_);
  }

 private:
  using WordId = std::uint32_t;
  using Match = Work::Match;
  using Symbols = std::array<Symbol, 10>;  // by shape

  // How a node's entries may be written.
  struct Variant {
    std::uint32_t spelling = 0;  // that it wants, in spellings_
    std::uint32_t size = 0;      // of it; 0: any spelling will do
    std::uint32_t symbols = 0;   // in symbols_by_shape_
    std::uint32_t capitals = 0;  // the same for a text all in capitals, where it is not the spelling
  };
  struct Node {
    std::uint32_t first_reading = 0;  // [first, last), in the order in which they were added
    std::uint32_t last_reading = 0;
    std::uint32_t first_variant = 0;  // its variants are [first, last), the most special first; none where nothing ends
    std::uint32_t last_variant = 0;
    std::uint32_t length = 0;  // in tokens
    Symbol alone = 0;          // what a number or character is that is the whole entry, were it none; 0 for words
  };
  // What a walk over a node needs of it, in one place: few nodes end an entry, and most end it in one way.
  struct Step {
    std::uint32_t ends = nothing_ends;  // or many_ways, or its symbols: an index into symbols_by_shape_
    std::uint32_t words_behind = 0;     // a bit for each word that goes on from here, by bit_of(word)
  };
  static constexpr std::uint32_t nothing_ends = static_cast<std::uint32_t>(-1);
  static constexpr std::uint32_t many_ways = static_cast<std::uint32_t>(-2);
  static std::uint32_t bit_of(WordId word) { return std::uint32_t{1} << (word % 32); }

  [[nodiscard]] std::uint32_t symbols_at(const Work& work, std::size_t first, std::size_t last,
                                         const PhraseTree::Place& place) const;
  static bool goes_on(const Work& work, std::size_t token, const PhraseTree::Place& place);
  void matches(const Work& work, std::size_t at, std::vector<Match>& out) const;
  [[nodiscard]] Match best(Work& work, std::size_t at) const;
  std::size_t find_or_add(std::string_view phrase);
  void sort_readings();
  WordId word_id(std::string_view token);
  [[nodiscard]] std::size_t longest(Work& work, std::size_t at) const;
  [[nodiscard]] std::uint32_t symbols_of_variant(const Work& work, std::size_t at, std::size_t last,
                                                 const Node& node) const;
  std::uint32_t symbols_of(const KindSet& kinds, const Node& node);
  Symbol plain(const Token& token, std::string_view text) const;

  KindTable& kinds_;
  SymbolTable& symbols_;
  WordTable words_;  // every spelling of a word, to its id
  WordId last_word_ = 0;
  PhraseTree tree_;          // of word ids and indices into nodes_
  std::vector<Node> nodes_;  // nodes_[0] is the root
  std::vector<Step> steps_;  // by node, while it is built; then beside the tree's steps
  std::vector<Reading> readings_;
  std::vector<Variant> variants_;
  std::string spellings_;
  std::vector<Symbols> symbols_by_shape_;
  struct HashOfKinds {
    std::size_t operator()(const KindSet& kinds) const {
      std::uint64_t hash = 0x9E3779B97F4A7C15U;
      for (const Kind kind : kinds) hash = (hash ^ kind) * 0x100000001B3U;
      return static_cast<std::size_t>(hash ^ (hash >> 29));
    }
  };
  // While it is built: by what an entry is (the symbol of what it is alone, or one word, or several) and its kinds.
  std::map<Symbol, std::unordered_map<KindSet, std::uint32_t, HashOfKinds>> known_symbols_;
  std::vector<std::array<std::uint32_t, 2>> symbols_of_one_;  // while it is built: by kind, one more than there
  std::vector<std::pair<std::size_t, Reading>> added_;        // while it is built: node and reading
  std::vector<bool> literals_;                                // while it is built: kinds that were added
  std::vector<Token> tokens_;                                 // while it is built
  std::array<Symbol, 7> plain_{};
  std::array<Symbol, 3> numbers_{};  // one or two digits, four digits, other
  Symbol decimal_ = 0;
  std::array<Symbol, 128> ascii_{};
};

}  // namespace bienban
