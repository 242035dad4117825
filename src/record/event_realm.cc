#include "record/event_realm.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "text/normalise.h"

namespace bienban {
namespace {

// So many times more foreign words than ours, and the meeting is foreign whatever the sure words say.
constexpr int far_abroad = 2;

bool is_letter(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte >= 0x80 || (byte >= '0' && byte <= '9') || (byte >= 'A' && byte <= 'Z') || (byte >= 'a' && byte <= 'z');
}

int count_words(std::string_view text, std::string_view words) {
  int count = 0;
  for (std::size_t at = text.find(words); at != std::string_view::npos; at = text.find(words, at + 1)) {
    const std::size_t end = at + words.size();
    if ((at == 0 || !is_letter(text[at - 1])) && (end == text.size() || !is_letter(text[end]))) ++count;
  }
  return count;
}

// Entries of one syllable mean something only as they are written ("Sở", "Anh"); others in any case.
int count_entry(const WordEntry& entry, std::string_view normal, std::string_view folded) {
  if (entry.text.find(' ') == std::string::npos) return count_words(normal, entry.text);
  return count_words(folded, entry.folded);
}

}  // namespace

bool is_foreign(const Grammar& grammar, std::string_view name) {
  // "buổi làm việc với Đại sứ Nhật Bản": the others come to us.
  std::string_view own = name;
  for (const WordEntry* entry : grammar.cascade.entries("together")) {
    own = own.substr(0, own.find(' ' + entry->text + ' '));
  }
  const std::string folded = fold(own);
  const auto has = [&](const WordEntry* entry) { return count_entry(*entry, own, folded) > 0; };
  const auto& theirs = grammar.cascade.entries("event_foreign");
  const auto& ours = grammar.cascade.entries("event_state");
  return std::any_of(theirs.begin(), theirs.end(), has) &&
         std::none_of(ours.begin(), ours.end(),
                      [&](const WordEntry* entry) { return entry->attribute("sure") == "yes" && has(entry); });
}

bool is_of_the_state(const Grammar& grammar, std::string_view normal) {
  const std::string folded = fold(normal);
  int ours = 0;
  bool sure = false;
  for (const WordEntry* entry : grammar.cascade.entries("event_state")) {
    const int count = count_entry(*entry, normal, folded);
    sure = sure || (count > 0 && entry->attribute("sure") == "yes");
    ours += count;
  }
  int theirs = 0;
  for (const WordEntry* entry : grammar.cascade.entries("event_foreign")) {
    theirs += count_entry(*entry, normal, folded);
  }
  // "Tổng Bí thư" is theirs too where all else is foreign.
  return ours > theirs || (sure && theirs <= far_abroad * ours);
}

}  // namespace bienban
