// Meetings: names, hosts, days, and whether an article reports one. Through the public door, with the project's rules.
#include <string>
#include <vector>

#include "catch.h"
#include "extract/project.h"

using namespace bienban;

namespace {

std::vector<std::string> hosts_of(const std::string& text) {
  std::vector<std::string> out;
  for (const Quoted& host : event_of(text).hosts) out.push_back(host.text);
  return out;
}

}  // namespace

TEST_CASE("the name of a meeting goes to its end and no further") {
  const struct {
    const char* text;
    const char* name;
  } cases[] = {
      {"Sáng 12/4, Huyện ủy Tân Lạc tổ chức Hội nghị lần thứ 9 (mở rộng) đánh giá công tác quý I, triển khai nhiệm vụ "
       "quý II năm 2023 nhằm kịp thời tháo gỡ khó khăn.",
       "Hội nghị lần thứ 9 (mở rộng) đánh giá công tác quý I, triển khai nhiệm vụ quý II năm 2023"},
      {"Sáng 12/4, Kỳ họp thứ 6, HĐND huyện Tân Lạc khóa XX, nhiệm kỳ 2021-2026 đã khai mạc.",
       "Kỳ họp thứ 6, HĐND huyện Tân Lạc khóa XX, nhiệm kỳ 2021-2026"},
      {"Chiều 12/4, UBND huyện Tân Lạc tổ chức hội nghị bàn giải pháp bảo vệ rừng, an ninh nông thôn tại xã Phú Vinh.",
       "hội nghị bàn giải pháp bảo vệ rừng, an ninh nông thôn"},
      {"Ngày 12/4, đồng chí Trần Văn Bách, Bí thư Huyện ủy đã có buổi làm việc với Đảng ủy, UBND xã Phú Vinh.",
       "buổi làm việc với Đảng ủy, UBND xã Phú Vinh"},
      {"Ngày 12/4, UBND huyện Tân Lạc tổ chức Lễ phát động “Tết trồng cây đời đời nhớ ơn Bác” năm 2023.",
       "Lễ phát động “Tết trồng cây đời đời nhớ ơn Bác” năm 2023"},
  };
  for (const auto& one : cases) CHECK(event_of(one.text).name == one.name);
}

TEST_CASE("a meeting without its own noun is told by its verb") {
  CHECK(event_of("Ngày 6/3, Ủy ban Kiểm tra Huyện ủy Tân Lạc đã họp kỳ 34, kết luận một số nội dung.").name ==
        "họp kỳ 34");
  CHECK(event_of("Sáng 4/3, Tổ đại biểu HĐND tỉnh đã tiếp xúc cử tri huyện Tân Lạc.").name ==
        "tiếp xúc cử tri huyện Tân Lạc");
}

TEST_CASE("news without a day is told as recent; further on the same words tell of old meetings") {
  CHECK(record_of("Chủ tịch huyện yêu cầu làm rõ\n\nTại hội nghị giao ban của UBND huyện Tân Lạc mới đây, ông Trần Văn "
                  "Bách yêu cầu làm rõ.")
            .conference);
  const std::string story = "Nhà ông Lò Văn Panh trồng 3 ha cam.\nÔng có 4 con.\nCam chín.\nKhách về đông.\n";
  CHECK_FALSE(record_of(story + "Mới đây, hội nghị của UBND huyện nhắc tới vườn cam này.").conference);
}

TEST_CASE("another country's meeting is none of ours, unless it is met here") {
  CHECK_FALSE(
      record_of("Ngày 12/4, Đại hội Đảng Cộng sản Trung Quốc lần thứ 19 bế mạc. Chủ tịch nước này đã dự.").conference);
  CHECK(record_of("Ngày 12/4, UBND tỉnh đã có buổi làm việc với Đại sứ Nhật Bản về dự án nước sạch.").conference);
}

TEST_CASE("the fullest name is taken, and a sitting is its session") {
  CHECK(
      event_of("Huyện ủy họp bàn việc xuân\n\nTại hội nghị, nhiều ý kiến được nêu. Sáng 12/4, Huyện ủy Tân Lạc tổ chức "
               "Hội nghị sơ kết quý I năm 2023.")
          .name == "Hội nghị sơ kết quý I năm 2023");
  const Event session = event_of("Phiên chất vấn tại kỳ họp thứ 6 HĐND huyện Tân Lạc chiều 12/4 có 9 câu hỏi.");
  CHECK(session.name == "kỳ họp thứ 6 HĐND huyện Tân Lạc");
  CHECK(session.part_of_day == "afternoon");
}

TEST_CASE("what was done at a sitting is named by its noun, wherever that stands") {
  const std::string spoken = "Sáng 12/4, Bộ trưởng Y tế Trần Văn Bách báo cáo trước Quốc hội về giá thuốc.\n\n";
  CHECK(event_of("Giá thuốc\n\n" + spoken + "Tại phiên thảo luận, bà Lê Thị Ơn hỏi thêm.").name == "phiên thảo luận");
}

TEST_CASE("hosts one by one, as written") {
  using Names = std::vector<std::string>;
  CHECK(hosts_of("Sáng 12/4, Huyện ủy, HĐND, UBND và Ủy ban MTTQ huyện Tân Lạc tổ chức buổi gặp mặt các đảng viên.") ==
        Names{"Huyện ủy", "HĐND", "UBND", "Ủy ban MTTQ huyện Tân Lạc"});
  CHECK(
      hosts_of("Sáng 12/4, tại Hội trường UBND xã, Hội Nông dân (HND) huyện phối hợp với Trạm Khuyến nông tổ chức hội "
               "nghị tập huấn trồng bưởi.") == Names{"Hội Nông dân (HND) huyện", "Trạm Khuyến nông"});
  CHECK(hosts_of("Dự lễ trao Huy hiệu Đảng do Đảng ủy xã Phú Vinh tổ chức sáng 12/4 có 30 đảng viên.") ==
        Names{"Đảng ủy xã Phú Vinh"});
}

TEST_CASE("what is held behind a verb is not the meeting that the verb tells") {
  CHECK(
      hosts_of("Gặp mặt\n\nSáng 12/4, Chủ tịch nước Trần Văn Bách đã gặp mặt và biểu dương 45 đại biểu đạt giải thưởng "
               "\"Trẻ giỏi\" do Sở Y tế tổ chức.")
          .empty());
}

TEST_CASE("news in brief: each meeting by itself, with its people") {
  const Record record = record_of(
      "* Sáng 11/4, Huyện ủy Tân Lạc tổ chức hội nghị sơ kết quý I. Đồng chí Trần Văn Bách chủ trì hội nghị.\n\n"
      "* Chiều cùng ngày, Hội Nông dân huyện tổ chức lễ phát động trồng cây. Bà Hoàng Thị Sen dự lễ.\n\n"
      "* Ngày 12/4, UBND xã Phú Vinh tổ chức hội nghị đối thoại với người dân.");
  REQUIRE(record.events.size() == 3);
  CHECK(record.events[0].date == "2023-04-11");
  CHECK(record.events[1].date == "2023-04-11");
  CHECK(record.events[1].part_of_day == "afternoon");
  CHECK(record.events[2].date == "2023-04-12");
  const Person* first = find_person(record.attendees, "Trần Văn Bách");
  const Person* second = find_person(record.attendees, "Hoàng Thị Sen");
  REQUIRE(first != nullptr);
  REQUIRE(second != nullptr);
  CHECK(first->event == std::size_t{0});
  CHECK(second->event == std::size_t{1});
}

TEST_CASE("what reports no meeting") {
  for (const char* text : {
           "Dự kiến nghị quyết sẽ trình tại kỳ họp HĐND huyện Tân Lạc ngày 12/7.",
           "Ông Bách giữ nghề đan. Hồi cuối năm ngoái, tại hội nghị biểu dương của huyện ủy, ông được khen.",
           "Chợ quê mở ngày 12/4 tại sân Trung tâm Hội nghị huyện Tân Lạc.",
           "Ngày 12/4, Công ty Bách Xuân tổ chức đại hội đồng cổ đông thường niên.",
           "Tổng thống Mỹ dự hội nghị thượng đỉnh ngày 12/4.",
           "Cả năm, Hội Nông dân huyện mở 412 hội nghị và các cuộc họp.",
       }) {
    CAPTURE(text);
    const Record record = record_of(text);
    CHECK_FALSE(record.conference);
    CHECK(record.events.empty());
    CHECK(record.attendees.empty());
  }
}

TEST_CASE("a meeting of which only a speech is told") {
  CHECK(
      event_of(
          "Huyện Tân Lạc thiếu giáo viên\n\n\"Ba năm nay trường không tuyển được ai\", ông Lê Đình Hảo phát biểu sáng "
          "nay khi tham dự Đại hội thi đua yêu nước của Sở Giáo dục và Đào tạo.")
          .name == "Đại hội thi đua yêu nước của Sở Giáo dục và Đào tạo");
  CHECK(
      event_of("Sáng 12/4, dưới sự chủ trì của đồng chí Trần Văn Bách, Ban Thường vụ Huyện ủy Tân Lạc đã họp, nghe báo "
               "cáo về việc thu phí.")
          .date == "2023-04-12");
}

TEST_CASE("the meeting whose eve, working day or other one is told of") {
  CHECK(event_of(
            "Sáng nay 12/4, tại buổi làm việc đầu tiên của kỳ họp thứ 6 HĐND huyện Tân Lạc khóa XX, đồng chí Trần Văn "
            "Bách trình bày báo cáo.")
            .name == "kỳ họp thứ 6 HĐND huyện Tân Lạc khóa XX");
  CHECK_FALSE(
      record_of("Ông Lê Đình Hảo trao đổi với phóng viên trước ngày tổ chức Hội nghị về phòng chống thiên tai của "
                "UBND huyện Tân Lạc.")
          .conference);
}

TEST_CASE("a meeting in a name of another country is none of ours") {
  CHECK_FALSE(record_of("Sáng 12/4, Thượng viện Mỹ tổ chức phiên họp về ngân sách tại Washington.").conference);
  CHECK(record_of("Sáng 12/4, UBND huyện Tân Lạc tổ chức buổi làm việc với Đại sứ quán Nhật Bản.").conference);
}

TEST_CASE("hosts joined by a dash or behind 'được' stand apart") {
  using Hosts = std::vector<std::string>;
  CHECK(hosts_of("Ngày 26/4, Huyện ủy - UBND huyện Tân Lạc tổ chức lễ trao tặng Huy hiệu Đảng.") ==
        Hosts{"Huyện ủy", "UBND huyện Tân Lạc"});
  CHECK(hosts_of("Ngày 26/4, lễ trao giải đã được Hội Nhà báo và Sở Y tế tổ chức tại huyện Tân Lạc.") ==
        Hosts{"Hội Nhà báo", "Sở Y tế"});
}

TEST_CASE("who calls the press together holds the meeting, whatever is announced there") {
  const Event event = event_of("Chiều 12/4, UBND huyện Tân Lạc họp báo về các chương trình sẽ diễn ra trong lễ hội.");
  CHECK(event.name == "họp báo về các chương trình");
  CHECK(event.hosts.front().text == "UBND huyện Tân Lạc");
}

TEST_CASE("a meeting abroad at which an official of ours takes part") {
  const std::string lead =
      " tham dự Hội nghị Cấp cao Hợp tác Mê Kông lần thứ 2 tại Phnôm Pênh, Campuchia.\n\n"
      "Dự hội nghị có lãnh đạo Lào, Thái Lan, Trung Quốc và Việt Nam.";
  CHECK(record_of("Ngày 10/4, Thủ tướng Nguyễn Văn Bách" + lead).conference);
  CHECK_FALSE(record_of("Ngày 10/4, Tổng thống Mỹ John Bachell" + lead).conference);
}

TEST_CASE("questioning, school days and meetings that are told only late are not what the article reports") {
  CHECK_FALSE(record_of("Ngày 12/4, Công an huyện Tân Lạc đã làm việc với Trần Văn Bách về vụ trộm.").conference);
  CHECK(
      record_of("Ngày 12/4, Công an tỉnh đã làm việc với ông Trần Văn Bách, Chủ tịch UBND huyện Tân Lạc.").conference);
  CHECK_FALSE(record_of("Sáng 12/4, lễ khai giảng năm học mới diễn ra dưới trời mưa.").conference);
  CHECK(record_of("Sáng 12/4, Bí thư Huyện ủy Trần Văn Bách dự lễ khai giảng năm học mới.").conference);
  const std::string story =
      "Nhà ông Lò Văn Panh trồng 3 ha cam.\nÔng có 4 con.\nCam chín.\nKhách về đông.\nTrời nắng.\nGiá tăng.\n";
  CHECK_FALSE(record_of(story + "Ngày 12/4, UBND huyện có cuộc họp về cam.").conference);
}

TEST_CASE("what an organ voted through, and whom an official met, name a meeting without a noun") {
  CHECK(event_of("Sáng 12/4, HĐND tỉnh Hà Tĩnh đã biểu quyết thông qua nghị quyết về bến xe.").name ==
        "biểu quyết thông qua nghị quyết về bến xe");
  CHECK(event_of("Ngày 12/4, Chủ tịch UBND tỉnh Trần Văn Bách đã làm việc với các chuyên gia về nguồn nước.").name ==
        "làm việc với các chuyên gia");
}

TEST_CASE("a working session is named by those who met, not by what they met about") {
  CHECK(event_of("Ngày 12/4, Bí thư Huyện ủy Trần Văn Bách có buổi làm việc với xã Phú Vinh về sự cố vỡ kè.").name ==
        "buổi làm việc với xã Phú Vinh");
}

TEST_CASE("the opening sentence of the text tells of the meeting also behind a long summary") {
  CHECK(record_of(
            "Nhà nuôi yến mọc khắp nơi\n\nCó hàng trăm nhà. Nhà nào cũng ồn. Không ai quản. Dân kêu.\n\nTại buổi họp "
            "giao ban báo chí tổ chức chiều 16-5, ông Trần Văn Bách, Phó trưởng Ban Tuyên giáo Huyện ủy, nói vậy.")
            .conference);
  // A heading before it is no text.
  const char* with_heading =
      "Rừng đầu nguồn vẫn bị phá\n\n"
      "Rừng đầu nguồn của tỉnh vẫn bị phá. Nhiều nơi chưa có người giữ. Dân ở ven rừng lo lắng đã lâu. Đất bị xói "
      "mòn.\n\n"
      "Phải rõ ai chịu trách nhiệm\n\n"
      "Chiều 12/4, kỳ họp thứ 15 của HĐND tỉnh đã thảo luận về việc giữ rừng. Ông Trần Văn Bách cho biết rừng còn "
      "ít.\n\n"
      "Nhiều ý kiến đề nghị tăng mức phạt.";
  CHECK(event_of(with_heading).name == "kỳ họp thứ 15 của HĐND tỉnh");
}

TEST_CASE("questions in a house and answers to voters are a meeting without a noun for it") {
  CHECK(record_of("Chất vấn Bộ trưởng Y tế Trần Văn Bách chiều 18/4, đại biểu Lê Đình Hảo đặt câu hỏi về giá thuốc.")
            .conference);
  CHECK(record_of("Chiều 18/4, trả lời cử tri huyện Tân Lạc về giá đất, Chủ tịch UBND tỉnh Trần Văn Bách nói vậy.")
            .conference);
  CHECK_FALSE(
      record_of("Chiều 18/4, trả lời báo chí về giá đất, Chủ tịch UBND tỉnh Trần Văn Bách nói vậy.").conference);
}

TEST_CASE("a company's own meeting is none of ours, unless somebody of ours is there") {
  const std::string ceremony = "Sáng 18/4, Tập đoàn Bách Hoàn tổ chức lễ ra mắt xe đạp mới ở Hà Nội. ";
  CHECK_FALSE(record_of(ceremony + "Chủ tịch HĐQT Trần Văn Bách phát biểu tại lễ ra mắt.").conference);
  CHECK(record_of(ceremony + "Phó Chủ tịch UBND tỉnh Trần Văn Bách phát biểu tại lễ ra mắt.").conference);
}

TEST_CASE("whom the police ask meets nobody in office") {
  CHECK_FALSE(record_of("Chiều 16-5, anh Lò Văn Panh đã làm việc với công an về vụ cháy.").conference);
}

TEST_CASE("what an organ of ours holds is ours, whichever countries it is of") {
  const std::string of_three = " tổ chức hội thảo rút kinh nghiệm cứu nạn ba nước Việt Nam - Lào - Campuchia.";
  CHECK(record_of("Sáng 26/4, Bộ Tư lệnh Quân khu 8" + of_three).conference);
  CHECK(record_of("Sáng 26/4, UBND tỉnh Bách Sa" + of_three).conference);
  CHECK_FALSE(record_of("Sáng 26/4, Bộ Quốc phòng Lào" + of_three).conference);
}

TEST_CASE("a meeting of a bloc of countries is ours where its lead places it here") {
  const std::string speech = " Phát biểu khai mạc, ông Trần Văn Bách, Thứ trưởng Bộ Công Thương, mong các bên góp sức.";
  const std::string bloc = "Sáng 2/4, hội nghị quan chức APEC về nghề cá đã khai mạc";
  CHECK(record_of(bloc + " tại TP Rạch Giá, tỉnh Kiên Giang." + speech).conference);
  CHECK_FALSE(record_of(bloc + "." + speech).conference);
  CHECK_FALSE(
      record_of("Sáng 2/4, hội nghị thượng đỉnh Mỹ - Trung Quốc đã khai mạc tại TP Rạch Giá, tỉnh Kiên Giang." + speech)
          .conference);
}

TEST_CASE("who of ours receives a guest from abroad holds a meeting, and two foreigners hold none of ours") {
  const Event received = event_of(
      "Sáng 2-4, tại Trụ sở Chính phủ ở Hà Nội, Thủ tướng Trần Văn Bách đã tiếp Bộ trưởng Ngoại giao Trung Quốc Vương "
      "Lâm.");
  CHECK(received.name == "tiếp Bộ trưởng Ngoại giao Trung Quốc Vương Lâm");
  CHECK(received.date == "2023-04-02");
  CHECK(event_of("Sáng 2-4, tại Trụ sở Chính phủ ở Hà Nội, Thủ tướng Trần Văn Bách đã tiếp ông Vương Lâm, Bộ trưởng "
                 "Ngoại giao Trung Quốc.")
            .name == "tiếp ông Vương Lâm, Bộ trưởng Ngoại giao Trung Quốc");
  CHECK(event_of("Sáng 2-4, UBND tỉnh Hà Tĩnh tổ chức lễ trao bằng khen cho em Lò Văn Panh (15 tuổi, học sinh lớp 9).")
            .name == "lễ trao bằng khen cho em Lò Văn Panh");
  CHECK_FALSE(
      record_of("Ngày 2-4, Chủ tịch Trung Quốc Vương Lâm đã tiếp Ngoại trưởng Mỹ John Stone ở Bắc Kinh.").conference);
}

TEST_CASE("what is told as said in the closing speech is news of that meeting") {
  CHECK(record_of(
            "Phải làm đường\n\nBí thư Huyện ủy Trần Văn Bách đã cho biết như vậy trong phát biểu bế mạc Hội nghị Ban "
            "Chấp hành Đảng bộ huyện.")
            .conference);
}

TEST_CASE("a day of a meeting sets the scene") {
  CHECK(
      record_of("Ngày 11/1, Huyện ủy bầu bổ sung ba người\n\nTrong ngày làm việc thứ 7 của Hội nghị Ban Chấp hành Đảng "
                "bộ huyện, các đại biểu nghe báo cáo.")
          .conference);
}

TEST_CASE("who speaks before a house speaks at its sitting, and keeps his role") {
  const Record record = record_of(
      "Giá thuốc sẽ giảm\n\nBáo cáo trước HĐND tỉnh sáng 4/4, Giám đốc Sở Y tế Trần Văn Bách cho biết giá thuốc sẽ "
      "giảm.");
  REQUIRE(record.events.size() == 1);
  CHECK(record.events[0].name == "Báo cáo trước HĐND tỉnh");
  CHECK(record.events[0].date == "2023-04-04");
  REQUIRE(record.attendees.size() == 1);
  CHECK(record.attendees[0].roles == std::vector<std::string>{"report"});
  CHECK_FALSE(record_of("Sở Y tế đang chuẩn bị tờ trình để báo cáo trước HĐND tỉnh sáng 4/4.").conference);
}

TEST_CASE("what was met about may still be to come") {
  CHECK(record_of("Sáng 4/4, UBND tỉnh Hà Tĩnh họp về cơn bão dự kiến đổ bộ vào tối mai.").conference);
}

TEST_CASE("a feast, a programme or a visit is a meeting where the State holds it or an official is told there") {
  CHECK(event_of("Sáng 4/4, Ban Công tác Mặt trận bản Lốc tổ chức Ngày hội Đại đoàn kết toàn dân tộc tại nhà văn hóa.")
            .name == "Ngày hội Đại đoàn kết toàn dân tộc");
  CHECK(event_of("Tối 10/3, Tỉnh đoàn tổ chức Chương trình \"Xuân về bản Lốc\" tại xã Phú Vinh.").name ==
        "Chương trình \"Xuân về bản Lốc\"");
  CHECK(
      event_of("Sáng 10/3, đồng chí Trần Văn Bách, Bí thư Huyện ủy đã đến thăm, tặng quà gia đình chính sách.").name ==
      "đến thăm, tặng quà gia đình chính sách");
  CHECK_FALSE(record_of("Sáng 4/4, bà con trong ngõ tổ chức Ngày hội văn hóa tại sân đình.").conference);
  CHECK_FALSE(record_of("Sáng 10/3, ông Trần Văn Bách đến thăm con gái ở quê.").conference);
  // A visit that is told by the way is no news.
  const std::string story = "Nhà ông Lò Văn Panh trồng 3 ha cam.\nÔng có 4 con.\nCam chín.\nKhách về đông.\n";
  CHECK_FALSE(record_of(story + "Ngày 10/3, Bí thư Huyện ủy Trần Văn Bách đến thăm vườn cam này.").conference);
}

TEST_CASE("a page of news tells of further meetings, with or without who held them") {
  const Record record = record_of(
      "Tin trong ngày\n\nSáng 4/4, UBND huyện Tân Lạc tổ chức hội nghị tổng kết công tác thuế.\n\nHội nghị đề ra 4 "
      "nhóm "
      "giải pháp.\n\nChiều 5/4, đoàn công tác của Huyện ủy do ông Trần Văn Bách làm trưởng đoàn có buổi làm việc với "
      "Đảng ủy xã Phú Vinh.");
  REQUIRE(record.events.size() == 2);
  CHECK(record.events[1].name == "buổi làm việc với Đảng ủy xã Phú Vinh");
  CHECK(record.events[1].date == "2023-04-05");
}

TEST_CASE("a meeting is told, though what was before it is told first, where it is said who held it that day") {
  const std::string scene = "Sân trường rực cờ\n\nĐó là cảnh trước Lễ ra quân Chiến dịch Thanh niên tình nguyện";
  CHECK(record_of(scene + " do Huyện Đoàn Tân Lạc tổ chức sáng 4/4.").conference);
  CHECK_FALSE(record_of(scene + ".").conference);
}

TEST_CASE("organs that a list tells in one breath are hosts each") {
  CHECK(hosts_of("Sáng 4/4, Thường trực Huyện ủy, HĐND, UBND huyện Tân Lạc tổ chức hội nghị gặp mặt cán bộ hưu trí.") ==
        std::vector<std::string>{"Thường trực Huyện ủy", "HĐND", "UBND huyện Tân Lạc"});
}

TEST_CASE("who met holds the meeting") {
  CHECK(hosts_of("Giá điện\n\nSáng 4/4, UBND huyện Tân Lạc đã họp bàn giải pháp cấp điện cho 3 xã.") ==
        std::vector<std::string>{"UBND huyện Tân Lạc"});
}

TEST_CASE("where somebody goes to see a place and meets somebody there, the meeting is told, on its part of the day") {
  const std::string visit =
      "Sáng 4/4, đồng chí Trần Văn Bách, Bí thư Huyện ủy đã đến thăm, tặng quà bà con xã Phú Vinh";
  const auto both = event_of(visit + "; buổi chiều, Bí thư Huyện ủy có buổi làm việc với Đảng ủy xã Phú Vinh.");
  CHECK(both.name == "buổi làm việc với Đảng ủy xã Phú Vinh");
  CHECK(both.part_of_day == "afternoon");
  CHECK(event_of(visit + ".").part_of_day == "morning");
}
