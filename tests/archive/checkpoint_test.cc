#include "archive/checkpoint.h"

#include <filesystem>

#include "archive/files.h"
#include "archive/json_string.h"
#include "catch.h"

using namespace bienban;

namespace {

const RunIdentity kIdentity{"o", "r", "n", 77};

Segment segment(std::uint64_t inputs) {
  Segment s;
  s.tally = {inputs, inputs - 3, 1, 1000 * inputs, {{"broken_json", 1}, {"empty", 1}}};
  s.sizes = {inputs * 10, 5};
  s.content = "abc";
  s.failed = {{"thư mục/\"a\"\n\xFF.txt", 0xFFFFFFFFFFFFFFFF}};
  s.rest_lost = inputs % 2 == 0;
  return s;
}

}  // namespace

TEST_CASE("a checkpoint comes back from its lines, up to what a kill left of the last one") {
  const std::string lines = identity_line(kIdentity) + segment_line(segment(10)) + segment_line(segment(21));
  const std::size_t first_end = identity_line(kIdentity).size();
  const std::size_t second_end = first_end + segment_line(segment(10)).size();
  for (std::size_t cut = 0; cut <= lines.size(); ++cut) {
    const auto checkpoint = parse_checkpoint(std::string_view(lines).substr(0, cut));
    REQUIRE(checkpoint.has_value() == (cut >= first_end));
    if (!checkpoint) continue;
    CHECK(checkpoint->identity == kIdentity);
    REQUIRE(checkpoint->segments.size() == (cut == lines.size() ? 2U : cut >= second_end ? 1U : 0U));
    if (!checkpoint->segments.empty()) CHECK(checkpoint->segments[0] == segment(10));
    if (checkpoint->segments.size() == 2) CHECK(checkpoint->segments[1] == segment(21));
  }
  CHECK_FALSE(parse_checkpoint("{\"schema\":\"other\"}\n"));
  CHECK_FALSE(parse_checkpoint("not json\n"));
}

TEST_CASE("a run goes on only with the same rules, options and inputs") {
  Checkpoint checkpoint{kIdentity, {}};
  const auto with = [](auto change) {
    RunIdentity identity = kIdentity;
    change(identity);
    return identity;
  };
  CHECK(why_not(checkpoint, kIdentity, false).empty());
  CHECK(why_not(checkpoint, with([](RunIdentity& i) { i.rules = "x"; }), false).find("rules") != std::string::npos);
  CHECK(why_not(checkpoint, with([](RunIdentity& i) { i.options = "x"; }), true).find("options") != std::string::npos);
  CHECK(why_not(checkpoint, with([](RunIdentity& i) { i.names = "x"; }), true).find("inputs") != std::string::npos);
  CHECK(why_not(checkpoint, with([](RunIdentity& i) { i.stamps = 1; }), true).find("changed") != std::string::npos);
}

TEST_CASE("files that failed may be mended before they are tried again, others not") {
  const test::Folder f;
  const std::string bad = f.write("bad.txt", "");
  const std::string good = f.write("good.txt", "1");
  const Inputs inputs{{bad, good}, "", false};
  const auto identity = [&] {
    const InputSurvey s = survey(inputs);
    return RunIdentity{"o", "r", s.names, s.stamps};
  };
  Checkpoint checkpoint{identity(), {Segment{}, Segment{}}};
  checkpoint.segments[0].failed = {{bad, file_stamp(bad)}};
  checkpoint.segments[1].failed = {{bad, file_stamp(bad)}};
  f.write("bad.txt", "mended");
  CHECK_FALSE(why_not(checkpoint, identity(), false).empty());
  CHECK(why_not(checkpoint, identity(), true).empty());
  f.write("good.txt", "changed");
  CHECK_FALSE(why_not(checkpoint, identity(), true).empty());
}

TEST_CASE("names of files are any bytes") {
  std::string all;
  for (int i = 1; i < 256; ++i) all += static_cast<char>(i);
  std::string latin1_as_utf8;
  for (const char c : all) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte < 0x80) {
      latin1_as_utf8 += c;
    } else {
      latin1_as_utf8 += static_cast<char>(0xC0 | (byte >> 6));
      latin1_as_utf8 += static_cast<char>(0x80 | (byte & 0x3F));
    }
  }
  CHECK(from_json_path(latin1_as_utf8) == all);
  CHECK(json_path("a\"\xFF") == "\"a\\u0022\\u00ff\"");
}
