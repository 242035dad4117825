#include "record/grammar.h"

namespace bienban {

Grammar::Grammar(const Cascade& rules)
    : cascade(rules),
      name(rules.kind("name")),
      title(rules.kind("title")),
      person(rules.kind("person")),
      organ_name(rules.kind("organ_name")),
      event(rules.kind("event")),
      hosting(rules.kind("hosting")),
      date(rules.kind("date")),
      count(rules.kind("count")),
      percent(rules.kind("percent")),
      money(rules.kind("money")),
      document(rules.kind("document")),
      document_code(rules.kind("document_code")),
      group(rules.kind("group")),
      when(rules.kind("when")),
      honorific(rules.kind("honorific")),
      role_verb(rules.kind("role_verb")),
      event_head(rules.kind("event_head")),
      list_opener(rules.kind("list_opener")),
      recipient_mark(rules.kind("recipient_mark")),
      agent_mark(rules.kind("agent_mark")),
      absence(rules.kind("absence")),
      flower(rules.kind("flower")),
      past_post(rules.kind("past_post")),
      new_post(rules.kind("new_post")),
      post(rules.kind("post")),
      organ(rules.kind("organ")),
      place(rules.kind("place")),
      post_modifier(rules.kind("post_modifier")),
      document_type(rules.kind("document_type")),
      plural_mark(rules.kind("plural_mark")),
      aside_mark(rules.kind("aside_mark")),
      source_mark(rules.kind("source_mark")),
      future_mark(rules.kind("future_mark")),
      gift(rules.kind("gift")),
      press_mark(rules.kind("press_mark")) {}

}  // namespace bienban
