// The day of a meeting and the part of that day. Through the public door, with the project's rules.
#include <string>

#include "catch.h"
#include "extract/project.h"

using namespace bienban;

TEST_CASE("the day of a meeting, wherever it stands") {
  const struct {
    const char* text;
    const char* date;
    const char* part;
  } cases[] = {
      {"Huyện ủy Tân Lạc vừa tổ chức Hội nghị sơ kết quý I. Hội nghị diễn ra vào sáng 12/4/2023 tại huyện.",
       "2023-04-12", "morning"},
      {"Chiều nay - 12/4, Kỳ họp thứ 6 HĐND huyện Tân Lạc đã bế mạc.", "2023-04-12", "afternoon"},
      {"Sáng 12/4, tại Hội trường 19/5, Huyện ủy Tân Lạc cùng lãnh đạo các xã vùng cao của huyện tổ chức hội nghị sơ "
       "kết.",
       "2023-04-12", "morning"},
      {"Trong 2 ngày (11 và 12/4), Đảng bộ xã Phú Vinh tổ chức Đại hội đại biểu lần thứ X.", "2023-04-11/2023-04-12",
       ""},
      {"Ngày 12/4, UBND huyện Tân Lạc tổ chức Lễ kỷ niệm 60 năm thành lập Trường (20/8/1962 - 20/8/2022).",
       "2023-04-12", ""},
  };
  for (const auto& one : cases) {
    const Event event = event_of(one.text);
    CAPTURE(one.text);
    CHECK(event.date == one.date);
    CHECK(event.part_of_day == one.part);
  }
}

TEST_CASE("a meeting without its day takes that with which the lead begins") {
  CHECK(event_of(
            "Trao quyết định cho cán bộ huyện\n\nSáng 7/4, đồng chí Trần Văn Bách công bố quyết định của Huyện ủy Tân "
            "Lạc.\n\nÔng Lê Đình Hảo nhận nhiệm vụ mới.\n\nPhát biểu tại buổi lễ, đồng chí Trần Văn Bách chúc mừng.")
            .date == "2023-04-07");
}

TEST_CASE("a date that sets a limit is no day of the meeting; 'sáng nay' behind a day is of that day") {
  const Event limit = event_of(
      "UBND huyện yêu cầu trồng xong rừng sau ngày 30-4\n\nUBND huyện Tân Lạc vừa có thông báo kết luận của Chủ tịch "
      "UBND huyện Trần Văn Bách tại cuộc họp về tiến độ trồng rừng.");
  CHECK(limit.name == "cuộc họp về tiến độ trồng rừng");
  CHECK(limit.date.empty());
  const Event today = event_of(
      "Trưa 22/3, ông Trần Văn Bách, Chủ tịch UBND huyện Tân Lạc, cho biết sáng nay UBND huyện đã tổ chức cuộc họp về "
      "tiến độ trồng rừng.");
  CHECK(today.date == "2023-03-22");
  CHECK(today.part_of_day == "morning");
}

TEST_CASE("behind a lead without years a day with its year is an older one") {
  const std::string lead =
      "Nhà máy ở huyện Tân Lạc ngừng chạy\n\nCông nhân nghỉ việc. Máy hỏng. Dân lo lắng. Đường vắng. ";
  const std::string meeting =
      " UBND huyện Tân Lạc tổ chức hội nghị bàn về nhà máy. Hội nghị nghe Phòng Tài chính báo cáo.";
  CHECK_FALSE(record_of(lead + "Ngày 17/3/2017," + meeting, "").conference);
  CHECK(record_of(lead + "Ngày 17/3," + meeting, "").conference);
}

TEST_CASE("a meeting of this afternoon takes no day from a stay that is planned, nor from the sentences around it") {
  const Event event = event_of(
      "Bộ trưởng Lê Văn Panh sẽ thăm huyện Tân Lạc từ ngày 8/7 đến 9/7, ông Trần Văn Bách, Phó Chủ tịch UBND huyện Tân "
      "Lạc, cho biết tại cuộc họp báo chiều nay.\n\nLễ hội hoa vào ngày 25/7 là việc thứ hai.");
  CHECK(event.date.empty());
  CHECK(event.part_of_day == "afternoon");
}

TEST_CASE("the news is of a later day than the meeting of which it tells") {
  const std::string meeting = "tại cuộc họp ngày 14/3, UBND huyện Tân Lạc đã thống nhất thu phí đường.";
  CHECK_FALSE(record_of("Chưa thu phí đường\n\nNgày 22/3, UBND huyện Tân Lạc thông báo: " + meeting).conference);
  CHECK(record_of("Chưa thu phí đường\n\nNgày 15/3, UBND huyện Tân Lạc thông báo: " + meeting).conference);
}

TEST_CASE("a caption tells the part of the meeting's day, other news of that day does not") {
  const std::string news =
      "Tỉnh công bố sản phẩm\n\nNgày 12/4, UBND tỉnh Hà Tĩnh tổ chức hội nghị công bố sản phẩm chủ lực.\n\n";
  CHECK(event_of(news + "Ông Trần Văn Bách xem một sản phẩm vừa công bố sáng 12/4 - Ảnh: LÊ MINH").part_of_day ==
        "morning");
  CHECK(event_of(news + "Sáng 12/4, tiểu thương chợ Bách tiếp tục đóng quầy.").part_of_day.empty());
}

TEST_CASE("a full date of the article tells the year of the same day") {
  const Record record = record_of(
      "Họp ngành thuế\n\nSáng 4/4, UBND huyện Tân Lạc tổ chức hội nghị tổng kết công tác thuế.\n\nLịch do huyện công "
      "bố ghi hội nghị vào ngày 4/4/2023.",
      "");
  REQUIRE(record.events.size() == 1);
  CHECK(record.events[0].date == "2023-04-04");
}
