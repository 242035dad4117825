// Who speaks to a newspaper, or at another time, and not at the meeting.
#include <algorithm>

#include "record/roles.h"

namespace bienban {

// "A cho VnExpress biết", "Trao đổi với VnExpress, A nói": the next one, where nobody stands before.
void RoleReader::on_press() {
  state_.to_press = true;
  state_.asked = state_.subjects;
}

// "Bà A, trú phường ...", "ông B (53 tuổi, ...)": whom a newspaper asked at home, if he holds no post.
void RoleReader::mark_residents() {
  for (std::size_t unit = 0; unit + 2 < view_.units().size(); ++unit) {
    if (!view_.is_annotation(unit, grammar_.person)) continue;
    if (view_.text(unit + 1) != "," && view_.text(unit + 1) != "(") continue;
    if (!view_.is(unit + 2, grammar_.resident) && !view_.is_annotation(unit + 2, grammar_.duration)) continue;
    const auto person = people_.of_unit(view_.sentence(), view_.units()[unit]);
    if (person && people_.all()[*person].titles.empty()) people_.all()[*person].resident = true;
  }
}

// "Ngày 11/1, ông A, Phó Giám đốc Sở Y tế, cho biết ...": told to a newspaper, if nothing else is told of the day.
bool RoleReader::tells_on_a_day() const {
  const auto skip_comma = [&](std::size_t i) { return i < view_.size() && view_.is_mark(i) ? i + 1 : i; };
  if (view_.size() < 3 || !view_.is_annotation(0, grammar_.date)) return false;
  const std::size_t person = skip_comma(1);
  if (person >= view_.size() || !view_.is_annotation(person, grammar_.person)) return false;
  const std::size_t unit = skip_comma(person + 1);
  const WordEntry* verb = unit < view_.size() ? view_.entry(unit, grammar_.role_verb) : nullptr;
  return verb != nullptr && !verb->attribute("told").empty();
}

// "A trao đổi với báo chí như vậy tại cuộc họp báo": the meeting stands right behind the talk.
bool RoleReader::talks_to_press_there() const {
  for (std::size_t i = 0; i + 2 < view_.size(); ++i) {
    if (!view_.is(i, grammar_.press_mark)) continue;
    const std::size_t scene = view_.is(i + 1, grammar_.event_scene) ? i + 1 : i + 2;
    if (view_.is(scene, grammar_.event_scene) && scene + 1 < view_.size() &&
        view_.is_annotation(scene + 1, grammar_.event)) {
      return true;
    }
  }
  return false;
}

void RoleReader::read_elsewhere(std::size_t sentence, bool other) {
  view_.move_to(sentence);
  const bool to_press = std::any_of(view_.units().begin(), view_.units().end(),
                                    [&](const Unit& unit) { return grammar_.is(unit, grammar_.press_mark); });
  if (!to_press && !other) return;
  // What is seen and judged there says nothing of the meeting.
  const std::vector<std::size_t> seen = only_seen_;
  const std::optional<std::size_t> subject = last_subject_;
  std::vector<bool> judged;
  for (const PersonFacts& person : people_.all()) judged.push_back(person.judged);
  state_ = State{};
  given_.clear();
  for (std::size_t unit = 0; unit < view_.units().size(); ++unit) step(unit);
  for (const auto& [person, role] : given_) {
    if (people_.all()[person].roles.empty()) people_.all()[person].interviewed = true;
  }
  given_.clear();
  away_.clear();
  only_seen_ = seen;
  last_subject_ = subject;
  for (std::size_t i = 0; i < judged.size(); ++i) people_.all()[i].judged = judged[i];
  state_ = State{};
}

}  // namespace bienban
