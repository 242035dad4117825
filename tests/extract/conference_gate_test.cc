// Who asks for conference articles only gets the same records as who reads all of each article.
#include "extract/conference_gate.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "catch.h"
#include "extract/project.h"
#include "sinks/json_writer.h"

using namespace bienban;

namespace {

void check_both_ways(const std::string& text) {
  Input input;
  input.bytes = text;
  input.published = "2023-04-06";
  ExtractOptions only;
  only.only_conferences = true;
  const Record whole = project_extractor().extract(input);
  const Record gated = project_extractor().extract(input, only);
  REQUIRE(gated.conference == whole.conference);
  if (whole.conference) CHECK(to_json(gated) == to_json(whole));
}

}  // namespace

TEST_CASE("articles of the corpus are told alike") {
  std::vector<std::filesystem::path> files;
  for (const auto& item : std::filesystem::directory_iterator(std::string(BIENBAN_ROOT) + "/corpus")) {
    if (item.path().extension() == ".txt") files.push_back(item.path());
  }
  std::sort(files.begin(), files.end());
  REQUIRE(files.size() >= 20);
  for (const auto& file : files) {
    INFO(file.string());
    std::ifstream in(file, std::ios::binary);
    const std::string text((std::istreambuf_iterator<char>(in)), std::istreambuf_iterator<char>());
    check_both_ways(text);
    // Without its lead the meeting is told later, or nowhere.
    const std::size_t later = text.find('\n', text.size() / 3);
    if (later != std::string::npos) check_both_ways(text.substr(later + 1));
  }
}

TEST_CASE("a meeting far from the lead, and none at all") {
  const std::string filler = "Mưa lớn kéo dài khiến nhiều tuyến đường ngập sâu. Người dân dọn dẹp nhà cửa. ";
  std::string rain;
  for (int i = 0; i < 8; ++i) rain += filler;
  const char* endings[] = {
      "",
      "Chiều 5/4, UBND huyện Lâm Bình tổ chức hội nghị bàn cách khắc phục. Hội nghị nghe Phòng Nông nghiệp báo cáo.",
      "Ngày 5/4, nước rút. Cùng ngày, Huyện ủy Lâm Bình tổ chức hội nghị triển khai công tác cứu trợ. Cuối hội nghị, "
      "các xã nhận gạo.",
      "Hội nghị sẽ được tổ chức vào tuần tới.",
      "Ông Trần Văn Bảy nói: “Tôi đang họp tổ dân phố thì nước vào nhà”.",
  };
  int meetings = 0;
  for (const char* ending : endings) {
    INFO(ending);
    check_both_ways(rain + "\n\n" + ending);
    if (record_of(rain + "\n\n" + ending).conference) ++meetings;
  }
  CHECK(meetings >= 2);
}
