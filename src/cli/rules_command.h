// `bienban rules check|test|list|explain|compile`: what a rule writer asks of the rules.
#pragma once

#include <filesystem>
#include <iosfwd>
#include <string>

namespace bienban {

struct RulesOptions {
  std::string action;            // "check", "test", "list", "explain" or "compile"
  std::filesystem::path rules;   // the rules folder
  std::string filter;            // only rules whose id begins so; empty for all
  std::filesystem::path output;  // where "compile" writes the image
};

// Reads a text from `in` for "explain" only, prints the answer to `out` and faults to `err`.
// Returns the program's exit status: 0 all well, 1 an example failed, 2 the rules cannot be used.
int run_rules(const RulesOptions& options, std::istream& in, std::ostream& out, std::ostream& err);

}  // namespace bienban
