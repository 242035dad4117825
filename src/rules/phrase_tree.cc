#include "rules/phrase_tree.h"

#include <algorithm>
#include <bit>

namespace bienban {

// The slot of an edge, or else the free one where it would stand.
std::size_t PhraseTree::slot(std::uint32_t from, std::uint32_t word) const {
  const std::uint64_t mixed = (std::uint64_t{from} << 32 | word) * 0x9E3779B97F4A7C15U;
  std::size_t at = static_cast<std::size_t>(mixed >> 32) & (edges_.size() - 1);
  while (edges_[at].to != 0 && (edges_[at].from != from || edges_[at].word != word)) {
    at = (at + 1) & (edges_.size() - 1);
  }
  return at;
}

std::uint32_t PhraseTree::next_or_add(std::uint32_t from, std::uint32_t word, std::uint32_t fresh) {
  if (from == 0) {
    if (word >= places_.size()) places_.resize(2 * std::size_t{word} + 1);
    if (places_[word].node == 0) places_[word].node = fresh;
    return places_[word].node;
  }
  if (2 * (taken_ + 1) > edges_.size()) {
    std::vector<Edge> old(2 * edges_.size());
    old.swap(edges_);
    for (const Edge& edge : old) {
      if (edge.to != 0) edges_[slot(edge.from, edge.word)] = edge;
    }
  }
  Edge& edge = edges_[slot(from, word)];
  if (edge.to == 0) {
    edge = {from, word, fresh};
    ++taken_;
  }
  return edge.to;
}

// Puts the steps that go on from each node together.
void PhraseTree::lay_out() {
  std::erase_if(edges_, [](const Edge& edge) { return edge.to == 0; });
  std::sort(edges_.begin(), edges_.end(),
            [](const Edge& a, const Edge& b) { return a.from != b.from ? a.from < b.from : a.word < b.word; });
  struct Table {
    std::uint32_t begin = 0;
    std::uint32_t mask = 0;
  };
  std::uint32_t nodes = 1;
  for (const Place& place : places_) nodes = std::max(nodes, place.node + 1);
  for (const Edge& edge : edges_) nodes = std::max(nodes, edge.to + 1);
  std::vector<Table> tables(nodes);
  words_.assign(1, 0);
  steps_.assign(1, {});
  for (auto first = edges_.begin(); first != edges_.end();) {
    const auto last = std::find_if(first, edges_.end(), [&](const Edge& edge) { return edge.from != first->from; });
    const auto count = static_cast<std::uint32_t>(last - first);
    Table& table = tables[first->from];
    table = {static_cast<std::uint32_t>(steps_.size()), std::bit_ceil(count + count / 2) - 1};
    steps_.resize(steps_.size() + table.mask + 1);
    words_.resize(steps_.size());
    for (; first != last; ++first) {
      std::uint32_t at = home(first->word, table.mask);
      while (words_[table.begin + at] != 0) at = (at + 1) & table.mask;
      words_[table.begin + at] = first->word;
      steps_[table.begin + at].node = first->to;
    }
  }
  const auto go_on = [&](Place& place) {
    place.begin = tables[place.node].begin;
    place.mask = tables[place.node].mask;
  };
  for (Place& place : places_) go_on(place);
  for (Place& place : steps_) go_on(place);
  edges_ = {};
}

}  // namespace bienban
