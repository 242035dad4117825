#include "rules/pattern.h"

#include <algorithm>

#include "catch.h"
#include "rule_folder.h"

using namespace bienban;
using namespace bienban::testing;

namespace {

// The fruit stall: one rule, and words for it.
class Stall : public RuleFolder {
 public:
  explicit Stall(const std::string& pattern, const std::string& defines = "") {
    list("fruit", "cam ; taste sour\ntáo ; taste sweet\nchanh ; taste sour\nquả dâu ; taste sweet\n");
    list("colour", "cam\ntím\n");
    list("small", "quả dâu\n");
    rules((defines.empty() ? "" : "[define]\n" + defines) + rule("it", 1, "thing", pattern));
  }
};

// What a pattern finds in a text, several finds parted by " / ".
std::string finds(const std::string& pattern, std::string_view text, const std::string& defines = "") {
  const Cascade cascade = Stall(pattern, defines).load();
  std::string out;
  for (const std::string& match : found(cascade, text)) out += (out.empty() ? "" : " / ") + match.substr(4);
  return out;
}

}  // namespace

TEST_CASE("a pattern's literal phrases are its words with single blanks between them") {
  using Phrases = std::vector<std::string>;
  const auto literal_phrases = [](const std::string& pattern) {
    Phrases out;
    for (const PhraseOfPattern& phrase : phrases_of(pattern)) {
      CHECK(pattern.substr(phrase.begin, phrase.text.size()) == phrase.text);
      out.push_back(phrase.text);
    }
    return out;
  };
  CHECK(literal_phrases("phối hợp với") == Phrases{"phối hợp với"});
  CHECK(literal_phrases("<mod>? trong số (?:ba|hai mươi) - <num>") == Phrases{"trong số", "ba", "hai mươi"});
  CHECK(literal_phrases("(?P<name>cam){2,5} \\( táo, chanh") == Phrases{"cam", "táo", "chanh"});
  CHECK(literal_phrases("một  hai") == Phrases{"một", "hai"});
  CHECK(literal_phrases("một\nhai") == Phrases{"một", "hai"});
  CHECK(literal_phrases("<a><b|c>").empty());
  CHECK(literal_phrases("số 5") == Phrases{"số 5"});
}

TEST_CASE("a pattern's attribute kinds") {
  using Kinds = std::vector<std::string>;
  CHECK(attribute_kinds("<fruit.taste=sour>") == Kinds{"fruit.taste=sour"});
  CHECK(attribute_kinds("<fruit-fruit.taste=sour|tree> <!a.b=c> <d&e.f=g>") ==
        Kinds{"fruit.taste=sour", "a.b=c", "e.f=g"});
  CHECK(attribute_kinds("<fruit> a=b").empty());
}

TEST_CASE("a literal phrase has one kind, however it is spelt") {
  CHECK(literal_kind("Hoà giải") == literal_kind("hòa Giải"));
  CHECK(literal_kind("cam") != literal_kind("cám"));
}

TEST_CASE("what patterns find") {
  struct Case {
    const char* pattern;
    const char* text;
    const char* finds;
  };
  const Case cases[] = {
      // kinds
      {"<fruit>", "mua cam và quả dâu", "cam / quả dâu"},
      {"<fruit|colour>", "tím táo xanh", "tím / táo"},
      {"<fruit&colour>", "cam táo tím", "cam"},
      {"<fruit&colour&lower>", "Cam cam", "cam"},
      {"<!fruit|colour>", "cam xanh tím , 5", "xanh / , / 5"},
      {"<fruit-colour>", "cam táo chanh", "táo / chanh"},
      {"<fruit-colour|small>", "cam táo quả dâu", "táo"},
      {"<fruit&lower-colour>", "cam táo Chanh", "táo"},
      {"<!lower-number_token>", "cam 5 Ba", "Ba"},
      {"<fruit.taste=sour>", "cam táo chanh", "cam / chanh"},
      {"<fruit-fruit.taste=sour>", "cam táo quả dâu", "táo / quả dâu"},
      {"<fruit.taste=sour&colour>", "cam chanh tím", "cam"},
      {"<fruit.taste=sweet|colour>", "cam chanh táo", "cam / táo"},
      // shapes
      {"<cap>", "ông Ba nói", "Ba"},
      {"<upper>", "ở UBND xã", "UBND"},
      {"<digits2> <digits4>", "5 2020 và 123 2020", "5 2020"},
      {"<decimal>", "5 1,5", "1,5"},
      {"<phrase>", "cam quả dâu", "quả dâu"},
      {"<punctuation>", "cam, táo", ","},
      {".", "cam 5", "cam / 5"},
      // phrases
      {"mua bán", "đã Mua bán", "Mua bán"},
      {"mua (?:bán)", "mua bán", "mua bán"},
      {"mua  bán", "mua bán", "mua bán"},
      {"rất? <fruit>", "rất chanh chanh", "rất chanh / chanh"},
      {"rất nhiều* cam", "cam rất nhiều rất nhiều cam", "cam / rất nhiều rất nhiều cam"},
      {"hoà", "HÒA", "HÒA"},
      {"của (?:ông|bà)", "của bà của cháu", "của bà"},
      // characters
      {"<fruit> , <fruit>", "cam, táo", "cam, táo"},
      {"<fruit>,<fruit>", "cam, táo", "cam, táo"},
      {"<fruit> (?:;|:|-|/|%)", "cam; cam: cam- cam/ cam%", "cam; / cam: / cam- / cam/ / cam%"},
      {"\\( <fruit> \\)", "(cam)", "(cam)"},
      {"<fruit> (?:\\.|\\+|\\*|\\?)", "cam. cam+ cam* cam?", "cam. / cam+ / cam* / cam?"},
      {"\" <fruit> \"", "\"cam\"", "\"cam\""},
      {"cam \\| \\^ \\$", "cam|^$", "cam|^$"},
      {"! # @ _ = ~ &", "!#@_=~&", "!#@_=~&"},
      {"…", "cam…", "…"},
      // operators
      {"<fruit>+", "cam táo xanh chanh", "cam táo / chanh"},
      {"<fruit>{2,3}", "cam chanh táo cam táo chanh cam", "cam chanh táo / cam táo chanh"},
      {"<fruit>{2}", "cam chanh táo", "cam chanh"},
      {"(<fruit> <colour>)+", "táo tím chanh tím", "táo tím chanh tím"},
      {"^ <fruit>", "cam táo", "cam"},
      {"<fruit> $", "cam táo", "táo"},
      {"<fruit> | tím", "tím cam", "tím / cam"},
      {"(?P<which><fruit>) <colour>", "táo tím", "táo tím"},
  };
  for (const auto& [pattern, text, wanted] : cases) {
    INFO(pattern << "  in  " << text);
    CHECK(finds(pattern, text) == wanted);
  }
}

TEST_CASE("a phrase is one unit, so another entry's words are not its") {
  CHECK(finds("quả", "quả dâu và quả táo") == "quả");
  CHECK(finds("quả (?:dâu)", "quả dâu") == "");
  CHECK(finds("quả dâu", "quả dâu") == "quả dâu");
}

TEST_CASE("a phrase is found however the rule file spells it") {
  CHECK(finds("ho\u0323p ba\u0301n", "họp bán") == "họp bán");  // letters with marks of their own
  CHECK(finds("tỉ", "tỷ") == "tỷ");
  CHECK(finds("họp\u00A0bán", "họp bán") == "họp bán");
}

TEST_CASE("a character that no text in its normal form has is a fault, not a pattern that never fires") {
  const std::string place = "rules.toml:5:12: texts are read in their normal form, where this is ";
  CHECK(Stall("–").faults() == std::vector<std::string>{place + "\"-\": –"});
  CHECK(Stall("họp – bán").faults() == std::vector<std::string>{place + "\"họp - bán\": họp – bán"});
  CHECK(Stall("“").faults() == std::vector<std::string>{place + "\"\"\": “"});
  CHECK(Stall("\u00A0").faults().size() == 1);
}

TEST_CASE("definitions stand for their patterns") {
  const std::string defines =
      "sour = '<fruit.taste=sour>'\n"
      "pair = '<sour> và <sour>'\n"
      "either = 'mua|<sour>'\n";
  CHECK(finds("<sour>", "táo chanh", defines) == "chanh");
  CHECK(finds("<pair> tím", "cam và chanh tím", defines) == "cam và chanh tím");
  SECTION("as a whole, whatever stands inside or behind") {
    CHECK(finds("<either> tím", "mua chanh tím", defines) == "chanh tím");
    CHECK(finds("<pair>{2}", "cam và chanh cam và cam", defines) == "cam và chanh cam và cam");
  }
  SECTION("in a choice with kinds") {
    CHECK(finds("<sour|small|pair>", "táo cam và cam quả dâu", defines) == "cam và cam / quả dâu");
  }
}

TEST_CASE("faults of patterns stand at their piece") {
  struct Case {
    const char* pattern;
    const char* fault;
  };
  // The pattern's first character is the eleventh of its line.
  const Case cases[] = {
      {"<fuit>", ":5:12: no word list, definition or rule makes this kind (is it <fruit>?): <fuit>"},
      {"cam <xyzzy>", ":5:16: no word list, definition or rule makes this kind: <xyzzy>"},
      {"mua bưởi <fruit|colr>", ":5:21: no word list, definition or rule makes this kind: <colr>"},
      {"<fruit-sour>", ":5:12: no word list, definition or rule makes this kind: <sour>"},
      {"<fruit.taste=swet>", ":5:12: no word list, definition or rule makes this kind: <fruit.taste=swet>"},
      {"cam <fruit", ":5:16: '<' without its '>': <fruit"},
      {"<fruit> [ab]", ":5:20: means nothing here (a choice is <a|b> or (?:x|y)): ["},
      {"<fruit>}", ":5:19: means nothing here (a choice is <a|b> or (?:x|y)): }"},
      {"<fruit>{2 cam", ":5:19: a repetition is {2} or {2,5}: {2 cam"},
      {"<fruit>{a}", ":5:19: a repetition is {2} or {2,5}: {a}"},
      {"<fruit> \\p{L}", ":5:20: means nothing here (a choice is <a|b> or (?:x|y)): \\p"},
      {"<fruit>\\", ":5:19: means nothing here (a choice is <a|b> or (?:x|y)): \\"},
      {"(<fruit>", ":5:11: rule it: missing ): (<fruit>"},
      {"<fruit>**", ":5:11: rule it: bad repetition operator: <fruit>**"},
      {"<fruit>?", ":5:11: rule it: the pattern matches nothing at all; make a part of it required: <fruit>?"},
  };
  for (const auto& [pattern, fault] : cases) {
    INFO(pattern);
    const std::vector<std::string> faults = Stall(pattern).faults();
    REQUIRE(!faults.empty());
    CHECK(faults.front() == "rules.toml" + std::string(fault));
  }
}

TEST_CASE("faults of definitions are told where they are defined, once") {
  RuleFolder folder;
  folder.list("fruit", "cam\n");
  folder.rules("[define]\none = '<fruit> <fuit>'\ntwo = '<one>'\n" + rule("a", 1, "x", "<two>") +
               rule("b", 2, "y", "<one> <two>"));
  CHECK(folder.faults() ==
        std::vector<std::string>{
            "rules.toml:2:16: no word list, definition or rule makes this kind (is it <fruit>?): <fuit>"});
}

TEST_CASE("a definition that no rule uses is checked too") {
  RuleFolder folder;
  folder.list("fruit", "cam\n");
  folder.rules("[define]\nidle = '<fuit>'\n" + rule("a", 1, "x", "<fruit>"));
  CHECK(folder.faults().size() == 1);
}

TEST_CASE("a definition that refers to itself is a fault, by whatever way") {
  const char* defines[] = {
      "one = 'cam <one>'\n",
      "one = '<two>'\ntwo = '<fruit> <one>'\n",
      "one = '<fruit|one>'\n",
      "one = '<one> <one> <one>'\n",
  };
  for (const char* define : defines) {
    INFO(define);
    const auto faults = Stall("<one>", define).faults();
    REQUIRE_FALSE(faults.empty());
    CHECK(faults.size() <= 3);
    for (const std::string& fault : faults) {
      CHECK(fault.find("the definition refers to itself") != std::string::npos);
      CHECK(fault.starts_with("rules.toml:"));
    }
  }
}

TEST_CASE("definitions may be nested deeply") {
  std::string defines = "d0 = '<fruit>'\n";
  for (int i = 1; i <= 40; ++i) defines += "d" + std::to_string(i) + " = '<d" + std::to_string(i - 1) + ">'\n";
  CHECK(finds("<d40>", "mua cam", defines) == "cam");
}

TEST_CASE("faults in a pattern of several lines stand on their line") {
  RuleFolder folder;
  folder.list("fruit", "cam\n");
  folder.rules(
      "[[rule]]\nid = 'a'\nstage = 1\nemits = 'x'\npattern = '''\n<fruit>\n  <fuit>'''\n"
      "examples = ['-']\nnone = ['-']\n");
  CHECK(folder.faults() ==
        std::vector<std::string>{
            "rules.toml:7:3: no word list, definition or rule makes this kind (is it <fruit>?): <fuit>"});
}
