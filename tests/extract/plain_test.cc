// The fast way of matching changes no fact: articles of the corpus read both ways, to the last byte of their records.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <vector>

#include "catch.h"
#include "extract/project.h"
#include "sinks/json_writer.h"

using namespace bienban;

TEST_CASE("records are the same when rules are matched the plain way") {
  std::vector<std::filesystem::path> files;
  for (const auto& item : std::filesystem::directory_iterator(std::string(BIENBAN_ROOT) + "/corpus")) {
    if (item.path().extension() == ".txt") files.push_back(item.path());
  }
  std::sort(files.begin(), files.end());
  REQUIRE(files.size() >= 20);
  ExtractOptions plain;
  plain.plain = true;
  for (std::size_t i = 0; i < files.size(); i += 8) {  // the plain way takes its time
    INFO(files[i].string());
    std::ifstream in(files[i], std::ios::binary);
    const std::string text((std::istreambuf_iterator<char>(in)), std::istreambuf_iterator<char>());
    REQUIRE(text.size() > 500);
    Input input;
    input.bytes = text;
    CHECK(to_json(project_extractor().extract(input, plain)) == to_json(project_extractor().extract(input)));
  }
}
