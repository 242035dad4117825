// Unnamed groups that took part: through the public door, with the project's rules.
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
  std::vector<std::string> groups;
};

void check(const std::vector<Case>& cases) {
  for (const Case& expected : cases) {
    CAPTURE(expected.text);
    std::vector<std::string> found;
    for (const Delegation& delegation : record_of(opening + expected.text).delegations)
      found.push_back(delegation.text);
    CHECK(found == expected.groups);
  }
}

}  // namespace

TEST_CASE("groups stand in a list that a verb of attending opens") {
  check({
      {"Dự hội nghị có đồng chí Trần Văn Bách, Bí thư Huyện ủy; đại diện lãnh đạo các phòng, ban, ngành.",
       {"đại diện lãnh đạo các phòng, ban, ngành"}},
      {"Hội nghị khai mạc với sự tham dự của 215 đại biểu, thay mặt hơn 4.000 đảng viên.", {"215 đại biểu"}},
      {"Tham gia hội nghị có đại diện Sở Y tế.", {"đại diện Sở Y tế"}},
      {"Cùng dự có hơn 60 thẩm phán, kiểm sát viên.", {"hơn 60 thẩm phán, kiểm sát viên"}},
      {"Ông Lê Đình Hảo cùng đại diện Sở Y tế cùng cán bộ và hàng trăm người dân tới dự lễ.",
       {"đại diện Sở Y tế", "hàng trăm người dân"}},
      {"Gần 200 cán bộ, chiến sĩ đã tham gia lễ ra quân.", {"Gần 200 cán bộ, chiến sĩ"}},
      {"Tham dự tại điểm cầu huyện có lãnh đạo các phòng, ban.", {"lãnh đạo các phòng, ban"}},
      {"Dự có Thường trực Huyện ủy; lãnh đạo các phòng, ban.", {"Thường trực Huyện ủy", "lãnh đạo các phòng, ban"}},
      {"Dự có ông Lò Văn Panh. Nhà tài trợ có bà Lê Thị Sen cùng 35 hội viên.", {"35 hội viên"}},
      {"Hội nghị kết nối tới 23 điểm cầu xã với tổng số 1.200 đảng viên.", {"1.200 đảng viên"}},
      {"Dự có lãnh đạo Sở Y tế và 6 huyện có tuyến đường đi qua.",
       {"lãnh đạo Sở Y tế và 6 huyện có tuyến đường đi qua"}},
      {"Cùng dự có trưởng các phòng, ban, ngành và bí thư 14 chi bộ.",
       {"trưởng các phòng, ban, ngành", "bí thư 14 chi bộ"}},
      {"Dự hội nghị có ông Lê Đình Hảo; đại diện Sở Y tế; Văn phòng UBND tỉnh và huyện Quỳ Hợp.",
       {"đại diện Sở Y tế", "Văn phòng UBND tỉnh và huyện Quỳ Hợp"}},
  });
}

TEST_CASE("a list goes on in the next sentence that begins with a join") {
  check(
      {{"Dự hội nghị có ông Lê Đình Hảo, Phó Bí thư Huyện ủy.\n\nCùng các đồng chí trong Ban Chấp hành Đảng bộ huyện.",
        {"các đồng chí trong Ban Chấp hành Đảng bộ huyện"}}});
}

TEST_CASE("groups act at the meeting") {
  check({
      {"Tại hội nghị, 46/48 đại biểu đã biểu quyết thông qua nghị quyết.", {"46/48 đại biểu"}},
      {"Tại hội nghị, đại diện các doanh nghiệp đã phát biểu ý kiến.", {"đại diện các doanh nghiệp"}},
      {"Ông Lê Đình Hảo giải trình với các đại biểu HĐND huyện tại hội nghị.", {"các đại biểu HĐND huyện"}},
      {"Tại cuộc họp, các đơn vị liên quan đã báo cáo kết quả khảo sát.", {"các đơn vị liên quan"}},
      {"Sáng 14/6, các đại biểu Quốc hội đã biểu quyết thông qua dự án luật về bến xe.", {"các đại biểu Quốc hội"}},
  });
}

TEST_CASE("a group that is only spoken of took no part") {
  check({
      {"Đồng chí Trần Văn Bách đề nghị lãnh đạo các xã sớm làm đường.", {}},
      {"Toàn huyện có 6.700 đảng viên sinh hoạt tại 53 chi bộ.", {}},
      {"Nhiều kiến nghị của các đại biểu HĐND huyện chưa được giải quyết.", {}},
      {"Các đại biểu đã thảo luận sôi nổi.", {}},
      {"Các đơn vị liên quan đã báo cáo kết quả khảo sát.", {}},
      {"Đại hội bầu 6 đại biểu dự đại hội cấp trên.", {}},
      {"Bà Lê Thị Sen trao Giấy khen cho ông Lê Đình Hảo và 11 cá nhân.", {}},
      {"Năm 2022 có 600 người dẫn đầu phong trào.", {}},
      {"Sự tham gia của các trường ĐH vào việc tổ chức kỳ thi là cần thiết.", {}},
      {"Huyện sẽ mời 300 đại biểu dự lễ vào tháng 9.", {}},
      {"Ông Lê Đình Hảo cho hay lãnh đạo huyện đã làm việc với Sở Y tế.", {}},
      {"Dự kiến cuối tháng 7 huyện tổ chức đối thoại với các hộ dân.", {}},
      {"Báo cáo của ông Lê Đình Hảo cho biết, trường mầm non Bách Sa có 568 học sinh.", {}},
  });
}

TEST_CASE("names behind a post in the plural make it no group") {
  check({{"Dự hội nghị có các Phó Chủ tịch UBND huyện: Trần Văn Bách, Lê Đình Hảo.", {}},
         {"Dự hội nghị có các đồng chí lãnh đạo tỉnh: đồng chí Trần Văn Bách, Bí thư Tỉnh ủy; ông Lê Đình Hảo.", {}}});
}

TEST_CASE("a group that is told twice stands once, at its fullest") {
  check({{"Dự hội nghị có lãnh đạo các xã.\n\nTại hội nghị, lãnh đạo các xã, thị trấn đã thảo luận.",
          {"lãnh đạo các xã, thị trấn"}}});
}

TEST_CASE("a meeting's name tells whom it was held with") {
  check({
      {"Đồng chí Trần Văn Bách nói tại buổi làm việc với lãnh đạo UBND huyện Quỳ Hợp.",
       {"lãnh đạo UBND huyện Quỳ Hợp"}},
      {"Đồng chí Trần Văn Bách nói tại buổi làm việc với UBND huyện Quỳ Hợp.", {}},
  });
}

TEST_CASE("the last of a list needs no head") {
  check({{"Cùng dự có đồng chí Trần Văn Bách cùng đại biểu các ban, ngành, đoàn thể huyện.",
          {"đại biểu các ban, ngành, đoàn thể huyện"}}});
}

TEST_CASE("many people told roughly took part where something says that they attended") {
  check({
      {"Lễ ra mắt có sự có mặt của hàng trăm người dân huyện Quỳ Hợp.", {"hàng trăm người dân huyện Quỳ Hợp"}},
      {"Hàng trăm cựu thanh niên xung phong đã về dự hội nghị.", {"Hàng trăm cựu thanh niên xung phong"}},
      {"Nhiều giáo viên hồi hộp chờ kết luận của hội nghị.", {}},
  });
}

TEST_CASE("delegates speak where they sit, and many may be met") {
  check({
      {"Tại buổi lễ, ông Trần Văn Bách trao Huân chương Lao động cho lãnh đạo tỉnh Hà Tĩnh.",
       {"lãnh đạo tỉnh Hà Tĩnh"}},
      {"Sau lễ khai mạc, Quốc hội sẽ nghe lãnh đạo Bộ Y tế trình bày báo cáo.", {}},
      {"Các đại biểu HĐND huyện cho rằng giá đất còn thấp.", {"Các đại biểu HĐND huyện"}},
      {"Chủ tịch huyện đã có buổi đối thoại với 45 hộ dân ở xã Hồ Thầu.", {"45 hộ dân ở xã Hồ Thầu"}},
      {"Chủ tịch huyện đã có buổi đối thoại với hai hộ dân.", {}},
  });
}

TEST_CASE("what somebody says to the press, or what is still ahead, makes nobody take part") {
  check({
      {"Trao đổi với báo chí, đại diện Sở Y tế cho biết giá thuốc đã giảm.", {}},
      {"Thường trực Huyện ủy sẽ họp, cho ý kiến về dự án.", {}},
      {"Bà Lê Thị Hồng Sen cho hay xã đang tiếp xúc với hơn 300 hộ dân bị ảnh hưởng.", {}},
  });
}

TEST_CASE("those whom somebody leads come along, and who represents one organ is named") {
  check({
      {"Có 4 cán bộ hội phụ nữ xã Hồ Thầu do bà Lê Thị Hồng Sen dẫn đầu cũng sang dự.",
       {"4 cán bộ hội phụ nữ xã Hồ Thầu"}},
      {"Dự có ông Trần Văn Bách; bà Lê Thị Hồng Sen, đại diện Hội Nông dân xã; đại diện Sở Y tế.",
       {"đại diện Sở Y tế"}},
      {"Dự có ông Trần Văn Bách; bà Lê Thị Hồng Sen, đại diện các xã.", {"đại diện các xã"}},
      {"Tại hội nghị, em Lê Thị Hồng Sen (5 tuổi), đại diện các bạn, nói lời cảm ơn.", {}},
      {"Thay mặt Ban Chấp hành gồm 7 đồng chí, ông Trần Văn Bách công bố kết quả.", {}},
      {"Mặt trận đã mở 104 hội nghị với gần 7.900 lượt cử tri dự.", {}},
      {"Dự có đoàn đại biểu Huyện ủy Tân Lạc, các đại biểu HĐND xã; thủ trưởng Bộ Chỉ huy quân sự tỉnh.",
       {"đoàn đại biểu Huyện ủy Tân Lạc", "các đại biểu HĐND xã", "thủ trưởng Bộ Chỉ huy quân sự tỉnh"}},
  });
}
