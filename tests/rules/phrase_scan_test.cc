#include "rules/phrase_scan.h"

#include "catch.h"

using namespace bienban;

TEST_CASE("phrases are found in any case and spelling, over line ends, and nothing else is") {
  const PhraseScan scan({"hội nghị", "lễ kỷ niệm", "họp", "UBND TP.HCM"});
  struct Case {
    const char* text;
    bool held;
  };
  const Case cases[] = {
      {"Sáng nay, HỘI NGHỊ khai mạc.", true}, {"Lễ kỉ niệm 50 năm", true},    {"lễ kỷ\nniệm", true},
      {"lễ tổng kết, kỷ niệm", false},        {"phù hợp với thực tế", false}, {"đang họp.", true},
      {"ubnd TP.hcm quyết định", true},       {"UBND TPxHCM", false},         {"", false},
  };
  for (const auto& [text, held] : cases) {
    INFO(text);
    CHECK(scan.may_hold(text) == held);
  }
}

TEST_CASE("without phrases nothing is held") {
  const PhraseScan scan({});
  CHECK_FALSE(scan.may_hold("hội nghị"));
  CHECK_FALSE(scan.may_hold(""));
  CHECK_FALSE(scan.may_hold("a\nb"));
}

TEST_CASE("the places of phrases, of those that overlap the first") {
  const PhraseScan scan({"hội nghị", "nghị quyết", "họp"});
  const std::string text = "Họp về hội nghị quyết định, nghị quyết";
  std::vector<std::string> found;
  for (const Span place : scan.places(text)) found.push_back(text.substr(place.begin, place.size()));
  CHECK(found == std::vector<std::string>{"Họp", "hội nghị", "nghị quyết"});
  CHECK(scan.places("").empty());
  CHECK(PhraseScan({}).places(text).empty());
}
