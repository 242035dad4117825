// The tree of all phrases that a lexicon knows, word by word: from a node, over a word, to a node. Nodes and words are
// numbers that the caller gives; node 0 is the root, word 0 is no word.
//
//   PhraseTree tree;
//   tree.next_or_add(0, cong, 1);  tree.next_or_add(1, an, 2);  // "công an"
//   tree.freeze(data_of);
//   tree.next(tree.first(cong), an).node == 2
//
// Every token of a text is a step in it. The table is larger than the caches of a processor, so the steps that go on
// from one node stand together: those of the common words stay in the cache.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "rules/flat.h"

namespace bienban {

class PhraseTree {
 public:
  PhraseTree() : places_(1), edges_(1024) {}

  // What a walk needs of a node, which stands beside the step that leads there.
  struct Place {
    std::uint32_t node = 0;                  // 0: none
    std::array<std::uint32_t, 2> data = {};  // the caller's
    std::uint32_t begin = 0;                 // the steps that go on from here are steps_[begin, begin + mask]
    std::uint32_t mask = 0;
  };

  // The node behind `from` over `word`; a step that is not there is made, to the node `fresh`. Before freeze().
  std::uint32_t next_or_add(std::uint32_t from, std::uint32_t word, std::uint32_t fresh);
  // After the last step: puts data_of(node), two numbers, beside each.
  template <typename DataOf>
  void freeze(DataOf data_of) {
    lay_out();
    for (Place& place : places_) place.data = data_of(place.node);
    for (Place& place : steps_) {
      if (place.node != 0) place.data = data_of(place.node);
    }
  }

  // Once it is frozen, the place behind the root over a word, and behind another place; their node is 0 where there is
  // none.
  [[nodiscard]] const Place& first(std::uint32_t word) const { return places_[word < places_.size() ? word : 0]; }
  [[nodiscard]] const Place& next(const Place& from, std::uint32_t word) const {
    std::uint32_t at = home(word, from.mask);
    for (std::uint32_t tries = 0; tries <= from.mask; ++tries, at = (at + 1) & from.mask) {
      const std::uint32_t here = words_[from.begin + at];
      if (here == word) return steps_[from.begin + at];
      if (here == 0) break;
    }
    return places_[0];
  }

 private:
  // While the tree is built.
  struct Edge {
    std::uint32_t from = 0;
    std::uint32_t word = 0;
    std::uint32_t to = 0;  // 0: the slot is free
  };

  static std::uint32_t home(std::uint32_t word, std::uint32_t mask) { return (word * 0x9E3779B1U) >> 15 & mask; }
  [[nodiscard]] std::size_t slot(std::uint32_t from, std::uint32_t word) const;
  void lay_out();

  friend class cereal::access;
  // Of a tree that is frozen.
  template <typename Archive>
  void serialize(Archive& archive) {
    flat(archive, places_);
    flat(archive, words_);
    flat(archive, steps_);
  }

  std::vector<Place> places_;  // from the root, by word; none at 0
  // The steps from one place are an open-addressed table [begin, begin + mask]; most look-ups find nothing, so the
  // words stand by themselves, close together. Slot 0 is free, for places where nothing goes on.
  std::vector<std::uint32_t> words_;  // 0: the slot is free
  std::vector<Place> steps_;
  std::vector<Edge> edges_;  // while it is built: open addressing, a power of two of them, at most half taken
  std::size_t taken_ = 0;
};

}  // namespace bienban
