// An annotation and a record as the same facts, so that they can be compared field by field.
#pragma once

#include <rapidjson/document.h>

#include <array>
#include <map>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "text/span.h"

namespace bienban {

// In the order in which they are printed.
inline constexpr std::array<std::string_view, 17> eval_fields{
    "attendees",   "titles",      "roles",       "people",        "counts",    "count values",
    "count mods",  "percents",    "money",       "money amounts", "documents", "event dates",
    "event hosts", "event names", "delegations", "credits",       "conference"};

// Where a fact comes from, for people who look for the reason of an error.
struct Evidence {
  std::string shown;         // the fact in words
  std::string quote;         // what stands in the article, where the fact is a quotation
  std::optional<Span> span;  // of a record's fact, in code points
  std::string rule;          // of a record's fact
};

// The facts of one field: the comparable form, and the evidence of each time that it is stated.
using Facts = std::map<std::string, std::vector<Evidence>>;
using FactTable = std::array<Facts, eval_fields.size()>;

// A member that must be there and is not, or is of another kind.
class BadForm : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

// The facts that an annotation requires, or those that it calls optional.
FactTable annotated_facts(const rapidjson::Value& annotation, bool optional);
FactTable recorded_facts(const rapidjson::Value& record);

}  // namespace bienban
