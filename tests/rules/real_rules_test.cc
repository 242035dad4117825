// The rules that the program ships with: the suite's call of `bienban rules test`.
#include <algorithm>
#include <fstream>
#include <sstream>

#include "catch.h"
#include "rule_folder.h"
#include "rules/cascade.h"
#include "rules/examples.h"
#include "rules/hidden_words.h"

using namespace bienban;
using bienban::testing::RuleFolder;

namespace {

const std::filesystem::path rules_folder = BIENBAN_ROOT "/rules";

std::string content_of(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  std::ostringstream content;
  content << in.rdbuf();
  return content.str();
}

struct Copy : RuleFolder {
  Copy() {
    std::filesystem::copy(rules_folder, path(),
                          std::filesystem::copy_options::recursive | std::filesystem::copy_options::overwrite_existing);
  }
};

}  // namespace

TEST_CASE("every example of every rule gives what it says") {
  const Cascade cascade = Cascade::load(rules_folder);
  const ExampleReport report = run_examples(cascade);
  for (const Fault& failure : report.failures) FAIL_CHECK(failure.to_string());
  CHECK(report.rules == cascade.rules().size());
  CHECK(report.examples >= 2 * report.rules);
}

TEST_CASE("no list has a word in vain, and no pattern hides one") {
  for (const Fault& warning : hidden_words(*compile_rules(rules_folder))) FAIL_CHECK(warning.to_string());
}

TEST_CASE("with one example's value changed, that example fails") {
  Copy copy;
  const auto file = copy.path() / "20-amounts.toml";
  std::string text = content_of(file);
  const std::size_t at = text.find("amount = 10000000000,");
  REQUIRE(at != std::string::npos);
  text.replace(at, 20, "amount = 10000000001");
  copy.write("20-amounts.toml", text);
  const ExampleReport report = run_examples(copy.load(), "money.amount");
  REQUIRE(report.failures.size() == 1);
  const Fault& failure = report.failures[0];
  CHECK(failure.file == file.string());
  CHECK(failure.line ==
        1 + static_cast<std::size_t>(std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(at), '\n')));
  CHECK(failure.message == "rule money.amount gives amount = 10000000000, not 10000000001");
}

TEST_CASE("every list says where its words come from") {
  for (const auto& item : std::filesystem::directory_iterator(rules_folder / "lists")) {
    INFO(item.path());
    CHECK(content_of(item.path()).starts_with("# "));
  }
}
