#include "rules/word_list.h"

#include "catch.h"

using bienban::Fault;
using bienban::parse_word_list;
using bienban::WordEntry;
using bienban::WordList;

namespace {

WordList parse(std::string_view text) {
  std::vector<Fault> faults;
  WordList list = parse_word_list("lists/fruit.txt", std::string(text), faults);
  for (const Fault& fault : faults) FAIL_CHECK(fault.to_string());
  return list;
}

std::vector<std::string> faults_of(std::string_view text) {
  std::vector<Fault> faults;
  parse_word_list("fruit.txt", std::string(text), faults);
  std::vector<std::string> out;
  for (const Fault& fault : faults) out.push_back(fault.to_string());
  return out;
}

}  // namespace

TEST_CASE("a list is named after its file, unless it says otherwise") {
  CHECK(parse("cam\n").kind == "fruit");
  CHECK(parse("@kind berry\ndâu\n").kind == "berry");
}

TEST_CASE("entries, comments and blank lines") {
  const WordList list = parse("# where the words come from\n\ncam\n  quýt  \r\n\tbưởi");
  REQUIRE(list.entries.size() == 3);
  CHECK(list.entries[0].text == "cam");
  CHECK(list.entries[0].canonical() == "cam");
  CHECK_FALSE(list.entries[0].has_canonical());
  CHECK_FALSE(list.entries[0].exact);
  CHECK(list.entries[0].line == 3);
  CHECK(list.entries[1].text == "quýt");
  CHECK(list.entries[2].text == "bưởi");
  CHECK(list.entries[2].line == 5);
}

TEST_CASE("entries are brought into the normal form") {
  const WordList list = parse("hoà\nĐăk  Lăk\nUỷ = Uỷ viên\n");
  REQUIRE(list.entries.size() == 3);
  CHECK(list.entries[0].text == "hòa");
  CHECK(list.entries[1].text == "Đăk Lăk");
  CHECK(list.entries[2].text == "Ủy");
  CHECK(list.entries[2].canonical() == "Ủy viên");
}

TEST_CASE("a canonical form and attributes stand behind the word") {
  const WordList list = parse("UVTƯ = Ủy viên Trung ương ; level central ; full yes\nhơn ; mod more_than\n");
  REQUIRE(list.entries.size() == 2);
  const WordEntry& member = list.entries[0];
  CHECK(member.text == "UVTƯ");
  CHECK(member.has_canonical());
  CHECK(member.canonical() == "Ủy viên Trung ương");
  CHECK(member.attribute("level") == "central");
  CHECK(member.attribute("full") == "yes");
  CHECK(member.attribute("mod").empty());
  CHECK(list.entries[1].canonical() == "hơn");
  CHECK(list.entries[1].attribute("mod") == "more_than");
}

TEST_CASE("directives hold from their line on") {
  const WordList list = parse(
      "táo\n"
      "@set level province\n"
      "lê\n"
      "mận ; level district\n"
      "@set taste sour\n"
      "chanh\n"
      "@set level\n"
      "@case exact\n"
      "Me\n"
      "@case fold\n"
      "Na\n");
  REQUIRE(list.entries.size() == 6);
  const auto level = [&](std::size_t i) { return list.entries[i].attribute("level"); };
  CHECK(level(0) == "");
  CHECK(level(1) == "province");
  CHECK(level(2) == "district");
  CHECK(level(3) == "province");
  CHECK(list.entries[3].attribute("taste") == "sour");
  CHECK(level(4) == "");
  CHECK(list.entries[4].exact);
  CHECK_FALSE(list.entries[5].exact);
}

TEST_CASE("a list says how it stands in the lexicon") {
  const WordList usual = parse("cam\n");
  CHECK(usual.in_lexicon);
  CHECK_FALSE(usual.leads);
  CHECK_FALSE(usual.yields);
  CHECK_FALSE(parse("@lexicon no\ncam\n").in_lexicon);
  CHECK(parse("@leads yes\ncam\n").leads);
  CHECK(parse("@yields yes\ncam\n").yields);
  CHECK(faults_of("@yields perhaps\n").size() == 1);
}

TEST_CASE("what may and may not stand twice") {
  CHECK(parse("@case exact\nBan\nban\n").entries.size() == 2);
  CHECK(faults_of("cam\nCAM\n") == std::vector<std::string>{"fruit.txt:2:1: stands in this list already: CAM"});
  CHECK(faults_of("hòa\nhoà\n") == std::vector<std::string>{"fruit.txt:2:1: stands in this list already: hòa"});
}

TEST_CASE("every faulty line is told, and only those are left out") {
  const std::string_view text =
      "@knd berry\n"
      "@case both\n"
      "@set\n"
      "cam\n"
      "quýt ; sour\n"
      " = thing\n"
      "chanh ;\n"
      "dừa =\n"
      "bưởi\n";
  std::vector<Fault> faults;
  const WordList list = parse_word_list("fruit.txt", std::string(text), faults);
  std::vector<std::size_t> lines;
  for (const Fault& fault : faults) lines.push_back(fault.line);
  CHECK(lines == std::vector<std::size_t>{1, 2, 3, 5, 6, 7, 8});
  CHECK(faults[0].to_string().starts_with("fruit.txt:1:1: unknown directive (there are @kind NAME, "));
  CHECK(faults[0].piece == "@knd berry");
  REQUIRE(faults.size() > 3);
  CHECK(faults[3].piece == "sour");
  REQUIRE(list.entries.size() == 2);
  CHECK(list.entries[1].text == "bưởi");
}

TEST_CASE("a list saved by an editor that marks its encoding reads the same") {
  const WordList list = parse("\uFEFF# words\r\ncam\r\n");
  REQUIRE(list.entries.size() == 1);
  CHECK(list.entries[0].text == "cam");
}

TEST_CASE("an attribute glued to its word is a fault, not a word") {
  CHECK(faults_of("hơn; mod more_than\n").size() == 1);
}

TEST_CASE("a list that is not in UTF-8 is a fault at its line") {
  const auto faults = faults_of("cam\nqu\xFDt\n");
  REQUIRE(faults.size() == 1);
  CHECK(faults[0].starts_with("fruit.txt:2:1: "));
}
