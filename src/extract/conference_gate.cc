#include "extract/conference_gate.h"

#include <algorithm>
#include <utility>

#include "record/event_owner.h"
#include "record/events.h"

namespace bienban {
namespace {

// A day that is told as that of a sentence before: "cùng ngày".
bool repeats_day(const Grammar& grammar, const Analysis& analysis) {
  return std::any_of(analysis.annotations.begin(), analysis.annotations.end(), [&](const Annotation& annotation) {
    return annotation.kind == grammar.date && annotation.text_of("relative") == "same";
  });
}

// The sentences of an article, analysed in any order and each once.
class LazyReading {
 public:
  LazyReading(const Grammar& grammar, std::string_view normal, const std::vector<ToldSentence>& told)
      : grammar_(grammar), session_(grammar.cascade), told_(told), done_(told.size()) {
    analysis_.text = normal;
    // A sentence that is passed over keeps its place, so that the others keep theirs.
    for (const ToldSentence& sentence : told) {
      analysis_.sentences.push_back({sentence.span, {}, 0, 0});
      blocks_.push_back(sentence.block);
    }
  }

  // Whether the sentence tells of a meeting.
  bool tells_of_meeting(std::size_t sentence) {
    if (!session_.run_if_may_find(grammar_.event, told_[sentence].span, analysis_)) return false;
    put_in_place(sentence);
    return analysis_.has(analysis_.sentences[sentence], grammar_.event);
  }
  void read(std::size_t first, std::size_t end) {
    for (std::size_t s = first; s < end; ++s) {
      if (done_[s]) continue;
      session_.run(told_[s].span, analysis_);
      put_in_place(s);
    }
  }
  [[nodiscard]] bool has_events(const std::string& published) const {
    return !read_events(grammar_, analysis_, blocks_, published).empty();
  }
  [[nodiscard]] const Analysis& analysis() const { return analysis_; }

 private:
  void put_in_place(std::size_t sentence) {
    analysis_.sentences[sentence] = analysis_.sentences.back();
    analysis_.sentences.pop_back();
    done_[sentence] = true;
  }

  const Grammar& grammar_;
  Cascade::Session session_;
  const std::vector<ToldSentence>& told_;
  std::vector<bool> done_;
  Analysis analysis_;
  std::vector<SentenceBlock> blocks_;
};

}  // namespace

ConferenceGate::ConferenceGate(const Grammar& grammar) : grammar_(grammar) {
  if (const auto heads = grammar.cascade.phrases_of_group("event", "head")) heads_.emplace(*heads);
}

ConferenceGate::Heads ConferenceGate::heads(std::string_view normal) const {
  return heads_ ? Heads(heads_->places(normal)) : std::nullopt;
}

// Which sentences hold a word with which a meeting's name may begin.
std::vector<bool> ConferenceGate::hold_heads(std::string_view normal, const Heads& heads,
                                             const std::vector<ToldSentence>& told) const {
  if (!heads) return std::vector<bool>(told.size(), true);
  std::vector<bool> out(told.size());
  auto head = heads->begin();
  for (std::size_t s = 0; s < told.size(); ++s) {
    const Span span = told[s].span;
    while (head != heads->end() && head->end <= span.begin) ++head;
    for (auto at = head; at != heads->end() && at->begin < span.end && !out[s]; ++at) {
      // One that reaches over the sentence's end may hide another.
      const bool inside = at->begin >= span.begin && at->end <= span.end;
      out[s] = inside || heads_->may_hold(normal.substr(span.begin, span.size()));
    }
  }
  return out;
}

bool ConferenceGate::reports(std::string_view normal, const Heads& heads, const std::vector<ToldSentence>& told,
                             const std::string& published) const {
  const std::vector<bool> candidates = hold_heads(normal, heads, told);
  LazyReading reading(grammar_, normal, told);
  std::vector<std::size_t> telling;
  for (std::size_t s = 0; s < told.size(); ++s) {
    if (candidates[s] && reading.tells_of_meeting(s)) telling.push_back(s);
  }
  if (telling.empty()) return false;
  for (const std::size_t s : telling) {
    reading.read(s - std::min(s, sentences_before), std::min(s + sentences_after + 1, told.size()));
  }
  reading.read(0, std::min(lead_sentences, told.size()));
  if (!repeats_day(grammar_, reading.analysis())) return reading.has_events(published);
  reading.read(0, told.size());
  return reading.has_events(published);
}

}  // namespace bienban
