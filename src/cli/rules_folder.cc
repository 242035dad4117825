#include "cli/rules_folder.h"

#include <cstdlib>
#include <system_error>
#include <vector>

namespace bienban {
namespace {

namespace fs = std::filesystem;

bool is_folder(const fs::path& path) {
  std::error_code error;
  return fs::is_directory(path, error);
}

fs::path named(const std::string& folder, const std::string& by) {
  if (is_folder(folder)) return folder;
  throw NoRulesFolder(folder + ": no such folder, named by " + by + "; give the folder that holds the rule files");
}

}  // namespace

fs::path find_rules(const std::string& option) {
  if (!option.empty()) return named(option, "--rules");
  if (const char* variable = std::getenv("BIENBAN_RULES"); variable != nullptr && *variable != '\0') {
    return named(variable, "$BIENBAN_RULES");
  }
  std::vector<fs::path> places;
  std::error_code error;
  const fs::path program = fs::read_symlink("/proc/self/exe", error);
  if (!error) {
    places.push_back(program.parent_path() / "rules");
    places.push_back(program.parent_path().parent_path() / "share/bienban/rules");
  }
  places.emplace_back(BIENBAN_SOURCE_RULES);
  std::string looked;
  for (const fs::path& place : places) {
    if (is_folder(place)) return place;
    looked += (looked.empty() ? "" : ", ") + place.string();
  }
  throw NoRulesFolder("no rules folder (looked in " + looked + "); name it with --rules DIR");
}

}  // namespace bienban
