#include "rules/image.h"

#include <fstream>
#include <sstream>

#include "catch.h"
#include "rule_folder.h"
#include "rules/cascade.h"
#include "rules/rule_files.h"

using namespace bienban;
using namespace bienban::testing;

namespace {

std::string digest_of(const RuleFolder& folder) {
  std::vector<Fault> faults;
  return read_rule_files(folder.path(), faults).digest;
}

// Writes the folder's image into it, under a name that is no rule file's.
std::filesystem::path make_image(const RuleFolder& folder) {
  auto path = folder.path() / "rules.image";
  std::ofstream out(path, std::ios::binary);
  write_image(*compile_rules(folder.path()), out);
  return path;
}

RuleFolder& fill(RuleFolder& folder) {
  folder.list("fruit", "cam ; sort sweet\nbưởi = quả bưởi\n@case exact\nMận\nchanh dây ; sort sour\n");
  folder.list("number_word", "@set role digit\nhai ; value 2\nba ; value 3\n");
  folder.rules(
      "[define]\nmany = '<number_word>{1,2}'\n" + rule("some", 1, "number", "(?P<value><many>)", "value = 'number'") +
      rule("sour", 2, "bought", "<number> (?P<what><fruit.sort=sour>|<fruit>) \\.?", "set = { by = 'piece' }") +
      rule("noted", 3, "seen", "mua <bought>", "keep = true\ntake = ''"));
  return folder;
}

}  // namespace

TEST_CASE("rules from an image find what the rules themselves find") {
  RuleFolder folder;
  fill(folder);
  const Cascade compiled = folder.load();
  const Cascade read = Cascade::load(folder.path(), make_image(folder));
  for (const std::string_view text :
       {"mua hai cam.", "MUA BA BƯỞI", "mua ba chanh dây, hai mận, hai Mận", "không có gì", ""}) {
    INFO(text);
    CHECK(found(read, text) == found(compiled, text));
    CHECK(fields(read, text) == fields(compiled, text));
  }
  CHECK(found(read, "mua hai cam.").size() == 3);
  CHECK(read.digest() == compiled.digest());
  CHECK(read.phrases_of_group("bought", "what") == compiled.phrases_of_group("bought", "what"));
  REQUIRE(read.entries("fruit").size() == 4);
  CHECK(read.entries("fruit")[0]->attribute("sort") == "sweet");
  CHECK(read.entries("fruit")[1]->canonical() == "quả bưởi");
  CHECK(read.entries("fruit")[2]->exact);
  CHECK(read.rules().size() == compiled.rules().size());
}

TEST_CASE("the image of the project's own rules finds the same in every article of corpus/") {
  const std::filesystem::path root = BIENBAN_ROOT;
  const RuleFolder place;
  const auto path = place.path() / "rules.image";
  {
    std::ofstream out(path, std::ios::binary);
    write_image(*compile_rules(root / "rules"), out);
  }
  const Cascade compiled = Cascade::load(root / "rules");
  const Cascade read = Cascade::load(root / "rules", path);
  std::size_t articles = 0;
  for (const auto& file : std::filesystem::directory_iterator(root / "corpus")) {
    if (file.path().extension() != ".txt") continue;
    std::ostringstream text;
    text << std::ifstream(file.path()).rdbuf();
    INFO(file.path().string());
    CHECK(found(read, text.str()) == found(compiled, text.str()));
    ++articles;
  }
  CHECK(articles >= 40);
}

TEST_CASE("an image of other rules is not used") {
  RuleFolder folder;
  fill(folder);
  const auto image = make_image(folder);
  CHECK(read_image(image, digest_of(folder)) != nullptr);
  folder.list("fruit", "xoài ; sort sour\n");
  CHECK(read_image(image, digest_of(folder)) == nullptr);
  CHECK(found(Cascade::load(folder.path(), image), "mua hai xoài").size() == 3);
  CHECK(read_image(folder.path() / "none.image", digest_of(folder)) == nullptr);
}

TEST_CASE("a damaged image is an error that names it") {
  RuleFolder folder;
  fill(folder);
  const auto image = make_image(folder);
  const auto fault = [&] {
    try {
      read_image(image, digest_of(folder));
    } catch (const DamagedImage& error) {
      return std::string(error.what());
    }
    return std::string("(no error)");
  };
  const auto size = std::filesystem::file_size(image);
  {
    std::fstream change(image, std::ios::binary | std::ios::in | std::ios::out);
    change.seekp(static_cast<std::streamoff>(size - 9));
    change.put('?');
  }
  CHECK(fault() == image.string() +
                       ": this image of the rules is damaged; delete it, or make it anew with "
                       "`bienban rules compile`");
  std::filesystem::resize_file(image, size / 2);
  CHECK(fault().starts_with(image.string()));
  CHECK(fault().find("is damaged") != std::string::npos);
}
