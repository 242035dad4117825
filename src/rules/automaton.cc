#include "rules/automaton.h"

#include <algorithm>
#include <limits>
#include <optional>
#include <unordered_map>

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

constexpr std::size_t most_nodes = 100000;    // of one pattern
constexpr std::uint32_t most_repeats = 1000;  // in {2,5}
constexpr int deepest = 1000;                 // brackets in brackets
constexpr std::uint32_t no_limit = std::numeric_limits<std::uint32_t>::max();

struct Broken {
  const char* why;
};

// Reads a pattern by recursive descent and builds its nodes from the end to the beginning: each piece is built knowing
// the node behind it. A piece that is repeated is read again.
class Builder {
 public:
  Builder(std::u32string_view pattern, std::vector<Node>& nodes, std::vector<std::uint32_t>& used)
      : pattern_(pattern), nodes_(nodes), used_(used), first_(nodes.size()) {}

  Automaton::Pattern build(std::uint32_t rule) {
    const Tree tree = choice(0);
    if (at_ != pattern_.size()) throw Broken{"unexpected )"};
    Automaton::Pattern out;
    out.first = static_cast<std::uint32_t>(first_);
    const std::uint32_t match = add({Op::match, rule, 0, 0});
    out.start = emit(tree, match);
    out.last = static_cast<std::uint32_t>(nodes_.size());
    out.groups = std::move(groups_);
    out.matches_nothing = tree.nullable;
    return out;
  }

 private:
  struct Tree {
    enum class Kind { nothing, unit, begin, end, sequence, choice, repeat, group } kind = Kind::nothing;
    std::uint32_t arg = 0;  // unit: the class, in the order of use; group: its number; repeat: the least
    std::uint32_t most = 0;
    bool nullable = true;
    std::vector<Tree> parts{};
  };

  [[nodiscard]] bool more() const { return at_ < pattern_.size(); }
  [[nodiscard]] char32_t peek() const { return more() ? pattern_[at_] : U'\0'; }

  Tree choice(int depth) {
    if (depth > deepest) throw Broken{"brackets nested too deeply"};
    Tree out{Tree::Kind::choice, 0, 0, false, {}};
    for (;;) {
      out.parts.push_back(sequence(depth));
      out.nullable = out.nullable || out.parts.back().nullable;
      if (peek() != U'|') break;
      ++at_;
    }
    return out.parts.size() == 1 ? std::move(out.parts.front()) : out;
  }

  Tree sequence(int depth) {
    Tree out{Tree::Kind::sequence, 0, 0, true, {}};
    while (more() && peek() != U'|' && peek() != U')') {
      out.parts.push_back(repeated(depth));
      out.nullable = out.nullable && out.parts.back().nullable;
    }
    return out;
  }

  Tree repeated(int depth) {
    Tree out = piece(depth);
    if (const auto count = repetition()) {
      if (repetition()) throw Broken{"bad repetition operator"};
      const bool nullable = out.nullable || count->first == 0;
      Tree inner = std::move(out);
      out = {Tree::Kind::repeat, count->first, count->second, nullable, {}};
      out.parts.push_back(std::move(inner));
    }
    return out;
  }

  // "*", "+", "?", "{2}", "{2,}" or "{2,5}", where one stands here.
  std::optional<std::pair<std::uint32_t, std::uint32_t>> repetition() {
    switch (peek()) {
      case U'*':
        ++at_;
        return {{0, no_limit}};
      case U'+':
        ++at_;
        return {{1, no_limit}};
      case U'?':
        ++at_;
        return {{0, 1}};
      case U'{':
        break;
      default:
        return std::nullopt;
    }
    ++at_;
    const std::uint32_t least = number();
    std::uint32_t most = least;
    if (peek() == U',') {
      ++at_;
      most = peek() == U'}' ? no_limit : number();
    }
    if (peek() != U'}' || most < least) throw Broken{"bad repetition"};
    ++at_;
    return {{least, most}};
  }

  std::uint32_t number() {
    std::uint32_t value = 0;
    if (peek() < U'0' || peek() > U'9') throw Broken{"bad repetition"};
    for (; peek() >= U'0' && peek() <= U'9'; ++at_) {
      value = value * 10 + (peek() - U'0');
      if (value > most_repeats) throw Broken{"bad repetition: more than 1000"};
    }
    return value;
  }

  Tree piece(int depth) {
    const char32_t c = peek();
    if (c >= first_class_code) {
      ++at_;
      return {Tree::Kind::unit, use(c - first_class_code), 0, false, {}};
    }
    if (c == U'^' || c == U'$') {
      ++at_;
      return {c == U'^' ? Tree::Kind::begin : Tree::Kind::end, 0, 0, true, {}};
    }
    if (c != U'(') throw Broken{"no argument for repetition operator"};
    ++at_;
    std::uint32_t number_of_group = 0;
    if (pattern_.substr(at_, 2) == U"?:") {
      at_ += 2;
    } else if (pattern_.substr(at_, 3) == U"?P<") {
      at_ += 3;
      std::string name;
      for (; more() && peek() != U'>'; ++at_) name += static_cast<char>(peek());
      ++at_;
      if (name.empty()) throw Broken{"a group without its name"};
      number_of_group = static_cast<std::uint32_t>(groups_.size());
      groups_.push_back(std::move(name));
    } else if (peek() == U'?') {
      throw Broken{"invalid group (there are (?: ) and (?P<name> ))"};
    }
    Tree inner = choice(depth + 1);
    if (peek() != U')') throw Broken{"missing )"};
    ++at_;
    if (number_of_group == 0) return inner;
    Tree out{Tree::Kind::group, number_of_group, 0, inner.nullable, {}};
    out.parts.push_back(std::move(inner));
    return out;
  }

  std::uint32_t use(std::uint32_t number_of_class) {
    const auto at = std::find(used_.begin(), used_.end(), number_of_class);
    if (at == used_.end()) {
      used_.push_back(number_of_class);
      return static_cast<std::uint32_t>(used_.size() - 1);
    }
    return static_cast<std::uint32_t>(at - used_.begin());
  }

  std::uint32_t add(const Node& node) {
    if (nodes_.size() - first_ >= most_nodes) throw Broken{"pattern too large"};
    nodes_.push_back(node);
    return static_cast<std::uint32_t>(nodes_.size() - 1);
  }

  // Builds the nodes of a tree, from which `next` goes on; their first is answered.
  std::uint32_t emit(const Tree& tree, std::uint32_t next) {
    switch (tree.kind) {
      case Tree::Kind::nothing:
        return next;
      case Tree::Kind::unit:
        return add({Op::unit, tree.arg, next, 0});
      case Tree::Kind::begin:
        return add({Op::begin, 0, next, 0});
      case Tree::Kind::end:
        return add({Op::end, 0, next, 0});
      case Tree::Kind::sequence:
        for (std::size_t i = tree.parts.size(); i-- > 0;) next = emit(tree.parts[i], next);
        return next;
      case Tree::Kind::choice: {
        std::uint32_t first = emit(tree.parts.back(), next);
        for (std::size_t i = tree.parts.size() - 1; i-- > 0;) {
          const std::uint32_t one = emit(tree.parts[i], next);
          first = add({Op::split, 0, one, first});
        }
        return first;
      }
      case Tree::Kind::group: {
        const std::uint32_t close = add({Op::save, 2 * tree.arg + 1, next, 0});
        return add({Op::save, 2 * tree.arg, emit(tree.parts.front(), close), 0});
      }
      case Tree::Kind::repeat:
        return emit_repeat(tree, next);
    }
    return next;
  }

  std::uint32_t emit_repeat(const Tree& tree, std::uint32_t next) {
    const Tree& inner = tree.parts.front();
    if (tree.most == no_limit) {
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

  std::u32string_view pattern_;
  std::size_t at_ = 0;
  std::vector<Node>& nodes_;
  std::vector<std::uint32_t>& used_;
  std::size_t first_;
  std::vector<std::string> groups_ = {""};
};

}  // namespace

std::string Automaton::add(std::u32string_view pattern) {
  const std::size_t before = nodes_.size();
  try {
    patterns_.push_back(Builder(pattern, nodes_, used_).build(static_cast<std::uint32_t>(patterns_.size())));
  } catch (const Broken& broken) {
    nodes_.resize(before);
    return broken.why;
  }
  return {};
}

void Automaton::freeze(const std::vector<SymbolSet>& classes, std::size_t symbols) {
  // Classes split the symbols again and again: whatever no class parts is one letter.
  std::vector<std::uint32_t> block(symbols, 0);
  std::uint32_t blocks = 1;
  for (const std::uint32_t used : used_) {
    std::unordered_map<std::uint32_t, std::uint32_t> moved;
    classes[used].for_each([&](Symbol symbol) {
      const auto [at, is_new] = moved.try_emplace(block[symbol], blocks);
      if (is_new) ++blocks;
      block[symbol] = at->second;
    });
  }
  std::unordered_map<std::uint32_t, std::uint16_t> numbered;
  letter_of_.resize(symbols);
  for (std::size_t symbol = 0; symbol < symbols; ++symbol) {
    letter_of_[symbol] = numbered.try_emplace(block[symbol], static_cast<std::uint16_t>(numbered.size())).first->second;
  }
  letter_count_ = numbered.size();
  takes_.assign(used_.size() * letter_count_, 0);
  for (std::size_t i = 0; i < used_.size(); ++i) {
    classes[used_[i]].for_each([&](Symbol symbol) { takes_[i * letter_count_ + letter_of_[symbol]] = 1; });
  }
}

}  // namespace bienban
