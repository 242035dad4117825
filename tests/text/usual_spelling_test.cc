#include "text/usual_spelling.h"

#include <utility>

#include "catch.h"

TEST_CASE("i or y, as most write it") {
  const std::pair<const char*, const char*> rows[] = {
      {"kĩ thuật", "kỹ thuật"},
      {"Tiến sỹ, kì họp", "Tiến sĩ, kỳ họp"},
      {"Bùi Thị Mĩ", "Bùi Thị Mỹ"},
      {"QUẢN LÍ", "QUẢN LÝ"},
      {"KỸ, mỹ, sĩ", "KỸ, mỹ, sĩ"},
      {"tỉ/năm", "tỷ/năm"},
      {"tỉnh, mì, lì, ki, hi", "tỉnh, mì, lì, ki, hi"},  // longer syllables, and those with one spelling
      {"", ""},
      {"Mĩ", "Mỹ"},
  };
  for (const auto& [normal, usual] : rows) CHECK(bienban::usual_spelling(normal) == usual);
}
