// The cascade: all word lists and rules of a folder, compiled once, run sentence by sentence.
//
// Each stage reads the sentence's tape (one symbol a unit), finds where its rules match, and puts one symbol of the
// rule's kind in place of what matched; the next stage reads that. Where matches overlap the leftmost wins, then the
// longest, then the first in the files. Rules with `keep = true` only note what they find.
//
//   Cascade cascade = Cascade::load("rules");        // throws RuleError with all faults
//   Analysis analysis;
//   analysis.text = normal.text;
//   cascade.run(sentence_span, analysis);            // appends a SentenceAnalysis and its annotations
//
// A cascade is const after loading and may be used by several threads. Time is linear in the sentence's length for
// each match found.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "rules/annotation.h"
#include "rules/lexicon.h"
#include "rules/rule.h"
#include "values/number.h"

namespace bienban {

// What one stage did to a sentence, for `rules explain`.
struct StageTrace {
  struct Match {
    const Rule* rule;
    Span span;
    enum class Fate { fired, lost, refused } fate;  // lost: another match took the place; refused: by its converter
    const Rule* winner;                             // of a lost match
  };
  int stage = 0;
  std::vector<Unit> units;  // the tape that it read
  std::vector<Match> matches;
};

class Cascade {
 public:
  static Cascade load(const std::filesystem::path& folder);
  // The same, sooner where that file is an image (rules/image.h) of what the folder holds; its rules have no examples.
  static Cascade load(const std::filesystem::path& folder, const std::filesystem::path& image);
  // Every fault of the rules in that folder; empty where there is none.
  static std::vector<Fault> check(const std::filesystem::path& folder);

  Cascade(Cascade&&) noexcept;
  Cascade& operator=(Cascade&&) noexcept;
  ~Cascade();

  // What one thread needs to analyse sentences, borrowed from the cascade as long as it lives: for all of an article.
  //
  //   Cascade::Session session(cascade);
  //   for (const Span sentence : sentences) session.run(sentence, analysis);
  class Session {
   public:
    explicit Session(const Cascade& cascade);
    ~Session();
    Session(const Session&) = delete;
    Session& operator=(const Session&) = delete;

    // Analyses analysis.text[sentence]. With `last_stage` only the stages up to that; with `trace` says what each did.
    void run(Span sentence, Analysis& analysis, int last_stage = 9, std::vector<StageTrace>* trace = nullptr);
    // The same where some rule may find that kind in the sentence, going by its words alone; else nothing is done and
    // the answer is false. That is sure; that the kind is found is not.
    bool run_if_may_find(Kind kind, Span sentence, Analysis& analysis);

   private:
    struct State;
    std::unique_ptr<State> state_;
  };

  // A session's run(), for one sentence.
  void run(Span sentence, Analysis& analysis, int last_stage = 9, std::vector<StageTrace>* trace = nullptr) const;

  // Phrases one of which stands in what a group takes, in every match of every rule that emits the kind, as the lists
  // have them; nothing where other words may do.
  [[nodiscard]] std::optional<std::vector<std::string>> phrases_of_group(std::string_view kind,
                                                                         std::string_view group) const;

  [[nodiscard]] const std::vector<Rule>& rules() const;
  [[nodiscard]] const KindTable& kinds() const;
  // The kind of that name; throws RuleError where the rules have none (see WantedKinds).
  [[nodiscard]] Kind kind(std::string_view name) const;
  // Whether a unit with that symbol is of that kind.
  [[nodiscard]] bool is(const Unit& unit, Kind kind) const {
    return ((kind_bits_[unit.symbol * bits_row_ + kind / 64] >> (kind % 64)) & 1) != 0;
  }
  // The word list entry that makes a unit of the text one of that kind; null where there is none.
  [[nodiscard]] const WordEntry* entry(const Unit& unit, Kind kind) const;
  // All entries of the list of that kind; throws RuleError where there are none (see WantedKinds).
  [[nodiscard]] std::vector<const WordEntry*> entries(std::string_view kind) const;
  [[nodiscard]] const Lexicon& lexicon() const;
  [[nodiscard]] const NumberGrammar& numbers() const;
  // How often automata that grew with the texts were given up and begun anew (rules/matcher.h), up to now.
  [[nodiscard]] std::size_t times_forgotten() const;
  // A digest of all files that were read.
  [[nodiscard]] const std::string& digest() const;

 private:
  friend class WantedKinds;
  struct Parts;
  explicit Cascade(std::unique_ptr<Parts> parts);
  std::unique_ptr<Parts> parts_;
  const std::uint64_t* kind_bits_;  // of parts_: a row of bits for each symbol, a bit for each kind
  std::size_t bits_row_;            // words in a row
};

// The steps behind the rules ask for kinds by name. While one of these lives, those that the rules lack are gathered,
// so that whoever has to put lists back learns of all at once:
//
//   WantedKinds wanted(cascade);
//   const Grammar grammar(cascade);  // asks for a hundred kinds
//   wanted.expect_all();             // throws RuleError with all that are lacking
//
// One at a time, and before other threads use the cascade, which must outlive it.
class WantedKinds {
 public:
  explicit WantedKinds(const Cascade& cascade);
  ~WantedKinds();
  WantedKinds(const WantedKinds&) = delete;
  WantedKinds& operator=(const WantedKinds&) = delete;

  void expect_all();

 private:
  const Cascade& cascade_;
  std::vector<Fault> lacking_;
};

}  // namespace bienban
