#include "article/lines.h"

#include <algorithm>

namespace bienban {
namespace {

constexpr std::size_t kLongestSource = 60;  // bytes

// All colons and opening brackets: what a credit's mark stands before or behind.
std::vector<std::size_t> find_signs(std::string_view text, std::size_t from) {
  std::vector<std::size_t> signs;
  for (const char sign : {':', '('}) {
    for (std::size_t at = text.find(sign, from); at != std::string_view::npos; at = text.find(sign, at + 1)) {
      signs.push_back(at);
    }
  }
  std::sort(signs.begin(), signs.end());
  return signs;
}

// "UBND TP.\nĐà Nẵng": who broke the text into sentences took the abbreviation's full stop for their end. But "UBND
// TP.\nTheo ông ..." has two sentences.
bool is_broken(std::string_view text, Span line, Span next, const SegmenterWords& words) {
  if (text[line.end - 1] != '.' || words.names.stops.starting_at(text, next.begin)) return false;
  std::size_t word = line.end - 1;
  while (word > line.begin && text[word - 1] != ' ' && text[word - 1] != '(') --word;
  return words.abbreviations.contains(lower(text.substr(word, line.end - 1 - word)));
}

std::vector<Line> split_lines(std::string_view text, std::size_t from, const SegmenterWords& words) {
  std::vector<Line> lines;
  std::size_t ends = 0;
  for (auto at = text.find('\n', from); at != std::string_view::npos; at = text.find('\n', at + 1)) ++ends;
  lines.reserve(ends + 1);
  bool blank = false;
  while (from <= text.size()) {
    std::size_t end = text.find('\n', from);
    if (end == std::string_view::npos) end = text.size();
    const Span span = trim(text, {from, end});
    if (span.empty()) {
      blank = true;
    } else if (!blank && !lines.empty() && is_broken(text, lines.back().span, span, words)) {
      lines.back().span.end = span.end;
    } else {
      lines.push_back({span, blank && !lines.empty(), span.begin, {}, {}});
      blank = false;
    }
    from = end + 1;
  }
  return lines;
}

// "(Baonghean.vn) - ", "BHG - ": who published it, before the first sentence.
std::size_t source_mark_end(std::string_view text, Span line) {
  const std::size_t none = line.begin;
  std::size_t at = line.begin;
  if (text[at] == '(') {
    const std::string_view bracket = text.substr(line.begin, std::min(line.size(), kLongestSource));
    const std::size_t close = bracket.find(')');
    if (close == std::string_view::npos || count_words(bracket.substr(0, close)) > 6) return none;
    at += close + 1;
    while (at < line.end && text[at] == ' ') ++at;
    if (at >= line.end || text[at] != '-') return none;
  } else {
    const std::size_t end = word_end(text, at, line.end);
    if (end - at > 16 || end + 2 >= line.end || text.substr(end, 3) != " - ") return none;
    if (shape_of(text.substr(at, end - at)) != Shape::capitals) return none;
    // "HĐND - UBND tỉnh ..." are two organs, not a source.
    const std::size_t next = end + 3;
    const std::string_view word = text.substr(next, word_end(text, next, line.end) - next);
    if (shape_of(word) != Shape::title && shape_of(word) != Shape::initials) return none;
    at = end + 1;
  }
  ++at;
  while (at < line.end && text[at] == ' ') ++at;
  return at;
}

}  // namespace

std::vector<Line> read_lines(std::string_view text, std::size_t from, const SegmenterWords& words) {
  std::vector<Line> lines = split_lines(text, from, words);
  const std::vector<std::size_t> signs = find_signs(text, from);
  auto sign = signs.begin();
  for (Line& line : lines) {
    while (sign != signs.end() && *sign < line.span.begin) ++sign;
    auto end = sign;
    while (end != signs.end() && *end < line.span.end) ++end;
    line.credits = find_credits(text, line.span, {sign, end}, words.marks, words.names);
    line.source_end = source_mark_end(text, line.span);
    sign = end;
  }
  return lines;
}

bool is_credit_line(const Line& line) {
  return !line.credits.empty() && line.credits.front().span.begin == line.span.begin &&
         line.credits.back().span.end == line.span.end;
}

}  // namespace bienban
