// Who is seen at the meeting, or told as absent, without a verb of his own.
#include "record/roles.h"

namespace bienban {

// "Đồng chí A đã có buổi làm việc với B": the meeting itself is what the subject did.
void RoleReader::on_event(std::size_t unit) {
  const Annotation& event = *Grammar::annotation(analysis_, view_.units()[unit]);
  const bool between = event.field("between") != nullptr;
  for (const std::uint32_t part : event.parts) {
    const auto person = between ? people_.of_annotation(part) : std::nullopt;
    if (person) only_seen_.push_back(*person);
  }
  const bool told_there = unit > 0 && view_.is(unit - 1, grammar_.event_scene);  // "nói tại buổi làm việc với B"
  if (!between || told_there || state_.verb_seen || state_.gap > 2) return;
  only_seen_.insert(only_seen_.end(), state_.subjects.begin(), state_.subjects.end());
  if (!state_.subjects.empty()) state_.verb_seen = true;
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
      if (mark(i)) return;
    }
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
  }
  if (portrait || (elsewhere && !at_meeting)) return;
  for (std::size_t unit = 0; unit < view_.units().size(); ++unit) {
    if (!view_.is_annotation(unit, grammar_.person) || is_aside(unit)) continue;
    if (unit > 0 && view_.is(unit - 1, grammar_.agent_mark)) continue;
    const auto person = people_.of_unit(view_.sentence(), view_.units()[unit]);
    // Who holds no post is shown at home and at work as well.
    if (person && (at_meeting || !people_.all()[*person].titles.empty())) only_seen_.push_back(*person);
  }
}

}  // namespace bienban
