// Which of several verbs, lists and clauses gives somebody a role: through the public door, with the project's rules.
#include <algorithm>
#include <string>
#include <vector>

#include "catch.h"
#include "extract/project.h"

using namespace bienban;

namespace {

const std::string opening = "Sáng 12/4, Huyện ủy Tân Lạc tổ chức Hội nghị sơ kết công tác quý I năm 2023.\n\n";

// The roles of a person, in alphabetical order; "-" for who is only mentioned.
std::string roles_of(const std::string& text, const std::string& name) {
  const Record record = record_of(opening + text);
  const Person* attendee = find_person(record.attendees, name);
  if (attendee == nullptr) return "-";
  std::vector<std::string> roles = attendee->roles;
  std::sort(roles.begin(), roles.end());
  std::string out;
  for (const std::string& role : roles) out += (out.empty() ? "" : " ") + role;
  return out;
}

}  // namespace

TEST_CASE("two verbs before those who were there are both theirs") {
  CHECK(roles_of("Chủ trì và kết luận phiên họp, đồng chí Trần Văn Bách nhắc lại 5 việc.", "Trần Văn Bách") ==
        "chair close speak");
  CHECK(roles_of("Dự và trao giải có các đồng chí: Lê Đình Hảo; Trần Văn Bách.", "Trần Văn Bách") == "attend award");
}

TEST_CASE("a list of who was there begins anew behind a semicolon") {
  const std::string told =
      "Dự lễ có ông Trần Văn Bách, Phó Chủ tịch UBND tỉnh; cùng dự: các ông, bà Hoàng Thị Sen, Lê Đình Hảo.";
  CHECK(roles_of(told, "Trần Văn Bách") == "attend");
  CHECK(roles_of(told, "Hoàng Thị Sen") == "attend");
  const std::string chaired = "Chủ trì phiên họp là Phó Chủ tịch UBND tỉnh Trần Văn Bách; cùng dự có lãnh đạo các sở.";
  CHECK(roles_of(chaired, "Trần Văn Bách") == "chair");
  CHECK(roles_of("Tại điểm cầu tỉnh Hà Nam, có ông Lê Đình Hảo, Giám đốc Sở Y tế.", "Lê Đình Hảo") == "attend");
}

TEST_CASE("what somebody reports or says behind a colon is no act") {
  const std::string told =
      "Khai mạc kỳ họp, bà Hoàng Thị Sen nêu rõ lý do: sau khi ông Lê Đình Hảo được điều động, thiếu một vị trí.";
  CHECK(roles_of(told, "Hoàng Thị Sen") == "open");
  CHECK(roles_of(told, "Lê Đình Hảo") == "-");
  CHECK(roles_of("Ông Lê Đình Hảo báo cáo: sau 4 tháng, Ban Tổ chức nhận 187 tác phẩm.", "Lê Đình Hảo") == "report");
  CHECK(roles_of("Bà Hoàng Thị Sen nêu có kết luận phải đợi 11 tháng.", "Hoàng Thị Sen") == "speak");
}

TEST_CASE("who answers amid a discussion speaks") {
  const std::string told =
      "Thảo luận tại phiên họp, ông Lê Đình Hảo nêu 3 kiến nghị. Giải trình thêm, bà Hoàng Thị Sen cho hay sẽ sớm làm "
      "rõ.";
  CHECK(roles_of(told, "Lê Đình Hảo") == "discuss");
  CHECK(roles_of(told, "Hoàng Thị Sen") == "speak");
}

TEST_CASE("who is asked to do something does it, and nobody whom a group speaks of") {
  CHECK(roles_of("Ông Lê Đình Hảo được bà Hoàng Thị Sen mời phát biểu.", "Lê Đình Hảo") == "speak");
  CHECK(roles_of("Ông Lê Đình Hảo được bà Hoàng Thị Sen mời phát biểu.", "Hoàng Thị Sen") == "-");
  CHECK(roles_of("Ông Lê Đình Hảo được phân công trình bày báo cáo.", "Lê Đình Hảo") == "report");
  CHECK(roles_of("Qua thảo luận, nhiều đại biểu đề nghị làm rõ việc của ông Lê Đình Hảo, bà Hoàng Thị Sen.",
                 "Hoàng Thị Sen") == "-");
}

TEST_CASE("what was given a clause before is taken there") {
  const std::string told = "Bà Hoàng Thị Sen trao 2 tỷ đồng ủng hộ quỹ; Phó Chủ tịch UBND huyện Lê Đình Hảo tiếp nhận.";
  CHECK(roles_of(told, "Lê Đình Hảo") == "receive");
  CHECK(roles_of(told, "Hoàng Thị Sen") == "award");
  CHECK(roles_of("Đồng chí Hoàng Thị Sen đọc quyết định khen thưởng.", "Hoàng Thị Sen") == "report");
  CHECK(roles_of("Ông Lê Đình Hảo lên nhận quyết định bổ nhiệm.", "Lê Đình Hảo") == "receive");
}

TEST_CASE("who comes to an opening opens nothing") {
  CHECK(roles_of("Đồng chí Trần Văn Bách dự khai mạc hội nghị.", "Trần Văn Bách") == "attend");
  CHECK(roles_of("Đồng chí Trần Văn Bách dự và khai mạc hội nghị.", "Trần Văn Bách") == "attend open");
}

TEST_CASE("who talks to the press beside the meeting took part in it") {
  CHECK(roles_of("Trao đổi với báo chí bên lề hội nghị, ông Lê Đình Hảo cho biết xã sẽ sớm làm đường.",
                 "Lê Đình Hảo") == "speak");
  CHECK(roles_of("Trao đổi với báo chí chiều 13/4, ông Lê Đình Hảo cho biết xã sẽ sớm làm đường.", "Lê Đình Hảo") ==
        "-");
}

TEST_CASE("a group at the end of a list of subjects takes nothing from those before it") {
  const std::string all =
      "Phó Thủ tướng Trần Văn Bách và Bộ trưởng Tư pháp Lê Đình Hảo, lãnh đạo các bộ cùng tham gia trả lời chất vấn.";
  CHECK(roles_of(all, "Trần Văn Bách") == "speak");
  CHECK(roles_of(all, "Lê Đình Hảo") == "speak");
  CHECK(roles_of("Phó Thủ tướng Trần Văn Bách và lãnh đạo một số bộ phát biểu.", "Trần Văn Bách") == "speak");
}

TEST_CASE("who leads a team that is only told of was not there") {
  CHECK(roles_of("Đoàn công tác do ông Trần Văn Bách làm trưởng đoàn đã đến thăm xã.", "Trần Văn Bách") == "attend");
  CHECK(roles_of("Đoàn thanh tra gồm 6 người, do ông Trần Văn Bách làm trưởng đoàn.", "Trần Văn Bách") == "-");
  CHECK(roles_of("Ông Trần Văn Bách được giao nhiệm vụ làm trưởng đoàn.", "Trần Văn Bách") == "-");
}

TEST_CASE("who is told of behind the verb of those whom somebody leads does not lead them") {
  const std::string told =
      "Sáng 12/4, dưới sự chủ trì của đồng chí Trần Văn Bách và đồng chí Hà Thị Nụ, Ban Thường vụ Huyện ủy Tân Lạc họp "
      "xem xét, thi hành kỷ luật Đảng ủy xã và ông Lê Đình Hảo.";
  CHECK(roles_of(told, "Trần Văn Bách") == "chair");
  CHECK(roles_of(told, "Hà Thị Nụ") == "chair");
  CHECK(roles_of(told, "Lê Đình Hảo") == "-");
}

TEST_CASE("who spoke on another day did not speak at the meeting, also where he goes on") {
  const std::string told =
      "Trước đó, tại cuộc họp của xã ngày 2/4, bà Hoàng Thị Sen cho biết đường đã hỏng. \"Mưa là ngập\", bà Sen nói.";
  CHECK(roles_of(told, "Hoàng Thị Sen") == "-");
  CHECK(roles_of("Trước đó, bà Hoàng Thị Sen đọc báo cáo chuẩn bị kỳ họp thứ 5 HĐND huyện.", "Hoàng Thị Sen") ==
        "report");
}

TEST_CASE("a list behind 'tham gia' tells who was there") {
  CHECK(roles_of("Tham gia giao lưu trực tuyến là ông Trần Văn Bách; bà Hoàng Thị Sen.", "Hoàng Thị Sen") == "attend");
  CHECK(roles_of("Tham gia buổi tư vấn này có các chuyên gia tuyển sinh: ông Lê Đình Hảo; bà Hoàng Thị Sen.",
                 "Lê Đình Hảo") == "attend");
}

TEST_CASE("a paper of an organ that tells something is nobody's report") {
  const std::string told = "Báo cáo của Thường trực Ủy ban nêu, bà Hoàng Thị Sen vi phạm.";
  CHECK(roles_of(told, "Hoàng Thị Sen") == "-");
  CHECK(roles_of("Báo cáo của ông Lê Đình Hảo cho thấy kết quả tốt.", "Lê Đình Hảo") == "report");
}

TEST_CASE("words that join two speakers") {
  CHECK(roles_of("Ông Lê Đình Hảo cùng với bà Hoàng Thị Sen phát biểu.", "Lê Đình Hảo") == "speak");
  CHECK(roles_of("Ông Lê Đình Hảo và đại biểu Hoàng Thị Sen phát biểu.", "Lê Đình Hảo") == "speak");
  CHECK(roles_of("Ông Lê Đình Hảo đã có mặt tại hiện trường.", "Lê Đình Hảo") == "-");
}

TEST_CASE("a rank stands for who acted last and bears it") {
  CHECK(roles_of("Thượng tướng Trần Văn Bách trao Huân chương. Phát biểu sau đó, Thượng tướng yêu cầu đơn vị giữ kỷ "
                 "luật.",
                 "Trần Văn Bách") == "award speak");
}

TEST_CASE("whose words are told did not speak, and who opened reported nothing") {
  CHECK(roles_of("Ông Trần Văn Bách nhắc lại lời dặn của ông Lê Đình Hảo rằng phải tiết kiệm.", "Lê Đình Hảo") == "-");
  CHECK(roles_of("Diễn văn khai mạc do ông Trần Văn Bách trình bày ôn lại mười năm.", "Trần Văn Bách") == "open");
}

TEST_CASE("whom somebody follows in his post is given nothing") {
  const std::string told = "Ông Trần Văn Bách trao quyết định cho ông Lê Đình Hảo, thay bà Hoàng Thị Sen nghỉ hưu.";
  CHECK(roles_of(told, "Lê Đình Hảo") == "receive");
  CHECK(roles_of(told, "Hoàng Thị Sen") == "-");
}

TEST_CASE("who gives stands behind 'là', and a gift for a family makes nobody of it a guest") {
  CHECK(roles_of("Trao cờ cho các đội là đồng chí Trần Văn Bách.", "Trần Văn Bách") == "award");
  CHECK(roles_of("Nhận lá cờ từ tay ông Lê Đình Hảo, anh Trần Văn Bách hứa làm tốt.", "Trần Văn Bách") ==
        "receive speak");
  CHECK(roles_of("Hội nghị quyên góp 5 triệu đồng tặng gia đình công nhân Trần Văn Bách.", "Trần Văn Bách") == "-");
}
