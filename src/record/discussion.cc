#include "record/discussion.h"

#include <algorithm>
#include <string_view>
#include <vector>

namespace bienban {
namespace {

std::size_t occurrences(std::string_view phrase, std::string_view text) {
  std::size_t count = 0;
  for (auto at = text.find(phrase); at != std::string_view::npos; at = text.find(phrase, at + 1)) ++count;
  return count;
}

}  // namespace

// Whether a verb of saying stands with where it was said or how: "nêu trong tham luận", "phát biểu tham luận".
bool DiscussionMarks::says_where(const SentenceView& sentence, std::size_t verb) const {
  return verb + 1 < sentence.size() &&
         (sentence.is(verb + 1, grammar_.event_scene) || sentence.is(verb + 1, grammar_.role_verb));
}

// What is told of the meeting itself: neither what stands in quotation marks, nor what somebody says or asks, up to the
// next semicolon.
std::string DiscussionMarks::told_of(const SentenceView& sentence) const {
  std::string told;
  bool in_quote = sentence.begins_in_quote();
  bool in_speech = false;
  bool person = false;
  std::size_t from = analysis_.sentences[sentence.sentence()].span.begin;
  const auto take_up_to = [&](std::size_t end) {
    if (!in_quote && !in_speech) told.append(analysis_.folded_of({from, end})).append(1, ' ');
    from = end;
  };
  for (std::size_t i = 0; i < sentence.size(); ++i) {
    const std::size_t begin = sentence.units()[i].begin;
    if (is_quotation_mark(sentence.text(i))) {
      take_up_to(begin);
      in_quote = !in_quote;
    } else if (in_speech && sentence.text(i) == ";") {
      take_up_to(begin);
      in_speech = person = false;
    }
    person = person || sentence.is_annotation(i, grammar_.person) || sentence.is_annotation(i, grammar_.title);
    const WordEntry* verb = sentence.entry(i, grammar_.role_verb);
    if (verb == nullptr || in_quote || in_speech) continue;
    const bool says = person && verb->attribute("role") == "speak" && !says_where(sentence, i);
    if (!says && !sentence.is(i, grammar_.aside_mark)) continue;
    take_up_to(begin);
    in_speech = true;
  }
  take_up_to(analysis_.sentences[sentence.sentence()].span.end);
  return told;
}

bool DiscussionMarks::told_in(const SentenceView& sentence) const {
  const std::string_view whole = analysis_.of(analysis_.sentences[sentence.sentence()].span);
  if (!grammar_.words.discussion_scan->may_hold(whole)) return false;
  const std::string told = told_of(sentence);
  const std::vector<Wordings::Discussion>& marks = grammar_.words.discussions;
  return std::any_of(marks.begin(), marks.end(), [&](const Wordings::Discussion& mark) {
    const std::size_t all = occurrences(mark.phrase, told);
    return all > 0 && (mark.but.empty() || all > occurrences(mark.but, told));
  });
}

}  // namespace bienban
