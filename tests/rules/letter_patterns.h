// Patterns over four symbols, written as RE2 reads them, for tests against an oracle.
#pragma once

#include <random>
#include <string>
#include <vector>

#include "rules/automaton.h"

namespace bienban::testing {

// Patterns over the symbols 'a' to 'd': "a", "[ab]", ".", groups, operators; as RE2 reads them.
class Letters {
 public:
  // The pattern as a PatternTranslator would write it.
  std::u32string translate(const std::string& pattern) {
    std::u32string out;
    for (std::size_t i = 0; i < pattern.size(); ++i) {
      const char c = pattern[i];
      if (c == '[') {
        const auto end = pattern.find(']', i);
        out += of(pattern.substr(i + 1, end - i - 1));
        i = end;
      } else if (c == '.') {
        out += of("abcd");
      } else if (pattern.compare(i, 4, "(?P<") == 0) {
        for (; pattern[i] != '>'; ++i) out += static_cast<char32_t>(pattern[i]);
        out += U'>';
      } else if (c >= 'a' && c <= 'd') {
        out += of(std::string(1, c));
      } else {
        out += static_cast<char32_t>(c);
      }
    }
    return out;
  }

  [[nodiscard]] const std::vector<SymbolSet>& classes() const { return classes_; }

 private:
  char32_t of(const std::string& letters) {
    SymbolSet set(128);
    for (const char c : letters) set.add(static_cast<Symbol>(c));
    classes_.push_back(set);
    return class_code(classes_.size() - 1);
  }

  std::vector<SymbolSet> classes_;
};

inline std::string random_pattern(std::mt19937& random, int depth, int& groups) {
  const auto pick = [&](unsigned n) { return static_cast<unsigned>(random() % n); };
  const char* pieces[] = {"a", "b", "c", "[ab]", "[bcd]", ".", "d"};
  std::string out;
  for (unsigned i = 0, n = 1 + pick(3); i < n; ++i) {
    std::string piece = pieces[pick(7)];
    if (depth > 0 && pick(3) == 0) {
      const bool named = pick(2) == 0;
      const std::string open = named ? "(?P<g" + std::to_string(++groups) + ">" : "(?:";
      piece = open + random_pattern(random, depth - 1, groups) + ")";
    }
    if (pick(3) == 0) {
      const char* repeats[] = {"*", "+", "?", "{2}", "{1,2}", "{1,}", "{0,2}"};
      piece += repeats[pick(7)];
    }
    if (pick(14) == 0) piece = "^" + piece;
    if (pick(14) == 0) piece += "$";
    out += piece;
  }
  return pick(3) == 0 ? out + "|" + random_pattern(random, depth - 1, groups) : out;
}

}  // namespace bienban::testing
