// Sentences that tell of a discussion: who speaks behind them in the paragraph discusses.
#pragma once

#include <string>
#include <vector>

#include "record/grammar.h"
#include "record/sentence_view.h"

namespace bienban {

class DiscussionMarks {
 public:
  explicit DiscussionMarks(const Grammar& grammar);

  // Whether the sentence has one of the words of rules/lists/discussion_mark.txt. What somebody says
  // or asks tells of none: "A đề nghị các địa phương thảo luận, góp ý".
  [[nodiscard]] bool told_in(const SentenceView& sentence, const Analysis& analysis) const;

 private:
  struct Mark {
    std::string phrase;  // folded
    std::string but;     // folded: a longer phrase that tells of none
  };

  [[nodiscard]] bool says_where(const SentenceView& sentence, std::size_t verb) const;
  [[nodiscard]] std::string told_of(const SentenceView& sentence, const Analysis& analysis) const;

  const Grammar& grammar_;
  std::vector<Mark> marks_;
};

}  // namespace bienban
