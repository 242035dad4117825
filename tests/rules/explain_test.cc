#include "rules/explain.h"

#include "catch.h"
#include "rule_folder.h"

using namespace bienban;
using namespace bienban::testing;

namespace {

class Stall : public RuleFolder {
 public:
  Stall() {
    list("fruit", "cam\nquả dâu\n").list("colour", "cam\n");
    list("number_word", "@set role digit\nhai ; value 2\nba ; value 3\n");
    rules(rule("number", 1, "number", "<number_word>+", "value = 'number'") +
          rule("pair", 1, "pair", "<number_word> <fruit>") +
          rule("goods", 2, "goods", "mua (?P<what><pair>|<number>)"));
  }
};

bool has(const std::string& text, std::string_view piece) { return text.find(piece) != std::string::npos; }

}  // namespace

TEST_CASE("explain shows each stage's tape and what came of every match") {
  const Cascade cascade = Stall().load();
  const std::string text = "mua hai cam";
  const std::string told = explain(cascade, text, {0, text.size()});
  INFO(told);
  CHECK(has(told, "stage 1: mua [hai]<number_word> [cam]<colour|fruit>"));
  CHECK(has(told, "  fired pair: \"hai cam\"\n"));
  CHECK(has(told, "  lost number: \"hai\" (to pair)\n"));
  CHECK_FALSE(has(told, "lost pair"));
  CHECK(has(told, "stage 2: mua [hai cam]<pair>"));
  CHECK(has(told, "  fired goods: \"mua hai cam\"\n"));
  CHECK(has(told, "result: [mua hai cam]<goods>"));
  CHECK(has(told, "pair [4, 11) \"hai cam\" by pair\n"));
  CHECK(has(told, "goods [0, 11) \"mua hai cam\" by goods what=hai cam\n"));
  CHECK_FALSE(has(told, "stage 3:"));  // nothing happens there
}

TEST_CASE("explain tells what a converter refused") {
  RuleFolder folder;
  folder.rules(rule("date", 1, "date", "(?P<day><number_token>) / (?P<month><number_token>)", "value = 'date'"));
  const std::string text = "ngày 40/50";
  CHECK(has(explain(folder.load(), text, {0, text.size()}), "  refused date: \"40/50\"\n"));
}

TEST_CASE("explain with a filter shows only those rules") {
  const Cascade cascade = Stall().load();
  const std::string text = "mua hai cam";
  const std::string told = explain(cascade, text, {0, text.size()}, "goods");
  CHECK(has(told, "  fired goods"));
  CHECK(has(told, "by goods"));
  CHECK_FALSE(has(told, "fired pair"));
  CHECK_FALSE(has(told, "lost number"));
  CHECK_FALSE(has(told, "by pair"));
}

TEST_CASE("explain reads one sentence of a text, with the text's offsets") {
  const Cascade cascade = Stall().load();
  const std::string text = "thôi. mua hai cam. hai cam";
  const std::string told = explain(cascade, text, {7, 20});
  CHECK(has(told, "pair [11, 18) \"hai cam\" by pair\n"));
  CHECK_FALSE(has(told, "[20"));
}
