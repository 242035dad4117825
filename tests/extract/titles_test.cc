// Titles of people: which posts, how far they reach, whose they are.
#include <algorithm>
#include <string>
#include <vector>

#include "catch.h"
#include "extract/project.h"

using namespace bienban;

namespace {

struct Case {
  const char* text;
  const char* name;
  std::vector<std::string> titles;
};

std::vector<std::string> titles_of(const Record& record, const char* name) {
  const Person* person = find_person(record.attendees, name);
  if (person == nullptr) person = find_person(record.mentioned, name);
  std::vector<std::string> out;
  if (person != nullptr) {
    for (const Title& title : person->titles) out.push_back(title.text);
  }
  return out;
}

}  // namespace

TEST_CASE("titles beside a name") {
  const std::vector<Case> cases = {
      {"ông Trần Văn Bách - Phó Bí thư Thường trực Tỉnh ủy nói", "Trần Văn Bách", {"Phó Bí thư Thường trực Tỉnh ủy"}},
      {"Bí thư Huyện ủy Tân Lạc Trần Văn Bách nói", "Trần Văn Bách", {"Bí thư Huyện ủy Tân Lạc"}},
      {"bà Lê Thị Hồng Sen (Giám đốc Sở Lao động, Thương binh và Xã hội) nói",
       "Lê Thị Hồng Sen",
       {"Giám đốc Sở Lao động, Thương binh và Xã hội"}},
      {"ông Y Bách Mlô, Bí thư Đảng ủy kiêm Chủ tịch UBND xã Ea Tân, nói",
       "Y Bách Mlô",
       {"Bí thư Đảng ủy", "Chủ tịch UBND xã Ea Tân"}},
      {"Thiếu tá Lò Văn Panh, Chính trị viên Tiểu đoàn 7, nói", "Lò Văn Panh", {"Chính trị viên Tiểu đoàn 7"}},
      {"Theo đó, Chủ tịch UBND huyện Tân Lạc, ông Lò Văn Panh, nói", "Lò Văn Panh", {"Chủ tịch UBND huyện Tân Lạc"}},
      {"Giám đốc Sở Y tế (SYT) Lò Văn Panh nói", "Lò Văn Panh", {"Giám đốc Sở Y tế"}},
      {"Trả lời đại biểu Lò Văn Panh, Bí thư Huyện ủy Vũ Đức Hạnh nói", "Lò Văn Panh", {}},
      {"Bí thư Đoàn xã Phước Bách Lò Thị An nói", "Lò Thị An", {"Bí thư Đoàn xã Phước Bách"}},
      {"ông Lò Văn Panh, Chủ tịch UBND TP.\nHòa Bình, nói", "Lò Văn Panh", {"Chủ tịch UBND TP. Hòa Bình"}},
      {"ông Vũ Đức Hạnh, nguyên Chủ tịch UBND huyện, nói", "Vũ Đức Hạnh", {"nguyên Chủ tịch UBND huyện"}},
  };
  for (const Case& expected : cases) {
    CAPTURE(expected.text);
    CHECK(titles_of(record_of(expected.text), expected.name) == expected.titles);
  }
}

TEST_CASE("a title before a list belongs to each of it") {
  const Record record = record_of("có các Phó Chủ tịch UBND tỉnh: Trần Văn Bách, Lê Thị Hồng Sen và Vũ Đức Hạnh.");
  for (const char* name : {"Trần Văn Bách", "Lê Thị Hồng Sen", "Vũ Đức Hạnh"}) {
    CAPTURE(name);
    CHECK(titles_of(record, name) == std::vector<std::string>{"Phó Chủ tịch UBND tỉnh"});
  }
  const Record termed = record_of("Các Phó Chủ tịch Hội khóa 9 gồm Trần Văn Bách và Lê Thị Hồng Sen.");
  for (const char* name : {"Trần Văn Bách", "Lê Thị Hồng Sen"}) {
    CAPTURE(name);
    CHECK(titles_of(termed, name) == std::vector<std::string>{"Phó Chủ tịch Hội"});
  }
}

TEST_CASE("of two mentions the fuller title stays") {
  const Record record =
      record_of("Bí thư Thành ủy Trần Văn Bách dự.\nÔng Trần Văn Bách, Bí thư Thành ủy Hải Phòng, nói.");
  CHECK(titles_of(record, "Trần Văn Bách") == std::vector<std::string>{"Bí thư Thành ủy Hải Phòng"});
}

TEST_CASE("a post that stands for its one holder may be told more fully alone") {
  const Record record = record_of(
      "Họp ở Hải Phòng.\nBí thư Thành ủy Trần Văn Bách dự.\nTheo Bí thư Thành ủy Hải Phòng, đường sẽ được sửa.\n"
      "Thủ tướng Vũ Đức Hạnh dự.\nThủ tướng Nhật Bản nói.");
  CHECK(titles_of(record, "Trần Văn Bách") == std::vector<std::string>{"Bí thư Thành ủy Hải Phòng"});
  CHECK(titles_of(record, "Vũ Đức Hạnh") == std::vector<std::string>{"Thủ tướng"});
}

TEST_CASE("a title's parts") {
  const Record record = record_of("ông Trần Văn Bách, nguyên Phó Chủ tịch UBND tỉnh Hòa Bình, nói");
  const Person* person = find_person(record.mentioned, "Trần Văn Bách");
  REQUIRE(person != nullptr);
  REQUIRE(person->titles.size() == 1);
  const Title& title = person->titles.front();
  CHECK(title.canonical == "nguyên Phó Chủ tịch Ủy ban nhân dân tỉnh Hòa Bình");
  CHECK(title.position == "Phó Chủ tịch");
  CHECK(title.organisation == "Ủy ban nhân dân tỉnh Hòa Bình");
  CHECK(title.level == "province");
  CHECK(title.former);
}

TEST_CASE("a title of many belongs to each of them, beside what he has of his own") {
  const Record record = record_of(
      "Dự có các Ủy viên Ban Thường vụ Huyện ủy gồm: Trần Văn Bách, Trưởng Ban Tổ chức; Vũ Đức Hạnh, Chánh Thanh tra.");
  for (const char* name : {"Trần Văn Bách", "Vũ Đức Hạnh"}) {
    CAPTURE(name);
    const auto titles = titles_of(record, name);
    CHECK(std::count(titles.begin(), titles.end(), "Ủy viên Ban Thường vụ Huyện ủy") == 1);
    CHECK(titles.size() == 2);
  }
  const Record apart =
      record_of("Các Phó Chủ tịch UBND huyện: Trần Văn Bách, Lê Đình Hảo; Chánh Thanh tra Vũ Đức Hạnh.");
  CHECK(titles_of(apart, "Vũ Đức Hạnh") == std::vector<std::string>{"Chánh Thanh tra"});
}

TEST_CASE("a title of several people is told in several ways") {
  const std::vector<std::string> lists = {
      "Dự có các đồng chí Phó Chủ tịch UBND tỉnh Trần Văn Bách, Vũ Đức Hạnh; ông Lê Đình Hảo, Chánh Thanh tra.",
      "Dự có Phó Chủ tịch UBND tỉnh các thời kỳ: Trần Văn Bách, Vũ Đức Hạnh; ông Lê Đình Hảo, Chánh Thanh tra.",
      "Dự có Lê Đình Hảo, Chánh Thanh tra; Trần Văn Bách và Vũ Đức Hạnh, Phó Chủ tịch UBND tỉnh.",
      "Dự có ông Lê Đình Hảo, Chánh Thanh tra; các ông Trần Văn Bách, Vũ Đức Hạnh, Phó Chủ tịch UBND tỉnh.",
      "Dự có các Phó Chủ tịch UBND tỉnh Trần Văn Bách (An Giang), Vũ Đức Hạnh (Hà Nam); Chánh Thanh tra Lê Đình Hảo.",
  };
  for (const std::string& list : lists) {
    CAPTURE(list);
    const Record record = record_of(list);
    CHECK(titles_of(record, "Trần Văn Bách") == std::vector<std::string>{"Phó Chủ tịch UBND tỉnh"});
    CHECK(titles_of(record, "Vũ Đức Hạnh") == std::vector<std::string>{"Phó Chủ tịch UBND tỉnh"});
    CHECK(titles_of(record, "Lê Đình Hảo") == std::vector<std::string>{"Chánh Thanh tra"});
  }
}

TEST_CASE("of several who get posts each has his own") {
  const Record record = record_of("Đại hội bầu ông Trần Văn Bách làm Chủ tịch, bà Lê Thị Hảo làm Phó Chủ tịch.");
  CHECK(titles_of(record, "Trần Văn Bách") == std::vector<std::string>{"Chủ tịch"});
  CHECK(titles_of(record, "Lê Thị Hảo") == std::vector<std::string>{"Phó Chủ tịch"});
}
