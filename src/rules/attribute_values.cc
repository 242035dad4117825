#include "rules/attribute_values.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <string_view>

#include "rules/kinds.h"

namespace bienban {
namespace {

// What is known of an attribute in a list: what is told for lists of its kind, else what is told for all.
const KnownValues* known_of(std::string_view attribute, const WordList& list, const std::vector<KnownValues>& known) {
  const KnownValues* of_all = nullptr;
  for (const KnownValues& one : known) {
    if (one.attribute != attribute) continue;
    if (one.list == list.kind) return &one;
    if (one.list.empty()) of_all = &one;
  }
  return of_all;
}

Fault unknown(const WordList& list, const WordAttribute& attribute, const KnownValues& known) {
  // Values are pieces of the list itself.
  const std::string_view before =
      std::string_view(*list.content)
          .substr(0, static_cast<std::size_t>(attribute.value.data() - list.content->data()));
  const auto line = static_cast<std::size_t>(std::count(before.begin(), before.end(), '\n')) + 1;
  const std::string_view in_line = before.substr(before.rfind('\n') + 1);
  const auto column =
      static_cast<std::size_t>(std::count_if(in_line.begin(), in_line.end(),
                                             [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80; })) +
      1;
  KindTable names;
  for (const std::string& value : known.values) names.intern(value);
  const std::string nearest = names.nearest(attribute.value);
  return {list.file.string(), line, column,
          fmt::format("no known value of \"{}\"{}; the known ones stand in {}:{}", attribute.name,
                      nearest.empty() ? "" : fmt::format(" (is it {}?)", nearest), known.place.file, known.place.line),
          std::string(attribute.value)};
}

}  // namespace

void check_attribute_values(const std::deque<WordList>& lists, const std::vector<KnownValues>& known,
                            std::vector<Fault>& faults) {
  if (known.empty()) return;
  std::set<std::string_view> kinds;
  for (const WordList& list : lists) {
    kinds.insert(list.kind);
    std::set<const char*> told;  // entries below one "@set" share its value
    for (const std::vector<WordAttribute>& attributes : list.attributes) {
      for (const WordAttribute& attribute : attributes) {
        const KnownValues* one = known_of(attribute.name, list, known);
        if (one == nullptr || std::find(one->values.begin(), one->values.end(), attribute.value) != one->values.end() ||
            !told.insert(attribute.value.data()).second) {
          continue;
        }
        faults.push_back(unknown(list, attribute, *one));
      }
    }
  }
  for (const KnownValues& one : known) {
    if (one.list.empty() || kinds.contains(one.list)) continue;
    faults.push_back({one.place.file, one.place.line, one.place.column, "no list is of this kind", one.list});
  }
}

}  // namespace bienban
