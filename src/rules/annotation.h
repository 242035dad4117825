// What rules find: annotations with values, nested as the stages built them.
#pragma once

#include <cstdint>
#include <memory>
#include <memory_resource>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
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

// The field of that name, null where there is none.
const Field* find_field(std::span<const Field> fields, std::string_view name);

// What it points to lives as long as the Analysis that it is in.
struct Annotation {
  Kind kind = 0;
  const Rule* rule = nullptr;
  Span span;  // bytes of the normal form
  std::span<const Field> fields;
  std::span<const std::uint32_t> parts;  // annotations directly inside it, in order

  [[nodiscard]] const Field* field(std::string_view name) const { return find_field(fields, name); }
  // The field's value as text, empty where there is none.
  [[nodiscard]] std::string text_of(std::string_view name) const;
  [[nodiscard]] const Decimal* number_of(std::string_view name) const;
};

// A sentence after all stages: what stands on its last tape, and all that was found in it.
struct SentenceAnalysis {
  Span span;
  std::span<const Unit> units;  // of the last tape: annotations and units of the text; in Analysis::memory
  std::uint32_t first = 0;      // its annotations are [first, last) of Analysis::annotations
  std::uint32_t last = 0;
};

// Where units and the fields and parts of annotations lie, all given back at once.
class AnalysisMemory {
 public:
  template <typename Item>
  std::span<const Item> keep(const std::vector<Item>& items) {
    static_assert(std::is_trivially_copyable_v<Item> && std::is_trivially_destructible_v<Item>);
    if (items.empty()) return {};
    auto* const room = static_cast<Item*>(room_->allocate(items.size() * sizeof(Item), alignof(Item)));
    std::uninitialized_copy(items.begin(), items.end(), room);
    return {room, items.size()};
  }

 private:
  static constexpr std::size_t at_first = 32768;  // bytes: enough for most articles
  std::unique_ptr<std::pmr::monotonic_buffer_resource> room_ =
      std::make_unique<std::pmr::monotonic_buffer_resource>(at_first);
};

struct Analysis {
  std::string_view text;  // the normal form
  bool plain = false;     // rules are matched the slow way (rules/matcher.h)
  std::vector<Annotation> annotations;
  std::vector<SentenceAnalysis> sentences;
  AnalysisMemory memory;

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
