// What is wrong in the rule files: every fault at once, each with its place; and what is wrong with their image.
//
//   try {
//     Extractor extractor("rules");
//   } catch (const RuleError& error) {
//     for (const Fault& fault : error.faults()) std::cerr << fault.to_string() << '\n';
//   }
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

// In the order of files, lines and columns, each once.
void sort_faults(std::vector<Fault>& faults);

// Thrown by whatever loads rules; what() holds all faults, one a line.
class RuleError : public std::runtime_error {
 public:
  explicit RuleError(std::vector<Fault> faults);
  [[nodiscard]] const std::vector<Fault>& faults() const { return faults_; }

 private:
  std::vector<Fault> faults_;
};

// An image (rules/image.h) of these rules is not what was written: no fault of the rules. what() names it and says what
// to do.
class DamagedImage : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

}  // namespace bienban
