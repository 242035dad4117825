// Whether an article reports a meeting of ours.
#include <string>

#include "catch.h"
#include "extract/project.h"

using namespace bienban;

TEST_CASE("a day to come that is told at a meeting leaves the meeting its own day") {
  const Record told = record_of(
      "Tại cuộc họp báo thường kỳ của Bộ Giao thông vận tải chiều 29-8, Thứ trưởng Trần Văn Bách thừa nhận tàu không "
      "kịp "
      "chạy thử vào ngày 1-10 tới.",
      "2023-08");
  REQUIRE(told.conference);
  CHECK(told.events.front().date == "2023-08-29");
  CHECK_FALSE(record_of("Bộ Giao thông vận tải cho biết họp báo vào ngày 1-10 tới.", "2023-08").conference);
}

TEST_CASE("what a ministry of ours holds is ours, however many countries the article names") {
  CHECK(record_of(
            "Tại Diễn đàn thương mại Việt Nam - Đông Âu do Bộ Công Thương tổ chức ngày 8-5, đại diện của Nga, Ba Lan, "
            "Séc, Ukraine và Belarus cho rằng hàng của Nga, Ba Lan và Séc bán chạy ở Nga và Ba Lan.",
            "2023-05")
            .conference);
}

TEST_CASE("who answers the press at a meeting took part in it; who only tells the press of it did not") {
  const Record there = record_of(
      "Đại tá Trần Văn Bách, Phó Cục trưởng Cục Phòng chống ma túy, trao đổi với báo giới như vậy tại cuộc họp báo về "
      "công "
      "tác phòng chống buôn lậu do Bộ Công an tổ chức chiều 22-1.",
      "2023-01");
  REQUIRE(there.conference);
  CHECK(find_person(there.attendees, "Trần Văn Bách") != nullptr);
  const Record elsewhere = record_of(
      "Chiều 22-1, Bộ Công an tổ chức hội nghị về công tác phòng chống buôn lậu.\n"
      "Trao đổi với Tuổi Trẻ, ông Lê Văn Ơn, Giám đốc Sở Y tế, cho biết nhiều ý kiến tại hội nghị đồng tình.",
      "2023-01");
  CHECK(find_person(elsewhere.attendees, "Lê Văn Ơn") == nullptr);
}

TEST_CASE("who tells something on a day that begins the sentence told a newspaper") {
  const std::string lead = "Chiều 22-1, UBND tỉnh tổ chức hội nghị bàn việc phòng dịch.\n";
  const std::string who = "ông Lê Văn Ơn, Phó Giám đốc Sở Y tế, cho biết ";
  const auto attends = [&](const std::string& sentence) {
    return find_person(record_of(lead + sentence, "2023-01").attendees, "Lê Văn Ơn") != nullptr;
  };
  CHECK_FALSE(attends("Ngày 22-1, " + who + "đơn vị đang lập danh sách."));
  CHECK(attends("Ngày 22-1, " + who + "tại hội nghị đơn vị đang lập danh sách."));
  CHECK(attends("Tại hội nghị, " + who + "đơn vị đang lập danh sách."));
}
