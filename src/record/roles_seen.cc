// Who is meant by a post alone, seen at the meeting, given something there, or told as absent.
#include "record/roles.h"

#include <algorithm>

namespace bienban {
namespace {

// So many units from the words of a talk with the press to the sentence's end tell what was said.
constexpr std::ptrdiff_t least_told = 4;
// A paper that stands further from a name is somebody else's.
constexpr std::size_t written_reach = 1;
// "kỷ luật về mặt Đảng đối với ông A": so many units from whom is judged to the verb.
constexpr std::size_t judged_reach = 5;
// "Tại điểm cầu các địa phương có": so many units from the place to the list.
constexpr std::size_t site_reach = 4;

}  // namespace

// Whether a post or an honorific stands for somebody here: "Đồng chí Bí thư Huyện ủy yêu cầu", "Ông đề nghị". It must
// open its clause (an honorific before a post may), and a verb must follow.
bool RoleReader::acts(std::size_t unit) const {
  std::size_t before = unit;
  while (before > state_.clause && view_.is(before - 1, grammar_.honorific)) --before;
  const bool first = before == state_.clause || view_.is_mark(before - 1) || view_.is(before - 1, grammar_.agent_mark);
  if (!first && !view_.is_annotation(unit, grammar_.title)) return false;
  if (before > state_.clause && view_.is(before - 1, grammar_.plural_mark)) return false;
  const WordEntry* honorific = view_.entry(unit, grammar_.honorific);
  if (honorific != nullptr && honorific->attribute("number") == "plural") return false;
  if (is_aside(unit)) return false;
  std::size_t next = unit + 1;
  for (std::size_t seen = 0; next < view_.units().size() && seen < 2; ++next, ++seen) {
    if (view_.is(next, grammar_.role_verb)) break;
    if (view_.units()[next].annotation() >= 0 || view_.text(next) == ",") return false;
  }
  return next < view_.units().size() && view_.is(next, grammar_.role_verb);
}

// "...; cùng dự: A; B", "...; dự tại điểm cầu tỉnh có: A": a verb whose list of people follows.
bool RoleReader::begins_list_anew(std::size_t unit) const {
  if (unit + 1 < view_.units().size() && view_.text(unit + 1) == ":") return true;
  for (std::size_t i = unit + 1; i < view_.units().size() && i <= unit + site_reach + 1; ++i) {
    if (view_.is_mark(i) || view_.is_annotation(i, grammar_.person)) return false;
    if (view_.is(i, grammar_.list_opener)) return i == unit + 1 || view_.opens_list(i);
  }
  return false;
}

// "Tham gia giao lưu trực tuyến là: A", "Tham gia buổi tư vấn này có A".
bool RoleReader::joins_with(std::size_t unit) const {
  if (unit - state_.clause > site_reach || view_.is(unit, grammar_.owner_mark)) return false;
  for (std::size_t i = state_.clause + 1; i < unit; ++i) {
    if (view_.is_mark(i) || view_.is(i, grammar_.role_verb) || view_.is_annotation(i, grammar_.person)) return false;
  }
  return true;
}

// "Hội nghị có sự tham dự của A", "Tham gia hội nghị còn có A", "Tại điểm cầu Hà Nội có: A": who was there.
bool RoleReader::lists_those_there(std::size_t unit) const {
  if (unit == 0 || !view_.opens_list(unit)) return false;
  if (state_.clause < unit && view_.is(state_.clause, grammar_.event_join) && joins_with(unit)) return true;
  if (view_.entry(unit, grammar_.list_opener)->attribute("there") != "yes") return false;
  std::size_t i = state_.clause;
  if (unit == i) {  // "Tại điểm cầu Hà Nội, có A", "Tại điểm cầu Hà Nội (số 2 phố Huế) có A"
    i = 0;
    const bool in_brackets = view_.text(unit - 1) == ")";
    if (!in_brackets && view_.text(unit - 1) != ",") return false;
    --unit;
    while (in_brackets && unit > 0 && view_.text(unit) != "(") --unit;
    if (unit < 2 || !(view_.is(0, grammar_.event_site) || view_.is(1, grammar_.event_site))) return false;
  }
  if (i + 1 < unit && (view_.is(i, grammar_.event_scene) || view_.is(i, grammar_.event_join))) ++i;
  if (view_.is_annotation(i, grammar_.event)) return i + 1 == unit;
  if (!view_.is(i, grammar_.event_site) || unit - i > site_reach) return false;
  for (++i; i < unit; ++i) {
    if (view_.is_mark(i) || view_.is(i, grammar_.role_verb)) return false;
  }
  return true;
}

// "các đồng chí A, B và C": B and C stand as A does.
bool RoleReader::goes_on_list(std::size_t unit) const {
  const Annotation* person = Grammar::annotation(analysis_, view_.units()[unit]);
  if (unit < 2 || person == nullptr || person->kind != grammar_.person) return false;
  if (person->field("honorific") != nullptr || person->field("before") != nullptr) return false;
  return view_.is_annotation(unit - 2, grammar_.person) &&
         (view_.text(unit - 1) == "," || view_.is(unit - 1, grammar_.joint));
}

// "tặng hoa chúc mừng đồng chí A": does nothing, but stands there.
bool RoleReader::gets_flowers(std::size_t unit) const {
  while (unit > 0 && (view_.is(unit - 1, grammar_.honorific) || view_.is(unit - 1, grammar_.plural_mark))) --unit;
  return unit > 0 && view_.is(unit - 1, grammar_.flower);
}

// "đoàn do ông A làm trưởng đoàn đến thăm", but "Đoàn gồm 6 người, do ông A làm trưởng đoàn.": only told of.
bool RoleReader::leads_there(std::size_t unit) const {
  if (unit + 2 < view_.units().size()) return true;
  while (unit > 0 && !view_.is(unit, grammar_.agent_mark)) --unit;
  return unit > 0 && !view_.is_mark(unit - 1);
}

// Whether somebody does something between a semicolon and the next.
bool RoleReader::has_verb_behind(std::size_t unit) const {
  for (std::size_t i = unit + 1; i < view_.units().size() && view_.text(i) != ";"; ++i) {
    if (view_.is(i, grammar_.role_verb)) return true;
  }
  return false;
}

// To whom something is given: "trao quà cho A", "5 suất quà được trao cho B".
bool RoleReader::is_receiver(std::size_t unit) const {
  if (!state_.giver) return false;
  const WordEntry* verb = view_.entry(*state_.giver, grammar_.role_verb);
  // "tặng ông A sách", but not "trao quyết định điều động ông A"
  bool receives = verb != nullptr && (!verb->attribute("to").empty() || *state_.giver + 1 == unit);
  // "Trao quà cho các hộ nghèo, ông A chúc ...": who gives is named behind the comma.
  // ... or behind "là": "Trao cờ cho các đội là ông A".
  bool gives = *state_.giver == 0 && !receives &&
               ((view_.text(unit - 1) == "," && acts(unit)) || view_.is(unit - 1, grammar_.names_follow));
  for (std::size_t i = *state_.giver + 1; i < unit && gives; ++i) gives = !view_.is_annotation(i, grammar_.person);
  if (gives) return false;
  const WordEntry* before = view_.entry(unit - 1, grammar_.aside_mark);
  // "quyên góp tặng gia đình ông A"; but "tặng quà cho gia đình ông A"
  const bool home = before != nullptr && !before->attribute("home").empty();
  if (home && unit > 1 && !view_.is(unit - 2, grammar_.recipient_mark)) return false;
  for (std::size_t i = *state_.giver + 1; i < unit; ++i) {
    const WordEntry* aside = view_.entry(i, grammar_.aside_mark);
    if (view_.is(i, grammar_.owner_mark) || (aside != nullptr && !aside->attribute("replaces").empty())) {
      receives = false;  // "trao giải cho loạt bài của A", "trao quyết định cho A thay B"
    } else if (view_.is(i, grammar_.recipient_mark) || aside != nullptr || view_.is(i, grammar_.flower)) {
      receives = true;
    }
  }
  return receives;
}

// "Đồng chí A đã có buổi làm việc với B": the meeting itself is what the subject did.
void RoleReader::on_event(std::size_t unit) {
  const Annotation& event = *Grammar::annotation(analysis_, view_.units()[unit]);
  const bool between = event.field("between") != nullptr;
  for (const std::uint32_t part : event.parts) {
    const auto person = between ? people_.of_annotation(part) : std::nullopt;
    if (person) only_seen_.push_back(*person);
  }
  take_role(unit, event);
  // "Chủ tịch nước A tổ chức họp báo chung với B": who holds it is there.
  const bool holds = !between && unit > 0 && view_.is(unit - 1, grammar_.host_verb) && !state_.verb_seen &&
                     state_.lead.empty() && state_.gap <= 1;
  if (holds) only_seen_.insert(only_seen_.end(), state_.subjects.begin(), state_.subjects.end());
  const bool told_there = unit > 0 && view_.is(unit - 1, grammar_.event_scene);  // "nói tại buổi làm việc với B"
  if (!between || told_there || state_.verb_seen || state_.gap > 2) return;
  only_seen_.insert(only_seen_.end(), state_.subjects.begin(), state_.subjects.end());
  if (!state_.subjects.empty()) state_.verb_seen = true;
}

// "A trao quyết định điều động B", "Thảo luận dự án luật sáng 4/5, A cho rằng": the meeting's name holds the verb.
void RoleReader::take_role(std::size_t unit, const Annotation& event) {
  const auto told = event.text_of("role");
  const std::string_view role = told == "award"     ? "award"
                                : told == "report"  ? "report"
                                : told == "discuss" ? "discuss"
                                : told == "speak"   ? "speak"
                                                    : "";
  if (role.empty() || state_.verb_seen) return;
  if (state_.subjects.empty() && unit == state_.clause) {
    state_.lead = role;
    state_.after_comma = false;
    state_.specific = role != "award";
  } else if (!state_.subjects.empty() && state_.gap <= 2) {
    for (const std::size_t person : state_.subjects) give(person, role);
    state_.verb_seen = true;
    if (role == "award") state_.giver = unit;
  }
}

// "xem xét kỷ luật ông A", "thi hành kỷ luật đảng đối với ông A".
bool RoleReader::is_judged(std::size_t unit) const {
  while (unit > 0 && (view_.is(unit - 1, grammar_.honorific) || view_.is(unit - 1, grammar_.plural_mark))) --unit;
  if (unit == 0 || !view_.is(unit - 1, grammar_.aside_mark)) return false;
  const auto judges = [&](std::size_t i) {
    const WordEntry* word = view_.entry(i, grammar_.aside_mark);
    return word != nullptr && !word->attribute("judges").empty();
  };
  for (std::size_t back = 1; back <= judged_reach && back <= unit; ++back) {
    if (judges(unit - back)) return true;
    if (view_.is_mark(unit - back)) return false;
  }
  return false;
}

// "đêm khai mạc", "phần kết luận": the opening or the end itself; "vai trò chủ trì", but "A, người chủ trì buổi lễ".
bool RoleReader::is_noun(std::size_t unit, std::string_view role) const {
  if (unit == 0) return false;
  const WordEntry* noun = view_.entry(unit - 1, grammar_.noun);
  if (role == "chair") {
    const std::string_view sense = noun == nullptr ? std::string_view() : noun->attribute("sense");
    return (sense == "person" || sense == "matter") && (unit == 1 || !view_.is_mark(unit - 2));
  }
  if (role != "open" && role != "close") return false;
  const WordEntry* verb = view_.entry(unit - 1, grammar_.role_verb);  // "dự khai mạc"
  if (verb != nullptr && verb->attribute("role") == "attend") return true;
  return noun != nullptr || view_.is(unit - 1, grammar_.classifier) || view_.is(unit - 1, grammar_.part_of_day);
}

// "Báo cáo của đoàn kiểm tra nêu, ông A": a paper that tells something itself.
bool RoleReader::paper_tells(std::size_t unit) const {
  for (std::size_t i = unit + 1; i < view_.units().size() && !view_.is_mark(i); ++i) {
    const bool somebody = view_.is_annotation(i, grammar_.person) || view_.is_annotation(i, grammar_.title);
    if (somebody || view_.is(i, grammar_.honorific) || view_.is(i, grammar_.agent_mark)) return false;
    const WordEntry* verb = view_.entry(i, grammar_.role_verb);
    if (verb != nullptr && !view_.is(i, grammar_.noun)) return verb->attribute("role") == "speak";
  }
  return false;
}

// "A cho biết trong phát biểu bế mạc hội nghị", "A nói khi phát biểu khai mạc": which speech it was.
bool RoleReader::is_speech_told(std::size_t unit, const WordEntry& verb) const {
  if (!state_.said || verb.attribute("speech").empty() || unit == 0) return false;
  return view_.units()[unit - 1].annotation() < 0 && view_.is(unit - 1, grammar_.stop_word) &&
         !view_.is(unit - 1, grammar_.future_mark) && !view_.is(unit - 1, grammar_.joint);
}

// "A vắng mặt": the last person named is not there; "cố đồng chí A": the next one.
void RoleReader::on_absence(std::size_t unit) {
  const WordEntry* word = view_.entry(unit, grammar_.absence);
  const bool of_next = word != nullptr && word->attribute("of") == "next";
  const auto mark = [&](std::size_t i) {
    if (!view_.is_annotation(i, grammar_.person)) return false;
    if (const auto person = people_.of_unit(view_.sentence(), view_.units()[i])) away_.push_back(*person);
    return true;
  };
  if (of_next) {
    for (std::size_t i = unit + 1; i < view_.units().size() && i < unit + 3; ++i) {
      // "Trao quà cho thân nhân liệt sĩ, bà A chúc ...": behind a comma stands who did it.
      if (view_.text(i) == "," || mark(i)) return;
    }
    return;
  }
  if (state_.said) return;  // "A kể về những anh hùng hy sinh"
  // "A có công văn yêu cầu ...": who writes says nothing there; "Theo A, sở đã có công văn" tells of others.
  if (word != nullptr && word->attribute("of") == "paper") {
    const bool paper = unit + 1 < view_.units().size() &&
                       (view_.is(unit + 1, grammar_.document_type) || view_.is_annotation(unit + 1, grammar_.document));
    if (paper && !state_.verb_seen && !state_.reported && state_.gap <= written_reach) state_.subjects.clear();
    return;
  }
  for (std::size_t i = unit; i-- > 0;) {
    if (mark(i)) return;
  }
}

// Who stands in a picture of the meeting and does nothing else takes part in it; not who is only spoken of there, nor
// who is shown at work somewhere else ("Ông A kiểm tra công trường").
void RoleReader::read_caption() {
  bool at_meeting = false;
  bool elsewhere = false;
  bool portrait = true;  // "Ông A - phó giám đốc Sở Y tế": shows nobody at the meeting
  for (std::size_t unit = 0; unit < view_.units().size(); ++unit) {
    portrait = portrait && (view_.is_mark(unit) || view_.is_annotation(unit, grammar_.person));
    at_meeting = at_meeting || view_.is_annotation(unit, grammar_.event) || view_.is(unit, grammar_.event_head);
    elsewhere = elsewhere || view_.is(unit, grammar_.other_scene);
    const bool ahead = view_.is(unit, grammar_.future_mark) && unit + 1 < view_.units().size() &&
                       view_.is(unit + 1, grammar_.role_verb);
    if (ahead) return;  // "Bộ trưởng A sắp trả lời chất vấn": the picture is older
  }
  if (portrait || (elsewhere && !at_meeting)) return;
  for (std::size_t unit = 0; unit < view_.units().size(); ++unit) {
    if (!view_.is_annotation(unit, grammar_.person) || (is_aside(unit) && !gets_flowers(unit))) continue;
    if (unit > 0 && view_.is(unit - 1, grammar_.agent_mark)) continue;
    const auto person = people_.of_unit(view_.sentence(), view_.units()[unit]);
    // Who holds no post is shown at home and at work as well.
    if (person && (at_meeting || !people_.all()[*person].titles.empty())) only_seen_.push_back(*person);
  }
}

// "Từ trái qua: A, B và C", but "Từ trái qua: các ủy viên A, B": whom readers should know.
void RoleReader::read_line_up() {
  const std::size_t first = view_.units().size() > 1 && view_.is_mark(1) ? 2 : 1;
  if (first >= view_.units().size()) return;
  if (!view_.is_annotation(first, grammar_.person) && !view_.is(first, grammar_.honorific)) return;
  std::vector<std::size_t> seen;
  for (std::size_t unit = first; unit < view_.units().size(); ++unit) {
    if (!view_.is_annotation(unit, grammar_.person)) continue;
    if (const auto person = people_.of_unit(view_.sentence(), view_.units()[unit])) seen.push_back(*person);
  }
  line_ups_.push_back(std::move(seen));
}

// Where one of those in a picture took part, the picture shows the meeting.
void RoleReader::see_line_ups() {
  const auto took_part = [&](std::size_t person) { return !people_.all()[person].roles.empty(); };
  for (const auto& seen : line_ups_) {
    if (std::any_of(seen.begin(), seen.end(), took_part)) only_seen_.insert(only_seen_.end(), seen.begin(), seen.end());
  }
}

// "Tại hội nghị, A và B đã ký kế hoạch": whatever they did, they did it there, if it was not done to them.
void RoleReader::see_at_scene() {
  const std::size_t size = view_.units().size();
  if (size == 0 || !view_.is(0, grammar_.event_scene)) return;
  std::size_t unit = 1;
  while (unit < size && unit <= 2 && !view_.is_annotation(unit, grammar_.event)) ++unit;
  if (unit + 2 >= size || !view_.is_annotation(unit, grammar_.event) || view_.text(unit + 1) != ",") return;
  std::vector<std::size_t> seen;
  for (unit += 2; unit < size; ++unit) {
    if (view_.is(unit, grammar_.joint)) continue;
    if (!view_.is_annotation(unit, grammar_.person)) break;
    if (const auto person = people_.of_unit(view_.sentence(), view_.units()[unit])) seen.push_back(*person);
  }
  if (unit >= size || view_.is_mark(unit) || view_.is(unit, grammar_.passive_mark)) return;
  only_seen_.insert(only_seen_.end(), seen.begin(), seen.end());
}

// What the sentence gave, but to those whom it tells as absent.
void RoleReader::close_sentence(bool caption) {
  for (const auto& [person, role] : given_) {
    if (std::find(away_.begin(), away_.end(), person) == away_.end()) people_.all()[person].roles.insert(role);
  }
  for (const std::size_t person : away_) people_.all()[person].absent = true;
  const auto mark = std::find_if(view_.units().begin(), view_.units().end(),
                                 [&](const Unit& unit) { return grammar_.is(unit, grammar_.press_mark); });
  const bool to_press = mark != view_.units().end();
  const bool at_meeting = std::any_of(view_.units().begin(), view_.units().end(), [&](const Unit& unit) {
    const Annotation* annotation = Grammar::annotation(analysis_, unit);
    return annotation != nullptr && annotation->kind == grammar_.event;
  });
  const bool told = to_press || (!at_meeting && tells_on_a_day());
  for (const auto& [person, role] : given_) {
    if (told) people_.all()[person].interviewed = true;
    if (at_meeting && !to_press) people_.all()[person].spoke_there = true;
  }
  // "Trao đổi với báo chí bên lề hội thảo, ông A", "A trả lời báo chí tại cuộc họp báo": who talks there took part.
  const bool at_it = talks_to_press_there();
  const bool beside_it = std::any_of(view_.units().begin(), view_.units().end(),
                                     [&](const Unit& unit) { return grammar_.is(unit, grammar_.sidelines); });
  if (to_press && !caption && (at_it || beside_it)) {
    for (const auto& [person, role] : given_) people_.all()[person].spoke_there = true;
  }
  if (!at_meeting) mark_residents();
  if (at_meeting && !to_press) see_at_scene();
  // "Ông A cho VnExpress biết ...": a talk with a newspaper whose verb gives no role, of somebody who did nothing yet;
  // "Ông A trả lời phóng viên." may stand below a picture of the meeting.
  if (!to_press || caption || view_.units().end() - mark < least_told) return;
  for (const std::size_t person : state_.asked.empty() || at_meeting ? state_.subjects : state_.asked) {
    if (at_it) {
      people_.all()[person].roles.insert("speak");
      people_.all()[person].spoke_there = true;
    }
    if (people_.all()[person].roles.empty()) people_.all()[person].interviewed = true;
  }
}

}  // namespace bienban
