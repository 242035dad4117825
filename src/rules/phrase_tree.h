// The tree of all phrases that a lexicon knows, word by word: from a node, over a word, to a node. Nodes and words are
// numbers that the caller gives; node 0 is the root, word 0 is no word.
//
// Every token of a text is a step in it, so the steps stand in one flat table (open addressing), those from the root
// in one that the word indexes.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "rules/flat.h"

namespace bienban {

class PhraseTree {
 public:
  PhraseTree() : first_(1), edges_(1024) {}

  // What a walk needs of a node, which stands beside the step that leads there.
  struct Place {
    std::uint32_t node = 0;                  // 0: none
    std::array<std::uint32_t, 2> data = {};  // the caller's, once it is attached
  };

  // The node behind `from` over `word`; 0 where there is none.
  [[nodiscard]] const Place& next(std::uint32_t from, std::uint32_t word) const {
    if (from == 0) return first_[word < first_.size() ? word : 0];
    return edges_[slot(from, word)].to;
  }
  // Puts data_of(node) beside each step. What is added later has none.
  template <typename DataOf>
  void attach(DataOf data_of) {
    for (Place& place : first_) place.data = data_of(place.node);
    for (Edge& edge : edges_) {
      if (edge.to.node != 0) edge.to.data = data_of(edge.to.node);
    }
  }
  // The same; a step that is not there is made, to the node `fresh`.
  std::uint32_t next_or_add(std::uint32_t from, std::uint32_t word, std::uint32_t fresh);

 private:
  struct Edge {
    std::uint32_t from = 0;
    std::uint32_t word = 0;
    Place to;  // none: the slot is free
  };

  // The slot of an edge, or else the free one where it would stand.
  [[nodiscard]] std::size_t slot(std::uint32_t from, std::uint32_t word) const {
    const std::uint64_t mixed = (std::uint64_t{from} << 32 | word) * 0x9E3779B97F4A7C15U;
    std::size_t at = static_cast<std::size_t>(mixed >> 32) & (edges_.size() - 1);
    while (edges_[at].to.node != 0 && (edges_[at].from != from || edges_[at].word != word)) {
      at = (at + 1) & (edges_.size() - 1);
    }
    return at;
  }

  friend class cereal::access;
  template <typename Archive>
  void serialize(Archive& archive) {
    flat(archive, first_);
    flat(archive, edges_);
    archive(taken_);
  }

  std::vector<Place> first_;  // from the root, by word; none at 0
  std::vector<Edge> edges_;   // a power of two of them, at most half taken
  std::uint64_t taken_ = 0;
};

}  // namespace bienban
