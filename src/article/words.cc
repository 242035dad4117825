#include "article/words.h"

#include <utf8proc.h>

#include "text/characters.h"
#include "text/utf8.h"

namespace bienban {

bool is_capital(char32_t c) {
  if (c < 0x80) return c >= 'A' && c <= 'Z';
  return utf8proc_category(static_cast<utf8proc_int32_t>(c)) == UTF8PROC_CATEGORY_LU;
}

bool is_small(char32_t c) {
  if (c < 0x80) return c >= 'a' && c <= 'z';
  const utf8proc_category_t category = utf8proc_category(static_cast<utf8proc_int32_t>(c));
  return category == UTF8PROC_CATEGORY_LL || category == UTF8PROC_CATEGORY_LO;
}

char32_t next_char(std::string_view text, std::size_t at) {
  return at < text.size() ? code_point_at(text, at).value : 0;
}

char32_t previous_char(std::string_view text, std::size_t end) {
  if (end == 0 || end > text.size()) return 0;
  std::size_t begin = end - 1;
  while (begin > 0 && (static_cast<unsigned char>(text[begin]) & 0xC0) == 0x80) --begin;
  return code_point_at(text, begin).value;
}

Span trim(std::string_view text, Span span) {
  while (span.begin < span.end && is_space(static_cast<unsigned char>(text[span.begin]))) ++span.begin;
  while (span.begin < span.end && is_space(static_cast<unsigned char>(text[span.end - 1]))) --span.end;
  return span;
}

std::size_t word_end(std::string_view text, std::size_t at, std::size_t limit) {
  while (at < limit && text[at] != ' ') ++at;
  return at;
}

std::size_t count_words(std::string_view text) {
  std::size_t words = 0;
  bool inside = false;
  for (const char c : text) {
    const bool space = c == ' ' || c == '\n';
    if (!space && !inside) ++words;
    inside = !space;
  }
  return words;
}

Shape shape_of(std::string_view word) {
  std::size_t capitals = 0;
  std::size_t small = 0;
  bool first_capital = false;
  bool initials = true;  // every letter stands alone or before a full stop
  char32_t previous = 0;
  for (std::size_t at = 0; at < word.size();) {
    const CodePoint c = code_point_at(word, at);
    if (at == 0) first_capital = is_capital(c.value);
    if (is_capital(c.value)) ++capitals;
    if (is_small(c.value)) ++small;
    if (is_letter(c.value) && is_letter(previous)) initials = false;
    previous = c.value;
    at += c.size;
  }
  if (!first_capital) return small > 0 ? Shape::small : Shape::other;
  if (small > 0) return Shape::title;
  return initials ? Shape::initials : Shape::capitals;
}

bool all_capitals(std::string_view line) {
  std::size_t capitals = 0;
  for (std::size_t at = 0; at < line.size();) {
    const CodePoint c = code_point_at(line, at);
    if (is_small(c.value)) return false;
    if (is_capital(c.value)) ++capitals;
    at += c.size;
  }
  return capitals >= 4 && count_words(line) >= 2;
}

std::string lower(std::string_view text) {
  std::string result;
  result.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint c = code_point_at(text, at);
    append_utf8(result, lower_letter(c.value));
    at += c.size;
  }
  return result;
}

}  // namespace bienban
