#include "record/event_realm.h"

#include <string>
#include <string_view>

#include "record/phrase_counts.h"

namespace bienban {
namespace {

// So many times more foreign words than ours, and the meeting is foreign whatever the sure words say.
constexpr int far_abroad = 2;

std::string between_blanks(std::string_view word) { return ' ' + std::string(word) + ' '; }

// alike: what only holds the name of another country; boss: a post in a company that begins like one of the State;
// caller: who is of business where it holds the meeting, and mentioned for other reasons elsewhere.
enum Group : std::size_t { sure, perhaps, place, foreign, home, abroad, alike, business, boss, caller, groups };

}  // namespace

RealmWords::RealmWords(const Cascade& rules) : words_(groups) {
  for (const WordEntry* entry : rules.entries("event_state")) {
    const bool of_country = entry->attribute("home") == "yes";
    const bool of_place = entry->attribute("place") == "yes";
    words_.add(entry->text, of_country ? home : of_place ? place : entry->attribute("sure") == "yes" ? sure : perhaps);
  }
  for (const WordEntry* entry : rules.entries("event_foreign")) words_.add(entry->text, foreign);
  for (const WordEntry* entry : rules.entries("event_private"))
    words_.add(entry->text, entry->attribute("post") == "yes"   ? boss
                            : entry->attribute("host") == "yes" ? caller
                                                                : business);
  for (const WordEntry* entry : rules.entries("event_homonym")) words_.add_as_written(entry->text, alike);
  for (const WordEntry* at : rules.entries("at_place")) {
    at_place_.push_back(between_blanks(at->text));
    for (const std::string_view list : {"foreign_place", "event_foreign"}) {
      for (const WordEntry* entry : rules.entries(list))
        words_.add(std::string(at->text) + ' ' + std::string(entry->text), abroad);
    }
  }
  for (const WordEntry* entry : rules.entries("surname")) {
    if (entry->attribute("rare").empty()) surnames_.emplace(entry->text);
  }
  for (const WordEntry* entry : rules.entries("together")) together_.push_back(between_blanks(entry->text));
}

RealmCounts RealmWords::count(std::string_view normal) const {
  const auto counts = words_.count(normal);
  return {counts[sure],   counts[perhaps] - counts[boss],  counts[place], counts[foreign] - counts[alike], counts[home],
          counts[abroad], counts[business] + counts[boss], counts[caller]};
}

bool RealmWords::is_foreign(std::string_view name) const {
  // "buổi làm việc với Đại sứ Nhật Bản": the others come to us.
  std::string_view own = name;
  for (const std::string& word : together_) own = own.substr(0, own.find(word));
  const RealmCounts counts = count(own);
  // A committee of our country and another is ours as well; where it was held says nothing.
  std::string_view named = own;
  for (const std::string& word : at_place_) named = named.substr(0, named.find(word));
  const bool with_us = counts.foreign == 1 && counts.home > 0 && count(named).home > 0;
  return counts.foreign > 0 && counts.sure == 0 && !with_us;
}

bool RealmWords::is_our_official(std::string_view title, std::string_view name) const {
  if (!surnames_.contains(name.substr(0, name.find(' ')))) return false;
  const RealmCounts counts = count(title);
  return counts.foreign == 0 && counts.sure + counts.perhaps > 0;
}

bool RealmCounts::is_only_of_the_state() const {
  return foreign == 0 && (sure > 0 || (perhaps > 0 && perhaps + place >= 2));
}

bool RealmCounts::may_be_foreign() const { return foreign > 0 && sure + place + home == 0; }

bool RealmCounts::is_far_abroad() const { return foreign > far_abroad * (sure + perhaps + place); }

// "Tổng Bí thư" is theirs too where all else is foreign.
bool RealmCounts::is_of_the_state() const {
  return (speaks_of_the_state() && sure + perhaps + place > foreign) || (sure > 0 && !is_far_abroad());
}

}  // namespace bienban
