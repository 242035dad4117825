#include "values/number.h"

namespace bienban {
namespace {

bool all_digits(std::string_view text) {
  return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

// The digits of "1.234.567" for the separator '.', nothing where the groups are not of three.
std::optional<std::string> ungroup(std::string_view text, char separator) {
  const std::size_t head = text.find(separator);
  if (head == std::string_view::npos) return all_digits(text) ? std::optional(std::string(text)) : std::nullopt;
  if (head == 0 || head > 3 || text[0] == '0' || !all_digits(text.substr(0, head))) return std::nullopt;
  std::string digits(text.substr(0, head));
  for (std::size_t at = head; at < text.size(); at += 4) {
    const std::string_view group = text.substr(at + 1, 3);
    if (text[at] != separator || group.size() != 3 || !all_digits(group)) return std::nullopt;
    digits += group;
  }
  return digits;
}

std::optional<Decimal> number(const std::string& whole, std::string_view decimals) {
  return Decimal::parse(decimals.empty() ? whole : whole + "." + std::string(decimals));
}

// Whole part in groups, then at most one decimal part.
std::optional<Decimal> read(std::string_view text, char group, char point) {
  const std::size_t at = text.find(point);
  const auto whole = ungroup(text.substr(0, at), group);
  if (!whole) return std::nullopt;
  if (at == std::string_view::npos) return number(*whole, {});
  const std::string_view decimals = text.substr(at + 1);
  if (!all_digits(decimals)) return std::nullopt;
  return number(*whole, decimals);
}

// "1,500": three places of which the last is nought are no decimals but thousands.
bool comma_of_thousands(std::string_view text) {
  const std::size_t comma = text.find(',');
  return comma != std::string_view::npos && text.size() == comma + 4 && text.back() == '0' &&
         text.find('.') == std::string_view::npos;
}

}  // namespace

std::optional<Decimal> parse_digits(std::string_view text) {
  if (all_digits(text)) return Decimal::parse(text);
  if (text.find(' ') != std::string_view::npos) {
    const auto digits = ungroup(text, ' ');
    return digits ? number(*digits, {}) : std::nullopt;
  }
  if (comma_of_thousands(text)) {
    if (const auto digits = ungroup(text, ',')) return number(*digits, {});
  }
  if (auto value = read(text, '.', ',')) return value;
  return read(text, ',', '.');
}

}  // namespace bienban
