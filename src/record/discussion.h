// Sentences that tell of a discussion: who speaks behind them in the paragraph discusses.
#pragma once

#include <string>

#include "record/grammar.h"
#include "record/sentence_view.h"

namespace bienban {

class DiscussionMarks {
 public:
  DiscussionMarks(const Grammar& grammar, const Analysis& analysis) : grammar_(grammar), analysis_(analysis) {}

  // Whether the sentence has one of the words of rules/lists/discussion_mark.txt. What somebody says
  // or asks tells of none: "A đề nghị các địa phương thảo luận, góp ý".
  [[nodiscard]] bool told_in(const SentenceView& sentence) const;

 private:
  [[nodiscard]] bool says_where(const SentenceView& sentence, std::size_t verb) const;
  [[nodiscard]] std::string told_of(const SentenceView& sentence) const;

  const Grammar& grammar_;
  const Analysis& analysis_;
};

}  // namespace bienban
