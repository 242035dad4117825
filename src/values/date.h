// Dates of reports, as ISO 8601 strings.
//
// News leaves out the year ("chiều 29/12"); it comes from the day of publication: a page of January 2023 that
// tells of 29/12 means 2022.
//
//   resolve_date({6, 1, {}}, "2022-01");     // "2022-01-06"
//   resolve_date({29, 12, {}}, "2023-01");   // "2022-12-29"
//   resolve_date({6, 1, {}}, "");            // "--01-06": no way to know the year
//   resolve_range({8, {}, {}}, {9, 12, {}}, "2022-12");  // "2022-12-08/2022-12-09"
//   cut_published("2022-01-06T08:00");       // "2022-01-06"
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace bienban {

// The pieces that a text gives. Years of two digits are read as 1941 to 2040.
struct DateParts {
  std::optional<int> day;
  std::optional<int> month;
  std::optional<int> year;
};

// "2022-01-06", "2022-01" without a day, "--01-06" or "--01" where neither text nor `published` gives the year.
// A day alone takes the month from `published`, which must then have one. Nothing for what is no day of the
// calendar, and for pieces that make no date (a year alone, a day with a year).
//
// `published` is "2022-01-06", "2022-01", "2022" or empty. Of the years that a day and month may mean, the one that
// is nearest to the publication is taken, but none in which the day is later than the month after it.
std::optional<std::string> resolve_date(const DateParts& parts, std::string_view published);

// "2022-12-08/2022-12-09". What the first day lacks it takes from the last. A range of one day is that day;
// nothing where either is no date or the last is before the first.
std::optional<std::string> resolve_range(const DateParts& first, const DateParts& last, std::string_view published);

// The date at the beginning of an input's time stamp: "2022-01-06T08:00+07:00" -> "2022-01-06", "2022/1/6" ->
// "2022-01-06", "06/01/2022 08:00" -> "2022-01-06", "2022-01" stays. Empty for what begins with no date.
std::string cut_published(std::string_view stamp);

}  // namespace bienban
