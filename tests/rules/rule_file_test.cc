#include <algorithm>

#include "catch.h"
#include "rule_folder.h"
#include "rules/rule.h"

using namespace bienban;
using namespace bienban::testing;

namespace {

RuleFile parse(std::string_view text) {
  std::vector<Fault> faults;
  RuleFile file = parse_rule_file("fruit.toml", text, faults);
  for (const Fault& fault : faults) FAIL_CHECK(fault.to_string());
  return file;
}

std::vector<std::string> faults_of(std::string_view text) {
  std::vector<Fault> faults;
  parse_rule_file("fruit.toml", text, faults);
  std::vector<std::string> out;
  for (const Fault& fault : faults) out.push_back(fault.to_string());
  return out;
}

using Lines = std::vector<std::string>;

// A whole rule, with `line` as its tenth line.
std::string with_line(const std::string& line) {
  return "# fruit\n\n[[rule]]\nid = 'a'\nstage = 1\nemits = 'x'\npattern = 'cam'\nexamples = ['cam']\nnone = "
         "['táo']\n" +
         line + "\n";
}

}  // namespace

TEST_CASE("all that a rule may say") {
  const RuleFile file = parse(R"(
[define]
sour = '<fruit.taste=sour>'

[[rule]]
id = "fruit.sour"
stage = 3
emits = "juice"
pattern = '(?P<what><sour>)'
value = "number"
take = "what"
keep = true
set = { colour = "yellow", litres = 2, fresh = true, price = 1.5 }
examples = [
  "nước cam",
  { text = "nước chanh", gives = { what = "chanh", litres = 2 } },
]
none = ["nước táo"]
)");
  REQUIRE(file.macros.size() == 1);
  CHECK(file.macros[0].name == "sour");
  CHECK(file.macros[0].pattern == "<fruit.taste=sour>");
  CHECK(file.macros[0].place.line == 3);
  REQUIRE(file.rules.size() == 1);
  const Rule& rule = file.rules[0];
  CHECK(rule.id == "fruit.sour");
  CHECK(rule.stage == 3);
  CHECK(rule.emits == "juice");
  CHECK(rule.pattern == "(?P<what><sour>)");
  CHECK(rule.value == "number");
  CHECK(rule.take == "what");
  CHECK(rule.keep);
  CHECK(rule.set ==
        std::map<std::string, std::string>{{"colour", "yellow"}, {"litres", "2"}, {"fresh", "true"}, {"price", "1.5"}});
  REQUIRE(rule.examples.size() == 2);
  CHECK(rule.examples[0].text == "nước cam");
  CHECK(rule.examples[0].gives.empty());
  CHECK(rule.examples[1].text == "nước chanh");
  CHECK(rule.examples[1].gives == std::vector<std::pair<std::string, std::string>>{{"litres", "2"}, {"what", "chanh"}});
  CHECK(rule.examples[1].place.line == 16);
  CHECK(rule.examples[1].place.column == 3);
  REQUIRE(rule.none.size() == 1);
  CHECK(rule.none[0].place.line == 18);
  CHECK(rule.place.file == "fruit.toml");
}

TEST_CASE("what a rule does not say") {
  const Rule rule = parse(with_line("")).rules.at(0);
  CHECK(rule.value.empty());
  CHECK(rule.take.empty());
  CHECK_FALSE(rule.keep);
  CHECK(rule.set.empty());
}

TEST_CASE("a file may be empty, or only define") {
  CHECK(parse("").rules.empty());
  CHECK(parse("[define]\na = 'cam'\n").macros.size() == 1);
}

TEST_CASE("each fault of a rule file, with its line, column and piece") {
  struct Case {
    const char* line;
    const char* fault;
  };
  const Case cases[] = {
      {"colour = 'red'", "fruit.toml:10:10: unknown key of a rule: colour"},
      {"value = 5", "fruit.toml:10:9: must be a text: value"},
      {"take = ['a']", "fruit.toml:10:8: must be a text: take"},
      {"keep = 'yes'", "fruit.toml:10:8: must be true or false: keep"},
      {"set = { a = [1] }", "fruit.toml:10:13: must be a text, a number, true or false: a"},
      {"[defin]",
       "fruit.toml:10:1: unknown key (a rule file holds [define], [values], [values_in.KIND] and [[rule]]): defin"},
      {"[define]\na = 5", "fruit.toml:11:5: a definition is a pattern: name = '...': a"},
  };
  for (const auto& [line, fault] : cases) {
    INFO(line);
    CHECK(faults_of(with_line(line)) == Lines{fault});
  }
  SECTION("set that is no table") { CHECK(faults_of(with_line("set = 'a'")).size() == 1); }
}

TEST_CASE("each part that a rule needs is missed where it lacks") {
  const std::vector<std::pair<std::string, std::string>> parts = {
      {"id = 'a'\n", "the rule lacks an id"},
      {"stage = 1\n", "stage must be 1 to 9: a"},
      {"emits = 'x'\n", "the rule lacks emits: a"},
      {"pattern = 'cam'\n", "the rule lacks a pattern: a"},
      {"examples = ['cam']\n", "the rule lacks examples: a"},
      {"none = ['táo']\n", "the rule lacks none (counter-examples: texts that must give nothing): a"},
  };
  for (const auto& [left_out, fault] : parts) {
    std::string text = with_line("");
    text.erase(text.find(left_out), left_out.size());
    CHECK(faults_of(text) == Lines{"fruit.toml:3:1: " + fault});
  }
}

TEST_CASE("wrong types and values of what a rule needs") {
  struct Case {
    const char* from;
    const char* to;
    const char* fault;
  };
  const Case cases[] = {
      {"id = 'a'", "id = 7", "fruit.toml:4:6: must be a text: id"},
      {"stage = 1", "stage = '1'", "fruit.toml:5:9: must be a whole number: stage"},
      {"stage = 1", "stage = 1.5", "fruit.toml:5:9: must be a whole number: stage"},
      {"stage = 1", "stage = 0", "fruit.toml:3:1: stage must be 1 to 9: a"},
      {"stage = 1", "stage = 10", "fruit.toml:3:1: stage must be 1 to 9: a"},
      {"stage = 1", "stage = 4294967297", "fruit.toml:3:1: stage must be 1 to 9: a"},
      {"pattern = 'cam'", "pattern = ['cam']", "fruit.toml:7:11: must be a text: pattern"},
      {"examples = ['cam']", "examples = 'cam'", "fruit.toml:8:12: must be a list: examples"},
      {"examples = ['cam']", "examples = [5]",
       "fruit.toml:8:13: an example is a text or { text = '...', gives = { field = value } }"},
      {"examples = ['cam']", "examples = [{ text = 5 }]", "fruit.toml:8:22: must be a text: text"},
      {"examples = ['cam']", "examples = [{ gives = { a = 1 } }]", "fruit.toml:8:13: an example lacks its text"},
      {"examples = ['cam']", "examples = [{ text = 'cam', give = { a = 1 } }]",
       "fruit.toml:8:36: unknown key of an example (there are text and gives): give"},
      {"examples = ['cam']", "examples = [{ text = 'cam', gives = { a = [1] } }]",
       "fruit.toml:8:43: must be a text, a number, true or false: a"},
      {"none = ['táo']", "none = ['']", "fruit.toml:9:9: an example lacks its text"},
      {"[[rule]]", "[rule]",
       "fruit.toml:3:1: unknown key (a rule file holds [define], [values], [values_in.KIND] and [[rule]]): rule"},
  };
  for (const auto& [from, to, fault] : cases) {
    INFO(to);
    std::string text = with_line("");
    text.replace(text.find(from), std::string_view(from).size(), to);
    const Lines faults = faults_of(text);
    REQUIRE_FALSE(faults.empty());
    CHECK(std::find(faults.begin(), faults.end(), fault) != faults.end());
  }
}

TEST_CASE("what is no TOML is told at its place") {
  const Lines faults = faults_of("[[rule]]\nid = 'a'\nstage == 1\n");
  REQUIRE(faults.size() == 1);
  CHECK(faults[0].starts_with("fruit.toml:3:8: "));
  CHECK(faults_of("a = 'caf\xE9'\n").size() == 1);
  CHECK(faults_of("[[rule]]\nid = 'a'\nid = 'b'\n").size() == 1);
}

TEST_CASE("a rule that cannot be compiled is left out, other faulty ones stay for their patterns' faults") {
  std::vector<Fault> faults;
  const RuleFile file =
      parse_rule_file("f", with_line("colour = 'red'") + rule("b", 12, "x", "táo") + rule("c", 1, "x", "táo"), faults);
  CHECK(faults.size() == 2);
  REQUIRE(file.rules.size() == 2);
  CHECK(file.rules[0].id == "a");
  CHECK(file.rules[1].id == "c");
}

TEST_CASE("all faults of a folder are told at once, each with its file") {
  RuleFolder folder;
  folder.list("fruit", "cam ; taste sour\nquýt; taste sour\n");
  folder.list("number_word", "một ; role digit ; value 1\nhai ; role didit ; value 2\nba ; role digit ; value three\n");
  folder.rules("[define]\nsour = '<fruit.taste=sour>'\n" + rule("a", 1, "x", "<friut>", "colour = 1") +
                   rule("b", 2, "y", "<fruit> <tree>") + rule("c", 2, "y", "(<fruit>"),
               "1");
  folder.rules("stage == 1\n", "2");
  folder.rules("[define]\nsour = '<fruit>'\n" + rule("b", 12, "z", "<fruit>") + rule("b", 1, "z", "<sour>") +
                   rule("d", 1, "z", "<fruit>", "value = 'nmber'") + rule("e", 1, "z", "<fruit>", "take = 'it'"),
               "3");
  const Lines faults = folder.faults();
  for (const std::string& fault : faults) UNSCOPED_INFO(fault);
  const Lines wanted = {
      "lists/fruit.txt:2:1: a blank stands before the \";\" of an attribute: quýt; taste sour",
      "1.toml:10:10: unknown key of a rule: colour",
      "1.toml:7:12: no word list, definition or rule makes this kind: <friut>",
      "3.toml:3:1: stage must be 1 to 9: b",
      "3.toml:2:8: is defined twice: sour",
      "3.toml:11:1: two rules have this id: b",
      "lists/number_word.txt:2:1: no such role of a number word: didit",
      "lists/number_word.txt:3:1: the value of a number word is a whole number: three",
      "1.toml:15:20: no word list, definition or rule makes this kind: <tree>",
      "1.toml:23:11: rule c: missing ): (<fruit>",
      "3.toml:23:11: rule d: there is no converter of that name (there are number, quantity, date): nmber",
      "3.toml:31:11: rule e: take names no group of the pattern: it",
  };
  for (const std::string& fault : wanted) {
    INFO(fault);
    CHECK(std::find(faults.begin(), faults.end(), fault) != faults.end());
  }
  const bool broken_toml =
      std::any_of(faults.begin(), faults.end(), [](const std::string& f) { return f.starts_with("2.toml:1:8: "); });
  CHECK(broken_toml);
  CHECK(faults.size() == wanted.size() + 1);

  SECTION("and loading throws them all") {
    try {
      const Cascade cascade = folder.load();
      FAIL("a broken folder was loaded");
    } catch (const RuleError& error) {
      CHECK(error.faults().size() == faults.size());
      const std::string what = error.what();
      CHECK(std::count(what.begin(), what.end(), '\n') + 1 == static_cast<std::ptrdiff_t>(faults.size()));
    }
  }
}

TEST_CASE("folders that hold no rules are faults") {
  RuleFolder empty;
  CHECK(empty.faults() == Lines{".: holds no rule (*.toml)"});
  const auto faults = Cascade::check(empty.path() / "nowhere");
  REQUIRE(faults.size() == 1);
  CHECK(faults[0].to_string().find("no such folder") != std::string::npos);
}

TEST_CASE("a fault shows what it knows of its place") {
  CHECK(Fault{"a.toml", 3, 7, "is wrong", "x"}.to_string() == "a.toml:3:7: is wrong: x");
  CHECK(Fault{"a.toml", 3, 0, "is wrong", ""}.to_string() == "a.toml:3: is wrong");
  CHECK(Fault{"a.toml", 0, 0, "is wrong", ""}.to_string() == "a.toml: is wrong");
}
