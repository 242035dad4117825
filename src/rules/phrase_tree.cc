#include "rules/phrase_tree.h"

namespace bienban {

std::uint32_t PhraseTree::next_or_add(std::uint32_t from, std::uint32_t word, std::uint32_t fresh) {
  if (from == 0) {
    if (word >= first_.size()) first_.resize(2 * std::size_t{word} + 1);
    if (first_[word].node == 0) first_[word].node = fresh;
    return first_[word].node;
  }
  if (2 * (taken_ + 1) > edges_.size()) {
    std::vector<Edge> old(2 * edges_.size());
    old.swap(edges_);
    for (const Edge& edge : old) {
      if (edge.to.node != 0) edges_[slot(edge.from, edge.word)] = edge;
    }
  }
  Edge& edge = edges_[slot(from, word)];
  if (edge.to.node == 0) {
    edge = {from, word, {fresh, {}}};
    ++taken_;
  }
  return edge.to.node;
}

}  // namespace bienban
