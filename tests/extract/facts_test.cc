// Counts and sums, and which of them are told again: through the public door, with the project's rules.
#include <string>
#include <vector>

#include "catch.h"
#include "extract/project.h"

using namespace bienban;

namespace {

using Texts = std::vector<std::string>;

Texts sums_of(const std::string& text) {
  Texts out;
  for (const Money& sum : record_of(text).money) out.push_back(sum.text);
  return out;
}

Texts counts_of(const std::string& text) {
  Texts out;
  for (const Count& count : record_of(text).counts) out.push_back(count.text);
  return out;
}

}  // namespace

TEST_CASE("a sum told again is one fact, at its fullest") {
  CHECK(sums_of("Mức thưởng là 40.000 đồng.\n\nNgười thấp nhất được 40.000 đồng/người.") == Texts{"40.000 đồng/người"});
  CHECK(sums_of("Mức thưởng là 40.000 đồng/người.\n\nMỗi người được 40.000 đồng.") == Texts{"40.000 đồng/người"});
}

TEST_CASE("both ends of a range share the scale that stands behind it") {
  const struct {
    const char* text;
    const char* low;
    const char* high;
  } cases[] = {
      {"Vốn khoảng 11.000-12.000 tỷ đồng.", "11000000000000", "12000000000000"},
      {"Giá 4-6 triệu đồng.", "4000000", "6000000"},
      {"Giá 800.000 - 1,2 triệu đồng.", "800000", "1200000"},
  };
  for (const auto& one : cases) {
    CAPTURE(one.text);
    const Record record = record_of(one.text);
    REQUIRE(record.money.size() == 1);
    CHECK(record.money.front().amount.to_string() == one.low);
    REQUIRE(record.money.front().max);
    CHECK(record.money.front().max->to_string() == one.high);
  }
}

TEST_CASE("prices of two units are two facts") {
  CHECK(sums_of("Mỡ nhờn chịu thuế 2.000 đồng/kg, dầu hỏa 2.000 đồng/lít.") ==
        Texts{"2.000 đồng/kg", "2.000 đồng/lít"});
}

TEST_CASE("what only looks like a count") {
  const struct {
    const char* text;
    Texts counts;
  } cases[] = {
      {"Nồng độ vượt ngưỡng cho phép tới 30 lần.", {}},
      {"Thu nhập tăng so với năm 2011 là 3,5 lần.", {}},
      {"Hội đồng đã họp 4 lần.", {"4 lần"}},
      {"Kỳ họp lần 16 Ủy ban hỗn hợp bàn về cửa khẩu.", {}},
      {"Mùa lễ hội 2015 dân làng vẫn rước kiệu.", {}},
      {"Huyện có 3 nhà máy có công suất 8.000 tấn rác mỗi ngày.", {"3 nhà máy"}},
      {"Thí sinh nộp hồ sơ ở bộ phận 1 cửa.", {}},
      {"Thí sinh đạt 27,75 điểm.", {}},
      {"Mỗi người dân chỉ có 0,7 cuốn sách.", {}},
      {"Dịp 30/4 gia đình lại về quê.", {}},
      {"Toàn xã kết nạp 163/150 đảng viên.", {"163/150 đảng viên"}},
      {"Xã có 13/15 thôn đạt chuẩn.", {"13/15 thôn"}},
      {"Gần 2/3 người được hỏi tán thành.", {}},
      {"Hoa hậu Hoàn vũ 2017 tổ chức tại Khánh Hòa.", {}},
      {"Huyện có hơn 2017 hộ nghèo.", {"hơn 2017 hộ nghèo"}},
  };
  for (const auto& one : cases) {
    CAPTURE(one.text);
    CHECK(counts_of(one.text) == one.counts);
  }
}

TEST_CASE("a count told again in fewer words is one fact, at its fullest") {
  CHECK(counts_of("Tỉnh làm 80 dự án giao thông.\n\nTrong số 80 dự án có 12 dự án chậm.") ==
        Texts{"80 dự án giao thông", "12 dự án"});
  CHECK(counts_of("Cả nước mới lắp được 28 trạm.\n\nHạn cuối cho 28 trạm thu phí là tháng 12.") ==
        Texts{"28 trạm thu phí"});
  CHECK(counts_of("Xã có 2 người nghèo.\n\nHai người đã thoát nghèo.").size() == 2);
}

TEST_CASE("equal counts side by side in a sentence are of different things") {
  CHECK(counts_of("Đã khởi tố 3 vụ án: 1 vụ ở Bách Sa, 1 vụ ở Tùng Sa.") == Texts{"3 vụ án", "1 vụ", "1 vụ"});
  CHECK(counts_of("Bắt 8 người.\n\n8 người đã nhận tội.") == Texts{"8 người"});
  CHECK(counts_of("Quan hệ giữa hai nước và nhân dân hai nước rất tốt.") == Texts{"hai nước"});
}

TEST_CASE("of two organs that share the head of their names the head is counted") {
  CHECK(counts_of("Dự luật được hai đảng Dân chủ và Cộng hòa ủng hộ.") == Texts{"hai đảng"});
  CHECK(counts_of("Dự luật được hai đảng Dân chủ và cử tri ủng hộ.") == Texts{"hai đảng Dân chủ"});
}

TEST_CASE("what stands behind the comma may share no number") {
  CHECK(counts_of("Tỉnh đã qua 11 đợt nắng nóng, đợt nắng dài nhất ở Bách Sa.") == Texts{"11 đợt nắng nóng"});
  CHECK(counts_of("Họ để lại 3 chiếc xe máy, điện thoại.") == Texts{"3 chiếc xe máy"});
  CHECK(counts_of("Cửa hàng bán 300 xe máy, điện thoại.") == Texts{"300 xe máy, điện thoại"});
  CHECK(counts_of("Kiểm điểm 3 cán bộ, nhân viên.") == Texts{"3 cán bộ, nhân viên"});
}

TEST_CASE("whose the counted questions are is no part of what is counted") {
  CHECK(counts_of("Ban tổ chức nhận được 61 ý kiến của cử tri.") == Texts{"61 ý kiến"});
}

TEST_CASE("the kind of a paper may stand in a verb's phrase, or before an earlier number") {
  const Record record =
      record_of("Bà Thắm trình bày Tờ trình số 12/TTr-UBND.\n\nSau đó là Quyết định 3-QĐ/HU, 4-QĐ/HU.");
  REQUIRE(record.documents.size() == 3);
  CHECK(record.documents[0].text == "Tờ trình số 12/TTr-UBND");
  CHECK(record.documents[0].type == "Tờ trình");
  CHECK(record.documents[2].text == "4-QĐ/HU");
  CHECK(record.documents[2].type == "Quyết định");
}
