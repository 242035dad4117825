#include "record/delegations.h"

#include <algorithm>
#include <cctype>
#include <string>
#include <utility>

#include "text/normalise.h"

namespace bienban {
namespace {

// A verb further from its subject than this belongs to something else.
constexpr std::size_t subject_reach = 5;
// A verb of attending may stand further behind who opens the sentence: "300 đại biểu là chư tăng, achar, ... về dự".
constexpr std::size_t attend_reach = 12;
// After more units than this a list goes on only behind a semicolon.
constexpr std::size_t list_reach = 2;
const Decimal smallest_group(3);

}  // namespace

DelegationReader::DelegationReader(const Grammar& grammar, const Analysis& analysis)
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
      classifier_(grammar.cascade.kind("classifier")),
      capitalised_(grammar.cascade.kind("cap")) {}

bool DelegationReader::is_annotation(std::size_t unit, Kind kind) const {
  return units()[unit].annotation >= 0 && annotation(unit).kind == kind;
}

// "làm việc với Sở Y tế": a meeting's name that is an act.
bool DelegationReader::is_meeting(const Annotation& event) const {
  const SentenceAnalysis& here = analysis_.sentences[sentence_];
  for (std::uint32_t i = here.first; i < here.last; ++i) {
    const Annotation& verb = analysis_.annotations[i];
    if (verb.kind == meeting_verb_ && verb.span.begin == event.span.begin) return true;
  }
  return false;
}

std::string_view DelegationReader::role_of(std::size_t unit) const {
  const WordEntry* verb = grammar_.cascade.entry(units()[unit], grammar_.role_verb);
  if (verb == nullptr) verb = grammar_.cascade.entry(units()[unit], act_);
  return verb == nullptr ? std::string_view() : verb->attribute("role");
}

// "sẽ dự", "đi bỏ phiếu", "để bầu".
bool DelegationReader::is_planned(std::size_t verb) const {
  return verb > 0 && (is(verb - 1, grammar_.future_mark) || is(verb - 1, purpose_));
}

bool DelegationReader::joins(std::size_t unit) const {
  return is(unit, together_) || is(unit, grammar_.honorific) || is(unit, grammar_.plural_mark);
}

// Whether a count is of people or of organs, as the kind noted says.
bool DelegationReader::holds(const Annotation& whole, Kind noted) const {
  const SentenceAnalysis& here = analysis_.sentences[sentence_];
  for (std::uint32_t i = here.first; i < here.last; ++i) {
    const Annotation& inner = analysis_.annotations[i];
    if (inner.kind == noted && inner.span.begin >= whole.span.begin && inner.span.end <= whole.span.end) return true;
  }
  return false;
}

// Organs, and numbers of them, take part by themselves only in lists. One or two people are no group.
bool DelegationReader::is_item(std::size_t unit) const {
  if (units()[unit].annotation < 0) return false;
  const Annotation& here = annotation(unit);
  const bool numbered = here.kind == grammar_.count || here.field("counted") != nullptr;
  if (numbered) {
    const Annotation& count = here.kind == grammar_.count ? here : analysis_.annotations[here.parts.front()];
    const Decimal* value = count.number_of("value");
    if (value == nullptr || *value < smallest_group) return false;
    return holds(here, people_counted_) || (state_.list && holds(here, organs_counted_));
  }
  if (here.kind == grammar_.group) {
    if (here.field("bare") != nullptr) return false;
    const bool is_named =
        unit + 2 < units().size() && is(unit + 1, grammar_.list_opener) && is_annotation(unit + 2, grammar_.person);
    return !is_named && (state_.list || here.field("listed") == nullptr);
  }
  return here.kind == grammar_.organ_name && state_.list && state_.attend && is_listed_organ(unit);
}

// Between semicolons, or behind another organ of the list ("đại diện Sở Y tế, Sở Tài chính").
bool DelegationReader::is_listed_organ(std::size_t unit) const {
  const bool ends = unit + 1 == units().size() || text(unit + 1) == ";" || text(unit + 1) == "." ||
                    text(unit + 1) == "," || joins(unit + 1) || is_annotation(unit + 1, grammar_.count);
  if (!ends || unit == 0) return false;
  return text(unit - 1) == ";" || (state_.organ_last && state_.gap == 0);
}

// Whether nothing makes the group behind it a part of something else ("kiến nghị của các đại biểu").
bool DelegationReader::starts_item(std::size_t unit) const {
  while (unit > 0 && is(unit - 1, grammar_.plural_mark)) --unit;
  if (unit == 0) return true;
  const std::size_t before = unit - 1;
  const std::string_view mark = text(before);
  if (mark == "," || mark == ";" || mark == ":" || mark == ")") return true;
  if (joins(before)) return state_.list || !is(before, grammar_.aside_mark);
  return is_annotation(before, grammar_.event) || is_annotation(before, grammar_.date) ||
         (is(before, grammar_.list_opener) && (state_.list || !is(before, grammar_.aside_mark))) ||
         is(before, grammar_.role_verb);
}

// "làm việc với lãnh đạo thành phố", "gặp gỡ 93 cử tri", "nhận hoa của lãnh đạo tỉnh".
bool DelegationReader::is_met(std::size_t unit) const {
  if (unit == 0) return false;
  if (is(unit - 1, meeting_)) return !is_planned(unit - 1);
  if (unit > 1 && is(unit - 1, grammar_.aside_mark) && is(unit - 2, grammar_.flower)) return true;
  return unit > 1 && is(unit - 1, together_) && is(unit - 2, meeting_) && !is_planned(unit - 2);
}

// The last unit of the item that begins here: "lãnh đạo các sở và 11 huyện", "Văn phòng UBND tỉnh và huyện Quỳ Hợp",
// "đoàn công tác do ông A dẫn đầu".
bool DelegationReader::is_and(std::size_t unit) const {
  const WordEntry* word = grammar_.cascade.entry(units()[unit], grammar_.joint);
  return word != nullptr && word->attribute("sense").empty();
}

std::size_t DelegationReader::last_unit(std::size_t unit) const {
  if (annotation(unit).field("led") != nullptr) return std::min(unit + 3, units().size() - 1);
  if (is_annotation(unit, grammar_.count) || annotation(unit).field("counted") != nullptr) return unit;
  const bool of_several = is_annotation(unit, grammar_.organ_name) && unit + 1 < units().size();
  if (of_several && is_annotation(unit + 1, grammar_.count)) return unit + 1;
  while (unit + 2 < units().size() && is_and(unit + 1)) {
    const std::size_t next = unit + 2;
    const bool place =
        units()[next].annotation < 0 ? is(next, grammar_.place) : annotation(next).rule->emits == "place_name";
    const bool things = is_annotation(next, grammar_.count) && !holds(annotation(next), people_counted_);
    if (!place && !things) break;
    unit = next;
  }
  return unit;
}

void DelegationReader::tell(const Item& item) {
  const std::string key = fold(analysis_.of(item.facts.span));
  for (DelegationFacts& other : all_) {
    const std::string known = fold(analysis_.of(other.span));
    if (known.starts_with(key)) return;
    if (key.starts_with(known)) {
      other = item.facts;
      return;
    }
  }
  all_.push_back(item.facts);
}

void DelegationReader::tell_chain(bool certain) {
  for (const Item& item : state_.chain) {
    if (certain || item.headed) tell(item);
  }
  state_.chain.clear();
}

void DelegationReader::on_item(std::size_t& unit) {
  const std::size_t first = unit;
  unit = last_unit(unit);
  Item item;
  item.facts = {{annotation(first).span.begin, units()[unit].end}, annotation(first).rule};
  item.headed = annotation(first).field("sent") != nullptr;
  item.counted = is_annotation(first, grammar_.count);
  item.numbered = item.counted || annotation(first).field("counted") != nullptr;
  item.sent = annotation(first).text_of("sent") == "yes";
  const bool given = state_.award && item.sent && first > 0 && is(first - 1, grammar_.recipient_mark);
  const bool received = state_.award && state_.person && state_.gap == 0 && first > 0 && joins(first - 1);
  const bool attends =
      item.numbered && unit + 1 < units().size() && is(unit + 1, grammar_.role_verb) && role_of(unit + 1) == "attend";
  // "lãnh đạo Triều Tiên Kim Jong-un" is one man's post; "mời 300 đại biểu" brings nobody yet.
  const bool is_title = unit + 1 < units().size() && is(unit + 1, capitalised_);
  if (is_title || (first > 0 && is(first - 1, purpose_))) {
    state_.refused = true;
    ++state_.gap;
    return;
  }
  if (is_met(first) || given || received || attends || (caption_ && item.headed && starts_item(first))) {
    tell(item);
    state_.gap = 0;
    return;
  }
  // "Bà A, đại diện Công ty B, cho biết": who A is.
  const bool beside_name =
      !state_.list && item.sent && first > 1 && text(first - 1) == "," && is_annotation(first - 2, grammar_.person);
  const bool shares_fate = joins(first == 0 ? 0 : first - 1) && state_.refused;
  if (!starts_item(first) || shares_fate || beside_name) {
    state_.refused = true;
    ++state_.gap;
    return;
  }
  const bool after_pause = first > 0 && text(first - 1) == ";";
  if (state_.list && (state_.gap <= list_reach || after_pause)) {
    tell(item);
    state_.organ_last = item.sent || is_annotation(first, grammar_.organ_name);
  } else {
    if (state_.gap > 0) {
      state_.chain.clear();
      state_.person = false;
    }
    if (state_.chain.empty()) state_.chain_first = first == 0;
    state_.chain.push_back(item);
  }
  state_.gap = 0;
}

void DelegationReader::on_verb(std::size_t unit, std::string_view role) {
  // "sẽ có buổi làm việc": the word before "có" tells.
  const bool has_meeting = unit > 0 && is_annotation(unit, grammar_.event);
  const bool planned = is_planned(unit) || (has_meeting && is_planned(unit - 1));
  const bool apart = unit > 0 && text(unit - 1) == "," && role == "act";
  const std::size_t reach = role == "attend" && state_.chain_first ? attend_reach : subject_reach;
  const bool subject = state_.gap <= reach && !apart && (!state_.chain.empty() || state_.person);
  const bool of = unit + 1 < units().size() && is(unit + 1, grammar_.list_opener) && is(unit + 1, grammar_.aside_mark);
  if (role == "join" && !(of && unit > 0 && is(unit - 1, classifier_))) {
    ++state_.gap;
    return;
  }
  if (role == "award") state_.award = true;
  if (subject && !planned) {
    const bool certain = role == "attend" || role == "act" || role == "chair" || (state_.person && role != "speak");
    if (certain || state_.person || role == "discuss" || role == "award" || has_event_) tell_chain(certain);
  }
  state_.chain.clear();
  const bool opens = of || is(unit, grammar_.list_opener) || (!subject && starts_item(unit));
  if (opens && !planned && (role == "attend" || role == "chair" || role == "join")) {
    state_.waiting = true;
    state_.attend = role != "chair";
    state_.list = false;
  }
  state_.person = false;
  state_.gap = 0;
}

void DelegationReader::step(std::size_t& unit) {
  const bool opener = std::exchange(state_.opener, false);
  const std::string_view word = text(unit);
  if (word == "\"") in_quote_ = !in_quote_;
  if (word == "(" || word == ")") in_brackets_ = word == "(";
  if (in_quote_ || in_brackets_) return;
  if (word == ":" && state_.waiting) state_.list = true;
  // "Cùng đi có A", "với sự tham dự của A": nothing stands between the verb and its list.
  const bool after_verb = state_.waiting && state_.attend && unit > 0 && is(unit - 1, grammar_.role_verb);
  if (after_verb && (is_annotation(unit, grammar_.person) || is_item(unit))) state_.list = true;
  if (is_annotation(unit, grammar_.person)) {
    if (opener) state_.list = true;
    // "Đại diện Quân khu 9, Thiếu tướng A trao ...": the one who represents it is named.
    const bool named = state_.chain.size() == 1 && state_.chain.front().sent && unit > 0 && text(unit - 1) == ",";
    if (state_.gap > 0 || named) state_.chain.clear();
    state_.person = true;
    state_.gap = 0;
    return;
  }
  if (is_item(unit)) {
    on_item(unit);
    return;
  }
  if (const std::string_view role = role_of(unit); !role.empty()) {
    on_verb(unit, role);
    return;
  }
  if (is_annotation(unit, grammar_.event) && (opener || is_meeting(annotation(unit)))) {
    on_verb(unit, "act");
    return;
  }
  if (word == ";" && !state_.list) std::erase_if(state_.chain, [](const Item& item) { return item.numbered; });
  if (is(unit, grammar_.list_opener)) {
    if (state_.waiting) state_.list = true;
    state_.opener = true;
    return;
  }
  const bool mark = word.size() == 1 && std::ispunct(static_cast<unsigned char>(word.front())) != 0;
  if (joins(unit) || word == ":") state_.opener = opener;
  if (is_annotation(unit, grammar_.count)) {
    state_.refused = true;
  } else if (!joins(unit) && word != ",") {
    state_.refused = false;
  }
  if (!mark && !joins(unit)) ++state_.gap;
}

// "Và các đồng chí trong Ban Chấp hành ...": the list of the sentence before goes on.
bool DelegationReader::opens_with_people() const {
  if (units().size() < 2) return false;
  return is_annotation(1, grammar_.group) || is_annotation(1, grammar_.person) || is(1, grammar_.plural_mark);
}

void DelegationReader::read(std::size_t sentence, BlockKind block) {
  sentence_ = sentence;
  caption_ = block == BlockKind::caption;
  if (units().empty()) return;
  const bool goes_on = open_list_ || (was_list_ && is(0, together_) && opens_with_people());
  const bool attend = state_.attend;
  state_ = State{};
  state_.list = goes_on;
  state_.attend = goes_on && attend;
  in_quote_ = false;
  in_brackets_ = false;
  has_event_ = false;
  for (std::size_t unit = 0; unit < units().size(); ++unit)
    has_event_ = has_event_ || is_annotation(unit, grammar_.event);
  const SentenceAnalysis& here = analysis_.sentences[sentence];
  for (std::uint32_t i = here.first; i < here.last; ++i) {
    const Annotation& noted = analysis_.annotations[i];
    if (noted.kind == met_ && noted.field("planned") == nullptr) tell({{noted.span, noted.rule}, false});
  }
  for (std::size_t unit = 0; unit < units().size(); ++unit) step(unit);
  const std::string_view last = text(units().size() - 1);
  was_list_ = state_.list;
  open_list_ = state_.list && (last == "," || last == ";" || last == ":");
}

}  // namespace bienban
