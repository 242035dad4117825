#include "rules/kinds.h"

#include <algorithm>

#include "catch.h"

using bienban::Kind;
using bienban::KindSet;
using bienban::KindTable;

TEST_CASE("a kind has one number and one name") {
  KindTable kinds;
  const Kind post = kinds.intern("post");
  const Kind organ = kinds.intern("organ");
  CHECK(post != organ);
  CHECK(kinds.intern("post") == post);
  CHECK(kinds.size() == 2);
  CHECK(kinds.name(organ) == "organ");
  CHECK(kinds.find("organ") == organ);
  CHECK_FALSE(kinds.find("orgam").has_value());
  CHECK(kinds.size() == 2);
}

TEST_CASE("sets of kinds are sorted and without repeats, in whatever order they are filled") {
  KindSet order = {1, 4, 9, 200};
  do {
    KindSet set;
    for (const Kind kind : order) bienban::insert(set, kind);
    for (const Kind kind : order) bienban::insert(set, kind);
    REQUIRE(set == KindSet{1, 4, 9, 200});
  } while (std::next_permutation(order.begin(), order.end()));
  CHECK(bienban::contains(order, 9));
  CHECK_FALSE(bienban::contains(order, 8));
  CHECK_FALSE(bienban::contains({}, 1));
}

TEST_CASE("a misspelt name has a nearest known one, a strange name has none") {
  KindTable kinds;
  for (const char* name : {"number", "organ", "organ_head", "post"}) kinds.intern(name);
  CHECK(kinds.nearest("numbr") == "number");
  CHECK(kinds.nearest("nubmer") == "number");
  CHECK(kinds.nearest("organ_haed") == "organ_head");
  CHECK(kinds.nearest("orgn") == "organ");
  CHECK(kinds.nearest("pots") == "");
  CHECK(kinds.nearest("photographer") == "");
  CHECK(kinds.nearest("post") == "post");
}
