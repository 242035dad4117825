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

bool reports_meeting(const Grammar& grammar, std::string_view normal, const std::vector<ToldSentence>& told,
                     const std::string& published) {
  Analysis analysis;
  analysis.text = normal;
  std::vector<bool> wanted(told.size());
  bool any = false;
  for (std::size_t s = 0; s < told.size(); ++s) {
    if (!grammar.cascade.may_find(grammar.event, told[s].span, analysis)) continue;
    any = true;
    const std::size_t first = s - std::min(s, sentences_before);
    const std::size_t last = std::min(s + sentences_after + 1, told.size());
    std::fill(wanted.begin() + static_cast<std::ptrdiff_t>(first), wanted.begin() + static_cast<std::ptrdiff_t>(last),
              true);
  }
  if (!any) return false;
  analysis.read(normal);
  const std::size_t lead = std::min(lead_sentences, told.size());
  std::fill(wanted.begin(), wanted.begin() + static_cast<std::ptrdiff_t>(lead), true);

  const auto read = [&](const std::vector<bool>& which) {
    std::vector<SentenceBlock> blocks;
    analysis.annotations.clear();
    analysis.sentences.clear();
    for (std::size_t s = 0; s < told.size(); ++s) {
      // A sentence that is passed over keeps its place, so that the others keep theirs.
      if (which[s]) {
        grammar.cascade.run(told[s].span, analysis);
      } else {
        SentenceAnalysis& empty = analysis.sentences.emplace_back();
        empty.span = told[s].span;
        empty.first = empty.last = static_cast<std::uint32_t>(analysis.annotations.size());
      }
      blocks.push_back(told[s].block);
    }
    return !read_events(grammar, analysis, blocks, published).empty();
  };
  const bool reports = read(wanted);
  return repeats_day(grammar, analysis) ? read(std::vector<bool>(told.size(), true)) : reports;
}

}  // namespace bienban
