#include "rules/phrase_tree.h"

#include "catch.h"

using namespace bienban;

TEST_CASE("a step leads where it was made to lead, and nowhere else") {
  PhraseTree tree;
  CHECK(tree.next(0, 0).node == 0);
  CHECK(tree.next(0, 3).node == 0);
  CHECK(tree.next_or_add(0, 3, 1) == 1);
  CHECK(tree.next_or_add(0, 3, 2) == 1);
  CHECK(tree.next_or_add(1, 3, 2) == 2);
  CHECK(tree.next(0, 3).node == 1);
  CHECK(tree.next(1, 3).node == 2);
  CHECK(tree.next(2, 3).node == 0);
  CHECK(tree.next(1, 4).node == 0);
}

TEST_CASE("steps stay when the tree grows") {
  PhraseTree tree;
  for (std::uint32_t from = 0; from < 60; ++from) {
    for (std::uint32_t word = 1; word <= 60; ++word)
      REQUIRE(tree.next_or_add(from, word, 60 * from + word) == 60 * from + word);
  }
  for (std::uint32_t from = 0; from < 60; ++from) {
    for (std::uint32_t word = 1; word <= 60; ++word) REQUIRE(tree.next(from, word).node == 60 * from + word);
    REQUIRE(tree.next(from, 61).node == 0);
  }
}
