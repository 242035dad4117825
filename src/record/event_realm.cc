#include "record/event_realm.h"

#include <string_view>

#include "record/phrase_counts.h"

namespace bienban {
namespace {

// So many times more foreign words than ours, and the meeting is foreign whatever the sure words say.
constexpr int far_abroad = 2;

enum Group : std::size_t { sure, perhaps, foreign, home, groups };

}  // namespace

RealmWords::RealmWords(const Cascade& rules) : words_(groups) {
  for (const WordEntry* entry : rules.entries("event_state")) {
    const bool of_country = entry->attribute("home") == "yes";
    words_.add(entry->text, of_country ? home : entry->attribute("sure") == "yes" ? sure : perhaps);
  }
  for (const WordEntry* entry : rules.entries("event_foreign")) words_.add(entry->text, foreign);
  for (const WordEntry* entry : rules.entries("surname")) {
    if (entry->attribute("rare").empty()) surnames_.insert(entry->text);
  }
  for (const WordEntry* entry : rules.entries("together")) together_.push_back(' ' + entry->text + ' ');
}

bool RealmWords::is_foreign(std::string_view name) const {
  // "buổi làm việc với Đại sứ Nhật Bản": the others come to us.
  std::string_view own = name;
  for (const std::string& word : together_) own = own.substr(0, own.find(word));
  const auto counts = words_.count(own);
  return counts[foreign] > 0 && counts[sure] == 0;
}

bool RealmWords::is_only_of_the_state(std::string_view normal) const {
  const auto counts = words_.count(normal);
  return counts[foreign] == 0 && (counts[sure] > 0 || counts[perhaps] >= 2);
}

bool RealmWords::is_far_abroad(std::string_view normal) const {
  const auto counts = words_.count(normal);
  return counts[foreign] > far_abroad * (counts[sure] + counts[perhaps]);
}

bool RealmWords::is_of_the_state(std::string_view normal) const {
  const auto counts = words_.count(normal);
  const int ours = counts[sure] + counts[perhaps];
  // "Tổng Bí thư" is theirs too where all else is foreign.
  return ours > counts[foreign] || (counts[sure] > 0 && counts[foreign] <= far_abroad * ours);
}

bool RealmWords::is_our_official(std::string_view title, std::string_view name) const {
  if (!surnames_.contains(name.substr(0, name.find(' ')))) return false;
  const auto counts = words_.count(title);
  return counts[foreign] == 0 && counts[sure] + counts[perhaps] > 0;
}

bool RealmWords::names_our_country(std::string_view normal) const { return words_.count(normal)[home] > 0; }

}  // namespace bienban
