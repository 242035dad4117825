#include "article/page_date.h"

#include "article/words.h"

namespace bienban {
namespace {

constexpr std::size_t kLongestDateLine = 90;
// Letters beside mark and date that a date line may have: "GMT", "PM".
constexpr std::size_t kMostOtherLetters = 6;

std::size_t digits_at(std::string_view text, std::size_t at) {
  std::size_t end = at;
  while (end < text.size() && is_ascii_digit(static_cast<unsigned char>(text[end]))) ++end;
  return end - at;
}

std::string two_digits(std::string_view digits) { return (digits.size() == 1 ? "0" : "") + std::string(digits); }

bool in_range(std::string_view digits, int most) {
  int value = 0;
  for (const char c : digits) value = value * 10 + (c - '0');
  return value >= 1 && value <= most;
}

// Three numbers with one kind of separator between them, or two where `month_only`.
struct Numbers {
  std::string_view first, second, third;
  std::size_t end = 0;
};

std::optional<Numbers> numbers_at(std::string_view text, std::size_t at) {
  Numbers numbers;
  const std::size_t first = digits_at(text, at);
  if (first == 0 || at + first >= text.size()) return std::nullopt;
  const char separator = text[at + first];
  if (separator != '/' && separator != '-' && separator != '.') return std::nullopt;
  numbers.first = text.substr(at, first);
  at += first + 1;
  const std::size_t second = digits_at(text, at);
  if (second == 0 || second > 2) return std::nullopt;
  numbers.second = text.substr(at, second);
  at += second;
  numbers.end = at;
  if (at < text.size() && text[at] == separator) {
    const std::size_t third = digits_at(text, at + 1);
    if (third > 0) {
      numbers.third = text.substr(at + 1, third);
      numbers.end = at + 1 + third;
    }
  }
  return numbers;
}

// "08/11/2024", "8-11-2024" or "2024-11-08".
std::optional<PageDate> full_date_at(std::string_view text, std::size_t at) {
  const auto numbers = numbers_at(text, at);
  if (!numbers || numbers->third.empty()) return std::nullopt;
  const bool year_first = numbers->first.size() == 4;
  const std::string_view year = year_first ? numbers->first : numbers->third;
  const std::string_view day = year_first ? numbers->third : numbers->first;
  if (year.size() != 4 || day.size() > 2 || !in_range(day, 31) || !in_range(numbers->second, 12)) return std::nullopt;
  return PageDate{std::string(year) + "-" + two_digits(numbers->second) + "-" + two_digits(day), {at, numbers->end}};
}

}  // namespace

std::optional<PageDate> crawl_header(std::string_view text) {
  constexpr std::string_view kWord = "date ";
  const std::size_t begin = trim(text, {0, text.size()}).begin;
  if (!text.substr(begin).starts_with(kWord)) return std::nullopt;
  const std::size_t at = begin + kWord.size();
  const auto numbers = numbers_at(text, at);
  if (!numbers || numbers->first.size() != 4 || numbers->second.size() != 2 || text[at + 4] != '-' ||
      !in_range(numbers->second, 12)) {
    return std::nullopt;
  }
  if (numbers->end < text.size() && !is_space(static_cast<unsigned char>(text[numbers->end]))) return std::nullopt;
  if (!numbers->third.empty() && (numbers->third.size() != 2 || !in_range(numbers->third, 31))) return std::nullopt;
  return PageDate{std::string(text.substr(at, numbers->end - at)), {at, numbers->end}};
}

std::optional<PageDate> page_date(std::string_view text, Span line, const Phrases& marks) {
  if (line.size() > kLongestDateLine) return std::nullopt;
  const std::string_view within = text.substr(0, line.end);
  std::size_t at = line.begin;
  if (const auto mark = marks.starting_at(within, at)) at = mark->end;
  std::optional<PageDate> found;
  std::size_t letters = 0;
  while (at < line.end) {
    const char32_t c = static_cast<unsigned char>(text[at]);
    if (is_ascii_digit(c) && !found) {
      found = full_date_at(within, at);
      at = found ? found->span.end : at + digits_at(within, at);
      continue;
    }
    // Counts bytes: a letter of two or three says as clearly that this is a sentence.
    if (c >= 0x80 || is_letter(c)) ++letters;
    ++at;
  }
  return letters <= kMostOtherLetters ? found : std::nullopt;
}

}  // namespace bienban
