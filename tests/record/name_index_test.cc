#include "record/name_index.h"

#include "catch.h"

using namespace bienban;

using Key = NameIndex::Key;

TEST_CASE("a name is found whole or by its end") {
  NameIndex names;
  names.add(0, {"trần", "xuân", "anh"}, 3);
  CHECK(names.find({"trần", "xuân", "anh"}, 0) == 0);
  CHECK(names.find({"xuân", "anh"}, 9) == 0);
  CHECK(names.find({"anh"}, 9) == 0);
  CHECK_FALSE(names.find({"trần"}, 9));
  CHECK_FALSE(names.find({"trần", "xuân"}, 9));
  CHECK_FALSE(names.find({"lê", "trần", "xuân", "anh"}, 9));
}

TEST_CASE("names of the Highlands are found by their start too") {
  NameIndex names;
  names.add(0, {"y", "rưm", "niê"}, 0);
  CHECK(names.find({"y", "rưm"}, 0) == 0);
  CHECK(names.find({"rưm", "niê"}, 0) == 0);
  CHECK_FALSE(names.find({"y"}, 0));
}

TEST_CASE("long names are found by their start too") {
  NameIndex names;
  names.add(0, {"bun", "thoong", "xay", "vông"}, 0);
  CHECK(names.find({"bun", "thoong"}, 3) == 0);
  CHECK(names.find({"xay", "vông"}, 3) == 0);
  CHECK_FALSE(names.find({"bun"}, 3));
}

TEST_CASE("of several the last one named before, else the one added first") {
  NameIndex names;
  names.add(0, {"lê", "văn", "an"}, 5);
  names.add(1, {"trần", "an"}, 7);
  names.add(2, {"đỗ", "bình", "an"}, 7);
  CHECK(names.find({"an"}, 4) == 0);
  CHECK(names.find({"an"}, 5) == 0);
  CHECK(names.find({"an"}, 6) == 0);
  CHECK(names.find({"an"}, 7) == 2);
  names.move(1, {"trần", "an"}, 7, 6);
  CHECK(names.find({"an"}, 6) == 1);
  CHECK(names.find({"an"}, 8) == 2);
}
