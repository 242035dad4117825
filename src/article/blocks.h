// Lines to blocks: which line is a headline, a heading, a caption, a by-line or belongs to the page.
#pragma once

#include <cstddef>
#include <string_view>

#include "article/article.h"
#include "article/lines.h"

namespace bienban {

// Appends blocks and credits of text[from, end) to `article`, whose `published` may be set by a page's own date.
void build_blocks(std::string_view text, std::size_t from, const SegmenterWords& words, Article& article);

}  // namespace bienban
