// An exact decimal number: units * 10^-scale. "98,25" is {9825, 2}; 10 tỷ is {10000000000, 0}.
// Kept in lowest terms (no trailing zeros after the point), so equal values compare equal.
// Up to 18 digits, and up to 18 of them after the point.
//
//   const Decimal share = *Decimal::parse("98.50");
//   share == Decimal(985, 1);                       // true
//   share.to_string();                              // "98.5"
//   share.times(Decimal(2))->is_integer();          // true: 197
//   Decimal::parse("1e5");                          // nothing: digits only
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace bienban {

class Decimal {
 public:
  constexpr Decimal() = default;
  // `scale` from 0 to 18.
  explicit Decimal(std::int64_t units, int scale = 0);

  // Sum, and product with a power of ten or another decimal; nothing where the result does not fit in 18 digits.
  [[nodiscard]] std::optional<Decimal> plus(const Decimal& other) const;
  [[nodiscard]] std::optional<Decimal> times(const Decimal& other) const;

  [[nodiscard]] bool is_integer() const { return scale_ == 0; }
  [[nodiscard]] std::int64_t units() const { return units_; }
  [[nodiscard]] int scale() const { return scale_; }

  // "10000000000", "98.25": the digits as JSON writes them, never in exponents.
  [[nodiscard]] std::string to_string() const;
  static std::optional<Decimal> parse(std::string_view json_number);

  friend bool operator==(const Decimal&, const Decimal&) = default;
  friend std::strong_ordering operator<=>(const Decimal& a, const Decimal& b);

 private:
  std::int64_t units_ = 0;
  int scale_ = 0;
};

}  // namespace bienban
