#include "cli/eval_score.h"

#include <algorithm>
#include <string_view>

namespace bienban {
namespace {

const std::vector<Evidence>& times(const Facts& facts, const std::string& fact) {
  static const std::vector<Evidence> never;
  const auto found = facts.find(fact);
  return found == facts.end() ? never : found->second;
}

void append_rest(const std::vector<Evidence>& all, std::size_t skipped, std::vector<Evidence>& to) {
  to.insert(to.end(), all.begin() + static_cast<std::ptrdiff_t>(std::min(skipped, all.size())), all.end());
}

}  // namespace

double FieldScore::precision() const {
  return found == 0 ? 0.0 : static_cast<double>(hit) / static_cast<double>(found);
}

double FieldScore::recall() const { return wanted == 0 ? 0.0 : static_cast<double>(hit) / static_cast<double>(wanted); }

double FieldScore::f1() const {
  const double sum = precision() + recall();
  return sum == 0.0 ? 0.0 : 2 * precision() * recall() / sum;
}

std::array<Mistakes, eval_fields.size()> Scoreboard::add(const FactTable& wanted, const FactTable& optional,
                                                         const FactTable& found) {
  std::array<Mistakes, eval_fields.size()> mistakes;
  for (std::size_t field = 0; field < eval_fields.size(); ++field) {
    FieldScore& score = fields_[field];
    const bool has_options = eval_fields[field] != "credits" && eval_fields[field] != "conference";
    for (const auto& [fact, evidence] : wanted[field]) {
      const std::size_t found_times = times(found[field], fact).size();
      score.wanted += evidence.size();
      score.hit += std::min(evidence.size(), found_times);
      append_rest(evidence, found_times, mistakes[field].missed);
    }
    for (const auto& [fact, evidence] : found[field]) {
      const std::size_t right = std::min(evidence.size(), times(wanted[field], fact).size());
      const std::size_t allowed =
          has_options ? std::min(evidence.size() - right, times(optional[field], fact).size()) : 0;
      score.found += evidence.size() - allowed;
      append_rest(evidence, right + allowed, mistakes[field].invented);
    }
  }
  return mistakes;
}

double Scoreboard::headline() const {
  double sum = 0;
  int fields = 0;
  for (const std::string_view name : {"attendees", "titles", "counts", "money"}) {
    sum +=
        fields_[static_cast<std::size_t>(std::find(eval_fields.begin(), eval_fields.end(), name) - eval_fields.begin())]
            .f1();
    ++fields;
  }
  return sum / fields;
}

}  // namespace bienban
