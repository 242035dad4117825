// What stands at one place of a sentence's last tape, asked by the reader of groups (record/delegations.h).
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "record/grammar.h"

namespace bienban {

// Holds references; `at` chooses the sentence that all questions are about. Units are counted from 0.
class GroupView {
 public:
  // Throws std::out_of_range where the rules lack one of the kinds that it asks for.
  GroupView(const Grammar& grammar, const Analysis& analysis);

  void at(std::size_t sentence) {
    sentence_ = sentence;
    told_from_.reset();
  }

  [[nodiscard]] std::span<const Unit> units() const { return here().units; }
  [[nodiscard]] const SentenceAnalysis& here() const { return analysis_.sentences[sentence_]; }
  [[nodiscard]] std::string_view text(std::size_t unit) const {
    return analysis_.of({units()[unit].begin, units()[unit].end});
  }
  [[nodiscard]] std::string_view of(Span span) const { return analysis_.of(span); }
  [[nodiscard]] bool is(std::size_t unit, Kind kind) const { return grammar_.is(units()[unit], kind); }
  [[nodiscard]] bool is_annotation(std::size_t unit, Kind kind) const;
  // Of a unit that is one.
  [[nodiscard]] const Annotation& annotation(std::size_t unit) const {
    return analysis_.annotations[static_cast<std::size_t>(units()[unit].annotation())];
  }
  [[nodiscard]] bool has_field(std::size_t unit, std::string_view name) const {
    return annotation(unit).field(name) != nullptr;
  }
  [[nodiscard]] const Annotation& noted(std::uint32_t index) const { return analysis_.annotations[index]; }

  // "attend", "act", ... of a verb, else nothing.
  [[nodiscard]] std::string_view role(std::size_t unit) const;
  // Whether a unit may stand between the members of one list.
  [[nodiscard]] bool joins(std::size_t unit) const;
  // "sẽ dự", "đi bỏ phiếu", "để bầu".
  [[nodiscard]] bool is_planned(std::size_t verb) const;
  // "sẽ họp cho ý kiến": the same, where other words stand between; `gap` is how many follow the subject.
  [[nodiscard]] bool is_ahead(std::size_t verb, std::size_t gap) const;
  // Whether what stands behind it is only planned: "đoàn do A dẫn đầu sẽ ...".
  [[nodiscard]] bool is_ahead_of(std::size_t unit) const;
  // "sự tham gia của": what takes part stands behind.
  [[nodiscard]] bool is_of(std::size_t unit) const;
  // Behind a word of purpose: what is wanted of it, not what it did.
  [[nodiscard]] bool is_asked(std::size_t unit) const { return unit > 0 && is(unit - 1, purpose_); }
  // "có", "có sự tham dự của": behind a meeting, those who are there follow.
  [[nodiscard]] bool lists_who_is_there(std::size_t unit) const;
  // "làm việc với lãnh đạo thành phố", "gặp gỡ 93 cử tri", "nhận hoa của lãnh đạo tỉnh".
  [[nodiscard]] bool is_met(std::size_t unit) const;
  // "ông A cho hay xã đang tiếp xúc với 300 hộ dân": what somebody says was done elsewhere.
  [[nodiscard]] bool is_told(std::size_t begin) const;
  // "làm việc với Sở Y tế", "đã có buổi làm việc": a meeting's name that is an act, or stands behind one.
  [[nodiscard]] bool is_meeting(std::size_t unit) const;
  // "lãnh đạo Triều Tiên Kim Jong-un": one man's post.
  [[nodiscard]] bool is_title(std::size_t unit) const {
    return unit + 1 < units().size() && (is(unit + 1, capitalised_) || is_annotation(unit + 1, grammar_.person));
  }
  // Behind a noun-making word: "sự tham gia".
  [[nodiscard]] bool is_noun(std::size_t verb) const { return verb > 0 && is(verb - 1, classifier_); }

  // "... vào việc tổ chức": behind a verb, before its clause ends.
  [[nodiscard]] bool tells_into(std::size_t verb) const;
  // "600 người dẫn đầu": a verb of those who lead others, wherever.
  [[nodiscard]] bool leads(std::size_t verb) const;
  // "do ông A dẫn đầu"
  [[nodiscard]] bool is_leader(std::size_t unit) const;
  // A person whose posts the text does not tell at once.
  [[nodiscard]] bool is_untitled(std::size_t unit) const;

  // "các đồng chí lãnh đạo tỉnh: ông A, ông B": those who belong to the group are named behind it.
  [[nodiscard]] bool is_named(std::size_t unit) const;

  // "các đại biểu HĐND tỉnh": those who sit in what meets.
  [[nodiscard]] bool is_member(std::size_t unit) const { return annotation(unit).text_of("sent") == "member"; }

  // Whether a number begins the group or the count.
  [[nodiscard]] bool is_numbered(std::size_t unit) const;
  // Of a numbered one: at least three, of people.
  [[nodiscard]] bool is_many(std::size_t unit) const;
  [[nodiscard]] bool counts_people(std::size_t unit) const { return holds(annotation(unit), people_counted_); }
  [[nodiscard]] bool counts_organs(std::size_t unit) const { return holds(annotation(unit), organs_counted_); }
  // Whether those whom a meeting's name tells are no number, or one of at least three people or organs.
  [[nodiscard]] bool may_be_met(std::size_t unit, Span met) const;
  // The last unit of the group that begins here: "lãnh đạo các sở và 11 huyện", "Văn phòng UBND tỉnh và huyện Quỳ Hợp",
  // "đoàn công tác do ông A dẫn đầu".
  [[nodiscard]] bool is_and(std::size_t unit) const;
  [[nodiscard]] std::size_t last_unit(std::size_t unit) const;
  // Those whom somebody met, noted before the meeting's name took them up.
  [[nodiscard]] std::vector<const Annotation*> met() const;

 private:
  [[nodiscard]] bool holds(const Annotation& whole, Kind noted) const;
  // A team told with its leader: "đoàn công tác do ông A dẫn đầu".
  [[nodiscard]] std::size_t last_of_team(std::size_t unit) const;
  [[nodiscard]] std::size_t first_told() const;

  const Grammar& grammar_;
  const Analysis& analysis_;
  Kind act_, meeting_, people_counted_, together_, met_, organs_counted_, meeting_verb_, purpose_, lead_, classifier_,
      capitalised_, into_;
  std::size_t sentence_ = 0;
  mutable std::optional<std::size_t> told_from_;  // first_told() of the sentence, once somebody asked
};

}  // namespace bienban
