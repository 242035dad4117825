// TCVN3 has its capitals in a font of their own, so that a text without its fonts has small letters only.
#include <string>

#include "catch.h"
#include "encode.h"
#include "text/decode.h"

using bienban::decode;
using bienban::DecodedText;

TEST_CASE("capitals by font") {
  const std::string bytes = encode::tcvn3("HỘI NGHỊ ĐẢNG ỦY - Hội nghị Ủy ban").bytes;
  const DecodedText decoded = decode(bytes, "TCVN3");
  // "Ủy" has nothing but small letters: what font it stood in is lost.
  CHECK(decoded.utf8 == "HỘI NGHỊ ĐẢNG ỦY - Hội nghị ủy ban");
  // In a name, behind two words or between two; then wherever it stands behind the same word.
  CHECK(decode(encode::tcvn3("bà Nguyễn Thị Ánh, ông Lê Út Hiền, chị Lê Như Ý. Bà Thị Ánh ở Hà Nội ủng hộ").bytes,
               "TCVN3")
            .utf8 == "bà Nguyễn Thị Ánh, ông Lê Út Hiền, chị Lê Như Ý. Bà Thị Ánh ở Hà Nội ủng hộ");
  CHECK(
      decode(encode::tcvn3("Tỉnh ủy Bình Dương, Công ty Vạn Phát ứng trước, Hà Nội ở Việt Nam").bytes, "TCVN3").utf8 ==
      "Tỉnh ủy Bình Dương, Công ty Vạn Phát ứng trước, Hà Nội ở Việt Nam");
  // At a sentence's start it must have been a capital; behind an abbreviation it need not.
  CHECK(decode(encode::tcvn3("Họp xong. Ủy ban báo cáo tại TP. ấy").bytes, "TCVN3").utf8 ==
        "Họp xong. Ủy ban báo cáo tại TP. ấy");
  // One capital may begin a name, or be a heading's.
  CHECK(decode(encode::tcvn3("ông Lê ở Sở Y tế").bytes, "TCVN3").utf8 == "ông Lê ở Sở Y tế");
  CHECK(decode(encode::tcvn3("BÀ LÊ Ở ĐÀ NẴNG").bytes, "TCVN3").utf8 == "BÀ LÊ Ở ĐÀ NẴNG");
}
