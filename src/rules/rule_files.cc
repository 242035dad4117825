#include "rules/rule_files.h"

#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <sstream>

namespace bienban {

std::vector<std::filesystem::path> files_below(const std::filesystem::path& folder, std::string_view extension) {
  std::vector<std::filesystem::path> files;
  for (const auto& item : std::filesystem::recursive_directory_iterator(folder)) {
    if (item.is_regular_file() && item.path().extension() == extension) files.push_back(item.path());
  }
  std::sort(files.begin(), files.end());
  return files;
}

std::string read_file(const std::filesystem::path& file, std::vector<Fault>& faults) {
  std::ifstream in(file, std::ios::binary);
  std::ostringstream content;
  content << in.rdbuf();
  if (!in) faults.push_back({file.string(), 0, 0, "cannot be read", ""});
  return content.str();
}

std::string RuleDigest::hex() const { return fmt::format("{:016x}", value_); }

}  // namespace bienban
