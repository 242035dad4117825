#include "rules/leading_words.h"

#include <string>
#include <string_view>

namespace bienban {

void LeadingWords::add(const WordList& list) {
  if (!list.leads) return;
  for (const WordEntry& entry : list.entries) {
    if (entry.text.find(' ') == std::string_view::npos) continue;
    const auto next = static_cast<std::uint32_t>(leaders_.size() + 1);
    if (words_.try_add(entry.folded(), next) == next) leaders_.push_back({&list, &entry});
  }
}

const LeadingWords::Leader* LeadingWords::leader(const WordList& list, const WordEntry& entry) const {
  if (!list.yields || entry.text.find(' ') == std::string_view::npos) return nullptr;
  const std::string folded = entry.folded();
  for (std::size_t end = folded.find(' '); end != std::string::npos; end = folded.find(' ', end + 1)) {
    const std::uint32_t found = words_.find(std::string_view(folded).substr(0, end));
    if (found != 0) return &leaders_[found - 1];
  }
  return nullptr;
}

}  // namespace bienban
