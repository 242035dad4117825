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

// How many words of each realm a text has: of ours that speak for themselves ("HĐND", "Tỉnh ủy"), of ours that other
// countries have as well ("Chính phủ"), of other countries, and our country's own name (rules/lists/event_state.txt,
// event_foreign.txt). Counted once, asked as often as needed.
struct RealmCounts {
  int sure = 0;
  int perhaps = 0;
  int place = 0;  // our provinces
  int foreign = 0;
  int home = 0;      // "home yes"
  int abroad = 0;    // places where a meeting is not ours: "tại Bangkok" (rules/lists/foreign_place.txt)
  int business = 0;  // companies and others who hold meetings of their own (rules/lists/event_private.txt)
  int caller = 0;    // "host yes" there: newspapers, hospitals, schools

  // Whether the text reads like one on organs of the Party, the State, the Front or mass organisations.
  [[nodiscard]] bool is_of_the_state() const;

  // Whether it speaks of our organs and of no other country.
  [[nodiscard]] bool is_only_of_the_state() const;

  // Whether it names an organ that only we have, and no other country.
  [[nodiscard]] bool is_surely_of_the_state() const { return sure > 0 && foreign == 0; }

  // Whether it names more places of ours than other countries.
  [[nodiscard]] bool is_at_home() const { return place > foreign; }

  // Whether it names an organ or an official at all.
  [[nodiscard]] bool speaks_of_the_state() const { return sure + perhaps > 0; }

  // Whether it names another country, and of ours nothing but posts and organs that others have as well.
  [[nodiscard]] bool may_be_foreign() const;

  // Whether companies fill it, or other countries are named more often than ours with all its organs.
  [[nodiscard]] bool is_of_others() const {
    return (sure == 0 && business > 2 * perhaps) || foreign > sure + perhaps + place;
  }

  // Whether it is, as a host, one of those who hold meetings of their own.
  [[nodiscard]] bool is_private() const { return business + caller > 0 && !speaks_of_the_state(); }

  // Whether other countries fill it, so that a "Bộ Chính trị" in it is one of theirs.
  [[nodiscard]] bool is_far_abroad() const;
};

class RealmWords {
 public:
  explicit RealmWords(const Cascade& rules);

  // `normal` is in the normal form.
  [[nodiscard]] RealmCounts count(std::string_view normal) const;

  // Whether a meeting's name itself shows it to be another country's ("Hội nghị Thượng đỉnh Mỹ - Triều Tiên"); those
  // that are met with somebody (rules/lists/together.txt) are not looked at behind that word.
  [[nodiscard]] bool is_foreign(std::string_view name) const;

  // Whether who bears this title and name is an official of ours, going by both: other countries' ministers have their
  // country in the title, or no surname of ours. Chinese names have; so ask whether the text names our country as well.
  [[nodiscard]] bool is_our_official(std::string_view title, std::string_view name) const;

 private:
  PhraseCounts words_;
  std::set<std::string, std::less<>> surnames_;
  std::vector<std::string> together_;  // with the blanks around them
  std::vector<std::string> at_place_;  // with the blanks around them
};

}  // namespace bienban
