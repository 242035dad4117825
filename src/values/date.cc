#include "values/date.h"

#include <array>
#include <charconv>
#include <cstddef>
#include <cstdlib>
#include <vector>

namespace bienban {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::string digits(int value, std::size_t width) {
  std::string text = std::to_string(value);
  if (text.size() < width) text.insert(0, width - text.size(), '0');
  return text;
}

bool leap(int year) { return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0); }

int days_of(int month, std::optional<int> year) {
  static constexpr std::array<int, 12> kDays{31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  if (month == 2 && year && !leap(*year)) return 28;
  return kDays[static_cast<std::size_t>(month - 1)];
}

bool valid(const DateParts& parts) {
  if (!parts.month || *parts.month < 1 || *parts.month > 12) return false;
  if (parts.year && (*parts.year < 1 || *parts.year > 9999)) return false;
  return !parts.day || (*parts.day >= 1 && *parts.day <= days_of(*parts.month, parts.year));
}

// Numbers of a date as written, and what stands between them; stops at anything else.
struct Pieces {
  std::vector<int> numbers;
  std::vector<std::size_t> widths;
  char separator = 0;
};

Pieces split(std::string_view text) {
  Pieces pieces;
  std::size_t at = 0;
  while (at < text.size() && pieces.numbers.size() < 3) {
    std::size_t end = at;
    while (end < text.size() && is_digit(text[end])) ++end;
    int value = 0;
    if (end == at || std::from_chars(text.data() + at, text.data() + end, value).ec != std::errc()) break;
    pieces.numbers.push_back(value);
    pieces.widths.push_back(end - at);
    if (end + 1 >= text.size() || (text[end] != '-' && text[end] != '/' && text[end] != '.') ||
        !is_digit(text[end + 1]) || (pieces.separator != 0 && text[end] != pieces.separator)) {
      break;
    }
    pieces.separator = text[end];
    at = end + 1;
  }
  return pieces;
}

std::string iso(const DateParts& parts) {
  std::string text = parts.year ? digits(*parts.year, 4) + "-" : "--";
  text += digits(*parts.month, 2);
  if (parts.day) text += "-" + digits(*parts.day, 2);
  return text;
}

DateParts read_published(std::string_view published) {
  const Pieces pieces = split(published);
  DateParts parts;
  if (!pieces.numbers.empty()) parts.year = pieces.numbers[0];
  if (pieces.numbers.size() > 1) parts.month = pieces.numbers[1];
  if (pieces.numbers.size() > 2) parts.day = pieces.numbers[2];
  return parts;
}

// Roughly the number of days since year 0; a missing day stands in the middle of its month.
int day_number(int year, int month, std::optional<int> day) { return year * 372 + month * 31 + day.value_or(15); }

int nearest_year(const DateParts& parts, const DateParts& published) {
  const int said = *published.year;
  if (!published.month) return said;
  int best = said - 1;
  for (int year = said - 1; year <= said + 1; ++year) {
    const int months_later = (year - said) * 12 + *parts.month - *published.month;
    if (months_later > 1 || !valid({parts.day, parts.month, year})) continue;
    const int reference = day_number(said, *published.month, published.day);
    const auto distance = [&](int y) { return std::abs(day_number(y, *parts.month, parts.day) - reference); };
    if (!valid({parts.day, parts.month, best}) || distance(year) < distance(best)) best = year;
  }
  return best;
}

// A day alone: the month of the publication, or the one before for a day that was still to come.
void take_month(DateParts& parts, const DateParts& published) {
  parts.month = published.month;
  parts.year = published.year;
  if (published.day && *parts.day > *published.day && --*parts.month == 0) {
    parts.month = 12;
    --*parts.year;
  }
}

// With full year and month where they can be known; nothing for what is no date.
std::optional<DateParts> complete(DateParts parts, std::string_view published_text) {
  const DateParts published = read_published(published_text);
  if (parts.year && *parts.year >= 0 && *parts.year < 100) *parts.year += *parts.year <= 40 ? 2000 : 1900;
  if (!parts.month) {
    if (!parts.day || parts.year || !published.month) return std::nullopt;
    take_month(parts, published);
  }
  if (!valid(parts)) return std::nullopt;
  if (!parts.year && published.year) parts.year = nearest_year(parts, published);
  return valid(parts) ? std::optional(parts) : std::nullopt;
}

}  // namespace

std::optional<std::string> resolve_date(const DateParts& parts, std::string_view published) {
  const auto full = complete(parts, published);
  return full ? std::optional(iso(*full)) : std::nullopt;
}

std::optional<std::string> resolve_range(const DateParts& first, const DateParts& last, std::string_view published) {
  auto end = complete(last, published);
  if (!end) return std::nullopt;
  DateParts begin = first;
  if (!begin.month) begin.month = end->month;
  const bool own_year = begin.year.has_value();
  if (!own_year) begin.year = end->year;
  // "29/12 - 3/1/2023": the year that stands at the end is not the first day's.
  if (!own_year && begin.year && *begin.month > *end->month) --*begin.year;
  const auto full = complete(begin, published);
  if (!full) return std::nullopt;
  const std::string from = iso(*full);
  const std::string to = iso(*end);
  if (from == to) return from;
  if (full->year && end->year && from > to) return std::nullopt;
  return from + "/" + to;
}

std::string cut_published(std::string_view stamp) {
  while (!stamp.empty() && (stamp.front() == ' ' || stamp.front() == '\t' || stamp.front() == '\n')) {
    stamp.remove_prefix(1);
  }
  const Pieces pieces = split(stamp);
  if (pieces.numbers.size() < 2) return {};
  DateParts parts;
  if (pieces.widths[0] == 4) {
    parts = {std::nullopt, pieces.numbers[1], pieces.numbers[0]};
    if (pieces.numbers.size() == 3) parts.day = pieces.numbers[2];
  } else if (pieces.numbers.size() == 3 && pieces.widths[2] == 4) {
    parts = {pieces.numbers[0], pieces.numbers[1], pieces.numbers[2]};
  } else if (pieces.numbers.size() == 2 && pieces.widths[1] == 4) {
    parts = {std::nullopt, pieces.numbers[0], pieces.numbers[1]};
  }
  return valid(parts) ? iso(parts) : std::string();
}

}  // namespace bienban
