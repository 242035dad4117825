// A folder of rules made for one test, and short ways to see what its rules find.
#pragma once

#include <stdlib.h>

#include <filesystem>
#include <fstream>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "rules/cascade.h"

namespace bienban::testing {

// An empty folder that goes away with the object.
class RuleFolder {
 public:
  RuleFolder() {
    std::string name =
        (std::filesystem::temp_directory_path() / (std::string("bienban-rules-") + std::string(6, 'X'))).string();
    if (mkdtemp(name.data()) == nullptr) throw std::runtime_error("no temporary folder");
    path_ = name;
  }
  RuleFolder(const RuleFolder&) = delete;
  RuleFolder& operator=(const RuleFolder&) = delete;
  ~RuleFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
  }

  RuleFolder& list(std::string_view name, std::string_view content) {
    return write("lists/" + std::string(name) + ".txt", content);
  }
  RuleFolder& rules(std::string_view content, std::string_view name = "rules") {
    return write(std::string(name) + ".toml", content);
  }
  RuleFolder& write(std::string_view name, std::string_view content) {
    const std::filesystem::path file = path_ / name;
    std::filesystem::create_directories(file.parent_path());
    std::ofstream(file, std::ios::binary) << content;
    return *this;
  }

  [[nodiscard]] const std::filesystem::path& path() const { return path_; }
  [[nodiscard]] Cascade load() const { return Cascade::load(path_); }
  // The faults as a person sees them, with paths below the folder.
  [[nodiscard]] std::vector<std::string> faults() const {
    std::vector<std::string> out;
    for (Fault fault : Cascade::check(path_)) {
      fault.file = std::filesystem::path(fault.file).lexically_relative(path_).string();
      out.push_back(fault.to_string());
    }
    return out;
  }

 private:
  std::filesystem::path path_;
};

// A rule as it stands in a rule file, with an example and a counter-example that no test runs.
inline std::string rule(std::string_view id, int stage, std::string_view emits, std::string_view pattern,
                        std::string_view more = "") {
  std::string out = "[[rule]]\nid = '" + std::string(id) + "'\nstage = " + std::to_string(stage) + "\nemits = '";
  out += std::string(emits) + "'\npattern = '" + std::string(pattern) + "'\n";
  out += "examples = ['-']\nnone = ['-']\n" + std::string(more) + "\n";
  return out;
}

inline Analysis analyse(const Cascade& cascade, std::string_view text, int last_stage = 9) {
  Analysis analysis;
  analysis.text = text;
  cascade.run({0, text.size()}, analysis, last_stage);
  return analysis;
}

// "id: text" of each annotation, in the order in which they were made.
inline std::vector<std::string> found(const Cascade& cascade, std::string_view text) {
  std::vector<std::string> out;
  const Analysis analysis = analyse(cascade, text);
  for (const Annotation& annotation : analysis.annotations) {
    out.push_back(annotation.rule->id + ": " + std::string(analysis.of(annotation.span)));
  }
  return out;
}

// The fields of the first annotation, as "name=value".
inline std::vector<std::string> fields(const Cascade& cascade, std::string_view text) {
  std::vector<std::string> out;
  const Analysis analysis = analyse(cascade, text);
  if (analysis.annotations.empty()) return {"(nothing found)"};
  for (const Field& field : analysis.annotations.front().fields) {
    out.push_back(std::string(field.name) + "=" + to_string(field.value));
  }
  return out;
}

}  // namespace bienban::testing
