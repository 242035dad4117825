#include "record/roles.h"

#include <algorithm>

namespace bienban {
namespace {

// A verb further from its subject than this belongs to something else.
constexpr std::size_t subject_reach = 5;

bool is_precise(std::string_view role) {
  return role == "open" || role == "close" || role == "report" || role == "discuss" || role == "chair";
}

}  // namespace

RoleReader::RoleReader(const Grammar& grammar, const Analysis& analysis, People& people)
    : grammar_(grammar), analysis_(analysis), people_(people) {}

void RoleReader::give(std::size_t person, std::string_view role) { people_.all()[person].roles.insert(std::string(role)); }

std::string_view RoleReader::role_at(std::size_t unit) const {
  const WordEntry* entry = grammar_.cascade.entry(units()[unit], grammar_.role_verb);
  return entry == nullptr ? std::string_view() : entry->attribute("role");
}

// Whether a post or an honorific stands for somebody here: "Đồng chí Bí thư Huyện ủy yêu cầu", "Ông đề nghị". A verb must
// follow, and nothing may make it a part of something else ("của Chủ tịch UBND tỉnh").
bool RoleReader::acts(std::size_t unit) const {
  std::size_t next = unit + 1;
  for (std::size_t seen = 0; next < units().size() && seen < 2; ++next, ++seen) {
    if (is(next, grammar_.role_verb)) break;
    if (units()[next].annotation >= 0 || text(next) == ",") return false;
  }
  return next < units().size() && is(next, grammar_.role_verb);
}

void RoleReader::on_person(State& state, std::size_t unit, std::size_t person) {
  const bool continues = state.gap == 0 && !state.verb_seen;
  if (!continues) {
    state.subjects.clear();
    state.groups.clear();
  }
  if (state.giver_unit && unit > *state.giver_unit && state.verb_seen) {
    bool given_to = false;
    for (std::size_t i = *state.giver_unit; i < unit; ++i) given_to = given_to || is(i, grammar_.recipient_mark);
    if (given_to) {
      give(person, "receive");
      state.gap = 0;
      return;
    }
  }
  if (!state.lead.empty()) give(person, state.lead);
  state.subjects.push_back(person);
  state.verb_seen = false;
  state.gap = 0;
}

void RoleReader::on_verb(State& state, std::size_t unit, std::string_view role) {
  if (state.list && state.gap == 0 && unit > 0 && text(unit - 1) == "(" && !state.subjects.empty()) {
    give(state.subjects.back(), role);
    return;
  }
  if (!state.subjects.empty() && state.gap <= subject_reach) {
    const bool only_speech = role == "speak" && state.specific;
    for (const std::size_t person : state.subjects) {
      if (!only_speech) give(person, role);
    }
    if (role == "attend" || role == "chair") groups_.insert(groups_.end(), state.groups.begin(), state.groups.end());
    state.groups.clear();
    state.verb_seen = true;
    state.gap = subject_reach;  // a second verb must stand beside the first
    if (role == "award") state.giver_unit = unit;
    return;
  }
  if (!state.groups.empty() && role == "attend") {
    groups_.insert(groups_.end(), state.groups.begin(), state.groups.end());
    state.groups.clear();
    return;
  }
  if (state.subjects.empty() && state.lead.empty()) {
    state.lead = role;
    state.specific = is_precise(role);
    if (role == "award") state.giver_unit = unit;
  }
}

void RoleReader::on_group(State& state, std::size_t unit) {
  const auto annotation = static_cast<std::uint32_t>(units()[unit].annotation);
  if (state.list || (state.lead == "attend")) {
    groups_.push_back(annotation);
  } else {
    state.groups.push_back(annotation);
  }
}

void RoleReader::on_separator(State& state, std::size_t unit) {
  const std::string_view mark = text(unit);
  if (mark == "\"") state.in_quote = !state.in_quote;
  if (mark == ":" && !state.lead.empty()) state.list = true;
  if (mark == "," && state.verb_seen) state.gap = std::min(state.gap, subject_reach);
}

void RoleReader::step(State& state, std::size_t unit) {
  const Unit& here = units()[unit];
  const Annotation* annotation = Grammar::annotation(analysis_, here);
  if (annotation == nullptr && text(unit).size() == 1 && std::ispunct(static_cast<unsigned char>(text(unit)[0])) != 0) {
    on_separator(state, unit);
    return;
  }
  if (state.in_quote) return;
  if (annotation != nullptr && annotation->kind == grammar_.person) {
    if (const auto person = people_.of_unit(sentence_, here)) on_person(state, unit, *person);
    return;
  }
  if (annotation != nullptr && (annotation->kind == grammar_.group || annotation->kind == grammar_.count)) {
    on_group(state, unit);
    if (annotation->kind == grammar_.group) return;
  }
  const bool stands_for_somebody = (annotation != nullptr && annotation->kind == grammar_.title) || is(unit, grammar_.honorific);
  if (stands_for_somebody && acts(unit)) {
    if (const auto person = people_.of_unit(sentence_, here)) on_person(state, unit, *person);
    return;
  }
  if (const std::string_view role = role_at(unit); !role.empty()) {
    on_verb(state, unit, role);
    return;
  }
  if (is(unit, grammar_.list_opener) && !state.lead.empty()) {
    state.list = true;
    return;
  }
  const std::string_view word = text(unit);
  const bool joins = word == "và" || word == "cùng" || is(unit, grammar_.honorific);
  if (!joins) ++state.gap;
}

// Who stands in a picture of the meeting and does nothing else there takes part in it.
void RoleReader::read_caption() {
  for (const Unit& unit : units()) {
    const Annotation* annotation = Grammar::annotation(analysis_, unit);
    if (annotation == nullptr || annotation->kind != grammar_.person) continue;
    const auto person = people_.of_unit(sentence_, unit);
    if (person && people_.all()[*person].roles.empty()) give(*person, "attend");
  }
}

void RoleReader::read(std::size_t sentence, BlockKind block) {
  sentence_ = sentence;
  const bool absent = std::any_of(units().begin(), units().end(), [&](const Unit& unit) {
    return grammar_.is(unit, grammar_.absence);
  });
  if (absent) return;
  // A list may run on over a line's end: "... , \n Bí thư Đảng đoàn A; ..."
  if (!open_list_) state_ = State{};
  for (std::size_t unit = 0; unit < units().size(); ++unit) step(state_, unit);
  const std::string_view last = units().empty() ? std::string_view() : text(units().size() - 1);
  open_list_ = last == "," || last == ";" || last == ":";
  if (block == BlockKind::caption) read_caption();
}

}  // namespace bienban
