// The files of a folder of rules: which there are, what they hold, and a digest of it all.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "rules/fault.h"

namespace bienban {

struct RuleFiles {
  struct File {
    std::filesystem::path path;
    std::string text;
  };
  std::vector<File> lists;  // *.txt
  std::vector<File> rules;  // *.toml
  std::string digest;       // of what they hold, in that order; tells rules apart, protects against nothing
};

// Reads all files below the folder, each sort in the order of their paths. One that cannot be read is empty and a
// fault.
RuleFiles read_rule_files(const std::filesystem::path& folder, std::vector<Fault>& faults);

}  // namespace bienban
