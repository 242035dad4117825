#include "values/number.h"

#include <algorithm>
#include <array>
#include <stdexcept>
#include <utility>

#include "text/normalise.h"

namespace bienban {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

Decimal whole(std::int64_t value) { return Decimal(value); }

// 5 -> 0.5, 25 -> 0.25, 500 -> 0.5: what bare digits after a scale are of it.
std::optional<Decimal> as_places(const std::string& digits) {
  if (digits.size() > 3) return std::nullopt;
  return Decimal::parse("0." + digits);
}

}  // namespace

std::optional<NumberRole> parse_number_role(std::string_view name) {
  static constexpr std::array<std::pair<std::string_view, NumberRole>, 9> kRoles{{{"digit", NumberRole::digit},
                                                                                  {"unit", NumberRole::unit},
                                                                                  {"ten", NumberRole::ten},
                                                                                  {"tens", NumberRole::tens},
                                                                                  {"dozen", NumberRole::dozen},
                                                                                  {"hundred", NumberRole::hundred},
                                                                                  {"scale", NumberRole::scale},
                                                                                  {"link", NumberRole::link},
                                                                                  {"half", NumberRole::half}}};
  for (const auto& [known, role] : kRoles) {
    if (known == name) return role;
  }
  return std::nullopt;
}

// A word, or digits with what parts them.
struct NumberGrammar::Token {
  std::string digits;  // empty for a word
  Meaning meaning{NumberRole::digit, 0};
};

// Reads one phrase. Every step either takes tokens or leaves them; a phrase that isn't used up is no number.
class NumberGrammar::Reader {
 public:
  explicit Reader(std::vector<Token> tokens) : tokens_(std::move(tokens)) {}

  std::optional<Decimal> read() {
    while (at_ < tokens_.size()) {
      if (!read_term()) return std::nullopt;
    }
    return total();
  }

 private:
  // What stands before a scale, times the scale: 614 tỷ. Terms get smaller from left to right.
  struct Term {
    Decimal value;
    std::int64_t scale;
  };

  [[nodiscard]] bool next_is(NumberRole role) const {
    return at_ < tokens_.size() && tokens_[at_].digits.empty() && tokens_[at_].meaning.role == role;
  }
  [[nodiscard]] bool next_is_literal() const { return at_ < tokens_.size() && !tokens_[at_].digits.empty(); }
  [[nodiscard]] bool next_is_digit() const { return next_is(NumberRole::digit) || next_is(NumberRole::unit); }
  std::int64_t take() { return tokens_[at_++].meaning.value; }

  bool read_term() {
    if (next_is(NumberRole::scale)) return close_terms(std::nullopt);
    if (next_is(NumberRole::half)) return read_half();
    if (!terms_.empty()) {
      if (ended_) return false;
      if (const auto places = read_places()) return add_places(*places);
    }
    if (next_is(NumberRole::link)) {
      if (terms_.empty()) return false;
      ++at_;
    }
    const auto group = read_group();
    if (!group) return false;
    if (next_is(NumberRole::scale)) return close_terms(group);
    ended_ = true;
    return push(*group, 1);
  }

  // "nửa tỷ" before a scale, "tỷ rưỡi" after one.
  bool read_half() {
    ++at_;
    if (terms_.empty()) return next_is(NumberRole::scale) && close_terms(Decimal(5, 1));
    if (ended_) return false;
    return add_places(Decimal(5, 1));
  }

  // A bare digit, or up to three of them, directly after a scale and the last of the phrase.
  std::optional<Decimal> read_places() {
    if (at_ + 1 < tokens_.size()) return std::nullopt;
    if (next_is_digit()) return Decimal(take(), 1);
    if (!next_is_literal()) return std::nullopt;
    const auto places = as_places(tokens_[at_].digits);
    if (places) ++at_;
    return places;
  }

  bool add_places(const Decimal& places) {
    Term& last = terms_.back();
    const auto part = places.times(whole(last.scale));
    const auto sum = part ? last.value.plus(*part) : std::nullopt;
    if (!sum || !last.value.is_integer() || last.value.units() % last.scale != 0) return false;
    last.value = *sum;
    ended_ = true;
    return true;
  }

  // A scale multiplies all smaller terms before it: "hai nghìn ba trăm tỷ", "một triệu tỷ".
  bool close_terms(std::optional<Decimal> group) {
    const std::int64_t scale = take();
    std::optional<Decimal> sum = group;
    while (!terms_.empty() && terms_.back().scale < scale) {
      sum = sum ? sum->plus(terms_.back().value) : terms_.back().value;
      if (!sum) return false;
      terms_.pop_back();
    }
    const auto value = sum ? sum->times(whole(scale)) : std::nullopt;
    ended_ = false;
    return value && push(*value, scale);
  }

  bool push(const Decimal& value, std::int64_t scale) {
    if (!terms_.empty() && (terms_.back().scale <= scale || value >= whole(terms_.back().scale))) return false;
    terms_.push_back({value, scale});
    return true;
  }

  std::optional<Decimal> read_group() {
    if (next_is_literal()) return read_literal_group();
    if (next_is(NumberRole::ten)) return read_tens_and_unit();
    if (!next_is(NumberRole::digit)) return std::nullopt;
    const std::int64_t digit = take();
    if (next_is(NumberRole::hundred)) return read_after_hundred(digit * take());
    --at_;
    return read_tens_and_unit();
  }

  // Digits, perhaps with a word that multiplies them: "3 trăm", "2 chục".
  std::optional<Decimal> read_literal_group() {
    const auto number = parse_digits(tokens_[at_++].digits);
    if (!number) return std::nullopt;
    if (next_is(NumberRole::hundred) || next_is(NumberRole::dozen)) return with_half(*number, take());
    return number;
  }

  std::optional<Decimal> read_after_hundred(std::int64_t hundreds) {
    if (next_is(NumberRole::half)) {
      ++at_;
      return whole(hundreds + 50);
    }
    if (next_is(NumberRole::link)) {
      ++at_;
      if (next_is(NumberRole::ten)) return whole(hundreds + take());
      return next_is_digit() ? std::optional(whole(hundreds + take())) : std::nullopt;
    }
    if (next_is_digit() && !tens_follow()) return whole(hundreds + 10 * take());
    if (!next_is(NumberRole::digit) && !next_is(NumberRole::ten)) return whole(hundreds);
    const auto rest = read_tens_and_unit();
    return rest ? rest->plus(whole(hundreds)) : std::nullopt;
  }

  // Whether the digit that comes next stands for tens: "ba mươi", "ba chục", "ba lăm".
  [[nodiscard]] bool tens_follow() const {
    if (at_ + 1 >= tokens_.size() || !tokens_[at_ + 1].digits.empty()) return false;
    const NumberRole role = tokens_[at_ + 1].meaning.role;
    return role == NumberRole::tens || role == NumberRole::dozen || role == NumberRole::unit;
  }

  std::optional<Decimal> read_tens_and_unit() {
    if (next_is(NumberRole::ten)) {
      const std::int64_t ten = take();
      return whole(next_is_digit() ? ten + take() : ten);
    }
    const std::int64_t digit = take();
    if (next_is(NumberRole::dozen)) return with_half(whole(digit), take());
    if (next_is(NumberRole::unit)) return whole(10 * digit + take());
    if (!next_is(NumberRole::tens)) return whole(digit);
    const std::int64_t tens = digit * take();
    return whole(next_is_digit() ? tens + take() : tens);
  }

  std::optional<Decimal> with_half(const Decimal& times, std::int64_t unit) {
    const auto value = times.times(whole(unit));
    if (!value || !next_is(NumberRole::half)) return value;
    ++at_;
    return value->plus(whole(unit / 2));
  }

  [[nodiscard]] std::optional<Decimal> total() const {
    if (terms_.empty()) return std::nullopt;
    std::optional<Decimal> sum = Decimal();
    for (const Term& term : terms_) {
      sum = sum->plus(term.value);
      if (!sum) return std::nullopt;
    }
    return sum;
  }

  std::vector<Token> tokens_;
  std::size_t at_ = 0;
  std::vector<Term> terms_;
  bool ended_ = false;  // only a greater scale may still follow
};

NumberGrammar::NumberGrammar(const std::vector<NumberWord>& words) {
  for (const NumberWord& word : words) words_.insert_or_assign(word.word, Meaning{word.role, word.value});
}

std::optional<Decimal> NumberGrammar::parse(std::string_view normal) const {
  const auto in_digits = [](char c) { return is_digit(c) || c == '.' || c == ','; };
  if (!normal.empty() && is_digit(normal[0]) && std::all_of(normal.begin(), normal.end(), in_digits)) {
    return parse_digits(normal);
  }
  const std::string text = fold_case(normal);
  std::vector<Token> tokens;
  for (std::size_t at = 0; at < text.size();) {
    if (text[at] == ' ') {
      ++at;
      continue;
    }
    std::size_t end = at;
    if (is_digit(text[at])) {
      while (end < text.size() && (is_digit(text[end]) || text[end] == '.' || text[end] == ',')) ++end;
      std::string digits = text.substr(at, end - at);
      // "1 234 567": the next group of three continues the number.
      if (!tokens.empty() && !tokens.back().digits.empty() && text[at - 1] == ' ') {
        tokens.back().digits += ' ' + digits;
      } else {
        tokens.push_back({std::move(digits), {}});
      }
    } else {
      while (end < text.size() && text[end] != ' ' && !is_digit(text[end])) ++end;
      const auto word = words_.find(std::string_view(text).substr(at, end - at));
      if (word == words_.end()) return std::nullopt;
      tokens.push_back({{}, word->second});
    }
    at = end;
  }
  return Reader(std::move(tokens)).read();
}

}  // namespace bienban
