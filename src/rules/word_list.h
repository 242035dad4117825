// Word lists: plain text files below rules/lists/ (their form is told in rules/README.md).
#pragma once

#include <cstdint>
#include <deque>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "rules/fault.h"

namespace bienban {

struct WordAttribute {
  std::string_view name;
  std::string_view value;
};

// The texts belong to the list.
struct WordEntry {
  std::string_view text;                      // as written in the list, in the normal form
  std::string_view expanded;                  // what stands behind "=", else empty
  std::span<const WordAttribute> attributes;  // by name; entries below one "@set" share theirs
  std::uint32_t line = 0;
  bool exact = false;  // matches as written or all in capitals, not in any case

  // The key under which it joins (fold_case() of text/normalise.h).
  [[nodiscard]] std::string folded() const;

  [[nodiscard]] bool has_canonical() const { return !expanded.empty(); }
  // What stands behind "=", else the word itself.
  [[nodiscard]] std::string_view canonical() const { return expanded.empty() ? text : expanded; }

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

  // What the entries point into: stays where it is when the list is moved.
  std::unique_ptr<const std::string> content;
  std::deque<std::string> normalised;  // pieces that were not in the normal form
  std::deque<std::vector<WordAttribute>> attributes;
};

// Reads one list; faults are appended and their lines left out. `text` is the file's whole content.
WordList parse_word_list(const std::filesystem::path& file, std::string text, std::vector<Fault>& faults);

}  // namespace bienban
