// What a page says about itself: <meta>, JSON-LD, <time>.
#pragma once

#include <gumbo.h>

#include <string>
#include <string_view>

namespace bienban::html {

struct PageMeta {
  std::string title;      // og:title, JSON-LD headline, else <title>
  std::string published;  // YYYY-MM-DD, else empty
};

PageMeta page_meta(const GumboNode* root);

// The encoding that a page's first bytes claim: <meta charset="windows-1258">, or the longer form. Else empty.
std::string claimed_charset(std::string_view bytes);

}  // namespace bienban::html
