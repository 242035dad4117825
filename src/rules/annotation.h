// What rules find: annotations with values, nested as the stages built them.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "rules/kinds.h"
#include "rules/lexicon.h"
#include "rules/rule.h"
#include "text/span.h"
#include "values/decimal.h"

namespace bienban {

// The text lives as long as the one that was analysed and the cascade.
using Value = std::variant<std::string_view, Decimal>;

std::string to_string(const Value& value);

// A named group of the rule's pattern, a constant of the rule, or what its converter worked out.
struct Field {
  std::string_view name;         // lives as long as the cascade
  Value value;                   // the attribute or value of what was captured, else its text
  Span span;                     // bytes of the normal form; empty for constants
  std::int32_t first_part = -1;  // the first annotation captured in it, in Analysis::annotations; -1: none
};

struct Annotation {
  Kind kind = 0;
  const Rule* rule = nullptr;
  Span span;  // bytes of the normal form
  std::vector<Field> fields;
  std::vector<std::uint32_t> parts;  // annotations directly inside it, in order

  [[nodiscard]] const Field* field(std::string_view name) const;
  // The field's value as text, empty where there is none.
  [[nodiscard]] std::string text_of(std::string_view name) const;
  [[nodiscard]] const Decimal* number_of(std::string_view name) const;
};

// A sentence after all stages: what stands on its last tape, and all that was found in it.
struct SentenceAnalysis {
  Span span;
  std::vector<Unit> units;  // of the last tape: annotations and units of the text
  std::uint32_t first = 0;  // its annotations are [first, last) of Analysis::annotations
  std::uint32_t last = 0;
};

struct Analysis {
  std::string_view text;  // the normal form
  bool plain = false;     // rules are matched the slow way (rules/matcher.h)
  std::vector<Annotation> annotations;
  std::vector<SentenceAnalysis> sentences;

  // Whether an annotation of that kind was made in the sentence, whatever stands on its last tape.
  [[nodiscard]] bool has(const SentenceAnalysis& sentence, Kind kind) const {
    for (std::uint32_t i = sentence.first; i < sentence.last; ++i) {
      if (annotations[i].kind == kind) return true;
    }
    return false;
  }

  [[nodiscard]] std::string_view of(Span span) const { return text.substr(span.begin, span.size()); }
  // A piece in small letters, place for place (fold_in_place() of text/normalise.h).
  [[nodiscard]] std::string folded_of(Span span) const;
};

}  // namespace bienban
