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

// The folder of the program; empty where the system does not tell.
fs::path program_folder() {
  std::error_code error;
  return fs::read_symlink("/proc/self/exe", error).parent_path();
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
  if (const fs::path folder = program_folder(); !folder.empty()) {
    places.push_back(folder / "rules");
    places.push_back(folder.parent_path() / "share/bienban/rules");
  }
  places.emplace_back(BIENBAN_SOURCE_RULES);
  std::string looked;
  for (const fs::path& place : places) {
    if (is_folder(place)) return place;
    looked += (looked.empty() ? "" : ", ") + place.string();
  }
  throw NoRulesFolder("no rules folder (looked in " + looked + "); name it with --rules DIR");
}

fs::path image_place() {
  const fs::path folder = program_folder();
  const fs::path installed = folder.parent_path() / "share/bienban";
  return (is_folder(installed) ? installed : folder) / "rules.image";
}

}  // namespace bienban
