#include "record/name_index.h"

#include <algorithm>
#include <array>

namespace bienban {
namespace {

// Names of so many syllables are shortened at their end as well.
constexpr std::size_t long_name = 4;

// Syllables hold no blanks.
std::string joined(const NameIndex::Key& key, std::size_t from, std::size_t to) {
  std::string out = key[from];
  for (std::size_t i = from + 1; i < to; ++i) out.append(1, ' ').append(key[i]);
  return out;
}

}  // namespace

// The last syllable, the last two, and the first two where the first is one letter ("H Rưm Niê") or the name is long
// ("Bun Thoong Xay Nha Vông").
std::vector<std::string> NameIndex::short_forms(const Key& key) {
  std::vector<std::string> out;
  if (key.size() >= 2) out.push_back(key.back());
  if (key.size() < 3) return out;
  out.push_back(joined(key, key.size() - 2, key.size()));
  if (key.front().size() == 1 || key.size() >= long_name) {
    std::string start = joined(key, 0, 2);
    if (start != out.back()) out.push_back(std::move(start));
  }
  return out;
}

void NameIndex::add(std::size_t person, const Key& key, std::size_t first) {
  whole_.try_emplace(joined(key, 0, key.size()), person);
  for (const std::string& form : short_forms(key)) {
    const auto [at, is_new] = by_short_form_.try_emplace(form);
    if (is_new) at->second.added_first = person;
    at->second.by_sentence.emplace(first, person);
  }
}

void NameIndex::move(std::size_t person, const Key& key, std::size_t from, std::size_t to) {
  for (const std::string& form : short_forms(key)) {
    auto& bearers = by_short_form_.at(form).by_sentence;
    bearers.erase({from, person});
    bearers.emplace(to, person);
  }
}

std::optional<std::size_t> NameIndex::find(const Key& key, std::size_t sentence) const {
  const std::string name = joined(key, 0, key.size());
  if (const auto whole = whole_.find(name); whole != whole_.end()) return whole->second;
  if (key.size() >= 3) return std::nullopt;
  const auto form = by_short_form_.find(name);
  if (form == by_short_form_.end()) return std::nullopt;
  const Bearers& bearers = form->second;
  const auto after = bearers.by_sentence.lower_bound({sentence + 1, 0});
  return after == bearers.by_sentence.begin() ? bearers.added_first : std::prev(after)->second;
}

}  // namespace bienban
