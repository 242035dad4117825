// One stage of the cascade: its rules, compiled, and how they are matched against a tape.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "rules/annotation.h"
#include "rules/automaton.h"
#include "rules/cascade.h"
#include "rules/converters.h"
#include "rules/matcher.h"
#include "rules/needs.h"

namespace bienban {

class Stage {
 public:
  explicit Stage(int number) : number_(number) {}

  // Adds a rule whose pattern is parsed already, in the order of the files. What is wrong becomes a fault.
  // `classes` are those that the pattern names, `needs` learns what it needs.
  // The needs are answered; none where the rule is not usable.
  std::vector<NeedTable::Needs> add(const Rule& rule, Kind kind, Symbol symbol, const ParsedPattern& pattern,
                                    const std::vector<SymbolSet>& classes, NeedTable& needs,
                                    std::vector<Fault>& faults);
  // After the last add.
  void freeze(const std::vector<SymbolSet>& classes, std::size_t symbols);

  // What a stage needs while it runs and keeps for the next sentence; of one thread at a time.
  class Work {
   public:
    explicit Work(const Stage& stage) : firing(stage.firing_.automaton), keeping(stage.keeping_.automaton) {}
    [[nodiscard]] std::size_t times_forgotten() const { return firing.times_forgotten() + keeping.times_forgotten(); }

   private:
    friend class Stage;
    Matcher firing;
    Matcher keeping;
    std::vector<Matcher::Hit> hits;
    std::vector<Matcher::Hit> shorter;
    std::vector<Matcher::Group> groups;
    std::vector<Field> fields;
    std::vector<std::uint32_t> parts;
    std::vector<Unit> out;
  };
  struct Context {
    const ConverterContext& converting;
    const Lexicon& lexicon;
    Analysis& analysis;
    StageTrace* trace;
  };
  // Matches against the units and replaces what matched. `seen` holds the units, and gets those that are put on the
  // tape: stages that need what is not there are passed over.
  void run(std::vector<Unit>& units, Sighting& seen, Work& work, Context& context) const;

  [[nodiscard]] int number() const { return number_; }

  // Of a stage that is frozen; one that was read wants its rules again, in the order of the files.
  template <typename Archive>
  void serialize(Archive& archive) {
    archive(firing_, keeping_);
  }
  void restore(const Rule& rule);

 private:
  struct CompiledRule {
    const Rule* rule = nullptr;
    Kind kind = 0;
    Symbol symbol = 0;  // what it puts on the tape
    Converter converter = nullptr;
    std::uint64_t take = 0;  // the group that becomes the annotation

    template <typename Archive>
    void serialize(Archive& archive) {
      archive(kind, symbol, take);
    }
  };
  // Rules that are matched together, by the number of their pattern.
  struct Rules {
    Automaton automaton;
    std::vector<CompiledRule> rules;
    Ways ways;                 // of all rules: what they need
    std::size_t restored = 0;  // rules that were given again

    template <typename Archive>
    void serialize(Archive& archive) {
      archive(automaton, rules, ways);
    }
  };
  struct Match {
    const CompiledRule* rule;
    std::size_t begin, end;            // in units
    std::size_t taken_from, taken_to;  // of these the annotation
  };

  static bool read(const Rules& rules, const std::vector<Unit>& units, const Sighting& seen, bool plain,
                   Matcher& matcher);
  static bool convert(const Rules& rules, Matcher& matcher, const std::vector<Unit>& units, Matcher::Hit& hit,
                      std::size_t begin, Match& match, Annotation& annotation, Work& work, Context& context);
  bool win(const std::vector<Unit>& units, std::size_t begin, Match& match, Annotation& annotation, Work& work,
           Context& context) const;
  void trace_losers(const std::vector<Unit>& units, const Match& winner, Work& work, Context& context) const;
  void keep(const std::vector<Unit>& units, const Sighting& seen, Work& work, Context& context) const;
  void fire(std::vector<Unit>& units, Sighting& seen, Work& work, Context& context) const;

  int number_;
  Rules firing_;
  Rules keeping_;  // with `keep = true`
};

}  // namespace bienban
