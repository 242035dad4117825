// What is wrong in the rule files: every fault at once, each with its place.
#pragma once

#include <cstddef>
#include <stdexcept>
#include <string>
#include <vector>

namespace bienban {

struct Fault {
  std::string file;
  std::size_t line = 0;    // from 1; 0 where the fault concerns the whole file
  std::size_t column = 0;  // from 1, in code points
  std::string message;     // what is wrong and what to do
  std::string piece;       // the offending piece, as it stands in the file

  // "rules/money.toml:12:11: unknown kind <numbr> (did you mean <number>?)"
  [[nodiscard]] std::string to_string() const;
};

// Thrown by whatever loads rules; what() holds all faults, one a line.
class RuleError : public std::runtime_error {
 public:
  explicit RuleError(std::vector<Fault> faults);
  [[nodiscard]] const std::vector<Fault>& faults() const { return faults_; }

 private:
  std::vector<Fault> faults_;
};

}  // namespace bienban
