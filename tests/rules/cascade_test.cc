#include "rules/cascade.h"

#include <algorithm>
#include <random>
#include <thread>

#include "catch.h"
#include "rule_folder.h"

using namespace bienban;
using namespace bienban::testing;

namespace {

using Lines = std::vector<std::string>;

// A folder with the words of a fruit stall and these rules.
class Stall : public RuleFolder {
 public:
  explicit Stall(const std::string& content) {
    list("fruit", "cam ; taste sour\ntáo ; taste sweet\nquả dâu = dâu tây ; taste sweet\n");
    list("buy", "mua\nbán\n");
    list("number_word", "@set role digit\nhai ; value 2\nba ; value 3\nnăm ; value 5\n");
    rules(content);
  }
};

Lines found_by(const std::string& content, std::string_view text) { return found(Stall(content).load(), text); }

// What stands on the last tape, annotations as <kind>.
std::string last_tape(const Cascade& cascade, std::string_view text) {
  const Analysis analysis = analyse(cascade, text);
  std::string out;
  for (const Unit& unit : analysis.sentences.back().units) {
    if (!out.empty()) out += ' ';
    if (unit.annotation() >= 0) {
      out += "<" + cascade.kinds().name(analysis.annotations[static_cast<std::size_t>(unit.annotation())].kind) + ">";
    } else {
      out += analysis.of({unit.begin, unit.end});
    }
  }
  return out;
}

}  // namespace

TEST_CASE("a stage reads what the stages before it made") {
  const std::string content = rule("sale", 3, "sale", "<buyer> <goods>") +
                              rule("goods", 2, "goods", "<amount> <fruit>") +
                              rule("amount", 1, "amount", "<number_token>") + rule("buyer", 1, "buyer", "<cap> <buy>");
  const Cascade cascade = Stall(content).load();
  CHECK(found(cascade, "Ba mua 5 cam") == Lines{"buyer: Ba mua", "amount: 5", "goods: 5 cam", "sale: Ba mua 5 cam"});
  CHECK(last_tape(cascade, "Ba mua 5 cam , 7 táo và 9 .") == "<sale> , <goods> và <amount> .");
  SECTION("annotations know what is inside them") {
    const Analysis analysis = analyse(cascade, "Ba mua 5 cam");
    REQUIRE(analysis.annotations.size() == 4);
    CHECK(std::ranges::equal(analysis.annotations[3].parts, std::vector<std::uint32_t>{0, 2}));
    CHECK(std::ranges::equal(analysis.annotations[2].parts, std::vector<std::uint32_t>{1}));
    CHECK(analysis.annotations[0].parts.empty());
  }
  SECTION("only the stages that are asked for run") {
    CHECK(analyse(cascade, "Ba mua 5 cam", 2).annotations.size() == 3);
    CHECK(analyse(cascade, "Ba mua 5 cam", 0).annotations.empty());
  }
  SECTION("a rule does not read its own stage") {
    CHECK(found_by(rule("one", 1, "one", "<fruit>") + rule("two", 1, "two", "<one>"), "cam") == Lines{"one: cam"});
  }
}

TEST_CASE("an annotation hides the words that it covers") {
  const Lines lines =
      found_by(rule("goods", 1, "goods", "<number_token> <fruit>") + rule("fruit", 2, "x", "<fruit>"), "5 cam và táo");
  CHECK(lines == Lines{"goods: 5 cam", "fruit: táo"});
}

TEST_CASE("the leftmost match wins, then the longest, then the first in the files") {
  struct Case {
    const char* name;
    std::string rules;
    Lines found;
  };
  const std::string text = "mua cam táo";
  const Case cases[] = {
      {"leftmost before longest",
       rule("long", 1, "a", "<fruit> <fruit>") + rule("left", 1, "b", "<buy> <fruit>"),
       {"left: mua cam"}},
      {"longest before first",
       rule("short", 1, "a", "<buy>") + rule("long", 1, "b", "<buy> <fruit>"),
       {"long: mua cam"}},
      {"first of equals",
       rule("one", 1, "a", "<buy> <fruit>") + rule("two", 1, "b", "<buy> (?:cam)"),
       {"one: mua cam"}},
      {"the loser goes on behind the winner",
       rule("two", 1, "a", "<fruit>") + rule("one", 1, "b", "<buy> <fruit>"),
       {"one: mua cam", "two: táo"}},
      {"longest way through one pattern",
       rule("one", 1, "a", "<buy>|<buy> <fruit>|<buy> <fruit>+"),
       {"one: mua cam táo"}},
  };
  for (const auto& [name, rules, wanted] : cases) {
    INFO(name);
    CHECK(found_by(rules, text) == wanted);
  }
}

TEST_CASE("the order of files is that of their names") {
  RuleFolder folder;
  folder.list("fruit", "cam\n")
      .rules(rule("late", 1, "a", "<fruit>"), "20")
      .rules(rule("early", 1, "b", "<fruit>"), "10");
  CHECK(found(folder.load(), "cam") == Lines{"early: cam"});
}

TEST_CASE("take makes the annotation of one group only") {
  const std::string content =
      rule("bought", 1, "bought", "<buy> (?P<what><fruit>)", "take = 'what'") + rule("buy", 2, "act", "<buy> <bought>");
  const Cascade cascade = Stall(content).load();
  CHECK(found(cascade, "mua cam") == Lines{"bought: cam", "buy: mua cam"});
  CHECK(found(cascade, "cam").empty());
  CHECK(last_tape(cascade, "bán mua cam táo") == "bán <act> táo");
  SECTION("alternatives may each have a group of that name") {
    const std::string either = "(?P<one><fruit>) bé|<buy> (?P<one><fruit>)|rất <fruit>";
    CHECK(found_by(rule("it", 1, "x", either, "take = 'one'"), "cam bé , mua táo , rất cam") ==
          Lines{"it: cam", "it: táo", "it: rất cam"});
  }
  SECTION("what stands behind it is free for the next match") {
    CHECK(found_by(rule("pair", 1, "x", "(?P<one><fruit>) <fruit>", "take = 'one'"), "cam táo cam") ==
          Lines{"pair: cam", "pair: táo"});
  }
  SECTION("a group that took no part, or took nothing, gives the whole match") {
    for (const char* pattern : {"<buy> (?P<it><fruit>)? <number_token>", "<buy> (?P<it><fruit>*) <number_token>",
                                "(?P<it><fruit>*) <buy> <number_token>"}) {
      INFO(pattern);
      CHECK(found_by(rule("a", 1, "x", pattern, "take = 'it'"), "mua 5") == Lines{"a: mua 5"});
      CHECK(found_by(rule("a", 1, "x", pattern, "take = 'it'\nkeep = true"), "mua 5") == Lines{"a: mua 5"});
    }
  }
}

TEST_CASE("keep notes a match and leaves the tape as it is") {
  const std::string content = rule("seen", 1, "seen", "<buy> <fruit>", "keep = true") + rule("buy", 1, "act", "<buy>") +
                              rule("after", 2, "both", "<act> <fruit>");
  const Cascade cascade = Stall(content).load();
  CHECK(found(cascade, "mua cam") == Lines{"seen: mua cam", "buy: mua", "after: mua cam"});
  CHECK(last_tape(cascade, "mua cam") == "<both>");
  SECTION("rules that keep don't take from each other") {
    CHECK(found_by(rule("a", 1, "x", "<buy> <fruit>", "keep = true") + rule("b", 1, "y", "<buy>", "keep = true"),
                   "mua cam bán táo") == Lines{"a: mua cam", "a: bán táo", "b: mua", "b: bán"});
  }
}

TEST_CASE("a match that its converter refuses is tried shorter, then further on") {
  const std::string number = rule("number", 1, "number", "<number_word>+", "value = 'number'");
  CHECK(found_by(number, "hai năm ba") == Lines{"number: hai", "number: năm", "number: ba"});
  SECTION("another rule may win then") {
    CHECK(found_by(number + rule("years", 1, "years", "<number_word> năm"), "hai năm qua") == Lines{"years: hai năm"});
    CHECK(found_by(number + rule("first", 1, "first", "<number_word>"), "hai năm qua") ==
          Lines{"number: hai", "number: năm"});
  }
  SECTION("rules that keep do the same") {
    CHECK(found_by(rule("number", 1, "number", "<number_word>+", "value = 'number'\nkeep = true"), "hai năm") ==
          Lines{"number: hai", "number: năm"});
  }
}

TEST_CASE("fields: what groups caught, what words are worth, constants") {
  const std::string content =
      rule("number", 1, "number", "<number_word>", "value = 'number'") +
      rule("goods", 2, "goods", "(?P<act><buy>)? (?P<value><number>) (?P<taste><fruit>) (?P<rest><lower> <lower>)?",
           "set = { unit = 'kg', act = 'none' }");
  const Cascade cascade = Stall(content).load();
  const Analysis analysis = analyse(cascade, "mua hai táo rất ngon");
  REQUIRE(analysis.annotations.size() == 2);
  const Annotation& goods = analysis.annotations[1];
  CHECK(goods.text_of("act") == "mua");
  CHECK(goods.text_of("value") == "2");
  REQUIRE(goods.number_of("value") != nullptr);
  CHECK(*goods.number_of("value") == Decimal(2));
  CHECK(goods.text_of("taste") == "sweet");
  CHECK(goods.text_of("rest") == "rất ngon");
  CHECK(goods.text_of("unit") == "kg");
  CHECK(goods.text_of("colour").empty());
  CHECK(goods.number_of("taste") == nullptr);
  CHECK(goods.field("value")->first_part == 0);
  CHECK(goods.field("taste")->first_part == -1);
  CHECK(analysis.of(goods.field("rest")->span) == "rất ngon");
  CHECK(goods.field("unit")->span.empty());
  SECTION("a group that took no part has no field; the constant of its name counts then") {
    const Analysis without = analyse(cascade, "hai táo");
    CHECK(without.annotations.at(1).field("rest") == nullptr);
    CHECK(without.annotations.at(1).text_of("act") == "none");
  }
  SECTION("alternatives may share a name") {
    const Cascade shared = Stall(rule("a", 1, "x", "<buy> (?P<taste><fruit>)|(?P<taste><fruit>) ngon")).load();
    CHECK(fields(shared, "mua cam") == Lines{"taste=sour"});
    CHECK(fields(shared, "táo ngon") == Lines{"taste=sweet"});
  }
}

TEST_CASE("what code reads from a loaded folder") {
  const Cascade cascade = Stall(rule("a", 1, "goods", "<fruit>")).load();
  CHECK(cascade.rules().size() == 1);
  CHECK_THROWS_AS(cascade.kind("furniture"), RuleError);
  CHECK(cascade.numbers().parse("hai") == Decimal(2));
  const auto fruits = cascade.entries("fruit");
  REQUIRE(fruits.size() == 3);
  CHECK(fruits[2]->canonical() == "dâu tây");
  CHECK_THROWS_AS(cascade.entries("furniture"), RuleError);
  const Analysis analysis = analyse(cascade, "mua cam", 0);
  const auto units = analysis.sentences.at(0).units;
  REQUIRE(units.size() == 2);
  CHECK(cascade.is(units[1], cascade.kind("fruit")));
  CHECK(cascade.is(units[1], cascade.kind("lower")));
  CHECK_FALSE(cascade.is(units[0], cascade.kind("fruit")));
  CHECK(cascade.entry(units[1], cascade.kind("fruit"))->attribute("taste") == "sour");
  CHECK(cascade.entry(units[1], cascade.kind("buy")) == nullptr);
  SECTION("an annotation's unit is of its kind") {
    const Analysis all = analyse(cascade, "cam");
    CHECK(cascade.is(all.sentences.at(0).units[0], cascade.kind("goods")));
    CHECK_FALSE(cascade.is(all.sentences.at(0).units[0], cascade.kind("fruit")));
  }
}

TEST_CASE("lists that lead and lists that yield") {
  RuleFolder folder;
  folder.list("post", "@leads yes\nbí thư\ntrưởng\n")
      .list("noun", "@yields yes\nbí thư xã\ntrưởng thôn\nbí thư\nxã\n")
      .list("other", "bí thư đoàn\n")
      .list("mark", "@lexicon no\ntin\n")
      .rules(rule("a", 1, "x", "<noun|other>"));
  const Cascade cascade = folder.load();
  CHECK(found(cascade, "bí thư xã") == Lines{"a: bí thư", "a: xã"});  // "bí thư" alone is a noun all the same
  CHECK(found(cascade, "trưởng thôn") == Lines{"a: trưởng thôn"});    // only words of several syllables lead
  CHECK(found(cascade, "bí thư đoàn") == Lines{"a: bí thư đoàn"});
  SECTION("a list outside the lexicon can be read by code and not by rules") {
    CHECK(cascade.entries("mark").size() == 1);
    folder.rules(rule("a", 1, "x", "<mark>"));
    CHECK(folder.faults().size() == 1);
  }
}

TEST_CASE("sentences are appended, each with its own annotations") {
  const Cascade cascade = Stall(rule("a", 1, "x", "<fruit>") + rule("b", 2, "y", "<x> <x>")).load();
  const std::string_view text = "mua cam.\nbán táo cam.\nthôi.";
  Analysis analysis;
  analysis.text = text;
  std::size_t begin = 0;
  for (std::size_t end; (end = text.find('\n', begin)) != std::string_view::npos; begin = end + 1) {
    cascade.run({begin, end}, analysis);
  }
  cascade.run({begin, text.size()}, analysis);
  cascade.run({text.size(), text.size()}, analysis);
  REQUIRE(analysis.sentences.size() == 4);
  CHECK(analysis.sentences[0].first == 0);
  CHECK(analysis.sentences[0].last == 1);
  CHECK(analysis.sentences[1].last == 4);
  CHECK(std::ranges::equal(analysis.annotations[3].parts, std::vector<std::uint32_t>{1, 2}));
  CHECK(analysis.of(analysis.annotations[3].span) == "táo cam");
  CHECK(analysis.sentences[2].first == analysis.sentences[2].last);
  CHECK(analysis.sentences[3].units.empty());
}

TEST_CASE("the digest changes with every file and with nothing else") {
  Stall folder(rule("a", 1, "x", "<fruit>"));
  const std::string first = folder.load().digest();
  CHECK(first.size() == 16);
  CHECK(folder.load().digest() == first);
  folder.write("notes.md", "nothing");
  CHECK(folder.load().digest() == first);
  folder.list("buy", "mua\n");
  const std::string second = folder.load().digest();
  CHECK(second != first);
  folder.rules(rule("a", 1, "y", "<fruit>"));
  CHECK(folder.load().digest() != second);
}

// An oracle: stage after stage, by trying every rule of fixed length at every place.
TEST_CASE("one stage finds what a search by hand finds") {
  struct Sequence {
    std::string id;
    std::vector<char> kinds;  // f: fruit, b: buy, n: number token
  };
  const std::string letters = "fbn";
  const char* words[] = {"cam", "mua", "5"};
  const char* kinds[] = {"<fruit>", "<buy>", "<number_token>"};
  std::mt19937 random(11);
  for (int round = 0; round < 40; ++round) {
    std::vector<Sequence> sequences;
    std::string content;
    for (int r = 0; r < 4; ++r) {
      Sequence sequence{"r" + std::to_string(r), {}};
      std::string pattern;
      for (std::size_t i = 0; i < 1 + random() % 3; ++i) {
        const std::size_t which = random() % 3;
        sequence.kinds.push_back(letters[which]);
        pattern += kinds[which];
      }
      content += rule(sequence.id, 1, "x", pattern);
      sequences.push_back(sequence);
    }
    const Cascade cascade = Stall(content).load();
    for (int t = 0; t < 20; ++t) {
      std::string text;
      std::string shape;
      for (int i = 0; i < 10; ++i) {
        const std::size_t which = random() % 3;
        shape += letters[which];
        text += std::string(i == 0 ? "" : " ") + words[which];
      }
      Lines wanted;
      for (std::size_t at = 0; at < shape.size();) {
        const Sequence* best = nullptr;
        for (const Sequence& sequence : sequences) {
          const std::string piece(sequence.kinds.begin(), sequence.kinds.end());
          if (shape.compare(at, piece.size(), piece) != 0) continue;
          if (best == nullptr || piece.size() > best->kinds.size()) best = &sequence;
        }
        if (best == nullptr) {
          ++at;
          continue;
        }
        std::string line = best->id + ":";
        for (std::size_t i = 0; i < best->kinds.size(); ++i, ++at)
          line += std::string(" ") + words[letters.find(shape[at])];
        wanted.push_back(line);
      }
      INFO(content << text);
      REQUIRE(found(cascade, text) == wanted);
    }
  }
}

TEST_CASE("several threads may use one cascade") {
  const Cascade cascade = Stall(rule("a", 1, "x", "<fruit>+") + rule("b", 2, "y", "<buy> <x>")).load();
  const std::string text = "mua cam táo và bán quả dâu";
  const Lines alone = found(cascade, text);
  std::vector<int> different(4, 0);
  std::vector<std::thread> threads;
  for (std::size_t i = 0; i < different.size(); ++i) {
    threads.emplace_back([&, i] {
      for (int round = 0; round < 200; ++round) different[i] += found(cascade, text) == alone ? 0 : 1;
    });
  }
  for (std::thread& thread : threads) thread.join();
  CHECK(alone == Lines{"a: cam táo", "a: quả dâu", "b: mua cam táo", "b: bán quả dâu"});
  CHECK(different == std::vector<int>(4, 0));
}

TEST_CASE("which phrases a group must hold, and where any word may do") {
  const auto phrases = [](const std::string& content) {
    auto found = Stall(content).load().phrases_of_group("x", "what");
    if (found) std::sort(found->begin(), found->end());
    return found;
  };
  CHECK(phrases(rule("a", 1, "x", "<buy> (?P<what><fruit.taste=sweet>)")) == Lines{"quả dâu", "táo"});
  CHECK(phrases(rule("a", 1, "x", "(?P<what>rất <fruit>) <buy>|(?:<buy> (?P<what>cam))")) == Lines{"cam", "rất"});
  CHECK(phrases(rule("a", 1, "x", "(?P<what>ngon)") + rule("b", 1, "x", "(?P<what><buy>)")) ==
        Lines{"bán", "mua", "ngon"});
  CHECK_FALSE(phrases(rule("a", 1, "x", "<buy> (?:(?P<what>cam))?")));
  CHECK_FALSE(phrases(rule("a", 1, "x", "<buy> (?P<what><lower>)")));
  CHECK_FALSE(phrases(rule("a", 1, "x", "(?P<what>cam)") + rule("b", 2, "x", "<buy>")));
}

TEST_CASE("a sentence without a rule's words may not hold what it finds") {
  const Cascade cascade =
      Stall(rule("n", 1, "n", "<number_token>") + rule("a", 2, "x", "<n> <fruit>|<buy> cam")).load();
  const Kind x = cascade.kind("x");
  const auto may = [&](std::string_view text) {
    Analysis analysis;
    analysis.text = text;
    const bool ran = Cascade::Session(cascade).run_if_may_find(x, {0, text.size()}, analysis);
    CHECK(analysis.sentences.size() == (ran ? 1 : 0));
    return ran;
  };
  CHECK(may("Ba mua 5 táo"));
  CHECK(may("táo"));  // a rule before may make the number
  CHECK(may("bán cam"));
  CHECK_FALSE(may("mua 5 con gà"));
  CHECK_FALSE(may(""));
}
