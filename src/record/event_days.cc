#include "record/event_days.h"

#include <charconv>
#include <optional>

#include "values/date.h"

namespace bienban {
namespace {

// A meeting this many months before the article is of an earlier time.
constexpr int months_of_news = 2;
// No archive of the web reaches further back, in months.
constexpr int first_news = 1995 * 12;

std::optional<int> whole(std::string_view digits) {
  int value = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  if (error != std::errc{} || end != digits.data() + digits.size()) return std::nullopt;
  return value;
}

std::optional<int> whole(const Annotation& annotation, std::string_view name) {
  return whole(annotation.text_of(name));
}

// Months since year 0 of "2022-01..."; nothing without a year.
std::optional<int> months(std::string_view iso) {
  if (iso.size() < 7 || iso.front() == '-') return std::nullopt;
  const auto year = whole(iso.substr(0, 4));
  const auto month = whole(iso.substr(5, 2));
  if (!year || !month) return std::nullopt;
  return *year * 12 + *month;
}

}  // namespace

std::string resolve(const Annotation& date, std::string_view published) {
  const DateParts last{whole(date, "day"), whole(date, "month"), whole(date, "year")};
  if (const auto day2 = whole(date, "day2")) {
    const DateParts first{last.day, whole(date, "month1"), std::nullopt};
    return resolve_range(first, {day2, last.month, last.year}, published).value_or("");
  }
  return resolve_date(last, published).value_or("");
}

bool is_of_history(std::string_view iso) {
  const auto day = months(iso);
  return day && *day < first_news;
}

bool is_old(std::string_view iso, std::string_view published) {
  const auto day = months(iso);
  const auto said = months(published);
  return day && said && *said - *day > months_of_news;
}

}  // namespace bienban
