#include "rules/hidden_words.h"

#include "catch.h"
#include "rule_folder.h"

using namespace bienban;
using namespace bienban::testing;

namespace {

using Lines = std::vector<std::string>;

// A fruit stall: who sells (a list that leads), what is sold (one that yields), and verbs.
class Stall : public RuleFolder {
 public:
  explicit Stall(const std::string& fruit, const std::string& pattern = "<fruit>", const std::string& defines = "") {
    list("seller", "@leads yes\nchủ hàng\nbà\n");
    list("fruit", fruit);
    list("verb", "mua\nvề\nđem về\n");
    list("place", "@case exact\nHàng Bún\n");
    list("mark", "@lexicon no\ntươi\n");
    rules((defines.empty() ? "" : "[define]\n" + defines) + rule("it", 1, "thing", pattern));
  }
  // The warnings as a person sees them, with paths below the folder.
  [[nodiscard]] Lines warnings() const {
    Lines out;
    for (Fault warning : hidden_words(*compile_rules(path()))) {
      warning.file = std::filesystem::path(warning.file).lexically_relative(path()).string();
      out.push_back(warning.to_string());
    }
    return out;
  }
};

Lines of_fruit(const std::string& fruit) { return Stall(fruit).warnings(); }
Lines of_pattern(const std::string& pattern, const std::string& defines = "") {
  return Stall("@yields yes\ncam\nquả dâu\ncam tươi\n", pattern, defines).warnings();
}

}  // namespace

TEST_CASE("an entry that begins with words that lead is never read, where its list yields") {
  CHECK(of_fruit("@yields yes\ncam\nChủ hàng cam\nchủ hàng\nbà ba\nchủ hàng hoa\n") ==
        Lines{"lists/fruit.txt:3:1: is never read: it begins with \"chủ hàng\" (seller.txt:2), which leads; delete it: "
              "Chủ hàng cam",
              "lists/fruit.txt:6:1: is never read: it begins with \"chủ hàng\" (seller.txt:2), which leads; delete it: "
              "chủ hàng hoa"});
  CHECK(of_fruit("cam\nchủ hàng cam\n").empty());
  SECTION("no text makes it a unit, but one that nothing leads") {
    const Cascade cascade = Stall("@yields yes\nchủ hàng cam\nbà ba\n").load();
    CHECK(found(cascade, "chủ hàng cam").empty());
    CHECK(found(cascade, "bà ba") == Lines{"it: bà ba"});
  }
}

TEST_CASE("an entry that another of its kind matches as well is never read") {
  CHECK(of_fruit("kỹ sư\nkĩ sư\n") ==
        Lines{"lists/fruit.txt:2:1: is never read: \"kỹ sư\" (fruit.txt:1) matches the same words; delete it: kĩ sư"});
  CHECK(of_fruit("T.S\nT. S\n").size() == 1);
  CHECK(Stall("@kind verb\ncam\nmua\n", "<verb>").warnings().size() == 1);
  SECTION("it is read where it has another kind, other attributes, or its own spelling only") {
    CHECK(of_fruit("mua\nvề\n").empty());
    CHECK(of_fruit("kỹ sư ; taste sour\nkĩ sư ; taste sweet\n").empty());
    CHECK(of_fruit("@case exact\nMỹ\nMĩ\n@case fold\nmỹ\n").empty());
  }
}

TEST_CASE("a phrase of a pattern hides the words of lists in it") {
  CHECK(of_pattern("<verb> cam|mua cam") ==
        Lines{"rules.toml:5:23: this phrase is one unit in every text and hides \"mua\" (verb), \"cam\" (fruit); write "
              "its words apart, as (?:one) (?:other), or enter it in a list: mua cam"});
  CHECK(of_pattern("sẽ mua").size() == 1);
  CHECK(of_pattern("Sẽ Mua").size() == 1);
  CHECK(of_pattern("mua quả dâu|đi mua").size() == 2);
  SECTION("nor does it help that a list has the phrase in vain") {
    CHECK(Stall("@yields yes\ncam\nchủ hàng cam\n", "chủ hàng cam").warnings().size() == 2);
  }
  SECTION("in a definition too, and on a later line of a pattern") {
    const Lines told = of_pattern("<sale>", "sale = '''(?:cam|\n  sẽ mua)'''\n");
    REQUIRE(told.size() == 1);
    CHECK(told[0].starts_with("rules.toml:3:3: "));
  }
  SECTION("not where the words stand apart, no list knows one of them, or a list has the phrase") {
    for (const char* pattern :
         {"mua", "(?:sẽ) (?:mua)", "sẽ bán", "rất tươi", "quả dâu", "đem về", "hàng bún", "<verb> cam", "chủ hàng"}) {
      INFO(pattern);
      CHECK(of_pattern(pattern).empty());
    }
  }
}
