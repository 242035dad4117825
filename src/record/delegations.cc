#include "record/delegations.h"

#include <algorithm>
#include <cctype>
#include <string>
#include <utility>

#include "record/sentence_view.h"
#include "text/normalise.h"

namespace bienban {
namespace {

// A verb further from its subject than this belongs to something else.
constexpr std::size_t subject_reach = 5;
// A verb of attending may stand further behind who opens the sentence: "300 đại biểu là chư tăng, achar, ... về dự".
constexpr std::size_t attend_reach = 12;
// After more units than this a list goes on only behind a semicolon.
constexpr std::size_t list_reach = 2;

bool is_mark(std::string_view text) {
  return text.size() == 1 && std::ispunct(static_cast<unsigned char>(text.front())) != 0;
}

}  // namespace

// Organs, and numbers of them, take part by themselves only in lists.
bool DelegationReader::is_item(std::size_t unit) const {
  if (view_.units()[unit].annotation() < 0) return false;
  const Kind kind = view_.annotation(unit).kind;
  if (kind == grammar_.organ_name) return state_.list && state_.attend && is_listed_organ(unit);
  if (kind != grammar_.group && kind != grammar_.count) return false;
  if (view_.is_numbered(unit)) {
    return view_.is_many(unit) && (view_.counts_people(unit) || (state_.list && view_.counts_organs(unit)));
  }
  if (view_.has_field(unit, "bare")) return false;
  return !view_.is_named(unit) && (state_.list || !view_.has_field(unit, "listed") || opens_scene(unit));
}

// "Tại cuộc họp, các đơn vị liên quan đã báo cáo": nothing but the meeting and its day stands before.
bool DelegationReader::opens_scene(std::size_t unit) const {
  if (!has_event_ || unit == 0) return false;
  for (std::size_t i = 0; i < unit; ++i) {
    const bool told = view_.is_annotation(i, grammar_.event) || view_.is_annotation(i, grammar_.date);
    if (!told && view_.text(i) != "," && !view_.is(i, grammar_.event_scene)) return false;
  }
  return true;
}

// Between semicolons, or behind another organ of the list ("đại diện Sở Y tế, Sở Tài chính").
bool DelegationReader::is_listed_organ(std::size_t unit) const {
  const std::size_t next = unit + 1;
  const bool ends = next == view_.units().size() || is_mark(view_.text(next)) || view_.joins(next) ||
                    view_.is_annotation(next, grammar_.count);
  if (!ends || unit == 0) return false;
  // "Dự có Thường trực Tỉnh ủy; ...": the first of a list.
  const bool before_group =
      next + 1 < view_.units().size() && view_.text(next) == "," && view_.is_annotation(next + 1, grammar_.group);
  const bool more = before_group || (next < view_.units().size() && (view_.text(next) == ";" || view_.joins(next)));
  if (more && view_.is(unit - 1, grammar_.list_opener)) return true;
  return view_.text(unit - 1) == ";" || (state_.organ_last && state_.gap == 0);
}

// Whether nothing makes what begins here a part of something else ("kiến nghị của các đại biểu").
bool DelegationReader::starts_item(std::size_t unit) const {
  while (unit > 0 && view_.is(unit - 1, grammar_.plural_mark)) --unit;
  if (unit == 0) return true;
  const std::size_t before = unit - 1;
  const std::string_view mark = view_.text(before);
  if (mark == "," || mark == ";" || mark == ":" || mark == ")") return true;
  const bool aside = view_.is(before, grammar_.aside_mark) && !state_.list;
  if (view_.joins(before) || view_.is(before, grammar_.list_opener)) return !aside;
  if (view_.is(before, grammar_.role_verb)) return state_.waiting;
  return view_.is_annotation(before, grammar_.event) || view_.is_annotation(before, grammar_.date);
}

// Whether its own place tells that the group took part.
bool DelegationReader::is_there(std::size_t unit, const Item& item) const {
  const std::size_t next = unit + 1;
  if (item.some) return false;
  // "Đoàn công tác của Sở do ông A làm trưởng đoàn thăm ...": who is led there came, whatever is told of it.
  const bool opens = unit == 0 || view_.text(unit - 1) == ";" || has_event_;
  if (view_.has_field(unit, "led") && opens && starts_item(unit) && !view_.is_ahead_of(view_.last_unit(unit)))
    return true;
  if (view_.is_met(unit) || (caption_ && (item.headed || (unit == 0 && has_event_)) && starts_item(unit))) return true;
  if (item.numbered && next < view_.units().size() && view_.is(next, grammar_.role_verb) &&
      view_.role(next) == "attend" && !view_.leads(next)) {
    return true;
  }
  // "giải trình với các đại biểu HĐND tỉnh"
  if (unit > 1 && view_.joins(unit - 1) && view_.role(unit - 2) == "speak" && view_.is_member(unit))
    return !view_.is_planned(unit - 2);
  if (!state_.award || unit == 0) return false;
  const bool given = item.headed && view_.is(unit - 1, grammar_.recipient_mark);
  // "trao Bằng khen cho ông A và 11 cá nhân": a bare number may get it in absence, "27 đảng viên có mặt" does not.
  const bool bare = view_.is_annotation(unit, grammar_.count);
  return given || (!bare && state_.person && state_.gap == 0 && view_.joins(unit - 1));
}

void DelegationReader::tell(const Item& item) {
  // None of those told begins with another, so the only one that the key may go on with stands right before it.
  std::string key = fold_case(view_.of(item.facts.span));
  const auto next = told_.lower_bound(key);
  if (next != told_.end() && next->first.starts_with(key)) return;
  if (next != told_.begin()) {
    const auto shorter = std::prev(next);
    if (key.starts_with(shorter->first)) {
      const std::size_t place = shorter->second;
      all_[place] = item.facts;
      told_.erase(shorter);
      told_.emplace(std::move(key), place);
      return;
    }
  }
  told_.emplace(std::move(key), all_.size());
  all_.push_back(item.facts);
}

void DelegationReader::tell_chain(bool certain) {
  for (const Item& item : state_.chain) {
    if (certain || item.headed) tell(item);
  }
}

// "Đại diện Sở Y tế cho biết": who is sent speaks for others there.
void DelegationReader::tell_sent() {
  const bool sent = std::any_of(state_.chain.begin(), state_.chain.end(), [](const Item& item) { return item.sent; });
  for (const Item& item : state_.chain) {
    if (sent && item.headed && !item.numbered) tell(item);
  }
}

// "tại buổi làm việc với lãnh đạo UBND tỉnh": whom the meeting's name says it was held with.
void DelegationReader::tell_met(std::size_t unit) {
  const Annotation& event = view_.annotation(unit);
  const Field* met = event.field("met");
  if (met == nullptr || view_.is_planned(unit) || !view_.may_be_met(unit, met->span)) return;
  // "Ông A đề nghị tổng cục tổ chức hội nghị với các cơ quan": what somebody says, and not where.
  bool person = false;
  bool told = false;
  for (std::size_t i = 0; i < unit; ++i) {
    person = person || view_.is_annotation(i, grammar_.person);
    told = told || (person && view_.role(i) == "speak");
  }
  if (told && !view_.is(unit - 1, grammar_.event_scene)) return;
  Item item;
  item.facts = {met->span, event.rule};
  tell(item);
}

void DelegationReader::refuse() {
  state_.refused = true;
  ++state_.gap;
}

DelegationReader::Item DelegationReader::item(std::size_t first, std::size_t last) const {
  const Annotation& annotation = view_.annotation(first);
  Item out;
  out.facts = {{annotation.span.begin, view_.units()[last].end}, annotation.rule};
  out.headed = annotation.field("sent") != nullptr || (annotation.field("listed") != nullptr && !state_.list);
  const std::string sent = annotation.text_of("sent");
  out.sent = sent == "yes" || sent == "member";
  out.some = annotation.field("some") != nullptr;
  out.numbered = view_.is_numbered(first);
  return out;
}

void DelegationReader::on_item(std::size_t& unit) {
  const std::size_t first = unit;
  unit = view_.last_unit(first);
  const Item found = item(first, unit);
  // "Bà A, đại diện Công ty B, cho biết": who A is.
  const bool in_brackets = first > 1 && view_.text(first - 2) == ")" && state_.person && state_.chain.empty();
  const bool beside_name = found.sent && first > 1 && view_.text(first - 1) == "," &&
                           (view_.is_annotation(first - 2, grammar_.person) || (in_brackets && !state_.list));
  if (beside_name && state_.list && view_.has_field(first, "single") && view_.is_untitled(first - 2)) return;
  if (view_.is_title(first) || view_.is_asked(first) || (beside_name && !state_.list)) return refuse();
  if (is_there(first, found)) {
    tell(found);
    state_.gap = 0;
    return;
  }
  const bool shares_fate = state_.refused && first > 0 && view_.joins(first - 1);
  if (!starts_item(first) || shares_fate) return refuse();
  const bool after_pause = first > 0 && view_.text(first - 1) == ";";
  if (state_.list && (state_.gap <= list_reach || after_pause)) {
    tell(found);
    state_.organ_last = found.sent || view_.is_annotation(first, grammar_.organ_name);
  } else {
    if (state_.gap > 0) {
      state_.chain.clear();
      state_.person = false;
    }
    if (state_.chain.empty()) state_.chain_first = first == 0;
    state_.chain.push_back(found);
  }
  state_.gap = 0;
}

void DelegationReader::on_person(std::size_t unit, bool opener) {
  if (opener) state_.list = true;
  // "Đại diện Quân khu 9, Thiếu tướng A trao ...": the one who represents it is named.
  const bool named = state_.chain.size() == 1 && state_.chain.front().sent && unit > 0 && view_.text(unit - 1) == ",";
  // "4 cán bộ do bà A dẫn đầu cũng dự": the one who leads them comes with them.
  const bool leads = state_.chain.size() == 1 && view_.is_leader(unit);
  if ((state_.gap > 0 && !leads) || named) state_.chain.clear();
  state_.person = true;
  state_.gap = 0;
}

void DelegationReader::on_verb(std::size_t unit, std::string_view role) {
  const bool of = view_.is_of(unit + 1);
  // "Tham gia có ...", "Tham gia hội nghị có ..."
  const bool event = unit + 1 < view_.units().size() && view_.is_annotation(unit + 1, grammar_.event);
  const std::size_t next = event ? unit + 2 : unit + 1;
  const bool lists =
      next < view_.units().size() && view_.is(next, grammar_.list_opener) && view_.lists_who_is_there(next);
  // "Gần 200 cán bộ đã tham gia lễ ra quân"
  const bool joined = role == "join" && event && state_.gap <= list_reach && !view_.is_planned(unit);
  if (joined && !lists) tell_chain(true);
  // "sự tham gia của các trường vào việc thi": in what goes on elsewhere.
  const bool elsewhere = of && view_.is_noun(unit) && view_.tells_into(unit);
  if (elsewhere || (role == "join" && !lists && !(of && view_.is_noun(unit)))) {
    ++state_.gap;
    return;
  }
  // "sẽ có buổi làm việc": the word before "có" tells.
  const bool has_meeting = unit > 0 && view_.is_annotation(unit, grammar_.event);
  const bool planned =
      view_.is_planned(unit) || (has_meeting && view_.is_planned(unit - 1)) || view_.is_ahead(unit, state_.gap);
  const bool apart = unit > 0 && view_.text(unit - 1) == "," && role == "act";
  const std::size_t reach = role == "attend" && state_.chain_first ? attend_reach : subject_reach;
  const bool subject = state_.gap <= reach && !apart && (!state_.chain.empty() || state_.person);
  if (role == "award") state_.award = true;
  // "600 người dẫn đầu phong trào"
  if (view_.leads(unit) && !state_.person) std::erase_if(state_.chain, [](const Item& item) { return item.numbered; });
  if (role != "attend") std::erase_if(state_.chain, [](const Item& item) { return item.some; });
  // "ông A cho hay lãnh đạo xã đã làm việc với các hộ": what somebody says was done elsewhere.
  const bool told = role == "act" && !state_.chain.empty() && view_.is_told(state_.chain.front().facts.span.begin);
  if (subject && !planned && !told) {
    const bool together = role == "attend" || role == "act" || role == "chair";
    const bool certain = together || (state_.person && role != "speak");
    if (certain || state_.person || role == "discuss" || role == "award" || has_event_) {
      tell_chain(certain);
    } else if (!to_press_) {
      tell_sent();
    }
  }
  const bool opens = of || view_.is(unit, grammar_.list_opener) || (!subject && starts_item(unit));
  if (opens && !planned && (role == "attend" || role == "chair" || role == "join")) {
    state_.waiting = true;
    state_.attend = role != "chair";
    state_.list = false;
  }
  state_.chain.clear();
  state_.person = false;
  state_.gap = 0;
}

void DelegationReader::on_word(std::size_t unit, bool opener) {
  const std::string_view word = view_.text(unit);
  if (view_.is(unit, grammar_.list_opener)) {
    const bool opens = unit == 1 || (unit > 1 && is_mark(view_.text(unit - 2)));
    const bool there = opens && view_.is_annotation(unit - 1, grammar_.event) && view_.lists_who_is_there(unit);
    // "Nhà tài trợ có ông A": more of those whom the sentence before lists.
    const bool more = was_list_ && unit > 0 && unit <= subject_reach && view_.lists_who_is_there(unit) &&
                      unit + 1 < view_.units().size() && view_.is_annotation(unit + 1, grammar_.person);
    if (there || more) state_.waiting = state_.attend = true;
    if (state_.waiting && !state_.list) {  // "Dự tại điểm cầu huyện có ..."
      state_.list = true;
      if (view_.lists_who_is_there(unit)) state_.gap = 0;
    }
    state_.opener = state_.waiting || !view_.is(unit, grammar_.aside_mark);  // "Báo cáo của ông A" opens no list
    return;
  }
  if (word == ":" && state_.waiting) {
    state_.list = true;
    state_.gap = 0;
  }
  if (word == ";" && !state_.list) std::erase_if(state_.chain, [](const Item& item) { return item.numbered; });
  const bool joins = view_.joins(unit);
  if (joins || word == ":") state_.opener = opener;
  if (view_.is_annotation(unit, grammar_.count)) {
    state_.refused = true;
  } else if (!joins && word != ",") {
    state_.refused = false;
  }
  // "cùng cán bộ và hàng ngàn người dân": one word between two joins is of the list, though no group.
  const bool member = view_.is(unit, grammar_.noun) && unit > 0 && unit + 1 < view_.units().size() &&
                      view_.joins(unit - 1) && view_.joins(unit + 1);
  if (!joins && !member && !is_mark(word)) ++state_.gap;
}

void DelegationReader::step(std::size_t& unit) {
  const bool opener = std::exchange(state_.opener, false);
  const std::string_view word = view_.text(unit);
  if (is_quotation_mark(word)) in_quote_ = !in_quote_;
  if (word == "(" || word.ends_with(')')) in_brackets_ = word == "(";  // a title may take the second with it
  if (in_quote_ || in_brackets_) return;
  const bool person = view_.is_annotation(unit, grammar_.person);
  // "Cùng đi có A", "với sự tham dự của A": nothing stands between the verb and its list.
  const bool after_verb = state_.waiting && state_.attend && unit > 0 && view_.is(unit - 1, grammar_.role_verb);
  if (after_verb && !state_.list) {
    state_.list = view_.is_annotation(unit, grammar_.count);  // "12 doanh nghiệp" are an item only of a list
    state_.list = person || is_item(unit);
  }
  if (person) return on_person(unit, opener);
  if (is_item(unit)) return on_item(unit);
  if (const std::string_view role = view_.role(unit); !role.empty()) return on_verb(unit, role);
  if (view_.is_annotation(unit, grammar_.event)) tell_met(unit);
  const bool act = view_.is_annotation(unit, grammar_.event) &&
                   (view_.is_meeting(unit) || view_.annotation(unit).text_of("sort") == "verbal");
  if (act) return on_verb(unit, "act");
  on_word(unit, opener);
}

// Whether the list of the sentence before is not over: it ended in a comma, or "Và các đồng chí ..." follows.
bool DelegationReader::goes_on() const {
  if (open_list_) return true;
  if (!was_list_ || view_.units().size() < 2 || !view_.joins(0)) return false;
  return view_.is_annotation(1, grammar_.group) || view_.is_annotation(1, grammar_.person) ||
         view_.is(1, grammar_.plural_mark);
}

void DelegationReader::read(std::size_t sentence, BlockKind block) {
  view_.at(sentence);
  const std::size_t size = view_.units().size();
  if (size == 0) return;
  caption_ = block == BlockKind::caption;
  const bool list = goes_on();
  const bool attend = list && state_.attend;
  state_ = State{};
  state_.list = list;
  state_.attend = attend;
  in_quote_ = false;
  in_brackets_ = false;
  has_event_ = false;
  for (std::size_t unit = 0; unit < size; ++unit) has_event_ = has_event_ || view_.is_annotation(unit, grammar_.event);
  to_press_ = false;
  for (std::size_t unit = 0; unit < size; ++unit) to_press_ = to_press_ || view_.is(unit, grammar_.press_mark);
  for (const Annotation* met : view_.met()) tell({{met->span, met->rule}});
  for (std::size_t unit = 0; unit < size; ++unit) step(unit);
  const std::string_view last = view_.text(size - 1);
  was_list_ = state_.list;
  open_list_ = state_.list && (last == "," || last == ";" || last == ":");
}

}  // namespace bienban
