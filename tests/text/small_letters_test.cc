#include "text/small_letters.h"

#include <utf8proc.h>

#include <random>
#include <string>

#include "catch.h"
#include "text/utf8.h"

using namespace bienban;

namespace {

bool is_small(char32_t c) { return utf8proc_category(static_cast<utf8proc_int32_t>(c)) == UTF8PROC_CATEGORY_LL; }

// How many bytes of small letters stand at the beginning.
std::size_t run(const std::string& text) { return SmallLetters(text).end_of_run(0); }

}  // namespace

TEST_CASE("all small letters of Vietnamese are passed over, and nothing that is no small letter") {
  const std::string vietnamese =
      "aàảãáạăằẳẵắặâầẩẫấậbcdđeèẻẽéẹêềểễếệfghiìỉĩíịjklmnoòỏõóọôồổỗốộơờởỡớợpqrstuùủũúụưừửữứựvwxyỳỷỹýỵz";
  CHECK(run(vietnamese) == vietnamese.size());
  std::size_t passed = 0;
  for (char32_t c = 1; c < 0x20000; ++c) {
    if (c >= 0xD800 && c < 0xE000) continue;
    std::string text;
    append_utf8(text, c);
    const std::size_t size = run(text);
    INFO(static_cast<std::uint32_t>(c));
    CHECK((size == 0 || size == text.size()));
    if (size == 0) continue;
    ++passed;
    REQUIRE(is_small(c));
  }
  CHECK(passed > 100);
}

TEST_CASE("a run ends where it ends, whatever stands around it and wherever a block begins") {
  const std::u32string letters = U"abyzàđĩũơưạẽỹ";
  const std::u32string others = U" AZ.9'&ÀĐƯẠỸč–÷\U0001F600\n";
  std::mt19937 random(3);
  for (int round = 0; round < 3000; ++round) {
    std::string text;
    const std::size_t before = random() % 70;
    for (std::size_t i = 0; i < before; ++i) {
      const std::u32string& from = random() % 8 == 0 ? others : letters;
      append_utf8(text, from[random() % from.size()]);
    }
    const std::size_t begin = text.size();
    const std::size_t length = random() % 40;
    for (std::size_t i = 0; i < length; ++i) append_utf8(text, letters[random() % letters.size()]);
    const std::size_t end = text.size();
    if (random() % 4 != 0) {
      append_utf8(text, others[random() % others.size()]);
      for (std::size_t i = random() % 70; i > 0; --i) append_utf8(text, letters[random() % letters.size()]);
    }
    INFO(text);
    SmallLetters small(text);
    CHECK(small.end_of_run(begin) == end);
    CHECK(small.end_of_run(0) <= end);
    CHECK(small.end_of_run(end) == end);
  }
}
