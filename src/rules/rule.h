// A rule as it stands in a rule file (the language is told in rules/README.md).
#pragma once

#include <cereal/types/map.hpp>
#include <cereal/types/string.hpp>
#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "rules/fault.h"

namespace bienban {

// Where a value of a rule file begins, for messages.
struct Place {
  std::string file;
  std::uint64_t line = 0;
  std::uint64_t column = 0;

  template <typename Archive>
  void serialize(Archive& archive) {
    archive(file, line, column);
  }
};

// A text and what the rule must give for it.
struct Example {
  std::string text;
  std::vector<std::pair<std::string, std::string>> gives;  // field and value, both as text
  Place place;
};

struct Rule {
  std::string id;
  int stage = 0;
  std::string emits;
  std::string pattern;
  std::string value;                       // converter that works out the values, or empty
  std::string take;                        // the group that becomes the annotation, or empty for the whole match
  bool keep = false;                       // the annotation is noted, but its units stay on the tape
  std::map<std::string, std::string> set;  // fields with a constant value
  std::vector<Example> examples;
  std::vector<Example> none;  // texts that must give nothing
  Place place;
  Place pattern_place;

  // Without the examples.
  template <typename Archive>
  void serialize(Archive& archive) {
    archive(id, stage, emits, pattern, value, take, keep, set, place, pattern_place);
  }
};

struct Macro {
  std::string name;
  std::string pattern;
  Place place;

  template <typename Archive>
  void serialize(Archive& archive) {
    archive(name, pattern, place);
  }
};

// The values that an attribute of words may have (rules/attribute_values.h).
struct KnownValues {
  std::string list;  // in lists of this kind; empty for all
  std::string attribute;
  std::vector<std::string> values;
  Place place;
};

struct RuleFile {
  std::vector<Macro> macros;
  std::vector<Rule> rules;
  std::vector<KnownValues> values;
};

// Reads one rule file (`text` is its whole content). Faults are appended; a rule that lacks what it needs to be
// compiled is left out, others stay so that their patterns are checked too.
RuleFile parse_rule_file(const std::string& file, std::string_view text, std::vector<Fault>& faults);

}  // namespace bienban
