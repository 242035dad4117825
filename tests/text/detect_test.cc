// Which encoding a text is taken for, where that is not plain. (That each encoding is found: encodings_test.cc.)
#include "text/detect.h"

#include <string>

#include "catch.h"
#include "encode.h"
#include "text/decode.h"

using bienban::decode;
using bienban::DecodedText;

TEST_CASE("what is no Vietnamese in an old encoding") {
  CHECK(decode("").encoding == "UTF-8");
  CHECK(decode("plain ASCII, e.g. C:\\x & y").encoding == "UTF-8");
  CHECK(decode("Café «à la carte» – Zürich, Ã, Â, déjà vu, naïve, señor, Ångström, façade").encoding == "UTF-8");
  const DecodedText western = decode("Le pr\xE9sident a \xE9t\xE9 re\xE7u \xE0 Hano\xEF");
  CHECK(western.utf8 == "Le président a été reçu à Hanoï");
  CHECK(western.encoding == "windows-1252");
  CHECK(western.unsure);
  // Broken UTF-8 stays UTF-8.
  const DecodedText broken = decode("Hội nghị tổng kết\xFF công tác\nnăm \x96 2021");
  CHECK(broken.encoding == "UTF-8");
  CHECK(broken.utf8 == "Hội nghị tổng kết\uFFFD công tác\nnăm \uFFFD 2021");
  CHECK(broken.replaced == 2);
}

TEST_CASE("text without diacritics is marked") {
  CHECK(decode("Chieu 6-1, Dang uy Khoi cac co quan tinh to chuc Hoi nghi tong ket cong tac xay dung Dang nam 2021")
            .no_diacritics);
  CHECK_FALSE(decode("Chiều 6-1, Đảng ủy Khối các cơ quan tỉnh tổ chức Hội nghị tổng kết công tác xây dựng Đảng")
                  .no_diacritics);
  CHECK_FALSE(
      decode("The committee of the province held a conference on Thursday to review its work over the past year")
          .no_diacritics);
  CHECK_FALSE(decode("Hoi nghi").no_diacritics);
}

TEST_CASE("UTF-16 without a mark, its letters decomposed") {
  // The combining grave, U+0300, is a zero too.
  std::string text;
  for (int i = 0; i < 20; ++i) text += "la\u0300 va\u0300 nga\u0300y ";
  CHECK(decode(encode::utf16(text, false, false)).utf8 == text);
  CHECK(decode(encode::utf16(text, true, false)).utf8 == text);
}

TEST_CASE("invisible characters inside words make no other encoding likelier") {
  const std::string text =
      "H\u00ADội ng\u200Bhị tổ\uFEFFng k\u00ADết c\u00ADông t\u200Các x\u00ADây d\u200Bựng Ð\u00ADảng";
  CHECK(decode(text).encoding == "UTF-8");
}

TEST_CASE("short paragraphs in another encoding than most") {
  const std::string first =
      "Chiều 6-1, Đảng ủy Khối các cơ quan tỉnh tổ chức Hội nghị tổng kết công tác xây dựng Đảng.\n";
  for (const std::string& last : {std::string("Út Nghĩa\n"), std::string("Ảnh: Lữ Khê\n")}) {
    CAPTURE(last);
    CHECK(decode(encode::vni(first).bytes + encode::by_iconv(last, "VISCII").bytes).utf8 == first + last);
    CHECK(decode(encode::by_iconv(first, "VISCII").bytes + encode::vni(last).bytes).utf8 == first + last);
  }
}
