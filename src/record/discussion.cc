#include "record/discussion.h"

#include <algorithm>
#include <string_view>

#include "text/normalise.h"

namespace bienban {
namespace {

std::size_t occurrences(std::string_view phrase, std::string_view text) {
  std::size_t count = 0;
  for (auto at = text.find(phrase); at != std::string_view::npos; at = text.find(phrase, at + 1)) ++count;
  return count;
}

}  // namespace

DiscussionMarks::DiscussionMarks(const Grammar& grammar) : grammar_(grammar) {
  for (const WordEntry* entry : grammar.cascade.entries("discussion_mark")) {
    marks_.push_back({entry->folded, fold(entry->attribute("but"))});
  }
}

bool DiscussionMarks::told_in(const SentenceView& sentence, const Analysis& analysis) const {
  Span told = analysis.sentences[sentence.sentence()].span;
  for (std::size_t i = 0; i < sentence.size(); ++i) {
    if (!sentence.is(i, grammar_.role_verb) || !sentence.is(i, grammar_.aside_mark)) continue;
    told.end = sentence.units()[i].begin;
    break;
  }
  const std::string folded = fold(analysis.of(told));
  return std::any_of(marks_.begin(), marks_.end(), [&](const Mark& mark) {
    const std::size_t all = occurrences(mark.phrase, folded);
    return all > 0 && (mark.but.empty() || all > occurrences(mark.but, folded));
  });
}

}  // namespace bienban
