#include "text/offset_map.h"

#include <random>
#include <vector>

#include "catch.h"

using bienban::OffsetMap;
using bienban::Span;

namespace {

struct Row {
  std::size_t begin;
  std::size_t end;
};

// Row i: where a span that begins, and one that ends, at offset i of the result does so in the source.
void check_rows(const OffsetMap& map, const std::vector<Row>& rows) {
  REQUIRE(rows.size() == map.result_size() + 1);
  for (std::size_t i = 0; i < rows.size(); ++i) {
    CAPTURE(i);
    CHECK(map.source_begin(i) == rows[i].begin);
    CHECK(map.source_end(i) == rows[i].end);
  }
}

OffsetMap random_map(std::mt19937& random, std::size_t source) {
  OffsetMap map;
  while (map.source_size() < source) {
    const std::size_t left = source - map.source_size();
    const std::size_t size = std::min<std::size_t>(random() % 4, left);
    if (random() % 2 == 0)
      map.keep(size);
    else
      map.replace(size, random() % 4);
  }
  if (random() % 4 == 0) map.replace(0, random() % 3);
  return map;
}

}  // namespace

TEST_CASE("an empty map answers with the end") {
  const OffsetMap map;
  CHECK(map.source({0, 0}) == Span{0, 0});
  CHECK(map.source({3, 5}) == Span{0, 0});
  CHECK(map.is_identity());
}

TEST_CASE("kept text maps to itself") {
  OffsetMap map;
  map.keep(1);
  map.keep(0);
  map.keep(2);
  CHECK(map.is_identity());
  check_rows(map, {
                      {0, 0},  // a
                      {1, 1},  // b
                      {2, 2},  // c
                      {3, 3},  // the end
                  });
}

TEST_CASE("what is kept stands so in the source") {
  OffsetMap map;  // "ab" kept, "xx" for "y", "cd" kept, "z" removed, "e" kept
  map.keep(2);
  map.replace(1, 2);
  map.keep(2);
  map.replace(1, 0);
  map.keep(1);
  CHECK(map.keeps({0, 2}));
  CHECK_FALSE(map.keeps({1, 3}));
  CHECK_FALSE(map.keeps({2, 4}));
  CHECK(map.keeps({4, 6}));
  CHECK_FALSE(map.keeps({5, 7}));
  CHECK(map.keeps({6, 7}));
  CHECK_FALSE(map.keeps({6, 8}));
  CHECK_FALSE(map.keeps({3, 3}));
}

TEST_CASE("what was removed belongs to neither neighbour") {
  OffsetMap map;  // "ho\u00ADa" -> "hoa"
  map.keep(2);
  map.replace(2, 0);
  map.keep(1);
  check_rows(map, {
                      {0, 0},  // h
                      {1, 1},  // o
                      {4, 2},  // a: begins behind the hyphen; "ho" ends before it
                      {5, 5},  // the end
                  });
  CHECK(map.source({0, 3}) == Span{0, 5});
  CHECK(map.source({2, 3}) == Span{4, 5});
  CHECK(map.source({2, 2}) == Span{4, 4});
  CHECK_FALSE(map.is_identity());
}

TEST_CASE("removed at the start and at the end") {
  OffsetMap map;  // BOM "a" ZWSP -> "a"
  map.replace(3, 0);
  map.keep(1);
  map.replace(3, 0);
  check_rows(map, {
                      {3, 0},  // a; nothing at all ends at 0
                      {7, 4},  // the end
                  });
  CHECK(map.source({0, 1}) == Span{3, 4});
}

TEST_CASE("an offset inside a change goes to its start or its end") {
  OffsetMap map;  // "e" + circumflex + dot below (5 bytes) -> "ệ" (3 bytes), then "n"
  map.keep(1);
  map.replace(5, 3);
  map.keep(1);
  check_rows(map, {
                      {0, 0},  // h
                      {1, 1},  // ệ, first byte
                      {1, 6},  // ệ, second byte
                      {1, 6},  // ệ, third byte
                      {6, 6},  // n
                      {7, 7},  // the end
                  });
}

TEST_CASE("changes next to each other stay apart") {
  OffsetMap map;  // two 1-byte letters -> two 2-byte letters
  map.replace(1, 2);
  map.replace(1, 2);
  check_rows(map, {
                      {0, 0},  // first letter
                      {0, 1},
                      {1, 1},  // second letter
                      {1, 2},
                      {2, 2},  // the end
                  });
}

TEST_CASE("what was put in stands between its neighbours") {
  OffsetMap map;
  map.keep(1);
  map.replace(0, 2);
  map.keep(1);
  check_rows(map, {
                      {0, 0},  // a
                      {1, 1},  // put in
                      {1, 1},  // put in
                      {1, 1},  // b
                      {2, 2},  // the end
                  });
}

TEST_CASE("offsets beyond the end are the end") {
  OffsetMap map;
  map.keep(2);
  map.replace(3, 1);
  CHECK(map.source({3, 9}) == Span{5, 5});
  CHECK(map.source({1, 9}) == Span{1, 5});
}

TEST_CASE("composed: decoding, then NFC") {
  OffsetMap decoded;  // windows-1258 "a", "ê", dot below, "n": 4 bytes -> 1 + 2 + 2 + 1 bytes
  decoded.keep(1);
  decoded.replace(1, 2);
  decoded.replace(1, 2);
  decoded.keep(1);
  OffsetMap composed;  // "ê" + dot below -> "ệ"
  composed.keep(1);
  composed.replace(4, 3);
  composed.keep(1);
  check_rows(decoded.then(composed), {
                                         {0, 0},  // a
                                         {1, 1},  // ệ
                                         {1, 3},
                                         {1, 3},
                                         {3, 3},  // n
                                         {4, 4},  // the end
                                     });
}

TEST_CASE("composed: changes that overlap become one") {
  OffsetMap first;
  first.replace(2, 4);
  first.replace(2, 4);
  OffsetMap second;  // its change takes the end of the first and the start of the second
  second.keep(3);
  second.replace(2, 1);
  second.keep(3);
  check_rows(first.then(second), {
                                     {0, 0}, {0, 4}, {0, 4}, {0, 4}, {0, 4}, {0, 4}, {0, 4}, {4, 4},  // the end
                                 });
}

TEST_CASE("composed: removed by the first, kept by the second") {
  OffsetMap first;
  first.keep(2);
  first.replace(3, 0);
  first.keep(2);
  OffsetMap second;
  second.keep(1);
  second.replace(1, 2);
  second.keep(2);
  check_rows(first.then(second), {
                                     {0, 0},  // a
                                     {1, 1},  // the change
                                     {1, 2},
                                     {5, 2},  // behind what was removed
                                     {6, 6},
                                     {7, 7},  // the end
                                 });
}

TEST_CASE("random maps: monotone, covering, and composition covers both steps") {
  std::mt19937 random(20220106);
  for (int round = 0; round < 3000; ++round) {
    const OffsetMap first = random_map(random, random() % 24);
    const OffsetMap second = random_map(random, first.result_size());
    const OffsetMap both = first.then(second);
    REQUIRE(both.source_size() == first.source_size());
    REQUIRE(both.result_size() == second.result_size());
    std::size_t begin = 0;
    std::size_t end = 0;
    for (std::size_t i = 0; i <= both.result_size(); ++i) {
      REQUIRE(both.source_begin(i) >= begin);
      REQUIRE(both.source_end(i) >= end);
      begin = both.source_begin(i);
      end = both.source_end(i);
      REQUIRE(end <= both.source_size());
      REQUIRE(begin <= both.source_size());
      REQUIRE(both.source_begin(i) <= first.source_begin(second.source_begin(i)));
      REQUIRE(both.source_end(i) >= first.source_end(second.source_end(i)));
    }
    REQUIRE(both.source_begin(both.result_size()) == both.source_size());
    REQUIRE(both.source_end(0) == 0);
  }
}
