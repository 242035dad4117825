#include "record/group_view.h"

#include <algorithm>

namespace bienban {
namespace {

// Fewer people are no group.
const Decimal smallest_group(3);
// More took no part anywhere: "đại diện cho 24 triệu thanh niên".
const Decimal largest_group(500000);

}  // namespace

GroupView::GroupView(const Grammar& grammar, const Analysis& analysis)
    : grammar_(grammar),
      analysis_(analysis),
      act_(grammar.cascade.kind("group_act")),
      meeting_(grammar.cascade.kind("group_with")),
      people_counted_(grammar.cascade.kind("people_counted")),
      together_(grammar.cascade.kind("together")),
      met_(grammar.cascade.kind("group_met")),
      organs_counted_(grammar.cascade.kind("organs_counted")),
      meeting_verb_(grammar.cascade.kind("meeting_verb")),
      purpose_(grammar.cascade.kind("group_purpose")),
      lead_(grammar.cascade.kind("group_lead")),
      classifier_(grammar.cascade.kind("classifier")),
      capitalised_(grammar.cascade.kind("cap")),
      into_(grammar.cascade.kind("group_into")) {}

bool GroupView::is_annotation(std::size_t unit, Kind kind) const {
  return units()[unit].annotation() >= 0 && annotation(unit).kind == kind;
}

std::string_view GroupView::role(std::size_t unit) const {
  const WordEntry* verb = grammar_.cascade.entry(units()[unit], grammar_.role_verb);
  if (verb == nullptr) verb = grammar_.cascade.entry(units()[unit], act_);
  return verb == nullptr ? std::string_view() : verb->attribute("role");
}

bool GroupView::joins(std::size_t unit) const {
  return is(unit, together_) || is(unit, grammar_.honorific) || is(unit, grammar_.plural_mark);
}

bool GroupView::is_planned(std::size_t verb) const {
  return verb > 0 && (is(verb - 1, grammar_.future_mark) || is(verb - 1, purpose_));
}

bool GroupView::is_ahead(std::size_t verb, std::size_t gap) const {
  for (std::size_t back = 1; back <= gap && back <= verb; ++back) {
    if (text(verb - back) == ",") return false;
    if (is(verb - back, grammar_.future_mark)) return true;
  }
  return false;
}

bool GroupView::is_ahead_of(std::size_t unit) const {
  return unit + 1 < units().size() && is(unit + 1, grammar_.future_mark);
}

bool GroupView::is_of(std::size_t unit) const {
  return unit < units().size() && is(unit, grammar_.list_opener) && is(unit, grammar_.aside_mark);
}

bool GroupView::lists_who_is_there(std::size_t unit) const {
  const WordEntry* opener = grammar_.cascade.entry(units()[unit], grammar_.list_opener);
  return opener != nullptr && opener->attribute("there") == "yes";
}

// Where the first verb behind a person begins whose clause tells what that person says; npos where there is none.
std::size_t GroupView::first_told() const {
  bool person = false;
  for (const Unit& unit : units()) {
    const Annotation* annotation = Grammar::annotation(analysis_, unit);
    person = person || (annotation != nullptr && annotation->kind == grammar_.person);
    const WordEntry* verb = grammar_.cascade.entry(unit, grammar_.role_verb);
    if (person && verb != nullptr && !verb->attribute("clause").empty()) return unit.begin;
  }
  return std::string_view::npos;
}

bool GroupView::is_told(std::size_t begin) const {
  if (!told_from_) told_from_ = first_told();
  return *told_from_ < begin;
}

bool GroupView::is_met(std::size_t unit) const {
  if (unit == 0 || is_told(units()[unit].begin)) return false;
  for (std::size_t i = unit; i > 0 && text(i - 1) != ","; --i) {
    if (is(i - 1, grammar_.future_mark)) return false;
  }
  if (is(unit - 1, meeting_)) return !is_planned(unit - 1);
  if (unit == 1) return false;
  if (is(unit - 1, grammar_.aside_mark) && is(unit - 2, grammar_.flower)) return true;
  return is(unit - 1, together_) && is(unit - 2, meeting_) && !is_planned(unit - 2);
}

bool GroupView::is_meeting(std::size_t unit) const {
  for (std::uint32_t i = here().first; i < here().last; ++i) {
    if (noted(i).kind == meeting_verb_ && noted(i).span.begin == annotation(unit).span.begin) return true;
  }
  return false;
}

// Whether something of that kind was noted inside.
bool GroupView::holds(const Annotation& whole, Kind kind) const {
  for (std::uint32_t i = here().first; i < here().last; ++i) {
    const Annotation& inner = noted(i);
    if (inner.kind == kind && inner.span.begin >= whole.span.begin && inner.span.end <= whole.span.end) return true;
  }
  return false;
}

bool GroupView::is_numbered(std::size_t unit) const {
  return is_annotation(unit, grammar_.count) || has_field(unit, "counted");
}

bool GroupView::is_many(std::size_t unit) const {
  const Annotation& whole = annotation(unit);
  const Annotation& count = whole.kind == grammar_.count ? whole : analysis_.annotations[whole.parts.front()];
  const Decimal* value = count.number_of("value");
  return value != nullptr && *value >= smallest_group && *value <= largest_group;
}

bool GroupView::may_be_met(std::size_t unit, Span met) const {
  for (std::uint32_t i = here().first; i < here().last; ++i) {
    const Annotation& inner = noted(i);
    if (inner.kind != grammar_.count || inner.span.begin != met.begin) continue;
    const Decimal* value = inner.number_of("value");
    return value != nullptr && *value >= smallest_group && (counts_people(unit) || counts_organs(unit));
  }
  return true;
}

bool GroupView::is_and(std::size_t unit) const {
  const WordEntry* word = grammar_.cascade.entry(units()[unit], grammar_.joint);
  return word != nullptr && word->attribute("sense").empty();
}

bool GroupView::tells_into(std::size_t verb) const {
  for (std::size_t i = verb + 1; i + 1 < units().size() && text(i) != "," && text(i) != "."; ++i) {
    if (is(i, into_) && units()[i + 1].annotation() < 0) return true;
  }
  return false;
}

bool GroupView::leads(std::size_t verb) const {
  const WordEntry* entry = grammar_.cascade.entry(units()[verb], grammar_.role_verb);
  return entry != nullptr && entry->attribute("agent") == "yes";
}

bool GroupView::is_leader(std::size_t unit) const {
  if (unit == 0 || !is(unit - 1, grammar_.agent_mark)) return false;
  std::size_t next = unit + 1;
  if (next < units().size() && text(next) == ",") ++next;
  return next < units().size() && is(next, lead_);
}

bool GroupView::is_untitled(std::size_t unit) const {
  return is_annotation(unit, grammar_.person) && !has_field(unit, "before") && !has_field(unit, "after");
}

bool GroupView::is_named(std::size_t unit) const {
  const std::size_t opener = last_unit(unit) + 1;
  std::size_t next = opener + 1;
  while (next < units().size() && (is(next, grammar_.honorific) || is(next, grammar_.plural_mark))) ++next;
  if (next >= units().size() || !is_annotation(next, grammar_.person)) return false;
  return text(opener) == ":" || is(opener, grammar_.list_opener);
}

std::size_t GroupView::last_of_team(std::size_t unit) const {
  std::size_t last = unit + 2;
  if (last + 1 < units().size() && text(last + 1) == "-") ++last;
  if (last + 1 < units().size() && is(last + 1, lead_)) ++last;
  if (last + 1 < units().size() && is_annotation(last + 1, grammar_.title)) ++last;  // "làm trưởng đoàn"
  return std::min(last, units().size() - 1);
}

std::size_t GroupView::last_unit(std::size_t unit) const {
  if (has_field(unit, "led")) return last_of_team(unit);
  if (is_numbered(unit)) return unit;
  const bool of_several = is_annotation(unit, grammar_.organ_name) && unit + 1 < units().size();
  if (of_several && is_annotation(unit + 1, grammar_.count)) return unit + 1;
  while (unit + 2 < units().size() && is_and(unit + 1)) {
    const std::size_t next = unit + 2;
    const bool place =
        units()[next].annotation() < 0 ? is(next, grammar_.place) : annotation(next).rule->emits == "place_name";
    const bool things = units()[next].annotation() >= 0 && is_numbered(next) && !counts_people(next);
    if (!place && !things) break;
    unit = next;
  }
  return unit;
}

std::vector<const Annotation*> GroupView::met() const {
  std::vector<const Annotation*> out;
  for (std::uint32_t i = here().first; i < here().last; ++i) {
    if (noted(i).kind == met_ && noted(i).field("planned") == nullptr && !is_told(noted(i).span.begin)) {
      out.push_back(&noted(i));
    }
  }
  return out;
}

}  // namespace bienban
