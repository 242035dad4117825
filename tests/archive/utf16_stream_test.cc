#include "archive/utf16_stream.h"

#include <string>

#include "archive/dripping.h"
#include "catch.h"

using namespace bienban;
using bienban::test::Dripping;

namespace {

struct Read {
  std::string text;
  std::uint64_t replaced;
};

Read read(std::u16string_view units, bool big_endian, std::size_t drip, std::string_view more = "") {
  std::string bytes;
  for (const char16_t unit : units) {
    const char high = static_cast<char>(unit >> 8);
    const char low = static_cast<char>(unit & 0xFF);
    bytes += big_endian ? high : low;
    bytes += big_endian ? low : high;
  }
  bytes += more;
  Dripping stream(bytes, drip);
  Utf16Stream utf8(stream, big_endian);
  std::string text;
  REQUIRE(read_all(utf8, 1 << 20, text));
  return {text, utf8.replaced()};
}

}  // namespace

TEST_CASE("UTF-16 as UTF-8, in pieces of any size") {
  const std::size_t drip = GENERATE(std::size_t{1}, std::size_t{2}, std::size_t{3}, std::size_t{1000});
  const bool big_endian = GENERATE(false, true);
  CHECK(read(u"", big_endian, drip).text.empty());
  CHECK(read(u"Hội nghị\n", big_endian, drip).text == "Hội nghị\n");
  CHECK(read(u"a😀b", big_endian, drip).text == "a😀b");
  // The stream's mark goes, another one is a character.
  CHECK(read(u"\uFEFFa\uFEFF\uFEFFb", big_endian, drip).text == "a\uFEFF\uFEFFb");
  const Read half_a_pair = read(u"a\xD83D", big_endian, drip);
  CHECK(half_a_pair.text == "a\uFFFD");
  CHECK(half_a_pair.replaced == 1);
  const Read half_a_unit = read(u"a", big_endian, drip, "x");
  CHECK(half_a_unit.text == "a\uFFFD");
  CHECK(half_a_unit.replaced == 1);
}

TEST_CASE("long UTF-16, whose pairs lie across reads") {
  std::u16string units;
  std::string expected;
  for (int i = 0; i < 20000; ++i) {
    units += i % 2 == 0 ? u"ộ" : u"😀";
    expected += i % 2 == 0 ? "ộ" : "😀";
  }
  CHECK(read(units, false, 4093).text == expected);
}
