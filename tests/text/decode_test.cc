#include "text/decode.h"

#include <unicode/unistr.h>

#include <random>
#include <stdexcept>

#include "catch.h"

using bienban::decode;
using bienban::DecodedText;
using bienban::Span;

TEST_CASE("plain UTF-8 is copied") {
  const DecodedText text = decode("Ủy ban nhân dân");
  CHECK(text.utf8 == "Ủy ban nhân dân");
  CHECK(text.encoding == "UTF-8");
  CHECK(text.bytes.is_identity());
  CHECK_FALSE(text.unsure);
  CHECK(text.replaced == 0);
}

TEST_CASE("a byte order mark goes, and is not in any span") {
  const DecodedText text = decode("\xEF\xBB\xBFHội nghị");
  CHECK(text.utf8 == "Hội nghị");
  CHECK(text.bytes.source({0, 4}) == Span{3, 7});
}

TEST_CASE("the encoding's name may be given in any of its spellings") {
  CHECK(decode("Đảng", "utf-8").encoding == "UTF-8");
  CHECK(decode("Đảng", "UTF8").utf8 == "Đảng");
  CHECK_THROWS_AS(decode("Đảng", "utf-9"), std::invalid_argument);
}

TEST_CASE("bad bytes become U+FFFD, one a maximal part") {
  struct Row {
    const char* bytes;
    const char* text;
    std::size_t replaced;
  };
  const Row rows[] = {
      {"a\xFF"
       "b",
       "a\uFFFDb", 1},  // no lead byte
      {"a\x80\x80"
       "b",
       "a\uFFFD\uFFFDb", 2},  // continuation bytes alone
      {"a\xE1\xBB"
       "b",
       "a\uFFFDb", 1},              // cut short: one for both bytes
      {"a\xE1\xBB", "a\uFFFD", 1},  // cut short by the end
      {"a\xC3", "a\uFFFD", 1},
      {"\xC0\x80", "\uFFFD\uFFFD", 2},                      // overlong
      {"\xE0\x80\x80", "\uFFFD\uFFFD\uFFFD", 3},            // overlong
      {"\xED\xA0\x80", "\uFFFD\uFFFD\uFFFD", 3},            // a surrogate
      {"\xF4\x90\x80\x80", "\uFFFD\uFFFD\uFFFD\uFFFD", 4},  // beyond U+10FFFF
      {"\xF0\x9F\x98", "\uFFFD", 1},
      {"\xE1\xBB\xE1\xBB\x99", "\uFFFDộ", 1},  // the next character is whole
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    const DecodedText text = decode(row.bytes, "UTF-8");
    CHECK(text.utf8 == row.text);
    CHECK(text.replaced == row.replaced);
  }
}

TEST_CASE("spans around bad bytes") {
  const DecodedText text = decode(
      "a\xE1\xBB"
      "b",
      "UTF-8");                                    // -> a U+FFFD b
  CHECK(text.bytes.source({0, 1}) == Span{0, 1});  // a
  CHECK(text.bytes.source({1, 4}) == Span{1, 3});  // U+FFFD
  CHECK(text.bytes.source({4, 5}) == Span{3, 4});  // b
}

TEST_CASE("random bytes: valid UTF-8 comes out, as ICU decodes it") {
  std::mt19937 random(7);
  const std::string pieces[] = {"a", "ộ", "đ", " ", "\xE1", "\xBB", "\x80", "\xC3", "\xF0\x9F", "\xED\xA0", "😀"};
  for (int round = 0; round < 3000; ++round) {
    std::string bytes;
    for (std::size_t i = random() % 12; i > 0; --i) bytes += pieces[random() % std::size(pieces)];
    const DecodedText text = decode(bytes, "UTF-8");
    std::string expected;
    icu::UnicodeString::fromUTF8(bytes).toUTF8String(expected);
    REQUIRE(text.utf8 == expected);
    REQUIRE(text.bytes.source_size() == bytes.size());
    REQUIRE(text.bytes.result_size() == text.utf8.size());
  }
}

TEST_CASE("what the header shows") {
  const bienban::DecodedText text = bienban::decode("H\xE9i ngh\xDE", "tcvn3");
  CHECK(text.utf8 == "Hội nghị");
  CHECK(text.encoding == "TCVN3");
  CHECK(text.bytes.source({1, 4}) == bienban::Span{1, 2});
}
