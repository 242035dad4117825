// One stage of the cascade: its rules, compiled, and how they are matched against a tape.
#pragma once

#include <re2/re2.h>
#include <re2/set.h>

#include <memory>
#include <string>
#include <vector>

#include "rules/annotation.h"
#include "rules/cascade.h"
#include "rules/converters.h"
#include "rules/tape.h"

namespace bienban {

struct CompiledRule {
  const Rule* rule = nullptr;
  Kind kind = 0;
  Symbol symbol = 0;  // what it puts on the tape
  std::unique_ptr<re2::RE2> pattern;
  std::vector<std::string> groups;  // names by number; groups[0] is unused, "" for none
  Converter converter = nullptr;
  std::size_t take = 0;  // the group that becomes the annotation
  int order = 0;         // in the files
};

class Stage {
 public:
  explicit Stage(int number);

  // Adds a rule whose pattern is translated already. A pattern that RE2 refuses becomes a fault.
  void add(const Rule& rule, Kind kind, Symbol symbol, const std::string& pattern, int order,
           std::vector<Fault>& faults);
  // After the last add.
  void freeze();

  struct Context {
    const ConverterContext& converting;
    const Lexicon& lexicon;
    Analysis& analysis;
    StageTrace* trace;
  };
  // Matches against the units and replaces what matched.
  void run(std::vector<Unit>& units, Context& context) const;

  [[nodiscard]] int number() const { return number_; }

 private:
  struct Found;
  static bool match(const CompiledRule& rule, const Tape& tape, std::size_t from, std::size_t to, bool anchored,
                    Found& found);
  static bool search(const CompiledRule& rule, const Tape& tape, std::size_t from, Found& found);
  static bool convert(const Tape& tape, const std::vector<Unit>& units, Found& found, Annotation& annotation,
                      Context& context);
  static Annotation annotate(const Found& found, const std::vector<Unit>& units, Context& context);
  void run_keepers(const std::vector<int>& candidates, const Tape& tape, const std::vector<Unit>& units,
                   Context& context) const;

  int number_;
  std::vector<CompiledRule> rules_;
  std::unique_ptr<re2::RE2::Set> set_;
};

}  // namespace bienban
