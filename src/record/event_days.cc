#include "record/event_days.h"

#include <charconv>
#include <cstdlib>
#include <limits>
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

std::string with_year(const Grammar& grammar, const Analysis& analysis, const std::string& iso) {
  if (!iso.starts_with("--") || is_range(iso)) return iso;
  for (const Annotation& date : analysis.annotations) {
    if (date.kind != grammar.date || date.field("year") == nullptr || date.field("day2") != nullptr) continue;
    std::string full = resolve(date, "");
    if (full.ends_with(iso.substr(1)) && !is_of_history(full)) return full;
  }
  return iso;
}

// Whether a sentence tells of a meeting, or ends in the day as captions do: "Bách phát biểu sáng 20-10 - Ảnh: ...".
bool tells_of_day(const Grammar& grammar, const Analysis& analysis, const SentenceAnalysis& sentence, Span day) {
  const auto units = sentence.units;
  for (std::size_t i = 0; i < units.size(); ++i) {
    const Annotation* here = Grammar::annotation(analysis, units[i]);
    if (here != nullptr && here->kind == grammar.event) return true;
    if (here == nullptr || here->span.begin != day.begin) continue;
    if (i + 1 == units.size()) return true;
    const std::string_view next = analysis.of({units[i + 1].begin, units[i + 1].end});
    if (next == "." || next == "-") return true;
  }
  return false;
}

// "sáng 20-10" elsewhere in the article tells the part of "Ngày 20-10".
std::string part_of(const Grammar& grammar, const Analysis& analysis, const std::string& published,
                    const std::string& iso) {
  std::string out;
  if (iso.empty() || is_range(iso)) return out;
  for (const SentenceAnalysis& sentence : analysis.sentences) {
    for (std::uint32_t i = sentence.first; i < sentence.last; ++i) {
      const Annotation& date = analysis.annotations[i];
      if (date.kind != grammar.date || date.field("day2") != nullptr || resolve(date, published) != iso) continue;
      const std::string part = date.text_of("part");
      if (part.empty() || part == out || !tells_of_day(grammar, analysis, sentence, date.span)) continue;
      if (!out.empty()) return {};
      out = part;
    }
  }
  return out;
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

void complete(const Grammar& grammar, const Analysis& analysis, const std::string& published, std::string& day,
              std::string& part) {
  if (part.empty()) part = part_of(grammar, analysis, published, day);
  day = with_year(grammar, analysis, day);
}

bool agree(const std::string& a, const std::string& b) {
  return a.empty() || b.empty() || a == b || is_range(a) || is_range(b);
}

int days_between(const std::string& a, const std::string& b) {
  if (a.size() != b.size() || a.size() < 5 || is_range(a) || a.substr(0, a.size() - 5) != b.substr(0, b.size() - 5)) {
    return std::numeric_limits<int>::max();
  }
  const auto day = [](const std::string& iso) {
    return std::atoi(iso.c_str() + iso.size() - 5) * 31 + std::atoi(iso.c_str() + iso.size() - 2);
  };
  return std::abs(day(a) - day(b));
}

}  // namespace bienban
