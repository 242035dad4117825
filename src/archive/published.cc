#include "archive/published.h"

#include <array>
#include <chrono>
#include <optional>
#include <vector>

namespace bienban {

namespace {

struct Number {
  std::uint64_t value = 0;
  std::size_t digits = 0;
  char before = ' ';  // what stands around it
  char after = ' ';
};

bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::vector<Number> numbers_in(std::string_view text) {
  constexpr std::size_t kMostDigits = 14;
  std::vector<Number> result;
  for (std::size_t i = 0; i < text.size();) {
    if (!is_digit(text[i])) {
      ++i;
      continue;
    }
    Number n;
    n.before = i > 0 ? text[i - 1] : ' ';
    for (; i < text.size() && is_digit(text[i]); ++i, ++n.digits)
      if (n.digits < kMostDigits) n.value = n.value * 10 + static_cast<std::uint64_t>(text[i] - '0');
    n.after = i < text.size() ? text[i] : ' ';
    result.push_back(n);
  }
  return result;
}

std::string two(std::uint64_t n) { return {static_cast<char>('0' + n / 10), static_cast<char>('0' + n % 10)}; }

// Day 0 stands for a date without a day. Empty where the calendar has no such date.
std::string iso(std::uint64_t year, std::uint64_t month, std::uint64_t day) {
  namespace chrono = std::chrono;
  const bool has_day = day != 0;
  if (year < 1900 || year > 2199 || month < 1 || month > 12 || day > 31) return {};
  const chrono::year_month_day date{chrono::year(static_cast<int>(year)), chrono::month(static_cast<unsigned>(month)),
                                    chrono::day(static_cast<unsigned>(has_day ? day : 1))};
  if (!date.ok()) return {};
  return std::to_string(year) + '-' + two(month) + (has_day ? '-' + two(day) : std::string());
}

std::uint64_t month_named(std::string_view text) {
  constexpr std::array<std::string_view, 12> names = {"jan", "feb", "mar", "apr", "may", "jun",
                                                      "jul", "aug", "sep", "oct", "nov", "dec"};
  std::string lower(text);
  for (char& c : lower)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  std::size_t best = std::string::npos;
  std::uint64_t month = 0;
  for (std::size_t i = 0; i < names.size(); ++i) {
    const std::size_t at = lower.find(names[i]);
    if (at < best) {
      best = at;
      month = i + 1;
    }
  }
  return month;
}

bool joins(const Number& a, const Number& b) {
  return a.after == b.before && (a.after == '-' || a.after == '/' || a.after == '.');
}

}  // namespace

std::string published_date(std::string_view text) {
  constexpr std::size_t kLongest = 200;
  const std::vector<Number> n = numbers_in(text.substr(0, kLongest));
  for (std::size_t i = 0; i < n.size(); ++i) {
    const bool second = i + 1 < n.size() && joins(n[i], n[i + 1]);
    const bool third = second && i + 2 < n.size() && joins(n[i + 1], n[i + 2]) && n[i].after == n[i + 1].after;
    std::string date;
    if (third && n[i].digits == 4) {
      date = iso(n[i].value, n[i + 1].value, n[i + 2].value);
    } else if (third && n[i + 2].digits == 4 && n[i].value != 0) {
      date = iso(n[i + 2].value, n[i + 1].value, n[i].value);
    } else if (second && n[i].digits == 4) {
      date = iso(n[i].value, n[i + 1].value, 0);
    } else if (second && n[i + 1].digits == 4) {
      date = iso(n[i + 1].value, n[i].value, 0);
    } else if (n[i].digits == 8 || n[i].digits == 14) {
      const std::uint64_t day = n[i].digits == 8 ? n[i].value : n[i].value / 1'000'000;
      if (day % 100 != 0) date = iso(day / 10'000, day / 100 % 100, day % 100);
    }
    if (!date.empty()) return date;
  }
  if (const std::uint64_t month = month_named(text.substr(0, kLongest)); month != 0) {
    // "Thu, 06 Jan 2022" and "January 6, 2022": the day is the first number, the year the first of four digits.
    std::optional<std::uint64_t> day;
    for (const Number& number : n) {
      if (number.digits == 4) return day ? iso(number.value, month, *day) : iso(number.value, month, 0);
      if (!day && number.digits <= 2 && number.value != 0) day = number.value;
    }
  }
  return {};
}

std::string published_date(std::int64_t since_1970) {
  namespace chrono = std::chrono;
  constexpr std::int64_t kSurelyMilliseconds = 100'000'000'000;  // as seconds: the year 5138
  if (since_1970 > kSurelyMilliseconds) since_1970 /= 1000;
  if (since_1970 <= 0 || since_1970 > kSurelyMilliseconds) return {};
  constexpr chrono::hours kVietnam{7};
  const auto days = chrono::floor<chrono::days>(chrono::sys_seconds(chrono::seconds(since_1970)) + kVietnam);
  const chrono::year_month_day date(days);
  return iso(static_cast<std::uint64_t>(static_cast<int>(date.year())), static_cast<unsigned>(date.month()),
             static_cast<unsigned>(date.day()));
}

}  // namespace bienban
