// Whether an article reports a meeting of ours.
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
