#include "rules/tokens.h"

#include <utf8proc.h>

#include <array>

namespace bienban {
namespace {

enum class Class : std::uint8_t { lower, upper, mark, digit, space, other };

struct Char {
  char32_t code = 0;
  std::uint32_t size = 1;
  Class cls = Class::other;
};

Class classify(char32_t code) {
  switch (utf8proc_category(static_cast<utf8proc_int32_t>(code))) {
    case UTF8PROC_CATEGORY_LU:
    case UTF8PROC_CATEGORY_LT:
      return Class::upper;
    case UTF8PROC_CATEGORY_LL:
    case UTF8PROC_CATEGORY_LM:
    case UTF8PROC_CATEGORY_LO:
      return Class::lower;
    case UTF8PROC_CATEGORY_MN:
    case UTF8PROC_CATEGORY_MC:
    case UTF8PROC_CATEGORY_ME:
      return Class::mark;
    case UTF8PROC_CATEGORY_ZS:
    case UTF8PROC_CATEGORY_ZL:
    case UTF8PROC_CATEGORY_ZP:
    case UTF8PROC_CATEGORY_CC:
      return Class::space;
    default:
      return Class::other;
  }
}

// Classes of the code points up to U+1EFF, where all Vietnamese letters stand.
constexpr std::size_t table_size = 0x1F00;

const std::array<Class, table_size>& table() {
  static const std::array<Class, table_size> classes = [] {
    std::array<Class, table_size> all{};
    for (std::size_t i = 0; i < table_size; ++i) {
      all[i] = (i >= '0' && i <= '9') ? Class::digit : classify(static_cast<char32_t>(i));
    }
    return all;
  }();
  return classes;
}

class Reader {
 public:
  Reader(std::string_view text, Span span) : text_(text), at_(span.begin), end_(span.end), classes_(table()) {}

  [[nodiscard]] bool done() const { return at_ >= end_; }
  [[nodiscard]] std::size_t at() const { return at_; }
  void skip(const Char& c) { at_ += c.size; }

  [[nodiscard]] Char peek() const { return char_at(at_); }
  [[nodiscard]] Char peek_after(const Char& c) const {
    return at_ + c.size < end_ ? char_at(at_ + c.size) : Char{0, 0, Class::space};
  }

 private:
  [[nodiscard]] Char char_at(std::size_t offset) const {
    const auto first = static_cast<unsigned char>(text_[offset]);
    Char c;
    if (first < 0x80) {
      c.code = first;
    } else if (first < 0xE0) {
      c.code = ((first & 0x1Fu) << 6) | byte(offset + 1);
      c.size = 2;
    } else if (first < 0xF0) {
      c.code = ((first & 0x0Fu) << 12) | (byte(offset + 1) << 6) | byte(offset + 2);
      c.size = 3;
    } else {
      c.code = ((first & 0x07u) << 18) | (byte(offset + 1) << 12) | (byte(offset + 2) << 6) | byte(offset + 3);
      c.size = 4;
    }
    c.cls = c.code < table_size ? classes_[c.code] : classify(c.code);
    return c;
  }
  [[nodiscard]] std::uint32_t byte(std::size_t offset) const {
    return static_cast<unsigned char>(text_[offset]) & 0x3Fu;
  }

  std::string_view text_;
  std::size_t at_;
  std::size_t end_;
  const std::array<Class, table_size>& classes_;
};

bool is_letter(Class c) { return c == Class::lower || c == Class::upper; }

// Reads a word, whose first character is a letter.
Shape word(Reader& in) {
  Char c = in.peek();
  const bool first_upper = c.cls == Class::upper;
  std::size_t uppers = first_upper ? 1 : 0;
  std::size_t lowers = first_upper ? 0 : 1;
  bool inner_upper = false;  // a capital that does not open the word or follow an apostrophe
  bool after_apostrophe = false;
  bool has_apostrophe = false;
  bool has_digit = false;
  for (in.skip(c); !in.done(); in.skip(c)) {
    c = in.peek();
    if (c.cls == Class::lower) {
      ++lowers;
    } else if (c.cls == Class::upper) {
      ++uppers;
      inner_upper = inner_upper || !after_apostrophe;
    } else if (c.cls == Class::digit) {
      has_digit = true;
    } else if ((c.code == '\'' || c.code == '&') && is_letter(in.peek_after(c).cls)) {
      after_apostrophe = c.code == '\'';
      has_apostrophe = has_apostrophe || after_apostrophe;
      continue;
    } else if (c.cls != Class::mark) {
      break;
    }
    after_apostrophe = false;
  }
  if (uppers == 0) return Shape::lower;
  if (has_digit) return Shape::mixed;
  if (has_apostrophe && first_upper && !inner_upper) return Shape::joined;
  if (lowers == 0) return uppers > 1 ? Shape::upper : Shape::cap;
  return first_upper && !inner_upper ? Shape::cap : Shape::mixed;
}

void number(Reader& in) {
  while (!in.done()) {
    const Char c = in.peek();
    const bool separator = (c.code == '.' || c.code == ',') && in.peek_after(c).cls == Class::digit;
    if (c.cls != Class::digit && !separator) return;
    in.skip(c);
  }
}

}  // namespace

void tokenise(std::string_view text, Span span, std::vector<Token>& tokens) {
  Reader in(text, span);
  while (!in.done()) {
    const Char c = in.peek();
    if (c.cls == Class::space) {
      in.skip(c);
      continue;
    }
    Token token;
    token.begin = static_cast<std::uint32_t>(in.at());
    if (is_letter(c.cls)) {
      token.shape = word(in);
    } else if (c.cls == Class::digit) {
      number(in);
      token.shape = Shape::number;
    } else {
      in.skip(c);
    }
    token.end = static_cast<std::uint32_t>(in.at());
    tokens.push_back(token);
  }
}

}  // namespace bienban
