#include "rules/phrase_tree.h"

#include "catch.h"

using namespace bienban;

namespace {

std::array<std::uint32_t, 2> data_of(std::uint32_t node) { return {node + 1, 2 * node}; }

}  // namespace

TEST_CASE("a step leads where it was made to lead, and nowhere else") {
  PhraseTree tree;
  CHECK(tree.next_or_add(0, 3, 1) == 1);
  CHECK(tree.next_or_add(0, 3, 2) == 1);
  CHECK(tree.next_or_add(1, 3, 2) == 2);
  tree.freeze(data_of);
  CHECK(tree.first(0).node == 0);
  CHECK(tree.first(2).node == 0);
  CHECK(tree.first(99).node == 0);
  const PhraseTree::Place& one = tree.first(3);
  CHECK(one.node == 1);
  CHECK((one.data[0] == 2 && one.data[1] == 2));
  const PhraseTree::Place& two = tree.next(one, 3);
  CHECK(two.node == 2);
  CHECK((two.data[0] == 3 && two.data[1] == 4));
  CHECK(tree.next(two, 3).node == 0);
  CHECK(tree.next(one, 4).node == 0);
  CHECK(tree.next(tree.first(4), 3).node == 0);
}

TEST_CASE("steps stay when the tree grows, however many go on from a node") {
  PhraseTree tree;
  for (std::uint32_t from = 0; from < 60; ++from) {
    for (std::uint32_t word = 1; word <= from + 1; ++word)
      REQUIRE(tree.next_or_add(from, word, 60 * from + word) == 60 * from + word);
  }
  tree.freeze(data_of);
  // Node 1 goes on to 61 and 62, node 2 to 121 to 123 and so on; nodes behind 59 go nowhere.
  CHECK(tree.first(1).node == 1);
  CHECK(tree.first(2).node == 0);
  const PhraseTree::Place* place = &tree.first(1);
  for (const std::uint32_t word : {1U, 2U}) {
    const PhraseTree::Place& next = tree.next(*place, word);
    CHECK(next.node == 60 + word);
    for (std::uint32_t other = 0; other < 70; ++other) CHECK(tree.next(next, other).node == 0);
  }
  CHECK(tree.next(*place, 3).node == 0);
}

TEST_CASE("each of many steps from one node is found") {
  PhraseTree tree;
  REQUIRE(tree.next_or_add(0, 7, 1) == 1);
  for (std::uint32_t word = 1; word <= 1000; word += 3) REQUIRE(tree.next_or_add(1, word, word + 1) == word + 1);
  tree.freeze(data_of);
  for (std::uint32_t word = 1; word <= 1001; ++word) {
    CHECK(tree.next(tree.first(7), word).node == (word % 3 == 1 ? word + 1 : 0));
  }
}
