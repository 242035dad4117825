// The meetings that an article reports: their names, hosts and days; and whether it reports one at all.
//
// An article speaks of meetings in many places (event_mentions.h). Each place that tells of one that took place gives
// evidence: a day, a host, a place in the first sentences, somebody who attends it; every further mention gives a
// little more. With too little of it the article only mentions a meeting in passing. And it must be a meeting of the
// Party, the State, the Front or a mass organisation, going by the words around it (rules/lists/event_state.txt).
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "record/event_days.h"
#include "record/event_mentions.h"

namespace bienban {

struct EventFacts {
  Span name;
  std::string head;  // folded head noun, "hội nghị"
  std::vector<Span> hosts;
  std::string date;  // ISO 8601, empty where unknown
  std::string part_of_day;
  std::size_t sentence = 0;  // where its report begins
  const Rule* rule = nullptr;
  bool no_year = false;
};

// What one mention says for the article reporting that meeting; 0 for a meeting to come or of earlier times.
int evidence(const EventMention& mention);

// The reported meetings in order of the text; empty where the article reports none. `blocks` tells the kind of block of
// each sentence.
std::vector<EventFacts> read_events(const Grammar& grammar, const Analysis& analysis,
                                    const std::vector<SentenceBlock>& blocks, const std::string& published);

}  // namespace bienban
