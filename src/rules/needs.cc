#include "rules/needs.h"

#include <algorithm>
#include <bit>
#include <utility>

namespace bienban {
namespace {

// Class numbers, sorted: a unit of one of these classes.
using AnyOf = std::vector<std::uint32_t>;

class Reader {
 public:
  explicit Reader(const std::vector<std::size_t>& weights) : weights_(weights) {}

  // Of every match of the tree: for each of these one unit is in it. They are added to `out`.
  void needs(const PatternTree& tree, std::vector<AnyOf>& out) {
    switch (tree.kind) {
      case PatternTree::Kind::begin:
      case PatternTree::Kind::end:
        return;
      case PatternTree::Kind::unit:
        out.emplace_back(1, tree.arg);
        return;
      case PatternTree::Kind::repeat:
        if (tree.arg > 0) needs(tree.parts.front(), out);
        return;
      case PatternTree::Kind::group:
      case PatternTree::Kind::sequence:
        for (const PatternTree& part : tree.parts) needs(part, out);
        return;
      case PatternTree::Kind::choice:
        of_choice(tree, out);
    }
  }

  [[nodiscard]] std::size_t weight(const AnyOf& any) const {
    std::size_t sum = 0;
    for (const std::uint32_t number : any) sum += weights_[number];
    return sum;
  }

  [[nodiscard]] const AnyOf& rarest(const std::vector<AnyOf>& of) const {
    return *std::min_element(of.begin(), of.end(),
                             [&](const AnyOf& a, const AnyOf& b) { return weight(a) < weight(b); });
  }

 private:
  // One unit of what is rarest in one way or what is rarest in the other; nothing where a way needs nothing.
  void of_choice(const PatternTree& tree, std::vector<AnyOf>& out) {
    AnyOf any;
    std::vector<AnyOf> of_way;
    for (const PatternTree& part : tree.parts) {
      // Most ways are one word.
      const PatternTree& way =
          part.kind == PatternTree::Kind::sequence && part.parts.size() == 1 ? part.parts.front() : part;
      if (way.kind == PatternTree::Kind::unit) {
        any.push_back(way.arg);
        continue;
      }
      of_way.clear();
      needs(way, of_way);
      if (of_way.empty()) return;
      const AnyOf& least = rarest(of_way);
      any.insert(any.end(), least.begin(), least.end());
    }
    std::sort(any.begin(), any.end());
    any.erase(std::unique(any.begin(), any.end()), any.end());
    out.push_back(std::move(any));
  }

  const std::vector<std::size_t>& weights_;
};

// The more, the more often a text has a unit of the class: punctuation, of which each is one symbol, is nearly
// everywhere.
std::size_t weight_of(const SymbolSet& symbols) {
  std::size_t weight = 0;
  symbols.for_each([&](Symbol symbol) { weight += symbol < 0x80 ? 1000 : 1; });
  return weight;
}

}  // namespace

namespace {

// Trees of the group of which every match of `tree` goes through one; none where a match can do without.
std::vector<const PatternTree*> required_groups(const PatternTree& tree, const ParsedPattern& pattern,
                                                std::string_view name) {
  if (tree.kind == PatternTree::Kind::group && pattern.groups[tree.arg] == name) return {&tree};
  if (tree.kind == PatternTree::Kind::repeat && tree.arg == 0) return {};
  std::vector<const PatternTree*> out;
  for (const PatternTree& part : tree.parts) {
    auto found = required_groups(part, pattern, name);
    if (tree.kind != PatternTree::Kind::choice && !found.empty()) return found;
    if (tree.kind == PatternTree::Kind::choice && found.empty()) return {};
    out.insert(out.end(), found.begin(), found.end());
  }
  return out;
}

}  // namespace

std::optional<SymbolSet> needed_in_group(const ParsedPattern& pattern, std::string_view group,
                                         const std::vector<SymbolSet>& classes) {
  std::vector<std::size_t> weights;
  weights.reserve(classes.size());
  for (const SymbolSet& symbols : classes) weights.push_back(weight_of(symbols));
  std::optional<SymbolSet> out;
  for (const PatternTree* tree : required_groups(pattern.tree, pattern, group)) {
    Reader reader(weights);
    std::vector<AnyOf> needs;
    reader.needs(*tree, needs);
    if (needs.empty()) return std::nullopt;
    for (const std::uint32_t number : reader.rarest(needs)) {
      if (out) {
        out->unite(classes[number]);
      } else {
        out = classes[number];
      }
    }
  }
  return out;
}

std::vector<NeedTable::Needs> NeedTable::add(const PatternTree& pattern, const std::vector<SymbolSet>& classes) {
  for (std::size_t i = weights_.size(); i < classes.size(); ++i) weights_.push_back(weight_of(classes[i]));
  std::vector<Needs> ways;
  if (pattern.kind == PatternTree::Kind::choice) {
    for (const PatternTree& way : pattern.parts) ways.push_back(needs_of(way, classes));
  } else {
    ways.push_back(needs_of(pattern, classes));
  }
  return ways;
}

NeedTable::Needs NeedTable::needs_of(const PatternTree& way, const std::vector<SymbolSet>& classes) {
  std::vector<AnyOf> all;
  Reader reader(weights_);
  reader.needs(way, all);
  std::stable_sort(all.begin(), all.end(),
                   [&](const AnyOf& a, const AnyOf& b) { return reader.weight(a) < reader.weight(b); });
  Needs out;
  for (const AnyOf& any : all) {
    SymbolSet set = classes[any.front()];
    for (const std::uint32_t number : any) set.unite(classes[number]);
    const std::uint32_t number = number_of(std::move(set));
    if (std::find(out.begin(), out.end(), number) == out.end()) out.push_back(number);
  }
  return out;
}

std::uint32_t NeedTable::number_of(SymbolSet set) {
  const auto known = std::find(sets_.begin(), sets_.end(), set);
  if (known != sets_.end()) return static_cast<std::uint32_t>(known - sets_.begin());
  sets_.push_back(std::move(set));
  return static_cast<std::uint32_t>(sets_.size() - 1);
}

NeedTable::Needs NeedTable::without(const Needs& needs, const std::vector<Symbol>& symbols) const {
  Needs out;
  for (const std::uint32_t set : needs) {
    const auto has = [&](Symbol symbol) { return sets_[set].has(symbol); };
    if (std::none_of(symbols.begin(), symbols.end(), has)) out.push_back(set);
  }
  return out;
}

void NeedTable::freeze(std::size_t symbols) {
  width_ = (sets_.size() + 64 * together - 1) / (64 * together) * together;
  rows_.assign(symbols * width_, 0);
  for (std::size_t number = 0; number < sets_.size(); ++number) {
    sets_[number].for_each(
        [&](Symbol symbol) { rows_[symbol * width_ + number / 64] |= std::uint64_t{1} << (number % 64); });
  }
}

void Ways::add(const NeedTable::Needs& needs) {
  if (needs.empty()) {
    always_ = true;
    return;
  }
  const std::uint32_t rarest = needs.front();
  const auto word =
      std::find_if(rarest_.begin(), rarest_.end(), [&](const Word& at) { return at.number == rarest / 64; });
  Word& of_rarest = word != rarest_.end() ? *word : rarest_.emplace_back(Word{rarest / 64, 0});
  of_rarest.bits |= std::uint64_t{1} << (rarest % 64);
  if (first_.size() < rarest + 2U) first_.resize(rarest + 2U, static_cast<std::uint32_t>(ways_.size()));
  const auto first = static_cast<std::uint32_t>(needs_.size());
  needs_.insert(needs_.end(), needs.begin() + 1, needs.end());
  ways_.insert(ways_.begin() + first_[rarest + 1], {first, static_cast<std::uint32_t>(needs_.size())});
  for (std::size_t set = rarest + 1; set < first_.size(); ++set) ++first_[set];
}

bool Sighting::meets(const std::uint32_t* needs, const std::uint32_t* end) const {
  while (needs != end && has(*needs)) ++needs;
  return needs == end;
}

bool Sighting::meets_one(const Ways& ways) const {
  if (ways.always_) return true;
  const std::uint32_t* const needs = ways.needs_.data();
  for (const Ways::Word& word : ways.rarest_) {
    for (std::uint64_t left = seen_[word.number] & word.bits; left != 0; left &= left - 1) {
      const std::size_t rarest = word.number * 64 + static_cast<std::size_t>(std::countr_zero(left));
      for (std::uint32_t way = ways.first_[rarest]; way < ways.first_[rarest + 1]; ++way) {
        if (meets(needs + ways.ways_[way].first, needs + ways.ways_[way].last)) return true;
      }
    }
  }
  return false;
}

}  // namespace bienban
