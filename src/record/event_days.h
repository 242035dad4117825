// Days as an article tells them, in ISO 8601.
#pragma once

#include <string>
#include <string_view>

#include "rules/annotation.h"

namespace bienban {

// The day or the range of days of a date's annotation; empty where there is no such day. `published` gives the year.
std::string resolve(const Annotation& date, std::string_view published);

// Whether a day lies before any archive of the web.
bool is_of_history(std::string_view iso);

// Whether a day lies months before the article.
bool is_old(std::string_view iso, std::string_view published);

}  // namespace bienban
