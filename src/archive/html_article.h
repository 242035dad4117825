// A page of HTML: its article's body as text, its title and date.
#pragma once

#include <string>
#include <string_view>

namespace bienban {

struct HtmlArticle {
  // The title, an empty line, then the article's paragraphs, headings, captions, list items and table rows,
  // each on a line of its own; no menus, scripts, forms, comments or lists of other articles. This is
  // what a record's spans count in.
  std::string text;
  std::string title;
  std::string published;  // YYYY-MM-DD, else empty
  std::string encoding;   // that the page was in
};

// Reads a page in any encoding. `encoding` overrides what the page and its bytes say, when not empty; `claimed`
// is what an HTTP header says, and counts like the page's own <meta charset>: only where the bytes are not UTF-8.
// An empty text means that nothing in the page reads like an article. Throws ReadError "unsupported" on a
// page whose elements are nested without end, and std::invalid_argument on an `encoding` that is not known.
HtmlArticle read_html(std::string_view bytes, std::string_view encoding, std::string_view claimed);

}  // namespace bienban
