#include "text/utf8_decode.h"

#include <string>

#include "catch.h"

TEST_CASE("valid UTF-8 is found out as fast as it comes") {
  // Lengths around the block of the automaton, and faults at every place of it.
  const std::string text =
      "Hội nghị Đảng ủy – 😀 quyết định số 08, ngày 6 tháng 1 năm 2022, đường Nguyễn Thị Minh Khai, thành phố Vĩnh "
      "Long ";
  for (std::size_t length = 0; length < text.size(); ++length) {
    const std::string part = text.substr(0, length);
    const std::size_t good = bienban::valid_utf8(part);
    REQUIRE(good <= length);
    REQUIRE(length - good < 4);
    std::string broken = text;
    broken[length] = '\xFF';
    REQUIRE(bienban::valid_utf8(broken) <= length);
    REQUIRE(length - bienban::valid_utf8(broken) < 4);
  }
}
