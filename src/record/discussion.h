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

  // Whether the sentence has one of the words of rules/lists/discussion_mark.txt. Behind a verb of asking they are what
  // others shall do: "A đề nghị các địa phương thảo luận, góp ý" tells of none.
  [[nodiscard]] bool told_in(const SentenceView& sentence, const Analysis& analysis) const;

 private:
  struct Mark {
    std::string phrase;  // folded
    std::string but;     // folded: a longer phrase that tells of none
  };

  const Grammar& grammar_;
  std::vector<Mark> marks_;
};

}  // namespace bienban
