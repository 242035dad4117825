#include "text/collation.h"

#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include "catch.h"

using bienban::order_key;

TEST_CASE("names in the order of Vietnamese dictionaries") {
  const std::vector<std::string> ordered = {"An",   "Ánh", "Ăn",  "Ấn", "Chi", "Dung", "Duy",  "Đạt",
                                            "Hà",   "Lan", "Lê",  "Na", "Nga", "Oanh", "Ông",  "Ơn",
                                            "Phúc", "Thu", "Thư", "Út", "Ứng", "Vy",   "Xuân", "Yến"};
  std::vector<std::string> names = ordered;
  std::shuffle(names.begin(), names.end(), std::mt19937(5));
  std::sort(names.begin(), names.end(),
            [](const std::string& a, const std::string& b) { return order_key(a) < order_key(b); });
  CHECK(names == ordered);
}

TEST_CASE("tones decide last, in their own order") {
  const std::vector<std::string> ordered = {"la", "là", "lả", "lã", "lá", "lạ", "la b", "lạ b", "la c"};
  for (std::size_t i = 1; i < ordered.size(); ++i) {
    CAPTURE(ordered[i]);
    CHECK(order_key(ordered[i - 1]) < order_key(ordered[i]));
  }
}

TEST_CASE("equivalent texts have one key, and a prefix comes first") {
  CHECK(order_key("Nguy\u1EC5n") == order_key("Nguye\u0302\u0303n"));
  CHECK(order_key("") < order_key("a"));
  CHECK(order_key("Lê") < order_key("Lê Thị"));
}
