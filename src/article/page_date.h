// When an article was published, where its page says so.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "article/phrases.h"
#include "text/span.h"

namespace bienban {

struct PageDate {
  std::string date;  // "2022-01" or "2022-01-06"
  Span span;         // of the date as written
};

// "date 2022-01 ..." or "date 2022-01-06 ..." at the beginning of the text, perhaps behind white space.
std::optional<PageDate> crawl_header(std::string_view text);

// A line that holds the page's own date and nothing of the article: it begins with one of `marks` (folded case) or
// consists of the date and a time: "Đăng lúc: 20:14, 08/11/2024", "Thứ Sáu, 08/11/2024 | 20:14 GMT+7".
std::optional<PageDate> page_date(std::string_view text, Span line, const Phrases& marks);

}  // namespace bienban
