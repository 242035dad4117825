// The entries of lists with "@leads yes", as the first words of longer ones. What begins with one of them is for the
// rules to build: were "Chủ tịch UBND tỉnh" a unit, nobody could tell the post from the organ.
#pragma once

#include <vector>

#include "rules/word_list.h"
#include "rules/word_table.h"

namespace bienban {

class LeadingWords {
 public:
  // A list that leads; others have no part in it. The list must outlive what is asked.
  void add(const WordList& list);

  struct Leader {
    const WordList* list;
    const WordEntry* entry;
  };
  // What an entry of that list begins with and is left to; null where it is read.
  [[nodiscard]] const Leader* leader(const WordList& list, const WordEntry& entry) const;

 private:
  WordTable words_;  // entries of several words, folded, to their place in leaders_, from 1
  std::vector<Leader> leaders_;
};

}  // namespace bienban
