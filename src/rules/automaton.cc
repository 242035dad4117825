#include "rules/automaton.h"

#include <algorithm>

namespace bienban {

void SymbolSet::unite(const SymbolSet& other) {
  for (std::size_t i = 0; i < bits_.size(); ++i) bits_[i] |= other.bits_[i];
}

void SymbolSet::intersect(const SymbolSet& other) {
  for (std::size_t i = 0; i < bits_.size(); ++i) bits_[i] &= other.bits_[i];
}

void SymbolSet::subtract(const SymbolSet& other) {
  for (std::size_t i = 0; i < bits_.size(); ++i) bits_[i] &= ~other.bits_[i];
}

namespace {

using Node = Automaton::Node;
using Op = Node::Op;

constexpr std::size_t most_nodes = 100000;  // of one pattern

struct TooLarge {};

// Builds the nodes of a pattern from the end to the beginning: each piece knowing the node behind it. A piece that is
// repeated is built again.
class Builder {
 public:
  Builder(std::vector<Node>& nodes, std::vector<std::uint32_t>& used)
      : nodes_(nodes), used_(used), first_(nodes.size()) {}

  Automaton::Pattern build(const ParsedPattern& pattern, std::uint32_t rule) {
    Automaton::Pattern out;
    out.first = static_cast<std::uint32_t>(first_);
    const std::uint32_t match = add({Op::match, rule, 0, 0});
    out.start = emit(pattern.tree, match);
    out.last = static_cast<std::uint32_t>(nodes_.size());
    out.groups = pattern.groups;
    out.matches_nothing = pattern.tree.nullable;
    return out;
  }

 private:
  std::uint32_t use(std::uint32_t number_of_class) {
    const auto at = std::find(used_.begin(), used_.end(), number_of_class);
    if (at == used_.end()) {
      used_.push_back(number_of_class);
      return static_cast<std::uint32_t>(used_.size() - 1);
    }
    return static_cast<std::uint32_t>(at - used_.begin());
  }

  std::uint32_t add(const Node& node) {
    if (nodes_.size() - first_ >= most_nodes) throw TooLarge{};
    nodes_.push_back(node);
    return static_cast<std::uint32_t>(nodes_.size() - 1);
  }

  // Builds the nodes of a tree, from which `next` goes on; their first is answered.
  std::uint32_t emit(const PatternTree& tree, std::uint32_t next) {
    switch (tree.kind) {
      case PatternTree::Kind::unit:
        return add({Op::unit, use(tree.arg), next, 0});
      case PatternTree::Kind::begin:
        return add({Op::begin, 0, next, 0});
      case PatternTree::Kind::end:
        return add({Op::end, 0, next, 0});
      case PatternTree::Kind::sequence:
        for (std::size_t i = tree.parts.size(); i-- > 0;) next = emit(tree.parts[i], next);
        return next;
      case PatternTree::Kind::choice: {
        std::uint32_t first = emit(tree.parts.back(), next);
        for (std::size_t i = tree.parts.size() - 1; i-- > 0;) {
          const std::uint32_t one = emit(tree.parts[i], next);
          first = add({Op::split, 0, one, first});
        }
        return first;
      }
      case PatternTree::Kind::group: {
        const std::uint32_t close = add({Op::save, 2 * tree.arg + 1, next, 0});
        return add({Op::save, 2 * tree.arg, emit(tree.parts.front(), close), 0});
      }
      case PatternTree::Kind::repeat:
        return emit_repeat(tree, next);
    }
    return next;
  }

  std::uint32_t emit_repeat(const PatternTree& tree, std::uint32_t next) {
    const PatternTree& inner = tree.parts.front();
    if (tree.most == PatternTree::no_limit) {
      // x{2,} is x x+, x* is (x+)?: of all ways around a loop the first that takes something counts.
      const std::uint32_t loop = add({Op::split, 0, 0, next});
      const std::uint32_t body = emit(inner, loop);
      nodes_[loop].next = body;
      if (tree.arg == 0) return add({Op::split, 0, body, next});
      next = body;
      for (std::uint32_t i = 1; i < tree.arg; ++i) next = emit(inner, next);
      return next;
    }
    const std::uint32_t behind = next;
    for (std::uint32_t i = tree.arg; i < tree.most; ++i) next = add({Op::split, 0, emit(inner, next), behind});
    for (std::uint32_t i = 0; i < tree.arg; ++i) next = emit(inner, next);
    return next;
  }

  std::vector<Node>& nodes_;
  std::vector<std::uint32_t>& used_;
  std::size_t first_;
};

}  // namespace

std::string Automaton::add(std::u32string_view pattern) {
  ParsedPattern parsed;
  if (std::string wrong = parse_pattern(pattern, parsed); !wrong.empty()) return wrong;
  return add(parsed);
}

std::string Automaton::add(const ParsedPattern& pattern) {
  const std::size_t before = nodes_.size();
  try {
    patterns_.push_back(Builder(nodes_, used_).build(pattern, static_cast<std::uint32_t>(patterns_.size())));
  } catch (const TooLarge&) {
    nodes_.resize(before);
    return "pattern too large";
  }
  return {};
}

void Automaton::freeze(const std::vector<SymbolSet>& classes, std::size_t symbols) {
  // Classes split the symbols again and again: whatever no class parts is one letter.
  constexpr std::uint32_t none = static_cast<std::uint32_t>(-1);
  std::vector<std::uint32_t> block(symbols, 0);
  std::vector<std::uint32_t> moved_to(1, none);  // by block: where the symbols of the class go
  std::vector<std::uint32_t> moved;
  for (const std::uint32_t used : used_) {
    classes[used].for_each([&](Symbol symbol) {
      const std::uint32_t from = block[symbol];
      if (moved_to[from] == none) {
        moved_to[from] = static_cast<std::uint32_t>(moved_to.size());
        moved.push_back(from);
        moved_to.push_back(none);
      }
      block[symbol] = moved_to[from];
    });
    for (const std::uint32_t from : moved) moved_to[from] = none;
    moved.clear();
  }
  // Blocks that lost all their symbols get no letter.
  letter_of_.resize(symbols);
  for (std::size_t symbol = 0; symbol < symbols; ++symbol) {
    std::uint32_t& letter = moved_to[block[symbol]];
    if (letter == none) letter = static_cast<std::uint32_t>(letter_count_++);
    letter_of_[symbol] = static_cast<std::uint16_t>(letter);
  }
  row_ = (used_.size() + 63) / 64;
  takes_.assign(letter_count_ * row_, 0);
  for (std::size_t i = 0; i < used_.size(); ++i) {
    classes[used_[i]].for_each(
        [&](Symbol symbol) { takes_[letter_of_[symbol] * row_ + i / 64] |= std::uint64_t{1} << (i % 64); });
  }
}

}  // namespace bienban
