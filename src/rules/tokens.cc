#include "rules/tokens.h"

#include <utf8proc.h>

#include <algorithm>
#include <array>

#include "text/small_letters.h"

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

// A place in the text. All by value and inlined: it stays in registers.
class Cursor {
 public:
  Cursor(std::string_view text, std::size_t at, std::size_t end)
      : at_(reinterpret_cast<const unsigned char*>(text.data()) + at),
        end_(reinterpret_cast<const unsigned char*>(text.data()) + end) {}

  [[nodiscard]] bool done() const { return at_ >= end_; }
  [[nodiscard]] const unsigned char* at() const { return at_; }
  void skip(const Char& c) { at_ += c.size; }
  void go_to(const unsigned char* at) { at_ = at; }
  [[nodiscard]] Char peek(const std::array<Class, table_size>& classes) const { return read(at_, classes); }
  [[nodiscard]] Class class_after(const Char& c, const std::array<Class, table_size>& classes) const {
    return at_ + c.size < end_ ? read(at_ + c.size, classes).cls : Class::space;
  }

 private:
  static Char read(const unsigned char* at, const std::array<Class, table_size>& classes) {
    const char32_t first = *at;
    if (first < 0x80) return {first, 1, classes[first]};
    const auto rest = [&](std::size_t i) { return static_cast<char32_t>(at[i]) & 0x3F; };
    if (first < 0xE0) {
      const char32_t code = ((first & 0x1F) << 6) | rest(1);
      return {code, 2, classes[code]};
    }
    if (first < 0xF0) {
      const char32_t code = ((first & 0x0F) << 12) | (rest(1) << 6) | rest(2);
      return {code, 3, code < table_size ? classes[code] : classify(code)};
    }
    const char32_t code = ((first & 0x07) << 18) | (rest(1) << 12) | (rest(2) << 6) | rest(3);
    return {code, 4, classify(code)};
  }

  const unsigned char* at_;
  const unsigned char* end_;
};

// Whether a byte behind a word cannot go on with it; of a longer character that is not known.
bool ends_word(unsigned char behind, const std::array<Class, table_size>& classes) {
  return behind < 0x80 && behind != '\'' && behind != '&' && classes[behind] != Class::lower &&
         classes[behind] != Class::upper && classes[behind] != Class::digit;
}

bool is_letter(Class c) { return c == Class::lower || c == Class::upper; }

// What a word's characters tell of its shape.
struct WordShape {
  bool first_upper = false;
  bool inner_upper = false;  // a capital that does not open the word or follow an apostrophe
  bool lower = false;
  bool apostrophe = false;
  bool digit = false;
  std::size_t uppers = 0;

  [[nodiscard]] Shape shape() const {
    if (uppers == 0) return Shape::lower;
    if (digit) return Shape::mixed;
    if (apostrophe && first_upper && !inner_upper) return Shape::joined;
    if (!lower) return uppers > 1 ? Shape::upper : Shape::cap;
    return first_upper && !inner_upper ? Shape::cap : Shape::mixed;
  }
};

// Reads a word, whose first character is a letter.
Shape word(Cursor& cursor, const std::array<Class, table_size>& classes) {
  Cursor in = cursor;
  Char c = in.peek(classes);
  WordShape found;
  found.first_upper = c.cls == Class::upper;
  found.lower = !found.first_upper;
  found.uppers = found.first_upper ? 1 : 0;
  bool after_apostrophe = false;
  for (in.skip(c); !in.done(); in.skip(c)) {
    c = in.peek(classes);
    if (c.cls == Class::lower) {
      found.lower = true;
    } else if (c.cls == Class::upper) {
      ++found.uppers;
      found.inner_upper = found.inner_upper || !after_apostrophe;
    } else if (c.cls == Class::digit) {
      found.digit = true;
    } else if ((c.code == '\'' || c.code == '&') && is_letter(in.class_after(c, classes))) {
      after_apostrophe = c.code == '\'';
      found.apostrophe = found.apostrophe || after_apostrophe;
      continue;
    } else if (c.cls != Class::mark) {
      break;
    }
    after_apostrophe = false;
  }
  cursor = in;
  return found.shape();
}

void number(Cursor& cursor, const std::array<Class, table_size>& classes) {
  Cursor in = cursor;
  while (!in.done()) {
    const Char c = in.peek(classes);
    const bool separator = (c.code == '.' || c.code == ',') && in.class_after(c, classes) == Class::digit;
    if (c.cls != Class::digit && !separator) break;
    in.skip(c);
  }
  cursor = in;
}

}  // namespace

void tokenise(std::string_view text, Span span, std::vector<Token>& tokens) {
  const auto& classes = table();
  const auto* begin = reinterpret_cast<const unsigned char*>(text.data());
  SmallLetters small(text);
  // Where the small letters from `from` on end, if with them the word ends; else 0.
  const auto end_of_small_letters = [&](std::size_t from) {
    const std::size_t behind = std::min(small.end_of_run(from), span.end);
    return behind == span.end || ends_word(begin[behind], classes) ? behind : 0;
  };
  Cursor in(text, span.begin, span.end);
  while (!in.done()) {
    const auto at = static_cast<std::size_t>(in.at() - begin);
    if (begin[at] == ' ') {
      in.go_to(in.at() + 1);
      continue;
    }
    const Char c = in.peek(classes);
    if (c.cls == Class::space) {
      in.skip(c);
      continue;
    }
    Token token;
    token.begin = static_cast<std::uint32_t>(at);
    // Nearly all words are small letters, perhaps behind a capital.
    std::size_t behind = 0;
    if (c.cls == Class::lower) behind = end_of_small_letters(at);
    if (c.cls == Class::upper) behind = end_of_small_letters(at + c.size);
    if (behind > at) {
      token.shape = c.cls == Class::lower ? Shape::lower : Shape::cap;
      in.go_to(begin + behind);
    } else if (is_letter(c.cls)) {
      token.shape = word(in, classes);
    } else if (c.cls == Class::digit) {
      number(in, classes);
      token.shape = Shape::number;
    } else {
      in.skip(c);
    }
    token.end = static_cast<std::uint32_t>(in.at() - begin);
    tokens.push_back(token);
  }
}

}  // namespace bienban
