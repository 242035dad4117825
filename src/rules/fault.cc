#include "rules/fault.h"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>

namespace bienban {

std::string Fault::to_string() const {
  std::string place = file;
  if (line != 0) place += fmt::format(":{}", line);
  if (column != 0) place += fmt::format(":{}", column);
  return piece.empty() ? fmt::format("{}: {}", place, message) : fmt::format("{}: {}: {}", place, message, piece);
}

namespace {

std::string join(const std::vector<Fault>& faults) {
  std::string all;
  for (const Fault& fault : faults) all += (all.empty() ? "" : "\n") + fault.to_string();
  return all;
}

}  // namespace

void sort_faults(std::vector<Fault>& faults) {
  const auto key = [](const Fault& fault) {
    return std::tie(fault.file, fault.line, fault.column, fault.message, fault.piece);
  };
  std::sort(faults.begin(), faults.end(), [&](const Fault& a, const Fault& b) { return key(a) < key(b); });
  faults.erase(
      std::unique(faults.begin(), faults.end(), [&](const Fault& a, const Fault& b) { return key(a) == key(b); }),
      faults.end());
}

RuleError::RuleError(std::vector<Fault> faults) : std::runtime_error(join(faults)), faults_(std::move(faults)) {}

}  // namespace bienban
