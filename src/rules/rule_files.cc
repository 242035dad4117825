#include "rules/rule_files.h"

#include <fmt/format.h>
#include <xxhash.h>

#include <algorithm>
#include <fstream>

namespace bienban {
namespace {

std::string content(const std::filesystem::path& path, std::vector<Fault>& faults) {
  std::ifstream in(path, std::ios::binary);
  std::error_code error;
  std::string text(std::filesystem::file_size(path, error), '\0');
  if (error || !in.read(text.data(), static_cast<std::streamsize>(text.size()))) {
    faults.push_back({path.string(), 0, 0, "cannot be read", ""});
    return {};
  }
  return text;
}

}  // namespace

RuleFiles read_rule_files(const std::filesystem::path& folder, std::vector<Fault>& faults) {
  RuleFiles out;
  for (const auto& item : std::filesystem::recursive_directory_iterator(folder)) {
    if (!item.is_regular_file()) continue;
    const auto extension = item.path().extension();
    if (extension == ".txt") out.lists.push_back({item.path(), {}});
    if (extension == ".toml") out.rules.push_back({item.path(), {}});
  }
  XXH64_hash_t digest = 0;
  for (auto* files : {&out.lists, &out.rules}) {
    std::sort(files->begin(), files->end(),
              [](const RuleFiles::File& a, const RuleFiles::File& b) { return a.path < b.path; });
    for (RuleFiles::File& file : *files) {
      file.text = content(file.path, faults);
      digest = XXH3_64bits_withSeed(file.text.data(), file.text.size(), digest);
    }
  }
  out.digest = fmt::format("{:016x}", digest);
  return out;
}

}  // namespace bienban
