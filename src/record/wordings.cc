#include "record/wordings.h"

#include "text/normalise.h"

namespace bienban {

Wordings::Wordings(const Cascade& rules) {
  const auto between_blanks = [](const std::string& word) { return ' ' + word + ' '; };
  for (const WordEntry* entry : rules.entries("told_each_time")) told_each_time.insert(entry->folded());
  for (const WordEntry* entry : rules.entries("money_word")) money_words.push_back(between_blanks(entry->folded()));
  for (const WordEntry* entry : rules.entries("one_mark")) one_marks.push_back(between_blanks(entry->folded()));
  for (const WordEntry* entry : rules.entries("mod")) {
    if (const auto from = Decimal::parse(entry->attribute("from"))) places.emplace(entry->folded(), *from);
  }
  for (const WordEntry* entry : rules.entries("document_type")) papers.emplace(entry->folded(), entry->canonical());
  for (const WordEntry* entry : rules.entries("owner_mark")) {
    if (entry->attribute("behind") == "owner") owners.push_back(' ' + entry->folded());
  }
  for (const WordEntry* entry : rules.entries("joint")) {
    if (entry->attributes.empty()) joints.push_back(between_blanks(entry->folded()));
  }
  joints.insert(joints.end(), {" - ", "-"});
  for (const WordEntry* entry : rules.entries("noun")) {
    const std::string_view sense = entry->attribute("sense");
    if (sense == "thing" || sense == "creature") things.insert(entry->folded());
  }
  for (const WordEntry* entry : rules.entries("shared_head")) shared_heads.push_back(entry->folded() + ' ');
  for (const WordEntry* entry : rules.entries("term_word")) term_words.push_back(entry->folded());
  for (const WordEntry* entry : rules.entries("street_name")) streets.insert(entry->folded());
  for (const WordEntry* entry : rules.entries("event_public"))
    public_meetings.push_back(between_blanks(entry->folded()));
  for (const WordEntry* entry : rules.entries("discussion_mark")) {
    discussions.push_back({entry->folded(), fold(entry->attribute("but"))});
  }
  std::vector<std::string> phrases;
  for (const Discussion& discussion : discussions) phrases.push_back(discussion.phrase);
  discussion_scan.emplace(phrases);
}

bool has_words(std::string_view folded, std::string_view words_with_blanks) {
  return folded.find(words_with_blanks) != std::string_view::npos || folded.starts_with(words_with_blanks.substr(1));
}

}  // namespace bienban
