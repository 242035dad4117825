#include "record/discussion.h"

#include <algorithm>

#include "text/normalise.h"

namespace bienban {

DiscussionMarks::DiscussionMarks(const Grammar& grammar) : grammar_(grammar) {
  for (const WordEntry* entry : grammar.cascade.entries("discussion_mark")) marks_.push_back(entry->folded);
}

bool DiscussionMarks::told_in(const SentenceView& sentence, const Analysis& analysis) const {
  Span told = analysis.sentences[sentence.sentence()].span;
  bool person = false;
  for (std::size_t i = 0; i < sentence.size(); ++i) {
    person = person || sentence.is_annotation(i, grammar_.person);
    if (!person || !sentence.is(i, grammar_.role_verb) || !sentence.is(i, grammar_.aside_mark)) continue;
    told.end = sentence.units()[i].begin;
    break;
  }
  const std::string folded = fold(analysis.of(told));
  return std::any_of(marks_.begin(), marks_.end(),
                     [&](const std::string& mark) { return folded.find(mark) != std::string::npos; });
}

}  // namespace bienban
