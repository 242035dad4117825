#include "text/span.h"

#include <string_view>

#include "catch.h"

using bienban::Span;

TEST_CASE("the end is not included") {
  const Span span{4, 7};
  CHECK(std::string_view("Bí thư").substr(span.begin, span.size()) == "th\xC6");
  CHECK(span.contains({4, 7}));
  CHECK(span.contains({7, 7}));
  CHECK_FALSE(span.contains({6, 8}));
  CHECK(span.overlaps({6, 8}));
  CHECK_FALSE(span.overlaps({7, 8}));
  CHECK_FALSE(span.overlaps({0, 4}));
  CHECK(Span{}.empty());
}
