#include "record/phrase_counts.h"

#include <string>
#include <string_view>
#include <vector>

#include "catch.h"

using namespace bienban;

namespace {

std::vector<int> counts(const std::vector<std::vector<std::string>>& groups, std::string_view text) {
  PhraseCounts phrases(groups.size());
  for (std::size_t group = 0; group < groups.size(); ++group) {
    for (const std::string& phrase : groups[group]) phrases.add(phrase, group);
  }
  return phrases.count(text);
}

}  // namespace

TEST_CASE("phrases count between word boundaries, each for itself") {
  const struct {
    std::vector<std::vector<std::string>> groups;
    const char* text;
    std::vector<int> expected;
  } cases[] = {
      {{{"Huyện ủy"}, {"Nhật Bản"}}, "Huyện ủy tiếp khách Nhật Bản; Huyện ủy cảm ơn.", {2, 1}},
      {{{"Huyện ủy", "ủy viên"}}, "Huyện ủy viên", {2}},
      {{{"Bộ"}}, "Bộ đội, bộ, Bộ; \"Bộ\"", {3}},
      {{{"Đại sứ quán"}}, "ĐẠI SỨ QUÁN và đại sứ", {1}},
      {{{"Nga"}}, "Nga, Ngan, ngang", {1}},
      {{{"Nga"}}, "", {0}},
  };
  for (const auto& one : cases) {
    CAPTURE(one.text);
    CHECK(counts(one.groups, one.text) == one.expected);
  }
}
