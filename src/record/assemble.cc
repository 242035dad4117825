#include "record/assemble.h"

#include <algorithm>
#include <array>
#include <set>

#include "record/background.h"
#include "record/delegations.h"
#include "record/events.h"
#include "record/facts.h"
#include "record/people.h"
#include "record/roles.h"
#include "text/characters.h"
#include "text/normalise.h"
#include "text/usual_spelling.h"
#include "text/utf8.h"

namespace bienban {
namespace {

constexpr std::array<std::string_view, 9> role_order = {"chair",   "open",  "close",   "speak", "report",
                                                        "discuss", "award", "receive", "attend"};

// The meeting whose report somebody first stands in; the first one for who is named before all of them.
std::size_t meeting_of(const PersonFacts& person, const std::vector<EventFacts>& events) {
  std::size_t meeting = 0;
  for (std::size_t i = 0; i < events.size(); ++i) {
    if (events[i].sentence <= person.first_sentence) meeting = i;
  }
  return meeting;
}

Person person_of(const PersonFacts& facts, const SourceView& source, const Analysis& analysis, bool attended) {
  Person out;
  out.name = source.mended(facts.name);
  out.name_key = usual_spelling(analysis.folded_of(facts.name));
  for (const TitleMention& title : facts.titles) {
    const Quoted quoted = source.quoted(title.span);
    out.titles.push_back(
        {quoted.text, title.canonical, title.position, title.organisation, title.level, title.former, quoted.span});
  }
  if (attended) {
    for (const std::string_view role : role_order) {
      if (facts.roles.contains(std::string(role))) out.roles.emplace_back(role);
    }
  }
  out.honorifics = facts.honorifics;
  for (const Span mention : facts.mentions) out.mentions.push_back(source.span(mention));
  if (facts.rule != nullptr) out.rule = facts.rule->id;
  return out;
}

// Somebody told as absent in one place took part all the same if he did more there than stand in a list; who speaks to
// a newspaper, at home where the meeting is not for everybody, or is judged there, if he did more than speak.
bool took_part(const PersonFacts& facts, bool is_public) {
  const bool asked = facts.interviewed || (facts.resident && !is_public);
  return std::any_of(facts.roles.begin(), facts.roles.end(), [&](const std::string& role) {
    const bool passive = role == "attend" || role == "receive";
    const bool speech = role == "speak" || role == "discuss";
    return !(facts.absent && passive) && !(asked && !facts.spoke_there && speech) &&
           !(facts.judged && (passive || speech));
  });
}

bool has_small_letter(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const auto [c, size] = code_point_at(text, at);
    if (upper_letter(c) != c) return true;
    at += size;
  }
  return false;
}

// A line in capitals does not tell names from other words that look like a surname: who stands in one alone, without
// title and honorific, is nobody.
bool is_in_capitals_only(const PersonFacts& facts, const Analysis& analysis) {
  if (facts.mentions.size() != 1 || !facts.titles.empty() || !facts.honorifics.empty()) return false;
  const Span sentence = analysis.sentences[facts.first_sentence].span;
  return sentence.size() > 2 * facts.name.size() && !has_small_letter(analysis.of(sentence));
}

void add_credits(const Article& article, std::string_view text, const SourceView& source, Record& record) {
  std::set<std::string> seen;
  for (const CreditMark& mark : article.credits) {
    if (!seen.insert(fold_case(text.substr(mark.span.begin, mark.span.size()))).second) continue;
    record.credits.push_back({source.text(mark.span), mark.kind, source.span(mark.span)});
  }
}

void add_delegations(const DelegationReader& delegations, const SourceView& source, Record& record) {
  for (const DelegationFacts& facts : delegations.all()) {
    record.delegations.push_back({source.text(facts.span), source.span(facts.span), facts.rule->id});
  }
}

void add_events(const std::vector<EventFacts>& events, const SourceView& source, Record& record) {
  for (const EventFacts& facts : events) {
    Event out;
    out.name = source.text(facts.name);
    out.kind = usual_spelling(facts.head);
    for (const Span host : facts.hosts) out.hosts.push_back(source.quoted(host));
    out.date = facts.date;
    out.part_of_day = facts.part_of_day;
    out.span = source.span(facts.name);
    if (facts.rule != nullptr) out.rule = facts.rule->id;
    record.events.push_back(std::move(out));
    if (facts.no_year) {
      record.warnings.push_back({"date-without-year", "the year of the meeting is not known", source.span(facts.name)});
    }
  }
}

}  // namespace

void assemble(const Grammar& grammar, const Analysis& analysis, const Article& article,
              const std::vector<SentenceBlock>& blocks, const SourceView& source, bool only_conferences,
              Record& record) {
  const std::vector<EventFacts> events = read_events(grammar, analysis, blocks, record.published);
  add_events(events, source, record);
  record.conference = !events.empty();
  if (only_conferences && !record.conference) return;

  People people(grammar, analysis);
  people.collect();
  if (record.conference) {
    RoleReader roles(grammar, analysis, people);
    DelegationReader delegations(grammar, analysis);
    for (std::size_t s = 0; s < analysis.sentences.size(); ++s) {
      const Background background = background_of(grammar, analysis, s, events, record.published);
      if (background != Background::none) {
        roles.read_elsewhere(s, background == Background::other);
      } else {
        roles.read(s, blocks[s].kind, blocks[s].number);
      }
      delegations.read(s, blocks[s].kind);
    }
    roles.finish();
    add_delegations(delegations, source, record);
  }
  const bool is_public = std::any_of(events.begin(), events.end(), [&](const EventFacts& event) {
    const std::string name = ' ' + analysis.folded_of(event.name) + ' ';
    const std::vector<std::string>& words = grammar.words.public_meetings;
    return std::any_of(words.begin(), words.end(), [&](const std::string& word) { return has_words(name, word); });
  });
  for (const PersonFacts& facts : people.all()) {
    if (facts.only_short || facts.place || is_in_capitals_only(facts, analysis)) continue;
    const bool attended = took_part(facts, is_public);
    Person person = person_of(facts, source, analysis, attended);
    if (attended) person.event = meeting_of(facts, events);
    (attended ? record.attendees : record.mentioned).push_back(std::move(person));
  }
  add_facts(grammar, analysis, source, record);
  add_credits(article, analysis.text, source, record);
}

}  // namespace bienban
