#include "record/event_names.h"

#include <string_view>

namespace bienban {

Span event_name(const Grammar& grammar, const Analysis& analysis, const Annotation& event) {
  if (event.parts.empty()) return event.span;
  const Annotation& last = analysis.annotations[event.parts.back()];
  const Field* name = last.span.end == event.span.end && last.kind == grammar.person ? last.field("name") : nullptr;
  // "lễ tang ông A, nguyên Bí thư"; but "tiếp ông A, Chủ tịch Tập đoàn B", who is named by what he is there for.
  const bool cut = name != nullptr && last.field("after") != nullptr && event.text_of("sort") != "verbal";
  if (cut) return {event.span.begin, name->span.end};
  const std::string_view text = analysis.of(event.span);
  const std::size_t at = text.ends_with(')') ? text.rfind('(') : std::string_view::npos;
  if (at == std::string_view::npos || at <= 1) return event.span;
  const std::size_t open = event.span.begin + at;
  const bool place = last.kind == grammar.place_name && last.span.begin == open + 1;
  bool person = false;
  bool of_place = false;
  for (const std::uint32_t i : event.parts) {
    const Annotation& part = analysis.annotations[i];
    if (part.span.end + 1 != open) continue;
    person |= part.kind == grammar.person;
    of_place |= part.kind == grammar.place_name;
  }
  return person || (place && !of_place) ? Span{event.span.begin, open - 1} : event.span;
}

}  // namespace bienban
