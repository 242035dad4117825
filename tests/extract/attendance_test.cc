// Who took part, and in which role: through the public door, with the project's rules.
#include <algorithm>
#include <string>
#include <vector>

#include "catch.h"
#include "extract/project.h"

using namespace bienban;

namespace {

// Every case stands behind this sentence, which makes the text the report of a meeting.
const std::string opening = "Sáng 12/4, Huyện ủy Tân Lạc tổ chức Hội nghị sơ kết công tác quý I năm 2023.\n\n";

struct Case {
  const char* text;
  const char* name;
  std::vector<std::string> roles;  // empty: only mentioned
};

std::vector<std::string> sorted(std::vector<std::string> roles) {
  std::sort(roles.begin(), roles.end());
  return roles;
}

void check(const Case& expected) {
  CAPTURE(expected.text, expected.name);
  const Record record = record_of(opening + expected.text);
  const Person* attendee = find_person(record.attendees, expected.name);
  if (expected.roles.empty()) {
    CHECK(attendee == nullptr);
    CHECK(find_person(record.mentioned, expected.name) != nullptr);
    return;
  }
  REQUIRE(attendee != nullptr);
  CHECK(sorted(attendee->roles) == sorted(expected.roles));
  CHECK(attendee->event == std::size_t{0});
}

}  // namespace

TEST_CASE("a verb gives its subject a role") {
  const std::vector<Case> cases = {
      {"Đồng chí Trần Văn Bách phát biểu khai mạc hội nghị.", "Trần Văn Bách", {"open"}},
      {"Đồng chí Trần Văn Bách, Bí thư Huyện ủy chủ trì hội nghị.", "Trần Văn Bách", {"chair"}},
      {"Đồng chí Trần Văn Bách tham luận tại hội nghị.", "Trần Văn Bách", {"discuss"}},
      {"Ông Lê Đình Hảo cho biết, huyện sẽ sửa đường trong năm nay.", "Lê Đình Hảo", {"speak"}},
      {"Đồng chí Trần Văn Bách trao Giấy khen cho 5 tập thể.", "Trần Văn Bách", {"award"}},
  };
  for (const Case& expected : cases) check(expected);
}

TEST_CASE("a verb before its subject gives it the role") {
  const std::vector<Case> cases = {
      {"Kết luận hội nghị, đồng chí Trần Văn Bách cảm ơn các đại biểu.", "Trần Văn Bách", {"close"}},
      {"Trình bày báo cáo tại hội nghị, ông Lê Đình Hảo cho hay thu ngân sách đạt thấp.", "Lê Đình Hảo", {"report"}},
      {"Phát biểu tại hội nghị, bà Hoàng Thị Sen đề nghị xã sớm làm đường.", "Hoàng Thị Sen", {"speak"}},
      {"Tiếp thu ý kiến và bế mạc hội nghị, ông Lê Đình Hảo nêu 5 việc cần làm.", "Lê Đình Hảo", {"close"}},
      {"Dự họp còn có ông Lê Đình Hảo, Phó Chủ tịch UBND huyện.", "Lê Đình Hảo", {"attend"}},
  };
  for (const Case& expected : cases) check(expected);
}

TEST_CASE("lists before and behind a verb share its role") {
  const std::string behind =
      "Dự hội nghị có các đồng chí: Trần Văn Bách, Bí thư Huyện ủy; Lê Đình Hảo, Phó Bí thư Huyện ủy; Hoàng Thị Sen.";
  for (const char* name : {"Trần Văn Bách", "Lê Đình Hảo", "Hoàng Thị Sen"}) check({behind.c_str(), name, {"attend"}});
  const std::string before =
      "Các đồng chí: Trần Văn Bách - Bí thư Huyện ủy; Lê Đình Hảo - Phó Bí thư Huyện ủy đồng chủ trì hội nghị.";
  for (const char* name : {"Trần Văn Bách", "Lê Đình Hảo"}) check({before.c_str(), name, {"chair"}});
}

TEST_CASE("who is only spoken of did not take part") {
  const std::vector<Case> cases = {
      {"Hội nghị bầu bổ sung đồng chí Phạm Quốc Vượng vào Ban Thường vụ.", "Phạm Quốc Vượng", {}},
      {"Phó Chủ tịch nước Đỗ Thu Lan gửi lẵng hoa chúc mừng.", "Đỗ Thu Lan", {}},
      {"Ngân sách của xã do ông Lê Đình Hảo trình bày.", "Lê Đình Hảo", {"report"}},
      {"Con đường mang tên Nguyễn Thị Mười đã mở; riêng bà Vũ Thị Cúc vắng mặt.", "Vũ Thị Cúc", {}},
  };
  for (const Case& expected : cases) check(expected);
}

TEST_CASE("what belongs to another day or another matter gives no part in the meeting") {
  const std::vector<Case> cases = {
      {"Trước đó, ngày 2/4, ông Lê Đình Hảo đã chủ trì một cuộc kiểm tra.", "Lê Đình Hảo", {}},
      {"Trước đó, tại cuộc họp báo của sở ngày 2/4, ông Lê Đình Hảo cho hay giá còn cao.", "Lê Đình Hảo", {}},
      {"Trước đó, phát biểu tại hội nghị, ông Lê Đình Hảo cho hay giá còn cao.", "Lê Đình Hảo", {"speak"}},
      {"Ông Lê Đình Hảo bị kỷ luật khiển trách.", "Lê Đình Hảo", {}},
      {"Ông Lê Đình Hảo cho rằng nhiều người bị kỷ luật oan.", "Lê Đình Hảo", {"speak"}},
      {"Ông Lê Đình Hảo cho biết, tới ngày 4/5, các xã đã kê khai xong.", "Lê Đình Hảo", {"speak"}},
      {"Ông Lê Đình Hảo, đại diện các hộ dân, cho biết đường còn xấu.", "Lê Đình Hảo", {"speak"}},
      {"Ông Lê Đình Hảo đã thực hiện không đúng kết luận của Ban Thường vụ.", "Lê Đình Hảo", {}},
      {"Bà Hoàng Thị Sen kể chuyện họp trong bếp nhà cụ Lò Văn Panh.", "Lò Văn Panh", {}},
      {"Cho rằng ông Lê Đình Hảo \"có lỗi\", ông Trần Văn Bách nói sẽ xử lý.", "Lê Đình Hảo", {}},
      {"Báo cáo nêu rõ, năm ngoái ông Lê Đình Hảo có lỗi.", "Lê Đình Hảo", {}},
      {"Nhiều người có lỗi, trong đó có ông Lê Đình Hảo và bà Lò Thị An, ông Bách nói.", "Lê Đình Hảo", {}},
      {"Nhắc lại ví von của ông Lê Đình Hảo, ông Trần Văn Bách nói sẽ xử lý.", "Lê Đình Hảo", {}},
      {"Báo cáo của ông Lê Đình Hảo cho biết đường đã xong.", "Lê Đình Hảo", {"report"}},
      {"Thực hiện kết luận của Ban Thường vụ và ông Lê Đình Hảo, xã đã sửa đường.", "Lê Đình Hảo", {}},
  };
  for (const Case& expected : cases) check(expected);
}

TEST_CASE("who leads or is met takes part") {
  check({"Hội nghị diễn ra dưới sự điều hành của đồng chí Trần Văn Bách.", "Trần Văn Bách", {"chair"}});
  const Record record = record_of(
      "Sáng 12/4, lãnh đạo Huyện ủy Tân Lạc đã có buổi làm việc với Phó Bí thư Tỉnh ủy Trần Văn Bách tại trụ sở.");
  const Person* met = find_person(record.attendees, "Trần Văn Bách");
  REQUIRE(met != nullptr);
  CHECK(met->roles == std::vector<std::string>{"attend"});
}

TEST_CASE("of a side's people those were there whom a list names") {
  check({"Về phía xã có ông Lê Đình Hảo.", "Lê Đình Hảo", {"attend"}});
  check({"Phía xã có sự tham dự của ông Lê Đình Hảo.", "Lê Đình Hảo", {"attend"}});
  check({"Về phía xã, ông Lê Đình Hảo cho biết sẽ sửa đường.", "Lê Đình Hảo", {"speak"}});
}

TEST_CASE("a working visit tells only that its people were there") {
  check({"Ông Lê Đình Hảo có buổi làm việc với Ban Thường vụ Huyện đoàn.", "Lê Đình Hảo", {"attend"}});
  check({"Ông Lê Đình Hảo có buổi làm việc với Ban Thường vụ Huyện đoàn. Ông Hảo nói đường xấu.",
         "Lê Đình Hảo",
         {"speak"}});
}

TEST_CASE("a street is nobody") {
  const Record record =
      record_of(opening + "Xã mở rộng đường Hồ Thị Cúc. Khu hoa Hồ Thị Cúc đề nghị hỗ trợ. Nhà ở số 8-12 Lê Bách.");
  CHECK(record.attendees.empty());
  CHECK(record.mentioned.empty());
}

TEST_CASE("one hands over, the other receives") {
  const char* text = "Đồng chí Trần Văn Bách đã trao Huy hiệu 60 năm tuổi Đảng cho cụ Lò Văn Panh.";
  check({text, "Trần Văn Bách", {"award"}});
  check({text, "Lò Văn Panh", {"receive"}});
}

TEST_CASE("a short form and a post taken up again are the same person") {
  const Record record =
      record_of(opening +
                "Dự hội nghị có ông Trần Văn Bách, Bí thư Huyện ủy; bà Hoàng Thị Sen.\n\nÔng Bách nhấn "
                "mạnh việc giữ rừng.\n\nKết luận hội nghị, đồng chí Bí thư Huyện ủy cảm ơn.");
  const Person* person = find_person(record.attendees, "Trần Văn Bách");
  REQUIRE(person != nullptr);
  CHECK(sorted(person->roles) == sorted({"attend", "close", "speak"}));
  CHECK(person->mentions.size() == 2);
  CHECK(record.attendees.size() == 2);
}

TEST_CASE("without a meeting nobody attends") {
  const Record record = record_of("Ông Trần Văn Bách, Bí thư Huyện ủy, cho biết mùa này lúa chín sớm.");
  CHECK_FALSE(record.conference);
  CHECK(record.attendees.empty());
  REQUIRE(record.mentioned.size() == 1);
  CHECK(record.mentioned.front().roles.empty());
}

TEST_CASE("what a speaker asks of others is no role of his") {
  const std::vector<Case> cases = {
      {"Đồng chí Trần Văn Bách đề nghị các xã thảo luận, góp ý vào dự thảo.", "Trần Văn Bách", {"speak"}},
      {"Góp ý vào dự thảo, ông Lê Đình Hảo cho rằng mức thu còn cao.", "Lê Đình Hảo", {"discuss"}},
      {"Ông Lê Đình Hảo cho biết luật có sự tham gia, góp ý của các xã.", "Lê Đình Hảo", {"speak"}},
      {"\"Những lời góp ý ấy rất đáng quý\", ông Lê Đình Hảo nói.", "Lê Đình Hảo", {"speak"}},
      {"Ông Trần Văn Bách cho biết, Chủ tịch UBND xã Lê Đình Hảo đã yêu cầu sửa đường.", "Lê Đình Hảo", {}},
      {"Theo ông Trần Văn Bách, ông Lê Đình Hảo cũng nhắc nhở các xã.", "Lê Đình Hảo", {}},
      {"Theo ông Trần Văn Bách, sở đã báo cáo UBND tỉnh.", "Trần Văn Bách", {"speak"}},
      {"Trước câu hỏi của ông Trần Văn Bách, ông Lê Đình Hảo cho hay sẽ sửa đường.", "Lê Đình Hảo", {"speak"}},
      {"Ông Lê Đình Hảo nêu trong tham luận rằng giá còn cao.", "Lê Đình Hảo", {"discuss"}},
      {"Đồng chí Trần Văn Bách yêu cầu ông Lê Đình Hảo, Chủ tịch UBND xã, báo cáo kết quả.", "Lê Đình Hảo", {}},
  };
  for (const Case& expected : cases) check(expected);
}

TEST_CASE("a verb in the passive is what somebody else does") {
  const std::vector<Case> cases = {
      {"Hội nghị được điều hành bởi ông Lê Đình Hảo.", "Lê Đình Hảo", {"chair"}},
      {"Bà Hoàng Thị Sen được đồng chí Trần Văn Bách trao Bằng khen.", "Hoàng Thị Sen", {"receive"}},
      {"Bà Hoàng Thị Sen được đồng chí Trần Văn Bách trao Bằng khen.", "Trần Văn Bách", {"award"}},
  };
  for (const Case& expected : cases) check(expected);
}

TEST_CASE("what others do to somebody is no act of his") {
  const std::vector<Case> cases = {
      {"Ông Lê Đình Hảo bị Ủy ban Kiểm tra kết luận vi phạm.", "Lê Đình Hảo", {}},
      {"Bà Hoàng Thị Sen được UBND tỉnh tặng bằng khen.", "Hoàng Thị Sen", {"receive"}},
      {"Ông Lê Đình Hảo có lời lẽ coi thường vai trò chủ trì của Thường trực.", "Lê Đình Hảo", {}},
      {"Ông Lê Đình Hảo, người chủ trì buổi lễ, giải thích thêm.", "Lê Đình Hảo", {"chair", "speak"}},
  };
  for (const Case& expected : cases) check(expected);
}

TEST_CASE("tense words before a verb leave it its role") {
  check({"Ông Lê Đình Hảo đã dự hội nghị.", "Lê Đình Hảo", {"attend"}});
  check({"Ông Lê Đình Hảo sẽ dự hội nghị.", "Lê Đình Hảo", {}});
  check({"Ông Lê Đình Hảo sắp trả lời chất vấn.", "Lê Đình Hảo", {}});
}

TEST_CASE("a second verb behind the meeting is the same subject's") {
  check({"Đồng chí Trần Văn Bách đến dự hội nghị và trao Bằng khen cho 5 tập thể.",
         "Trần Văn Bách",
         {"attend", "award"}});
}

TEST_CASE("who is shown at the meeting took part, a portrait shows nobody there") {
  check({"Ông Lê Đình Hảo bên các đại biểu tại hội nghị. Ảnh: Thu Hà", "Lê Đình Hảo", {"attend"}});
  check({"Ông Lê Đình Hảo, Chánh Thanh tra huyện - Ảnh: Thu Hà", "Lê Đình Hảo", {}});
  check({"Bà Hoàng Thị Sen chăm đàn cừu. Ảnh: Thu Hà", "Hoàng Thị Sen", {}});
}

TEST_CASE("who bears the name of streets, and no post and no rank, is a street") {
  const auto names = [](const std::string& text) {
    const Record record = record_of(text);
    return record.attendees.size() + record.mentioned.size();
  };
  CHECK(names("Nước ngập ở Trần Hưng Đạo, Lê Thánh Tôn và khu chợ.") == 0);
  CHECK(names("Đại tướng Võ Nguyên Giáp đã viết như vậy.") == 1);
  CHECK(names("Lễ giỗ vua Lê Đại Hành diễn ra ở xã.") == 1);
}

TEST_CASE("whom a newspaper asks, or finds at home, did not take part") {
  check({"Ông Lê Đình Hảo cho VnExpress biết, xã sẽ làm đường. Ông Hảo nói việc này không khó.", "Lê Đình Hảo", {}});
  check(
      {"Trao đổi với VnExpress, ông Lê Đình Hảo - cán bộ phụ trách công tác thủy lợi của xã ở vùng hạ lưu, cho biết xã "
       "sẽ "
       "làm đường. Ông Hảo nói việc này không khó.",
       "Lê Đình Hảo",
       {}});
  check({"Ông Lê Đình Hảo cho VnExpress biết, bà Hoàng Thị Sen sẽ làm đường. Ông Hảo nói vậy.", "Lê Đình Hảo", {}});
  check({"Ngày 3/1, trao đổi với báo chí, ông Lê Đình Hảo cho biết xã sẽ làm đường. Ông Hảo nói vậy.",
         "Lê Đình Hảo",
         {}});
  check({"Bà Hoàng Thị Sen, trú phường Tân Lạc, cho biết nhà bà bị ngập.", "Hoàng Thị Sen", {}});
  check({"Bà Hoàng Thị Sen (53 tuổi) cho biết tại hội nghị là nhà bà bị ngập.", "Hoàng Thị Sen", {"speak"}});
}

TEST_CASE("a mark that begins a line may end the quote before it") {
  check({"\", ông Lê Đình Hảo đặt câu hỏi đến Sở Y tế.", "Lê Đình Hảo", {"speak"}});
}

TEST_CASE("who tells of the dead is there; who did something at the scene was there") {
  check({"Ông Lê Đình Hảo kể về những anh hùng hy sinh.", "Lê Đình Hảo", {"speak"}});
  check({"Tại hội nghị, ông Lê Đình Hảo đã ký kế hoạch phối hợp.", "Lê Đình Hảo", {"attend"}});
  check({"Tại hội nghị, ông Lê Đình Hảo được giới thiệu vào danh sách.", "Lê Đình Hảo", {}});
}

TEST_CASE("a speech of opening is a speech too where its words are told") {
  check({"Phát biểu khai mạc, ông Lê Đình Hảo cho biết sẽ làm đường.", "Lê Đình Hảo", {"open", "speak"}});
  check({"Khai mạc hội nghị, ông Lê Đình Hảo cho biết sẽ làm đường.", "Lê Đình Hảo", {"open"}});
}

TEST_CASE("who does what the meeting is named by takes part in it") {
  const Record met = record_of(
      "Gặp công nhân\n\nSáng 4/4, tại Phủ Chủ tịch, Chủ tịch nước Trần Văn Bách gặp mặt 90 công nhân của các Công "
      "đoàn.");
  REQUIRE(met.attendees.size() == 1);
  CHECK(met.attendees[0].roles == std::vector<std::string>{"attend"});
  const Record given = record_of(
      "Quận có bí thư mới\n\nNgày 4/4, Bí thư Thành ủy Trần Văn Bách trao quyết định điều động ông Lê Văn Ơn giữ chức "
      "Bí "
      "thư Quận ủy.");
  REQUIRE(given.attendees.size() == 1);
  CHECK(given.attendees[0].roles == std::vector<std::string>{"award"});
}

TEST_CASE("a line-up shows the meeting where one of its people took part, and a list may stand behind another verb") {
  const auto names = [](const Record& record) {
    std::vector<std::string> out;
    for (const Person& person : record.attendees) out.push_back(person.name);
    return out;
  };
  const std::string meeting = "Họp tỉnh\n\nSáng 4/4, UBND tỉnh Hà Tĩnh tổ chức hội nghị sơ kết. ";
  const std::string line_up = "Từ trái qua: Chủ tịch UBND tỉnh Trần Văn Bách, ông Lê Văn Ơn - Bí thư Tỉnh ủy.";
  CHECK(names(record_of(meeting + line_up)).empty());
  CHECK(names(record_of(meeting + "Ông Lê Văn Ơn chủ trì hội nghị.\n" + line_up)).size() == 2);
  CHECK(names(record_of(meeting + "Bí thư Tỉnh ủy Lê Văn Ơn chủ trì hội nghị với sự tham gia của Bộ trưởng Y tế Trần "
                                  "Văn Bách, Thứ trưởng Hà Văn Tùng."))
            .size() == 3);
}

TEST_CASE("what is given is received by whom it is given to") {
  const std::vector<Case> cases = {
      {"Dịp này, 5 suất quà được trao cho bà Hoàng Thị Sen (xã Mường Khến), ông Lê Đình Hảo và em Bùi Thị Na.",
       "Lê Đình Hảo",
       {"receive"}},
      {"Giải A được trao cho bài viết của tác giả Lê Đình Hảo.", "Lê Đình Hảo", {}},
  };
  for (const Case& expected : cases) check(expected);
}

TEST_CASE("a verb in brackets is told of one of a list") {
  const std::vector<Case> cases = {
      {"Dự hội nghị có ông Lê Đình Hảo (Vụ trưởng Vụ Pháp chế, Bộ Y tế, dự trực tuyến); Thượng tá Trần Văn Bách, Phó "
       "Trưởng Công an huyện.",
       "Trần Văn Bách",
       {"attend"}},
  };
  for (const Case& expected : cases) check(expected);
}

TEST_CASE("who is dead is only spoken of, and who stands beside the name may act behind the comma") {
  const std::vector<Case> cases = {
      {"Dịp này, nhà được trao cho bà Hoàng Thị Sen, vợ liệt sĩ Bùi Văn Ơn.", "Bùi Văn Ơn", {}},
      {"Dịp này, nhà được trao cho bà Hoàng Thị Sen, vợ liệt sĩ Bùi Văn Ơn.", "Hoàng Thị Sen", {"receive"}},
      {"Bà Hoàng Thị Sen, chủ 6 phòng trọ ở chợ Lồ, xin tính lại giá điện.", "Hoàng Thị Sen", {"speak"}},
      {"Thay mặt sinh viên, Hoàng Thị Sen (lớp K60) kiến nghị mở lại thư viện.", "Hoàng Thị Sen", {"speak"}},
  };
  for (const Case& expected : cases) check(expected);
}

TEST_CASE("who reads out a paper reports, and the others' deed is nobody's") {
  const std::vector<Case> cases = {
      {"Mở đầu buổi lễ, ông Lê Đình Hảo lên đọc các Quyết định số 12-QĐ/HU, 13-QĐ/HU.", "Lê Đình Hảo", {"report"}},
      {"Theo tờ trình do ông Lê Đình Hảo đọc, xã có 14 hộ nghèo.", "Lê Đình Hảo", {"report"}},
      {"Báo cáo kiểm điểm do ông Lê Đình Hảo đọc nêu rõ 4 hạn chế.", "Lê Đình Hảo", {"report"}},
      {"Ông Lê Đình Hảo đọc hết 12 cuốn sách.", "Lê Đình Hảo", {}},
      {"Kết thúc hội nghị, các đại biểu tham quan vườn cam của hộ ông Lê Đình Hảo.", "Lê Đình Hảo", {}},
  };
  for (const Case& expected : cases) check(expected);
}

TEST_CASE("who gives may be named behind those who are given something") {
  const std::vector<Case> cases = {
      {"Trao quà cho các hộ nghèo, ông Lê Đình Hảo mong bà con vươn lên.", "Lê Đình Hảo", {"award", "speak"}},
      {"Trao quà cho thân nhân liệt sĩ, ông Lê Đình Hảo chúc các gia đình sức khỏe.",
       "Lê Đình Hảo",
       {"award", "speak"}},
      {"Tặng quà cho hộ ông Bùi Văn Ơn, bà Hoàng Thị Sen.", "Hoàng Thị Sen", {"receive"}},
  };
  for (const Case& expected : cases) check(expected);
}

TEST_CASE("who speaks for others acts, who drives or writes does nothing at the meeting") {
  const std::vector<Case> cases = {
      {"Ông Lê Đình Hảo, Chủ tịch Hội Nông dân xã thay mặt cho các hộ dân phát biểu.", "Lê Đình Hảo", {"speak"}},
      {"Em Hoàng Thị Sen đại diện các học sinh bày tỏ lòng biết ơn.", "Hoàng Thị Sen", {"speak"}},
      {"Hội nghị do ông Lê Đình Hảo điều hành.", "Lê Đình Hảo", {"chair"}},
      {"Xe tải do tài xế Lê Đình Hảo điều khiển, đã tông vào nhà dân.", "Lê Đình Hảo", {}},
      {"Ông Lê Đình Hảo vừa ký văn bản yêu cầu các xã chống bão.", "Lê Đình Hảo", {}},
      {"Ông Lê Đình Hảo đề nghị các xã có văn bản trả lời.", "Lê Đình Hảo", {"speak"}},
      {"Ông Lê Đình Hảo cho biết như vậy trong phát biểu bế mạc hội nghị.", "Lê Đình Hảo", {"close", "speak"}},
      {"Ban Bí thư thi hành kỷ luật về mặt Đảng đối với ông Lê Đình Hảo. Ông Hảo nói sẽ sửa.", "Lê Đình Hảo", {}},
      {"Dưới triều vua Lê Đình Hảo, cụ làm quan và dự triều.", "Lê Đình Hảo", {}},
  };
  for (const Case& expected : cases) check(expected);
}

TEST_CASE("lists of who was there open behind a meeting or its place, and go on as they began") {
  const std::vector<Case> cases = {
      {"Tham gia hội nghị còn có các đồng chí: Lê Đình Hảo, Phó Chủ tịch UBND huyện.", "Lê Đình Hảo", {"attend"}},
      {"Tại điểm cầu các xã có: Lê Đình Hảo - Phó Chủ tịch UBND huyện; bà Hoàng Thị Sen.", "Hoàng Thị Sen", {"attend"}},
      {"Hội nghị do tập thể Thường trực chủ trì: Lê Đình Hảo (Bí thư), Hoàng Thị Sen (Phó Bí thư).",
       "Hoàng Thị Sen",
       {"chair"}},
      {"Dự có ông Lê Đình Hảo; bà Hoàng Thị Sen (Phó Bí thư Huyện ủy) chủ trì.", "Lê Đình Hảo", {"attend"}},
  };
  for (const Case& expected : cases) check(expected);
}

TEST_CASE("who is given flowers, hears a report or is named in a list of such does nothing else") {
  const std::vector<Case> cases = {
      {"Đồng chí Trần Văn Bách trao quyết định và tặng hoa chúc mừng các đồng chí Lê Đình Hảo, Hoàng Thị Sen.",
       "Hoàng Thị Sen",
       {"receive"}},
      {"Ông Trần Văn Bách tặng bà Hoàng Thị Sen 5 cuốn sách.", "Hoàng Thị Sen", {"receive"}},
      {"Ông Trần Văn Bách trao quà cho bà Hoàng Thị Sen, nguyên Trưởng ban; ông Lê Đình Hảo, nguyên Phó ban.",
       "Lê Đình Hảo",
       {"receive"}},
      {"Ông Lê Đình Hảo nghe nhà thầu báo cáo tại công trường.", "Lê Đình Hảo", {}},
      {"Chị Hoàng Thị Sen, công nhân tổ 7, ôm tấm bảng mà rưng rưng: \"Tôi ở trọ mười năm rồi\".",
       "Hoàng Thị Sen",
       {"speak"}},
  };
  for (const Case& expected : cases) check(expected);
}
