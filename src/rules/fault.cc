#include "rules/fault.h"

#include <fmt/format.h>

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

RuleError::RuleError(std::vector<Fault> faults) : std::runtime_error(join(faults)), faults_(std::move(faults)) {}

}  // namespace bienban
