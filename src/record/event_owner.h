// Whose a meeting is: one of our Party, State, Front or mass organisations, or a company's or another country's.
//
//   EventOwner owner(grammar, analysis);
//   owner.is_ours(mention);  // false of "cuộc họp báo tại Bangkok" and of "Công ty A tổ chức họp báo"
//
// Refers to what it was made of, which must live as long. It keeps no state: threads may share one.
#pragma once

#include <cstddef>
#include <string>

#include "record/event_mentions.h"
#include "record/event_realm.h"
#include "record/grammar.h"

namespace bienban {

// The sentences on which a meeting told in one of them depends, besides the lead and the day that "cùng ngày" repeats:
// [first, last] around it.
inline constexpr std::size_t sentences_before = 1;
inline constexpr std::size_t sentences_after = 3;

class EventOwner {
 public:
  EventOwner(const Grammar& grammar, const Analysis& analysis) : grammar_(grammar), analysis_(analysis) {}

  // Judged by the meeting's name, its hosts and place, its sentence and those around it.
  [[nodiscard]] bool is_ours(const EventMention& best) const;

  // Whether the name of the meeting that `mention` speaks of is another country's and nothing beside it makes it ours.
  // by_name: the mention that names it, which may be `mention`.
  [[nodiscard]] bool has_foreign_name(const EventMention& mention, const EventMention& by_name) const;

  // Whether one of the hosts is `like` this: has_host(mention, &RealmCounts::speaks_of_the_state).
  [[nodiscard]] bool has_host(const EventMention& mention, bool (RealmCounts::*like)() const) const;

  // "Thủ tướng Nguyễn Văn Bách tham dự Hội nghị Cấp cao ...": the post is of no named country, the name one of ours.
  [[nodiscard]] bool holds_our_official(std::size_t sentence) const;

 private:
  [[nodiscard]] bool holds_our_official_around(const EventMention& best) const;
  [[nodiscard]] bool begins_with_our_organ(const EventMention& best) const;
  [[nodiscard]] bool is_of_our_organ(const EventMention& best) const;
  [[nodiscard]] bool names_our_country(const EventMention& best) const;
  [[nodiscard]] bool is_of_business(const EventMention& best) const;
  [[nodiscard]] bool is_of_private_hosts(const EventMention& best) const;
  [[nodiscard]] bool is_held_abroad(const EventMention& best) const;
  [[nodiscard]] bool is_held_at_home(const EventMention& mention) const;
  [[nodiscard]] RealmCounts counts_up_to(const EventMention& best, std::size_t end) const;
  [[nodiscard]] std::string words_of(std::size_t sentence) const;
  [[nodiscard]] std::string words_around(const EventMention& mention) const;

  const Grammar& grammar_;
  const Analysis& analysis_;
};

}  // namespace bienban
