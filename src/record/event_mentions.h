// Every place where an article speaks of a meeting, with what its sentence says about it.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "article/article.h"
#include "record/grammar.h"
#include "record/sentence_block.h"

namespace bienban {

// Sentences that may hold the lead: headline, two of the summary, the first of the text.
inline constexpr std::size_t lead_sentences = 4;

struct EventMention {
  enum class Stance { told, planned, past };  // planned: still to come; past: of an earlier time, only referred to

  Span name;
  std::string_view head;        // the head noun as written
  std::string sort;             // of rules/lists/event_head.txt: conference, congress, session, plenary, talk, ...
  std::size_t extra_words = 0;  // words of the name behind its head; 0 for a bare "hội nghị"
  std::vector<Span> hosts;
  std::string date;  // ISO 8601, empty where the sentence has none
  std::string part_of_day;
  bool today = false;       // "sáng nay", "hôm qua"
  bool date_leads = false;  // the sentence begins with the date
  bool attended = false;    // behind a verb of attending, chairing, opening
  bool scene = false;       // the sentence is set there: "Tại hội nghị, ..."
  bool second = false;      // another meeting stands before it in the sentence
  bool speech = false;      // somebody's words there are told: "cho biết tại cuộc họp"
  bool verb = false;        // its name is what somebody did there: "trao bằng khen"
  bool for_person = false;  // it is held for somebody who is named: "lễ đón Thủ tướng Lào"
  bool just_met = false;    // its hosts met somebody, and no more is told of it: "Sở Y tế họp với 17 ngư dân"
  bool recent = false;      // told as news without its day: "vừa", "mới đây"
  bool retold = false;      // the sentence's day is that of somebody who tells of it
  bool opens_text = false;  // stands in the sentence that opens the text behind headline and summary
  Stance stance = Stance::told;
  std::size_t sentence = 0;
  BlockKind block = BlockKind::paragraph;
  const Rule* rule = nullptr;

  [[nodiscard]] bool in_lead() const { return sentence < lead_sentences || opens_text; }
};

// The mentions in order of the text. `blocks` tells the block of each sentence; `published` gives dates their
// year and is the day of "hôm nay" where it is a full date.
std::vector<EventMention> read_event_mentions(const Grammar& grammar, const Analysis& analysis,
                                              const std::vector<SentenceBlock>& blocks, std::string_view published);

// A date that stands at the beginning of a sentence: the day of a meeting that is told in the next one, or of something
// else.
struct LeadingDate {
  std::string date;  // empty where the sentence begins with none
  std::string part_of_day;
  bool old = false;    // months before the article
  bool first = false;  // nothing stands before it
  std::size_t unit = 0;
};
LeadingDate leading_date(const Grammar& grammar, const Analysis& analysis, std::size_t sentence,
                         std::string_view published);

}  // namespace bienban
