// Whose meeting it is, going by the words around it.
#pragma once

#include <functional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "record/phrase_counts.h"
#include "rules/cascade.h"

namespace bienban {

class RealmWords {
 public:
  explicit RealmWords(const Cascade& rules);

  // Whether the text reads like one on organs of the Party, the State, the Front or mass organisations: it has a word
  // that speaks for itself ("HĐND", "Tỉnh ủy"), or more words that other countries have as well ("Chính phủ") than
  // words of other countries (rules/lists/event_state.txt, event_foreign.txt). `normal` is in the normal form.
  [[nodiscard]] bool is_of_the_state(std::string_view normal) const;

  // Whether the text speaks of our organs and of no other country.
  [[nodiscard]] bool is_only_of_the_state(std::string_view normal) const;

  // Whether other countries fill the text, so that a "Bộ Chính trị" in it is one of theirs.
  [[nodiscard]] bool is_far_abroad(std::string_view normal) const;

  // Whether a meeting's name itself shows it to be another country's ("Hội nghị Thượng đỉnh Mỹ - Triều Tiên"); those
  // that are met with somebody (rules/lists/together.txt) are not looked at behind that word.
  [[nodiscard]] bool is_foreign(std::string_view name) const;

  // Whether who bears this title and name is an official of ours, going by both: other countries' ministers have their
  // country in the title, or no surname of ours. Chinese names have; so ask names_our_country() as well.
  [[nodiscard]] bool is_our_official(std::string_view title, std::string_view name) const;

  // Whether the text names our country (rules/lists/event_state.txt, "home yes").
  [[nodiscard]] bool names_our_country(std::string_view normal) const;

 private:
  PhraseCounts words_;
  std::set<std::string, std::less<>> surnames_;
  std::vector<std::string> together_;  // with the blanks around them
};

}  // namespace bienban
