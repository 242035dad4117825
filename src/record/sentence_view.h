// One sentence's last tape, asked unit by unit.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "record/grammar.h"

namespace bienban {

// Whether a sign opens or closes a quotation. Papers use double and single marks; an apostrophe inside a word is no
// sign.
inline bool is_quotation_mark(std::string_view sign) { return sign == "\"" || sign == "'"; }

// A cheap view: holds references, which must outlive it.
class SentenceView {
 public:
  SentenceView(const Grammar& grammar, const Analysis& analysis) : grammar_(&grammar), analysis_(&analysis) {}

  void move_to(std::size_t sentence) { sentence_ = sentence; }
  [[nodiscard]] std::size_t sentence() const { return sentence_; }

  [[nodiscard]] std::span<const Unit> units() const { return analysis_->sentences[sentence_].units; }
  [[nodiscard]] std::size_t size() const { return units().size(); }
  [[nodiscard]] std::string_view text(std::size_t unit) const {
    return analysis_->of({units()[unit].begin, units()[unit].end});
  }
  // Whether the unit is a word of that kind.
  [[nodiscard]] bool is(std::size_t unit, Kind kind) const { return grammar_->is(units()[unit], kind); }
  // Whether an annotation of that kind stands there.
  [[nodiscard]] bool is_annotation(std::size_t unit, Kind kind) const;
  // The word list's entry that makes the unit one of that kind, null where none does.
  [[nodiscard]] const WordEntry* entry(std::size_t unit, Kind kind) const {
    return grammar_->cascade.entry(units()[unit], kind);
  }
  // A punctuation mark.
  [[nodiscard]] bool is_mark(std::size_t unit) const;

  // Whether something is given or received behind a verb: a prize, a decision, money.
  [[nodiscard]] bool has_gift(std::size_t verb) const;
  // Whether a paper is what somebody reads out.
  [[nodiscard]] bool has_paper(std::size_t verb) const;
  // Whether the verb's object is the meeting or a part of it, or not told at all: "điều hành hội nghị", "A điều hành."
  [[nodiscard]] bool has_meeting(std::size_t verb) const;
  // Whether flowers are.
  [[nodiscard]] bool has_flowers(std::size_t verb) const;
  // Whether people come at once behind a word like "có".
  [[nodiscard]] bool opens_list(std::size_t unit) const;
  // Whether a quotation that began in a sentence before ends in this one: its first quotation mark stands at the end of
  // a word, and none pairs with it.
  [[nodiscard]] bool begins_in_quote() const;

 private:
  const Grammar* grammar_;
  const Analysis* analysis_;
  std::size_t sentence_ = 0;
};

}  // namespace bienban
