// What is asked of an element of a parsed page, in this program's words.
#pragma once

#include <gumbo.h>

#include <string>
#include <string_view>

namespace bienban::html {

// Null-safe: text, comments and the like give false, an empty view, no children.
bool is(const GumboNode* node, GumboTag tag);
std::string_view attribute(const GumboNode* node, const char* name);
const GumboVector& children(const GumboNode* node);

// Paragraphs, headings, table rows ...: what begins a line of its own.
bool is_block(const GumboNode* node);

// What no reader of the article reads: scripts, menus, forms, hidden parts, lists of other articles, comments, adverts.
bool is_clutter(const GumboNode* node);

// Whether a class or the id of the element holds the word: class="article-body Detail" holds "body" and "detail".
bool has_word(const GumboNode* node, std::string_view word);

// The text below a node on one line, white space collapsed; without what is clutter.
std::string line_of(const GumboNode* node);

// The number of bytes of text below a node that stand in links and outside them; without what is clutter.
struct TextSize {
  std::size_t all = 0;
  std::size_t linked = 0;
};
TextSize text_size(const GumboNode* node);

}  // namespace bienban::html
