// Whether an article reports a meeting, found out from few of its sentences.
//
// For those who want conference articles only: most articles of an archive are none, and most of their sentences hold
// no word with which a meeting's name begins. The rules are run on sentences that hold such a word; where they find a
// meeting, on the lead and on those around as well: on these alone read_events() depends. The answer is the one that
// the whole article gives.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "extract/told.h"
#include "record/grammar.h"
#include "rules/phrase_scan.h"

namespace bienban {

// Const once it is made, for any number of threads.
class ConferenceGate {
 public:
  // `grammar` must outlive the gate.
  explicit ConferenceGate(const Grammar& grammar);

  // Where words for a meeting stand in a text (normal form); nothing where any word may be one. Without such a place
  // the article reports none.
  using Heads = std::optional<std::vector<Span>>;
  [[nodiscard]] Heads heads(std::string_view normal) const;
  // Whether the article reports a meeting. `told` are its sentences, `published` is as read_events() wants it.
  [[nodiscard]] bool reports(std::string_view normal, const Heads& heads, const std::vector<ToldSentence>& told,
                             const std::string& published) const;

 private:
  [[nodiscard]] std::vector<bool> hold_heads(std::string_view normal, const Heads& heads,
                                             const std::vector<ToldSentence>& told) const;

  const Grammar& grammar_;
  std::optional<PhraseScan> heads_;  // of the names of meetings; none where any word may be one
};

}  // namespace bienban
