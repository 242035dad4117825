#include "rules/automaton.h"

#include <algorithm>
#include <optional>
#include <utility>

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

using Op = Automaton::Node::Op;

constexpr std::size_t most_nodes = 100000;  // of one pattern

struct TooLarge {};

// The unit that is all of a tree; null where it is something else.
const PatternTree* only_unit(const PatternTree& tree) {
  if (tree.kind == PatternTree::Kind::unit) return &tree;
  return tree.kind == PatternTree::Kind::sequence && tree.parts.size() == 1 ? only_unit(tree.parts.front()) : nullptr;
}

// The ways of a choice in their order; those of a choice that is one of them stand in its place.
void collect_ways(const PatternTree& tree, std::vector<const PatternTree*>& out) {
  if (tree.kind == PatternTree::Kind::sequence && tree.parts.size() == 1) return collect_ways(tree.parts.front(), out);
  if (tree.kind != PatternTree::Kind::choice) return out.push_back(&tree);
  for (const PatternTree& part : tree.parts) collect_ways(part, out);
}

}  // namespace

// Builds the nodes of a pattern from the end to the beginning: each piece knowing the node behind it. A piece that is
// repeated is built again.
class Automaton::Builder {
 public:
  Builder(std::vector<Node>& nodes, std::vector<AnyOf>& used) : nodes_(nodes), used_(used), first_(nodes.size()) {}

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
  std::uint32_t use(AnyOf classes) {
    std::sort(classes.begin(), classes.end());
    classes.erase(std::unique(classes.begin(), classes.end()), classes.end());
    const auto at = std::find(used_.begin(), used_.end(), classes);
    const auto number = static_cast<std::uint32_t>(at - used_.begin());
    if (at == used_.end()) used_.push_back(std::move(classes));
    return number;
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
        return add({Op::unit, use({tree.arg}), next, 0});
      case PatternTree::Kind::begin:
        return add({Op::begin, 0, next, 0});
      case PatternTree::Kind::end:
        return add({Op::end, 0, next, 0});
      case PatternTree::Kind::sequence:
        for (std::size_t i = tree.parts.size(); i-- > 0;) next = emit(tree.parts[i], next);
        return next;
      case PatternTree::Kind::choice:
        return emit_choice(tree, next);
      case PatternTree::Kind::group: {
        const std::uint32_t close = add({Op::save, 2 * tree.arg + 1, next, 0});
        return add({Op::save, 2 * tree.arg, emit(tree.parts.front(), close), 0});
      }
      case PatternTree::Kind::repeat:
        return emit_repeat(tree, next);
    }
    return next;
  }

  // Units that stand side by side in a choice ("ông|bà|anh") are one node: which of them it was is all the same.
  std::uint32_t emit_choice(const PatternTree& tree, std::uint32_t next) {
    std::vector<const PatternTree*> ways;
    collect_ways(tree, ways);
    std::optional<std::uint32_t> first;
    for (std::size_t i = ways.size(); i > 0;) {
      AnyOf units;
      for (; i > 0 && only_unit(*ways[i - 1]) != nullptr; --i) units.push_back(only_unit(*ways[i - 1])->arg);
      const std::uint32_t one =
          units.empty() ? emit(*ways[--i], next) : add({Op::unit, use(std::move(units)), next, 0});
      first = first ? add({Op::split, 0, one, *first}) : one;
    }
    return *first;
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
  std::vector<AnyOf>& used_;
  std::size_t first_;
};

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
  std::vector<SymbolSet> sets;
  sets.reserve(used_.size());
  for (const AnyOf& used : used_) {
    sets.push_back(classes[used.front()]);
    for (const std::uint32_t number : used) sets.back().unite(classes[number]);
    sets.back().for_each([&](Symbol symbol) {
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
  for (std::size_t i = 0; i < sets.size(); ++i) {
    sets[i].for_each(
        [&](Symbol symbol) { takes_[letter_of_[symbol] * row_ + i / 64] |= std::uint64_t{1} << (i % 64); });
  }
}

}  // namespace bienban
