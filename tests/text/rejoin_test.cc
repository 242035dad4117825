#include "text/rejoin.h"

#include <string>
#include <vector>

#include "catch.h"
#include "text/normalise.h"

using bienban::normalise;
using bienban::NormalText;
using bienban::Span;

TEST_CASE("words that were taken apart") {
  struct Row {
    std::string from;
    std::string to;
  };
  const Row rows[] = {
      {"H Ộ I  N G H Ị", "HỘI NGHỊ"},
      {"H Ộ I N G H Ị", "HỘI NGHỊ"},
      {"H  Ộ  I   N  G  H  Ị", "HỘI NGHỊ"},
      {"H\u00A0Ộ\u00A0I\u00A0\u00A0N\u00A0G\u00A0H\u00A0Ị", "HỘI NGHỊ"},
      {"Họp\nĐ Ạ I  H Ộ I  Đ Ả N G  B Ộ: sáng nay", "Họp\nĐẠI HỘI ĐẢNG BỘ: sáng nay"},
      {"\"C Ộ N G H Ò A\"", "\"CỘNG HÒA\""},
      {"T H U Ỷ  L Ợ I", "THỦY LỢI"},
      {"B A N  T H Ư Ờ N G  V Ụ  U B N D  M Đ R Ắ K", "BAN THƯỜNG VỤ UBND MĐRẮK"},  // among syllables
      {"C H I  G Ầ N  18  T Ỷ  Đ Ồ N G: 5  U S D", "CHI GẦN 18 TỶ ĐỒNG: 5 USD"},    // digits and signs between
      {"H U Y Ệ N  M'Đ R Ắ K  H Ọ P", "HUYỆN M'ĐRẮK HỌP"},
      {"B A N  Y  Ê  U  A", "BAN YÊU A"},  // gaps that part no words
      // Not these.
      {"A 5 B 6 C D", "A 5 B 6 C D"},
      {"A B C D E", "A B C D E"},
      {"nhóm A B C D", "nhóm A B C D"},
      {"a, b, c, d", "a, b, c, d"},
      {"M A N", "M A N"},
      {"A B  C D  E F", "A B C D E F"},
      {"T V  H A I  C N N", "T V H A I C N N"},
      // Broken over lines.
      {"hội ng-\nhị tổng kết", "hội nghị tổng kết"},
      {"hội ng–\r\n  hị", "hội nghị"},
      {"HỘI NG-\nHỊ", "HỘI NGHỊ"},
      {"h-\noà", "hòa"},
      {"tho-\nà", "tho-\nà"},
      {"hội ng\u00AD\nhị", "hội nghị"},
      {"infor\u00AD\nmation", "information"},
      {"Hà Nội -\nHải Phòng", "Hà Nội -\nHải Phòng"},
      {"Đông-\nTây", "Đông-\nTây"},
      {"ng-\n\nhị", "ng-\n\nhị"},
      {"Covid-\n19", "Covid-\n19"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.from);
    CHECK(normalise(row.from).text == row.to);
    CHECK(normalise(row.to).text == row.to);
  }
}

TEST_CASE("offsets of letters that were put together") {
  struct Row {
    std::size_t begin;
    std::size_t end;
  };
  const NormalText normal = normalise("B A N  A N");
  REQUIRE(normal.text == "BAN AN");
  const std::vector<Row> rows = {
      {0, 0},    // B
      {2, 1},    // A
      {4, 3},    // N
      {5, 5},    // the gap: two spaces
      {7, 7},    // A
      {9, 8},    // N
      {10, 10},  // the end
  };
  for (std::size_t i = 0; i < rows.size(); ++i) {
    CAPTURE(i);
    CHECK(normal.map.source_begin(i) == rows[i].begin);
    CHECK(normal.map.source_end(i) == rows[i].end);
  }
  CHECK(normal.map.source({0, 3}) == Span{0, 5});
}

TEST_CASE("offsets of a word that was broken over lines") {
  const NormalText normal = normalise("ng- \nhị a");
  REQUIRE(normal.text == "nghị a");
  CHECK(normal.map.source({0, 6}) == Span{0, 9});    // both parts
  CHECK(normal.map.source({0, 2}) == Span{0, 2});    // "ng"
  CHECK(normal.map.source({2, 6}) == Span{5, 9});    // "hị"
  CHECK(normal.map.source({7, 8}) == Span{10, 11});  // "a"
}
