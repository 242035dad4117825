// Word lists: plain text files below rules/lists/ (their form is told in rules/README.md).
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "rules/fault.h"

namespace bienban {

using WordAttributes = std::vector<std::pair<std::string, std::string>>;  // by name

struct WordEntry {
  std::string text;                                  // as written in the list
  std::string expanded;                              // what stands behind "=", else empty
  bool exact = false;                                // matches as written or all in capitals, not in any case
  std::shared_ptr<const WordAttributes> attributes;  // never null; entries below one "@set" share theirs
  std::size_t line = 0;

  // The key under which it joins (fold_case() of text/normalise.h).
  [[nodiscard]] std::string folded() const;

  [[nodiscard]] bool has_canonical() const { return !expanded.empty(); }
  // What stands behind "=", else the word itself.
  [[nodiscard]] const std::string& canonical() const { return expanded.empty() ? text : expanded; }

  // The attribute's value, empty where there is none.
  [[nodiscard]] std::string_view attribute(std::string_view name) const;
};

struct WordList {
  std::string kind;
  std::filesystem::path file;
  std::vector<WordEntry> entries;
  bool leads = false;      // after "@leads yes": entries of lists that yield do not begin with these words
  bool yields = false;     // after "@yields yes": entries that begin with such words are left out
  bool in_lexicon = true;  // false after "@lexicon no": words that only mark an article's parts
};

// Reads one list; faults are appended and their lines left out. `text` is the file's whole content.
WordList parse_word_list(const std::filesystem::path& file, std::string_view text, std::vector<Fault>& faults);

}  // namespace bienban
