// Who holds a meeting, where one word of the lists names several organs.
#include "record/event_hosts.h"

#include <string>

#include "catch.h"
#include "rules/cascade.h"

using namespace bienban;

namespace {

// The hosts of the last meeting that a sentence tells of, with " | " between them.
std::string hosts_of(std::string_view text) {
  static const Cascade cascade = Cascade::load(std::string(BIENBAN_ROOT) + "/rules");
  static const Grammar grammar(cascade);
  Analysis analysis;
  analysis.text = text;
  cascade.run({0, text.size()}, analysis);
  std::string out;
  for (std::uint32_t i = 0; i < analysis.annotations.size(); ++i) {
    if (analysis.annotations[i].kind != grammar.event) continue;
    out.clear();
    for (const Span host : event_hosts(grammar, analysis, analysis.sentences.front(), i)) {
      out += (out.empty() ? "" : " | ") + std::string(analysis.of(host));
    }
  }
  return out;
}

}  // namespace

TEST_CASE("organs that a list has as one are hosts each") {
  CHECK(hosts_of("Sáng 5/6, Huyện ủy, HĐND, UBND huyện tổ chức hội nghị tổng kết.") == "Huyện ủy | HĐND | UBND huyện");
  CHECK(hosts_of("Sáng 5/6, Huyện ủy - HĐND - UBND huyện tổ chức hội nghị tổng kết.") ==
        "Huyện ủy | HĐND | UBND huyện");
  CHECK(hosts_of("Sáng 5/6, HĐND - UBND tỉnh tổ chức hội nghị tổng kết.") == "HĐND | UBND tỉnh");
}
