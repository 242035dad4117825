#include "rules/pattern_tree.h"

#include <optional>
#include <utility>

namespace bienban {
namespace {

constexpr std::uint32_t most_repeats = 1000;  // in {2,5}
constexpr int deepest = 1000;                 // brackets in brackets
constexpr std::uint32_t no_limit = PatternTree::no_limit;

struct Broken {
  const char* why;
};

// Reads a pattern by recursive descent.
class Parser {
 public:
  explicit Parser(std::u32string_view pattern) : pattern_(pattern) {}

  ParsedPattern parse() {
    ParsedPattern out;
    out.tree = choice(0);
    if (at_ != pattern_.size()) throw Broken{"unexpected )"};
    out.groups = std::move(groups_);
    return out;
  }

 private:
  [[nodiscard]] bool more() const { return at_ < pattern_.size(); }
  [[nodiscard]] char32_t peek() const { return more() ? pattern_[at_] : U'\0'; }

  PatternTree choice(int depth) {
    if (depth > deepest) throw Broken{"brackets nested too deeply"};
    PatternTree out{PatternTree::Kind::choice, 0, 0, false, {}};
    for (;;) {
      out.parts.push_back(sequence(depth));
      out.nullable = out.nullable || out.parts.back().nullable;
      if (peek() != U'|') break;
      ++at_;
    }
    return out.parts.size() == 1 ? std::move(out.parts.front()) : out;
  }

  PatternTree sequence(int depth) {
    PatternTree out{PatternTree::Kind::sequence, 0, 0, true, {}};
    while (more() && peek() != U'|' && peek() != U')') {
      out.parts.push_back(repeated(depth));
      out.nullable = out.nullable && out.parts.back().nullable;
    }
    return out;
  }

  PatternTree repeated(int depth) {
    PatternTree out = piece(depth);
    if (const auto count = repetition()) {
      if (repetition()) throw Broken{"bad repetition operator"};
      const bool nullable = out.nullable || count->first == 0;
      PatternTree inner = std::move(out);
      out = {PatternTree::Kind::repeat, count->first, count->second, nullable, {}};
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

  PatternTree piece(int depth) {
    const char32_t c = peek();
    if (c >= first_class_code) {
      ++at_;
      return {PatternTree::Kind::unit, c - first_class_code, 0, false, {}};
    }
    if (c == U'^' || c == U'$') {
      ++at_;
      return {c == U'^' ? PatternTree::Kind::begin : PatternTree::Kind::end, 0, 0, true, {}};
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
    PatternTree inner = choice(depth + 1);
    if (peek() != U')') throw Broken{"missing )"};
    ++at_;
    if (number_of_group == 0) return inner;
    PatternTree out{PatternTree::Kind::group, number_of_group, 0, inner.nullable, {}};
    out.parts.push_back(std::move(inner));
    return out;
  }

  std::u32string_view pattern_;
  std::size_t at_ = 0;
  std::vector<std::string> groups_ = {""};
};

}  // namespace

std::string parse_pattern(std::u32string_view pattern, ParsedPattern& out) {
  try {
    out = Parser(pattern).parse();
  } catch (const Broken& broken) {
    return broken.why;
  }
  return {};
}

}  // namespace bienban
