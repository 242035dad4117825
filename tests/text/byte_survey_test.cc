#include "text/byte_survey.h"

#include <string>

#include "catch.h"

using bienban::ByteSurvey;
using bienban::survey_bytes;

TEST_CASE("what a survey counts, wherever it stands") {
  struct Row {
    const char* text;
    std::size_t scrambled;
    std::size_t latin1;
    std::size_t vietnamese;
    std::size_t ampersands;
  };
  const Row rows[] = {
      {"plain", 0, 0, 0, 0},     {"ộ", 0, 0, 1, 0},    {"đ", 0, 0, 1, 0},     {"ơ", 0, 0, 1, 0},
      {"à", 0, 1, 0, 0},         {"a&b&", 0, 0, 0, 2}, {"há»™i", 1, 2, 0, 0},  // "hội": á and » in Latin-1, ™ not
      {"lÃ\u00A0 ", 1, 2, 0, 0},                                               // "là"
      {"lÃ ", 1, 1, 0, 0},                                                     // its no-break space a plain one
      {"XÃ HỘI", 0, 1, 1, 0},                                                  // a word
      {"ÃĂÂ", 1, 2, 1, 0},  // no word, and could be one that was read wrongly
      {"Ä‘", 1, 1, 0, 0},   // "đ"
      {"Æ°", 1, 2, 0, 0},   // "ư"
  };
  for (const Row& row : rows)
    // Blocks are 128 bytes long: at their borders, and in texts of less and more than one.
    for (std::size_t before = 0; before < 300; ++before)
      for (const std::size_t behind : {0, 1, 3, 200}) {
        const std::string text = std::string(before, 'x') + row.text + std::string(behind, '.');
        const ByteSurvey survey = survey_bytes(text);
        CAPTURE(row.text, before, behind);
        REQUIRE(survey.scrambled == row.scrambled);
        REQUIRE(survey.latin1 == row.latin1);
        REQUIRE(survey.vietnamese == row.vietnamese);
        REQUIRE(survey.ampersands == row.ampersands);
        REQUIRE(survey.zeros == 0);
      }
}

TEST_CASE("zeros of UTF-16") { CHECK(survey_bytes(std::string(1000, '\0')).zeros == 1000); }
