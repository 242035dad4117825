#include "rules/kinds.h"

#include <algorithm>
#include <numeric>

namespace bienban {

void insert(KindSet& set, Kind kind) {
  const auto at = std::lower_bound(set.begin(), set.end(), kind);
  if (at == set.end() || *at != kind) set.insert(at, kind);
}

bool contains(const KindSet& set, Kind kind) { return std::binary_search(set.begin(), set.end(), kind); }

Kind KindTable::intern(std::string_view name) {
  const auto [at, is_new] = ids_.try_emplace(std::string(name), static_cast<Kind>(names_.size()));
  if (is_new) names_.emplace_back(name);
  return at->second;
}

std::optional<Kind> KindTable::find(std::string_view name) const {
  const auto at = ids_.find(std::string(name));
  if (at == ids_.end()) return std::nullopt;
  return at->second;
}

namespace {

std::size_t edit_distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> row(b.size() + 1);
  std::iota(row.begin(), row.end(), std::size_t{0});
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::size_t diagonal = row[0];
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t substituted = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
      diagonal = row[j];
      row[j] = std::min({row[j] + 1, row[j - 1] + 1, substituted});
    }
  }
  return row[b.size()];
}

}  // namespace

std::string KindTable::nearest(std::string_view name) const {
  std::string best;
  std::size_t best_distance = 1 + name.size() / 3;
  for (const std::string& known : names_) {
    const std::size_t distance = edit_distance(name, known);
    if (distance < best_distance) {
      best_distance = distance;
      best = known;
    }
  }
  return best;
}

}  // namespace bienban
