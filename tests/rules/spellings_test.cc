#include "rules/spellings.h"

#include "catch.h"

using namespace bienban;

using Words = std::vector<std::string>;

TEST_CASE("a word is known in three cases") {
  CHECK(spellings("đảng") == Words{"đảng", "Đảng", "ĐẢNG"});
  CHECK(spellings("h'rưm") == Words{"h'rưm", "H'Rưm", "H'RƯM"});
  CHECK(spellings("m2") == Words{"m2", "M2", "M2"});
  CHECK(spellings("").empty());
}

TEST_CASE("i and y stand for each other where Vietnamese writes both") {
  CHECK(spellings("kỹ") == Words{"kỹ", "Kỹ", "KỸ", "kĩ", "Kĩ", "KĨ"});
  CHECK(spellings("tỉ") == Words{"tỉ", "Tỉ", "TỈ", "tỷ", "Tỷ", "TỶ"});
  // "quý" and "nghĩ" have one spelling, "mai" another sound.
  CHECK(spellings("quý").size() == 3);
  CHECK(spellings("nghĩ").size() == 3);
  CHECK(spellings("mai").size() == 3);
}
