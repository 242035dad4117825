#include "record/background.h"

#include <algorithm>
#include <string_view>

#include "record/event_days.h"

namespace bienban {
namespace {

// Month and day of a date with or without its year.
std::string_view day_of_year(std::string_view iso) { return iso.size() < 5 ? iso : iso.substr(iso.size() - 5); }

// "Trước đó, ... nói": told of an earlier time, but not where the sentence names the meeting at hand (by its head alone
// and without a day), tells of a report and no other meeting, or of a talk with a newspaper, which others know.
bool is_elsewhere(const Grammar& grammar, const Analysis& analysis, const std::vector<Unit>& units) {
  bool at_hand = false;
  bool other = false;
  bool report = false;
  for (const Unit& unit : units) {
    if (grammar.is(unit, grammar.press_mark)) return false;
    const WordEntry* verb = grammar.cascade.entry(unit, grammar.role_verb);
    report = report || (verb != nullptr && verb->attribute("role") == "report");
    const Annotation* annotation = Grammar::annotation(analysis, unit);
    if (annotation == nullptr) continue;
    other = other || annotation->kind == grammar.date;
    const Field* head = annotation->kind == grammar.event ? annotation->field("head") : nullptr;
    if (head == nullptr) continue;
    (head->span.end == annotation->span.end ? at_hand : other) = true;
  }
  return other || (!at_hand && !report);
}

// "Tháng 10/2016, ...", "Tuần trước, ...", "Trước đó một tuần, ...": what the sentence tells is of another time.
bool begins_in_other_time(const Grammar& grammar, const Analysis& analysis, std::size_t sentence) {
  const std::vector<Unit>& units = analysis.sentences[sentence].units;
  if (units.size() < 3) return false;
  const auto kind_of = [&](std::size_t i) {
    const Annotation* annotation = Grammar::annotation(analysis, units[i]);
    return annotation == nullptr ? Kind{} : annotation->kind;
  };
  const bool comma = analysis.of({units[1].begin, units[1].end}) == ",";
  // "Ngày 3/2/1930, ..."
  if (kind_of(0) == grammar.date && is_of_history(resolve(*Grammar::annotation(analysis, units[0]), ""))) return true;
  if (kind_of(0) == grammar.when && comma) return true;
  const WordEntry* past = grammar.cascade.entry(units[0], grammar.event_past);
  if (past == nullptr) return false;
  const bool comma_behind = units.size() > 3 && analysis.of({units[2].begin, units[2].end}) == ",";
  if (comma_behind && kind_of(1) == grammar.when) return true;  // "Hồi tháng 11, ..."
  const std::string_view alone = past->attribute("alone");
  if (alone == "elsewhere") return is_elsewhere(grammar, analysis, units);
  return (comma && alone == "yes") || (alone == "no" && kind_of(1) == grammar.duration);
}

// "Ông A cho biết, tới ngày 4/11, các xã ...": the date of what is told, not of the telling.
bool is_told_date(const Grammar& grammar, const Analysis& analysis, std::size_t sentence, std::size_t date) {
  bool person = false;
  for (std::size_t i = 0; i < date; ++i) {
    const Unit& unit = analysis.sentences[sentence].units[i];
    const Annotation* annotation = Grammar::annotation(analysis, unit);
    if (const WordEntry* source = grammar.cascade.entry(unit, grammar.source_mark);
        i == 0 && source != nullptr && !source->attribute("clause").empty()) {
      return true;  // "Theo ông A, ngày 11/7/1888 ..."
    }
    person = person || (annotation != nullptr && annotation->kind == grammar.person);
    const WordEntry* verb = grammar.cascade.entry(unit, grammar.role_verb);
    if (person && verb != nullptr && !verb->attribute("clause").empty()) return true;
  }
  return false;
}

// Whether a day is none of any meeting's.
bool is_of_none(const std::vector<EventFacts>& events, std::string_view day) {
  return std::all_of(events.begin(), events.end(), [&](const EventFacts& event) {
    return !event.date.empty() && !is_range(event.date) && day_of_year(event.date) != day_of_year(day);
  });
}

}  // namespace

bool names_other_day(const Grammar& grammar, const Analysis& analysis, std::size_t sentence,
                     const std::vector<EventFacts>& events, std::string_view published) {
  const std::vector<Unit>& units = analysis.sentences[sentence].units;
  // "Chiều 26/4, tại buổi gặp mặt, ông A": may be the meeting after all.
  const WordEntry* past = units.empty() ? nullptr : grammar.cascade.entry(units.front(), grammar.event_past);
  if (past == nullptr || past->attribute("alone").empty()) return false;
  for (const Unit& unit : units) {
    const Annotation* annotation = Grammar::annotation(analysis, unit);
    if (annotation == nullptr) continue;
    if (annotation->kind == grammar.person) return false;
    if (annotation->kind != grammar.date) continue;
    const std::string day = resolve(*annotation, published);
    return !day.empty() && !is_range(day) && is_of_none(events, day);
  }
  return false;
}

bool is_background(const Grammar& grammar, const Analysis& analysis, std::size_t sentence,
                   const std::vector<EventFacts>& events, std::string_view published) {
  const bool of_event =
      std::any_of(events.begin(), events.end(), [&](const EventFacts& event) { return event.sentence == sentence; });
  if (!of_event && begins_in_other_time(grammar, analysis, sentence)) return true;
  const LeadingDate own = leading_date(grammar, analysis, sentence, published);
  if (own.date.empty() || is_range(own.date) || is_told_date(grammar, analysis, sentence, own.unit)) return false;
  return std::all_of(events.begin(), events.end(), [&](const EventFacts& event) {
    const bool other_day =
        !event.date.empty() && !is_range(event.date) && day_of_year(event.date) != day_of_year(own.date);
    return event.sentence != sentence && other_day;
  });
}

}  // namespace bienban
