#include "extract/conference_gate.h"

#include <algorithm>

#include "record/events.h"

namespace bienban {
namespace {

// A day that is told as that of a sentence before: "cùng ngày".
bool repeats_day(const Grammar& grammar, const Analysis& analysis) {
  return std::any_of(analysis.annotations.begin(), analysis.annotations.end(), [&](const Annotation& annotation) {
    return annotation.kind == grammar.date && annotation.text_of("relative") == "same";
  });
}

}  // namespace

ConferenceGate::ConferenceGate(const Grammar& grammar) : grammar_(grammar) {
  if (const auto heads = grammar.cascade.phrases_of_group("event", "head")) heads_.emplace(*heads);
}

bool ConferenceGate::may_report(std::string_view normal) const { return !heads_ || heads_->may_hold(normal); }

// The sentences that tell of a meeting, those around them, and the lead; none where no sentence does.
std::vector<bool> ConferenceGate::wanted(Analysis& analysis, const std::vector<ToldSentence>& told) const {
  std::vector<bool> out(told.size());
  bool any = false;
  const auto want = [&](std::size_t first, std::size_t end) {
    std::fill(out.begin() + static_cast<std::ptrdiff_t>(first), out.begin() + static_cast<std::ptrdiff_t>(end), true);
  };
  for (std::size_t s = 0; s < told.size(); ++s) {
    if (!may_report(analysis.of(told[s].span))) continue;
    if (!grammar_.cascade.may_find(grammar_.event, told[s].span, analysis)) continue;
    grammar_.cascade.run(told[s].span, analysis);
    if (!analysis.has(analysis.sentences.back(), grammar_.event)) continue;
    any = true;
    want(s - std::min(s, sentences_before), std::min(s + sentences_after + 1, told.size()));
  }
  if (any) want(0, std::min(lead_sentences, told.size()));
  return out;
}

bool ConferenceGate::read(Analysis& analysis, const std::vector<ToldSentence>& told, const std::vector<bool>& which,
                          const std::string& published) const {
  std::vector<SentenceBlock> blocks;
  analysis.annotations.clear();
  analysis.sentences.clear();
  for (std::size_t s = 0; s < told.size(); ++s) {
    // A sentence that is passed over keeps its place, so that the others keep theirs.
    if (which[s]) {
      grammar_.cascade.run(told[s].span, analysis);
    } else {
      SentenceAnalysis& empty = analysis.sentences.emplace_back();
      empty.span = told[s].span;
      empty.first = empty.last = static_cast<std::uint32_t>(analysis.annotations.size());
    }
    blocks.push_back(told[s].block);
  }
  return !read_events(grammar_, analysis, blocks, published).empty();
}

bool ConferenceGate::reports(std::string_view normal, const std::vector<ToldSentence>& told,
                             const std::string& published) const {
  Analysis analysis;
  analysis.text = normal;
  const std::vector<bool> which = wanted(analysis, told);
  if (std::find(which.begin(), which.end(), true) == which.end()) return false;
  const bool found = read(analysis, told, which, published);
  if (!repeats_day(grammar_, analysis)) return found;
  return read(analysis, told, std::vector<bool>(told.size(), true), published);
}

}  // namespace bienban
