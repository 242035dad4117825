// The kinds of the rules that the steps from annotations to facts ask for, looked up once.
#pragma once

#include <cstdint>

#include "record/event_realm.h"
#include "record/wordings.h"
#include "rules/annotation.h"
#include "rules/cascade.h"

namespace bienban {

// Throws RuleError where the rules make no such kind, or a list that is needed has no word.
struct Grammar {
  explicit Grammar(const Cascade& rules);

  [[nodiscard]] bool is(const Unit& unit, Kind kind) const { return cascade.is(unit, kind); }
  // What stands behind a unit, null for a unit of the text.
  static const Annotation* annotation(const Analysis& analysis, const Unit& unit) {
    return unit.annotation() < 0 ? nullptr : &analysis.annotations[static_cast<std::size_t>(unit.annotation())];
  }

  const Cascade& cascade;
  RealmWords realm;
  Wordings words;

  // emitted by rules
  Kind title, person, organ_name, event, hosting, date, count, percent, money, document, document_code, group, when,
      number, thousand, place_name, in_picture;
  // word lists
  Kind honorific, rank, noun, role_verb, event_head, event_venue, event_planned, event_past, event_recent, event_scene,
      list_opener, recipient_mark, agent_mark, absence, flower, past_post, new_post, place, post_modifier,
      document_type, host_verb, plural_mark, aside_mark, source_mark, future_mark, gift, press_mark, owner_mark, judged,
      joint, names_follow, of_times, passive_mark, other_scene, duration, classifier, part_of_day, stop_word,
      foreign_place, event_paper, hearing, event_site, event_join, date_bound, time_unit, resident, sidelines, line_up;
};

}  // namespace bienban
