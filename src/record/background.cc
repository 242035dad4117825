#include "record/background.h"

#include <algorithm>
#include <string_view>

#include "record/event_days.h"

namespace bienban {
namespace {

// Month and day of a date with or without its year.
std::string_view day_of_year(std::string_view iso) { return iso.size() < 5 ? iso : iso.substr(iso.size() - 5); }

// "Trước đó, ... nói": told of an earlier time, but not where the sentence names the meeting at hand (by its head alone
// and without a day), tells of a report, which may name other meetings, or of a talk with a newspaper, which others
// know.
Background told_before(const Grammar& grammar, const Analysis& analysis, std::span<const Unit> units) {
  bool at_hand = false;
  bool other_day = false;
  bool other_meeting = false;
  bool report = false;
  for (const Unit& unit : units) {
    if (grammar.is(unit, grammar.press_mark)) return Background::none;
    const WordEntry* verb = grammar.cascade.entry(unit, grammar.role_verb);
    report = report || (verb != nullptr && verb->attribute("role") == "report");
    const Annotation* annotation = Grammar::annotation(analysis, unit);
    if (annotation == nullptr) continue;
    other_day = other_day || annotation->kind == grammar.date;
    const Field* head = annotation->kind == grammar.event ? annotation->field("head") : nullptr;
    if (head == nullptr) continue;
    (head->span.end == annotation->span.end ? at_hand : other_meeting) = true;
  }
  if (other_day || (other_meeting && !report)) return Background::other;
  return at_hand || report ? Background::none : Background::earlier;
}

// "Tháng 10/2016, ...", "Tuần trước, ...", "Trước đó một tuần, ...": what the sentence tells is of another time.
Background begins_in_other_time(const Grammar& grammar, const Analysis& analysis, std::size_t sentence) {
  const std::span<const Unit> units = analysis.sentences[sentence].units;
  if (units.size() < 3) return Background::none;
  const auto kind_of = [&](std::size_t i) {
    const Annotation* annotation = Grammar::annotation(analysis, units[i]);
    return annotation == nullptr ? Kind{} : annotation->kind;
  };
  const bool comma = analysis.of({units[1].begin, units[1].end}) == ",";
  // "Ngày 3/2/1930, ..."
  if (kind_of(0) == grammar.date && is_of_history(resolve(*Grammar::annotation(analysis, units[0]), "")))
    return Background::other;
  if (kind_of(0) == grammar.when && comma) return Background::other;
  const WordEntry* past = grammar.cascade.entry(units[0], grammar.event_past);
  if (past == nullptr) return Background::none;
  const bool comma_behind = units.size() > 3 && analysis.of({units[2].begin, units[2].end}) == ",";
  if (comma_behind && kind_of(1) == grammar.when) return Background::other;  // "Hồi tháng 11, ..."
  const std::string_view alone = past->attribute("alone");
  if (alone == "elsewhere") return told_before(grammar, analysis, units);
  const bool other = (comma && alone == "yes") || (alone == "no" && kind_of(1) == grammar.duration);
  return other ? Background::other : Background::none;
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

}  // namespace

Background background_of(const Grammar& grammar, const Analysis& analysis, std::size_t sentence,
                         const std::vector<EventFacts>& events, std::string_view published) {
  const bool of_event =
      std::any_of(events.begin(), events.end(), [&](const EventFacts& event) { return event.sentence == sentence; });
  if (of_event) return Background::none;
  const LeadingDate own = leading_date(grammar, analysis, sentence, published);
  const bool dated = !own.date.empty() && !is_range(own.date) && !is_told_date(grammar, analysis, sentence, own.unit);
  const auto on_that_day = [&](const EventFacts& event) {
    return event.date.empty() || is_range(event.date) || day_of_year(event.date) == day_of_year(own.date);
  };
  const bool other_day = dated && std::none_of(events.begin(), events.end(), on_that_day);
  const Background time = begins_in_other_time(grammar, analysis, sentence);
  // "Trước đó, trong sáng 12/4, ...": of the same day.
  if (time == Background::other && dated && !other_day) return Background::earlier;
  return other_day ? Background::other : time;
}

}  // namespace bienban
