// An article's lines, each with the credits that marks give it: what blocks are made from.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "article/article.h"
#include "article/marks.h"
#include "article/names.h"
#include "article/phrases.h"
#include "article/words.h"
#include "text/span.h"

namespace bienban {

// The words of a Vocabulary, ready to be looked up.
struct SegmenterWords {
  NameWords names;
  Phrases marks;  // each with its CreditKind
  Phrases date_marks;
  Phrases related;  // what begins a line that leads to another article
  Phrases teasers;  // what stands before a dash inside such a line
  WordSet abbreviations;
};

struct Line {
  Span span;                   // without the white space around it; never empty
  bool blank_before = false;   // an empty line lies between it and the one before
  std::size_t source_end = 0;  // behind "(Baonghean.vn) -" at its beginning, else span.begin
  std::vector<CreditHit> credits;
  std::optional<BlockKind> kind;  // once it is known
};

// Longer lines are no by-lines (bytes).
inline constexpr std::size_t kLongestByline = 100;

// The lines of text[from, end), empty ones left out.
std::vector<Line> read_lines(std::string_view text, std::size_t from, const SegmenterWords& words);

// The line holds nothing but marks with their names: "Ảnh: TTXVN", "Tin, ảnh: H'Mai".
bool is_credit_line(const Line& line);

}  // namespace bienban
