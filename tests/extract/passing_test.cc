// Meetings that an article is not about: those of others, and those told by the way.
#include <string>

#include "catch.h"
#include "extract/project.h"

using namespace bienban;

namespace {

bool reports_meeting(const std::string& text) { return record_of(text).conference; }

}  // namespace

TEST_CASE("what only a newspaper or a hospital holds is none of ours, unless an official of ours takes part") {
  const std::string held = "Chiều 12/4, báo Tiến Bước tổ chức tọa đàm về trồng rừng tại huyện Tân Lạc. ";
  CHECK_FALSE(reports_meeting(held + "Ông Lê Đình Hảo phát biểu tại tọa đàm."));
  CHECK(reports_meeting(held + "Dự tọa đàm có Phó Chủ tịch UBND huyện Lê Đình Hảo."));
  CHECK(reports_meeting("Chiều 12/4, báo Tiến Bước phối hợp với Sở Y tế tổ chức tọa đàm về trồng rừng."));
}

TEST_CASE("a meeting that a sentence far behind the lead refers to is none; one in which the sentence is set is") {
  std::string rain;
  for (int i = 0; i < 4; ++i) rain += "Mưa lớn kéo dài khiến nhiều tuyến đường ngập sâu. Người dân dọn dẹp nhà cửa. ";
  CHECK_FALSE(
      reports_meeting(rain + "Theo bà Hà Thị Nụ nêu tại buổi họp của UBND huyện Tân Lạc ngày 12/4, đê còn thấp."));
  CHECK(reports_meeting("Ngày 12/4, đoạn đê mới được đưa vào sử dụng. " + rain +
                        "Phát biểu tại lễ khánh thành, Chủ tịch UBND huyện Tân Lạc Hà Thị Nụ cảm ơn các thợ đắp đê."));
}

TEST_CASE("who of ours receives a guest of another country holds the ceremony") {
  CHECK(
      reports_meeting("Chiều 12/4, Thủ tướng Trần Văn Bách chủ trì lễ đón trọng thể Thủ tướng Lào Khamtay Phomvihan "
                      "đang thăm Việt Nam."));
}

TEST_CASE("a congress of another country's party is none of ours, though it has a Politburo as well") {
  CHECK_FALSE(
      reports_meeting("Bà Kim Jong Sen vừa vào Bộ Chính trị. Ngày 7/10, tại hội nghị của Ủy ban Trung ương đảng "
                      "Lao động Triều Tiên, bà Kim Jong Sen được bầu vào Bộ Chính trị."));
}

TEST_CASE("a meeting at which an official of ours speaks is ours, however late that is told") {
  const std::string told =
      "Sáng 14/4, gần 2.000 bạn trẻ tham gia lễ ra quân chiến dịch Mùa hè vui. Các bạn trẻ hát vang. Trời hôm ấy đẹp. "
      "Ai cũng cười. Các bạn đi dọn rác. Phát biểu tại lễ ra quân, bà Trần Thị Hoa, ";
  CHECK(reports_meeting(told + "Phó Chủ tịch UBND tỉnh, mong các bạn giữ sức khỏe."));
  CHECK_FALSE(reports_meeting(told + "giám đốc Công ty Hoa Sen, mong các bạn giữ sức khỏe."));
}

TEST_CASE("an official who is quoted from a ceremony spoke there on the day, which the news need not tell") {
  const std::string signed_by =
      "Bốn tuyến đường của khu đô thị Hoa Ban sẽ xong vào năm sau. Hợp đồng vừa được ký. Các tuyến dài 12 km. "
      "Phát biểu tại lễ ký kết, ";
  CHECK(reports_meeting(signed_by + "Phó Chủ tịch UBND tỉnh Lê Đình Hảo cho biết vốn còn thiếu."));
  CHECK_FALSE(reports_meeting(signed_by + "giám đốc Công ty Hoa Sen Lê Đình Hảo cho biết vốn còn thiếu."));
}
