// The meetings that an article reports: their names, hosts and days; and whether it reports one at all.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "record/grammar.h"
#include "record/sentence_block.h"

namespace bienban {

struct EventFacts {
  Span name;
  std::string head;                 // folded head noun, "hội nghị"
  std::vector<Span> hosts;
  std::string date;                 // ISO 8601, empty where unknown
  std::string part_of_day;
  std::size_t sentence = 0;
  const Rule* rule = nullptr;
  bool no_year = false;
};

class EventReader {
 public:
  EventReader(const Grammar& grammar, const Analysis& analysis, std::string published);

  // `blocks` tells the block of each sentence.
  [[nodiscard]] std::vector<EventFacts> read(const std::vector<SentenceBlock>& blocks) const;

 private:
  struct Candidate {
    EventFacts event;
    int score = 0;
  };
  [[nodiscard]] Candidate candidate(std::size_t sentence, const Unit& unit, BlockKind block) const;
  void find_date(std::size_t sentence, const Unit& unit, EventFacts& event) const;
  void find_hosts(std::size_t sentence, std::uint32_t annotation, EventFacts& event) const;
  [[nodiscard]] std::string resolve(const Annotation& date) const;

  const Grammar& grammar_;
  const Analysis& analysis_;
  std::string published_;
};

}  // namespace bienban
