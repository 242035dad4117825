// Finds the rules folder: --rules, else $BIENBAN_RULES, else rules/ beside the program, else
// ../share/bienban/rules from there (as installed), else the source folder that the program was built from.
#pragma once

#include <filesystem>
#include <stdexcept>
#include <string>

namespace bienban {

class NoRulesFolder : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

// `option` is what --rules said, or empty. A folder that was named and is none is an error, never a reason
// to look elsewhere. Throws NoRulesFolder, whose what() says what to do.
std::filesystem::path find_rules(const std::string& option);

// Where the rules' image (rules/image.h) stands: rules.image beside the program, else as installed in
// ../share/bienban. It may not be there.
std::filesystem::path image_place();

}  // namespace bienban
