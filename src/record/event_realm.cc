#include "record/event_realm.h"

#include <string>
#include <string_view>

#include "text/normalise.h"

namespace bienban {
namespace {

bool is_letter(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte >= 0x80 || (byte >= '0' && byte <= '9') || (byte >= 'A' && byte <= 'Z') || (byte >= 'a' && byte <= 'z');
}

bool has_words(std::string_view text, std::string_view words) {
  for (std::size_t at = text.find(words); at != std::string_view::npos; at = text.find(words, at + 1)) {
    const std::size_t end = at + words.size();
    if ((at == 0 || !is_letter(text[at - 1])) && (end == text.size() || !is_letter(text[end]))) return true;
  }
  return false;
}

// Entries of one syllable mean something only as they are written ("Sở", "Anh"); others in any case.
bool says(const WordEntry& entry, std::string_view normal, std::string_view folded) {
  if (entry.text.find(' ') == std::string::npos) return has_words(normal, entry.text);
  return has_words(folded, fold(entry.text));
}

}  // namespace

bool is_of_the_state(const Grammar& grammar, std::string_view normal) {
  const std::string folded = fold(normal);
  bool unsure = false;
  for (const WordEntry* entry : grammar.cascade.entries("event_state")) {
    if (!says(*entry, normal, folded)) continue;
    if (entry->attribute("sure") == "yes") return true;
    unsure = true;
  }
  if (!unsure) return false;
  for (const WordEntry* entry : grammar.cascade.entries("event_foreign")) {
    if (says(*entry, normal, folded)) return false;
  }
  return true;
}

}  // namespace bienban
