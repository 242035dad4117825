#include "values/decimal.h"

namespace bienban {
namespace {

__extension__ using Wide = __int128;

constexpr int kMaxDigits = 18;
constexpr std::int64_t kLimit = 1'000'000'000'000'000'000;  // 10^18

Wide power_of_ten(int exponent) {
  Wide power = 1;
  for (; exponent > 0; --exponent) power *= 10;
  return power;
}

// In lowest terms, or nothing where that has too many digits. Two 18-digit factors stay far below 2^127.
std::optional<Decimal> reduced(Wide units, int scale) {
  while (scale > 0 && units % 10 == 0) {
    units /= 10;
    --scale;
  }
  if (units >= kLimit || units <= -kLimit || scale > kMaxDigits) return std::nullopt;
  return Decimal(static_cast<std::int64_t>(units), scale);
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

}  // namespace

Decimal::Decimal(std::int64_t units, int scale) : units_(units), scale_(scale) {
  while (scale_ > 0 && units_ % 10 == 0) {
    units_ /= 10;
    --scale_;
  }
}

std::optional<Decimal> Decimal::plus(const Decimal& other) const {
  const int scale = scale_ > other.scale_ ? scale_ : other.scale_;
  const Wide sum = units_ * power_of_ten(scale - scale_) + other.units_ * power_of_ten(scale - other.scale_);
  return reduced(sum, scale);
}

std::optional<Decimal> Decimal::times(const Decimal& other) const {
  return reduced(static_cast<Wide>(units_) * other.units_, scale_ + other.scale_);
}

std::string Decimal::to_string() const {
  const bool negative = units_ < 0;
  std::string text = std::to_string(units_).substr(negative ? 1 : 0);
  if (scale_ > 0) {
    const auto places = static_cast<std::size_t>(scale_);
    if (text.size() <= places) text.insert(0, places + 1 - text.size(), '0');
    text.insert(text.size() - places, 1, '.');
  }
  return negative ? "-" + text : text;
}

std::optional<Decimal> Decimal::parse(std::string_view json_number) {
  const bool negative = json_number.starts_with('-');
  if (negative) json_number.remove_prefix(1);
  Wide units = 0;
  int scale = 0;
  int digits = 0;
  bool point = false;
  for (const char c : json_number) {
    if (c == '.' && !point && digits > 0) {
      point = true;
      continue;
    }
    // 36 digits are the most that reduced() may see.
    if (!is_digit(c) || ++digits > 2 * kMaxDigits) return std::nullopt;
    units = units * 10 + (c - '0');
    if (point) ++scale;
  }
  if (digits == 0 || (point && scale == 0)) return std::nullopt;
  return reduced(negative ? -units : units, scale);
}

std::strong_ordering operator<=>(const Decimal& a, const Decimal& b) {
  const int scale = a.scale_ > b.scale_ ? a.scale_ : b.scale_;
  const Wide left = a.units_ * power_of_ten(scale - a.scale_);
  const Wide right = b.units_ * power_of_ten(scale - b.scale_);
  return left < right   ? std::strong_ordering::less
         : left > right ? std::strong_ordering::greater
                        : std::strong_ordering::equal;
}

}  // namespace bienban
