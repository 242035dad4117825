// Days as an article tells them, in ISO 8601.
#pragma once

#include <string>
#include <string_view>

#include "record/grammar.h"
#include "rules/annotation.h"

namespace bienban {

// The day or the range of days of a date's annotation; empty where there is no such day. `published` gives the year.
std::string resolve(const Annotation& date, std::string_view published);

// Whether a day lies before any archive of the web.
bool is_of_history(std::string_view iso);

// Whether a day lies months before the article.
bool is_old(std::string_view iso, std::string_view published);

// A day without its year gets that of a full date of the article that names the same day; one without a part of the day
// gets that which the article tells of it anywhere, if it tells no other.
void complete(const Grammar& grammar, const Analysis& analysis, const std::string& published, std::string& day,
              std::string& part);

// Whether a date (ISO 8601) is one of several days.
inline bool is_range(std::string_view date) { return date.find('/') != std::string_view::npos; }

// Whether two days, or ranges, may be of one meeting.
bool agree(const std::string& a, const std::string& b);

// Roughly the days between two dates of the same form; a large number for others.
int days_between(const std::string& a, const std::string& b);

}  // namespace bienban
