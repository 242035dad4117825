// Lines to blocks: which line is a headline, a heading, a caption, a by-line or belongs to the page.
#pragma once

#include <string_view>

#include "article/article.h"
#include "article/marks.h"
#include "article/names.h"
#include "article/phrases.h"
#include "article/words.h"

namespace bienban {

// The words of a Vocabulary, ready to be looked up.
struct SegmenterWords {
  NameWords names;
  Phrases marks;  // each with its CreditKind
  Phrases date_marks;
  WordSet abbreviations;
};

// Appends blocks and credits of text[from, end) to `article`, whose `published` may be set by a page's own date.
void build_blocks(std::string_view text, std::size_t from, const SegmenterWords& words, Article& article);

}  // namespace bienban
