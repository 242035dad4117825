#include "record/events.h"

#include <algorithm>
#include <charconv>

#include "text/normalise.h"
#include "values/date.h"

namespace bienban {
namespace {

std::optional<int> whole(const Annotation& annotation, std::string_view name) {
  const Field* field = annotation.field(name);
  if (field == nullptr) return std::nullopt;
  const std::string digits = to_string(field->value);
  int value = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  if (error != std::errc{} || end != digits.data() + digits.size()) return std::nullopt;
  return value;
}

// A name of fewer words than this says no more than "the meeting".
constexpr std::size_t shortest_name = 3;

std::size_t words(std::string_view text) {
  return text.empty() ? 0 : static_cast<std::size_t>(std::count(text.begin(), text.end(), ' ')) + 1;
}

}  // namespace

EventReader::EventReader(const Grammar& grammar, const Analysis& analysis, std::string published)
    : grammar_(grammar), analysis_(analysis), published_(std::move(published)) {}

std::string EventReader::resolve(const Annotation& date) const {
  const DateParts last{whole(date, "day"), whole(date, "month"), whole(date, "year")};
  if (const auto day2 = whole(date, "day2")) {
    const DateParts first{last.day, whole(date, "month1"), std::nullopt};
    return resolve_range(first, {day2, last.month, last.year}, published_).value_or("");
  }
  return resolve_date(last, published_).value_or("");
}

// The day that stands nearest to the name in its sentence.
void EventReader::find_date(std::size_t sentence, const Unit& unit, EventFacts& event) const {
  std::size_t nearest = static_cast<std::size_t>(-1);
  for (const Unit& other : analysis_.sentences[sentence].units) {
    const Annotation* date = Grammar::annotation(analysis_, other);
    if (date == nullptr || date->kind != grammar_.date) continue;
    const std::size_t distance = other.begin >= unit.end ? other.begin - unit.end : unit.begin - other.end;
    if (distance >= nearest) continue;
    std::string iso = resolve(*date);
    if (iso.empty()) continue;
    nearest = distance;
    event.date = std::move(iso);
    event.part_of_day = date->text_of("part");
  }
  event.no_year = event.date.starts_with("--");
}

void EventReader::find_hosts(std::size_t sentence, std::uint32_t annotation, EventFacts& event) const {
  const SentenceAnalysis& here = analysis_.sentences[sentence];
  for (std::uint32_t i = here.first; i < here.last; ++i) {
    const Annotation& hosting = analysis_.annotations[i];
    if (hosting.kind != grammar_.hosting) continue;
    const Field* of = hosting.field("event");
    const Field* hosts = hosting.field("hosts");
    if (of == nullptr || hosts == nullptr || of->parts.empty() || of->parts.front() != annotation) continue;
    event.hosts.clear();
    for (const std::uint32_t part : hosts->parts) {
      if (analysis_.annotations[part].kind == grammar_.organ_name) event.hosts.push_back(analysis_.annotations[part].span);
    }
  }
}

EventReader::Candidate EventReader::candidate(std::size_t sentence, const Unit& unit, BlockKind block) const {
  Candidate out;
  const Annotation& annotation = *Grammar::annotation(analysis_, unit);
  out.event.name = annotation.span;
  out.event.sentence = sentence;
  out.event.rule = annotation.rule;
  if (const Field* head = annotation.field("head")) out.event.head = fold(analysis_.of(head->span));
  find_date(sentence, unit, out.event);
  find_hosts(sentence, static_cast<std::uint32_t>(unit.annotation), out.event);
  const std::size_t length = words(analysis_.of(annotation.span));
  out.score = (out.event.date.empty() ? 0 : 4) + (out.event.hosts.empty() ? 0 : 4);
  if (length > words(out.event.head)) out.score += 3;
  if (length < shortest_name) out.score -= 2;
  if (block == BlockKind::headline) out.score -= 1;
  if (block == BlockKind::caption) out.score -= 2;
  return out;
}

std::vector<EventFacts> EventReader::read(const std::vector<SentenceBlock>& blocks) const {
  std::vector<Candidate> candidates;
  for (std::size_t s = 0; s < analysis_.sentences.size(); ++s) {
    for (const Unit& unit : analysis_.sentences[s].units) {
      const Annotation* annotation = Grammar::annotation(analysis_, unit);
      if (annotation != nullptr && annotation->kind == grammar_.event) {
        candidates.push_back(candidate(s, unit, blocks[s].kind));
      }
    }
  }
  std::vector<EventFacts> events;
  if (candidates.empty()) return events;
  const auto best = std::max_element(candidates.begin(), candidates.end(),
                                     [](const Candidate& a, const Candidate& b) { return a.score < b.score; });
  if (best->score < 3) return events;
  events.push_back(best->event);
  return events;
}

}  // namespace bienban
