#include "values/decimal.h"

#include <random>

#include "catch.h"

using bienban::Decimal;

TEST_CASE("a decimal is kept in lowest terms") {
  CHECK(Decimal(15000, 3) == Decimal(15));
  CHECK(Decimal(15000, 3).is_integer());
  CHECK(Decimal(9820, 2) == Decimal(982, 1));
  CHECK(Decimal(0, 5) == Decimal());
  CHECK(Decimal(1500).units() == 1500);
  CHECK(Decimal(1500).scale() == 0);
}

TEST_CASE("a decimal prints the digits of JSON and reads them back") {
  struct Case {
    Decimal value;
    const char* text;
  };
  const Case cases[] = {
      {Decimal(), "0"},
      {Decimal(10000000000), "10000000000"},
      {Decimal(9825, 2), "98.25"},
      {Decimal(5, 1), "0.5"},
      {Decimal(7, 3), "0.007"},
      {Decimal(-1234, 2), "-12.34"},
      {Decimal(-5, 2), "-0.05"},
      {Decimal(999999999999999999), "999999999999999999"},
  };
  for (const Case& c : cases) {
    CHECK(c.value.to_string() == c.text);
    CHECK(Decimal::parse(c.text) == c.value);
  }
}

TEST_CASE("what is no JSON number without exponent is no decimal") {
  for (const char* text :
       {"", "-", ".", ".5", "5.", "1.2.3", "1e3", "+1", " 1", "1 ", "1,5", "một", "--1", "1000000000000000000",
        "0.0000000000000000001", "9999999999999999999999999999999999999999999999999999999999999999999999999"}) {
    INFO(text);
    CHECK_FALSE(Decimal::parse(text));
  }
  CHECK(Decimal::parse("007.50") == Decimal(75, 1));
}

TEST_CASE("sums and products are exact") {
  CHECK(Decimal(1, 1).plus(Decimal(2, 1)) == Decimal(3, 1));
  CHECK(Decimal(5, 1).plus(Decimal(5, 1)) == Decimal(1));
  CHECK(Decimal(12, 1).times(Decimal(1000000000000)) == Decimal(1200000000000));
  CHECK(Decimal(125, 3).times(Decimal(8)) == Decimal(1));
  CHECK(Decimal(-3).times(Decimal(5, 1)) == Decimal(-15, 1));
}

TEST_CASE("a result of more than 18 digits is none") {
  const Decimal big(999999999999999999);
  CHECK_FALSE(big.plus(Decimal(1)));
  CHECK(big.plus(Decimal(0)) == big);
  CHECK_FALSE(big.times(big));
  CHECK_FALSE(Decimal(-999999999999999999).plus(Decimal(-1)));
  CHECK_FALSE(Decimal(1, 18).times(Decimal(1, 1)));
  CHECK(Decimal(1, 18).times(Decimal(1000)) == Decimal(1, 15));
}

TEST_CASE("decimals of different scales compare by value") {
  CHECK(Decimal(15, 1) < Decimal(2));
  CHECK(Decimal(2) > Decimal(1999, 3));
  CHECK(Decimal(-1, 18) < Decimal(0));
  CHECK((Decimal(10, 1) <=> Decimal(1)) == std::strong_ordering::equal);
  CHECK(Decimal(1, 18) < Decimal(999999999999999999));
}

TEST_CASE("sum and order agree with 128-bit arithmetic on random decimals") {
  std::mt19937_64 random(7);
  for (int i = 0; i < 20000; ++i) {
    const auto draw = [&] {
      const int scale = static_cast<int>(random() % 7);
      return Decimal(static_cast<std::int64_t>(random() % 2000000) - 1000000, scale);
    };
    const Decimal a = draw();
    const Decimal b = draw();
    const auto scaled = [](const Decimal& d) {
      std::int64_t units = d.units();
      for (int s = d.scale(); s < 6; ++s) units *= 10;
      return units;
    };
    REQUIRE(a.plus(b) == Decimal(scaled(a) + scaled(b), 6));
    REQUIRE((a < b) == (scaled(a) < scaled(b)));
    REQUIRE(Decimal::parse(a.to_string()) == a);
  }
}

TEST_CASE("what the header shows") {
  const Decimal share = *Decimal::parse("98.50");
  CHECK(share == Decimal(985, 1));
  CHECK(share.to_string() == "98.5");
  CHECK(share.times(Decimal(2))->is_integer());
  CHECK_FALSE(Decimal::parse("1e5"));
}
