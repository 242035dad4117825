// How often phrases of several groups stand in a text, found in one pass over its words however many phrases there are.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "rules/word_table.h"

namespace bienban {

class PhraseCounts {
 public:
  explicit PhraseCounts(std::size_t groups) : groups_(groups) {}

  // Adds a phrase as it is written (normal form) to a group. One word means something only in the case in which it is
  // written ("Sở", "Anh"); several match in any case. They begin and end where words do.
  void add(std::string_view phrase, std::size_t group);

  // The same, but several words too only in the case in which they are written.
  void add_as_written(std::string_view phrase, std::size_t group);

  // The occurrences in `normal` (normal form), a number a group; each phrase counts for itself, also inside another.
  [[nodiscard]] std::vector<int> count(std::string_view normal) const;

 private:
  struct Phrase {
    std::string text;  // folded where it has several words
    std::size_t group;
  };
  struct ByFirstWord {
    WordTable numbers;                         // of first words, from 1
    std::vector<std::vector<Phrase>> phrases;  // by number - 1
  };

  static void add(Phrase added, ByFirstWord& all);
  static void count_at(const ByFirstWord& phrases, std::string_view text, std::size_t at, std::size_t end,
                       std::vector<int>& counts);

  std::size_t groups_;
  ByFirstWord exact_;
  ByFirstWord folded_;
};

}  // namespace bienban
