#include "rules/lexicon.h"

#include <deque>
#include <map>

#include "catch.h"
#include "text/normalise.h"

using namespace bienban;

namespace {

// A lexicon of lists that are written out, and its units as "text" or "text<kind|kind>", shapes among the kinds.
class Words {
 public:
  Words& list(const std::string& kind, std::string_view content) {
    std::vector<Fault> faults;
    lists_.push_back(parse_word_list(kind + ".txt", std::string(content), faults));
    REQUIRE(faults.empty());
    for (const WordEntry& entry : lists_.back().entries) lexicon_.add(std::vector<Kind>{kinds_.intern(kind)}, entry);
    return *this;
  }
  Words& literal(std::string_view phrase) {
    lexicon_.add_literal(kinds_.intern("=" + std::string(phrase)), phrase);
    return *this;
  }

  std::string units(std::string_view text) {
    freeze();
    Lexicon::Work work;
    std::vector<Unit> units;
    lexicon_.units(text, {0, text.size()}, work, units);
    std::string out;
    for (const Unit& unit : units) {
      out += (out.empty() ? "" : " ") + std::string(text.substr(unit.begin, unit.end - unit.begin)) + "<";
      std::string names;
      for (const Kind kind : kinds_of(unit.symbol)) names += (names.empty() ? "" : "|") + kinds_.name(kind);
      out += names + ">";
    }
    return out;
  }
  std::span<const Reading> readings(std::string_view text) {
    freeze();
    Lexicon::Work work;
    std::vector<Unit> units;
    lexicon_.units(text, {0, text.size()}, work, units);
    REQUIRE(units.size() == 1);
    REQUIRE(units[0].node() >= 0);
    return lexicon_.readings(units[0].node());
  }
  // The kinds of the lists that a text has as one unit; "" where it is none of theirs.
  std::string kinds(std::string_view text) {
    freeze();
    Lexicon::Work work;
    std::vector<Unit> units;
    lexicon_.units(text, {0, text.size()}, work, units);
    if (units.size() != 1) return "";
    std::string names;
    for (const Kind kind : kinds_of(units[0].symbol)) {
      for (const WordList& list : lists_) {
        if (kinds_.name(kind) == list.kind) names += (names.empty() ? "" : "|") + list.kind;
      }
    }
    return names;
  }

 private:
  void freeze() {
    if (!frozen_) lexicon_.freeze();
    frozen_ = true;
  }
  KindSet kinds_of(Symbol symbol) {
    for (const auto& entry : symbols_.entries()) {
      if (entry.symbol == symbol) return entry.kinds;
    }
    FAIL("a symbol that the table does not know");
    return {};
  }

  KindTable kinds_;
  SymbolTable symbols_;
  std::deque<WordList> lists_;
  Lexicon lexicon_{kinds_, symbols_};
  bool frozen_ = false;
};

}  // namespace

TEST_CASE("a text without entries is cut into its tokens, with their shapes") {
  Words words;
  CHECK(words.units("") == "");
  CHECK(words.units("ông Ba ở TPHCM") == "ông<lower> Ba<cap> ở<lower> TPHCM<upper>");
  CHECK(words.units("H'Rưm iPhone …") == "H'Rưm<joined> iPhone<mixed> …<other>");
  CHECK(words.units("5 12 123 2020 1.234 20201") ==
        "5<number_token|digits2> 12<number_token|digits2> 123<number_token|digits> 2020<number_token|digits4> "
        "1.234<number_token|decimal> 20201<number_token|digits>");
  CHECK(words.units(", (") == ",<other|punctuation|=,> (<other|punctuation|=(>");
}

TEST_CASE("the longest entry that begins at a place wins") {
  Words words;
  words.list("verb", "tổ chức\n").list("thing", "tổ chức cơ sở đảng\ncơ sở\nđảng viên mới\n");
  CHECK(words.units("tổ chức cơ sở đảng") == "tổ chức cơ sở đảng<phrase|thing>");
  CHECK(words.units("tổ chức cơ sở") == "tổ chức<phrase|verb> cơ sở<phrase|thing>");
  SECTION("an entry that is begun and not ended gives way to the shorter one, or to none") {
    CHECK(words.units("tổ chức cơ sở mới") == "tổ chức<phrase|verb> cơ sở<phrase|thing> mới<lower>");
    CHECK(words.units("đảng viên cũ") == "đảng<lower> viên<lower> cũ<lower>");
    CHECK(words.units("tổ") == "tổ<lower>");
  }
  SECTION("white space between the words does not matter, other characters do") {
    CHECK(words.units("tổ\nchức") == "tổ\nchức<phrase|verb>");
    CHECK(words.units("tổ, chức") == "tổ<lower> ,<other|punctuation|=,> chức<lower>");
  }
}

TEST_CASE("an entry gives way to a shorter one that covers more with the entry behind it") {
  Words words;
  words.list("word", "tổ chức\ntổ chức hội\nhội nghị\n");
  CHECK(words.units("tổ chức hội nghị") == "tổ chức<phrase|word> hội nghị<phrase|word>");
  CHECK(words.units("tổ chức hội") == "tổ chức hội<phrase|word>");
  CHECK(words.units("tổ chức hội thảo") == "tổ chức hội<phrase|word> thảo<lower>");
}

TEST_CASE("entries of several words tell how they are capitalised") {
  Words words;
  words.list("place", "Hà Nội\nnhà tôi\n");
  CHECK(words.units("Hà Nội") == "Hà Nội<caps|initial|place>");
  CHECK(words.units("HÀ NỘI") == "HÀ NỘI<caps|initial|place>");
  CHECK(words.units("Hà nội") == "Hà nội<phrase|initial|place>");
  CHECK(words.units("nhà tôi") == "nhà tôi<phrase|place>");
  CHECK(words.units("Nhà toi nhà toi") == "Nhà<cap> toi<lower> nhà<lower> toi<lower>");
}

TEST_CASE("a word in several lists is of all their kinds") {
  Words words;
  words.list("fruit", "cam\nchanh\n").list("colour", "cam\n").literal("cam");
  CHECK(words.kinds("cam") == "fruit|colour");
  CHECK(words.units("Cam") == "Cam<cap|fruit|colour|=cam>");
  CHECK(words.kinds("chanh") == "fruit");
  CHECK(words.readings("cam").size() == 3);
}

TEST_CASE("folded entries match in any case, exact ones as written and all in capitals") {
  Words words;
  words.list("folded", "bí thư\nUBND\n").list("exact", "@case exact\nBan\nCao Bằng\nY\n");
  struct Case {
    const char* text;
    const char* kinds;
  };
  const Case cases[] = {
      {"bí thư", "folded"}, {"Bí thư", "folded"}, {"Bí Thư", "folded"},  {"BÍ THƯ", "folded"},
      {"ubnd", "folded"},   {"Ubnd", "folded"},   {"UBND", "folded"},    {"Ban", "exact"},
      {"BAN", "exact"},     {"ban", ""},          {"Cao Bằng", "exact"}, {"CAO BẰNG", "exact"},
      {"Cao bằng", ""},     {"cao bằng", ""},     {"Y", "exact"},        {"y", ""},
  };
  for (const auto& [text, kinds] : cases) {
    INFO(text);
    CHECK(words.kinds(text) == kinds);
  }
}

TEST_CASE("exact and folded entries with the same letters keep apart where the case tells them apart") {
  Words words;
  words.list("surname", "@case exact\nMai\n").list("day", "mai\n").list("code", "@case exact\nMAI\n");
  CHECK(words.kinds("mai") == "day");
  CHECK(words.kinds("Mai") == "surname|day");
  CHECK(words.kinds("MAI") == "day|code");
}

TEST_CASE("both spellings with i and y are found, wherever the list has the other") {
  Words words;
  words.list("word", "tỷ\nMĩ\nkỹ sư\nlý\nhy sinh\nquý\ntay\nmai\n");
  for (const char* text : {"tỷ", "tỉ", "Tỉ", "TỈ", "Mĩ", "Mỹ", "mỹ", "kĩ sư", "Kĩ sư", "KĨ SƯ", "lí", "hi sinh"}) {
    INFO(text);
    CHECK(words.kinds(text) == "word");
  }
  for (const char* text : {"quí", "tai", "may"}) {
    INFO(text);
    CHECK(words.kinds(text) == "");
  }
  SECTION("a list may have both") {
    Words both;
    both.list("one", "kỹ\n").list("two", "kĩ\n");
    CHECK(both.kinds("kỹ") == "one|two");
    CHECK(both.kinds("Kĩ") == "one|two");
  }
}

TEST_CASE("entries with an apostrophe keep the capital behind it") {
  Words words;
  words.list("place", "h'rưm\n");
  CHECK(words.units("H'Rưm") == "H'Rưm<joined|place>");
  CHECK(words.units("h'rưm") == "h'rưm<lower|place>");
}

TEST_CASE("entries with characters and numbers in them") {
  Words words;
  words.list("vague", "Covid-19\nquận 1\n24/7\nNN&PTNT\n");
  CHECK(words.kinds("Covid-19") == "vague");
  CHECK(words.kinds("Covid - 19") == "vague");
  CHECK(words.kinds("COVID-19") == "vague");
  CHECK(words.kinds("Quận 1") == "vague");
  CHECK(words.kinds("quận 2") == "");
  CHECK(words.kinds("24/7") == "vague");
  CHECK(words.kinds("NN&PTNT") == "vague");
}

TEST_CASE("a number that is itself an entry is still a number") {
  Words words;
  words.list("code", "35\n2020\n").literal("7");
  CHECK(words.units("35") == "35<number_token|digits2|code>");
  CHECK(words.units("2020") == "2020<number_token|digits4|code>");
  CHECK(words.units("7") == "7<number_token|digits2|=7>");
}

TEST_CASE("a punctuation mark that is itself an entry is still punctuation") {
  Words words;
  words.list("mark", "%\n");
  CHECK(words.units("%") == "%<other|punctuation|=%|mark>");
}

TEST_CASE("a literal phrase is one unit in any case, and has no entry") {
  Words words;
  words.literal("phối hợp với").literal("phối hợp với");
  CHECK(words.units("Phối hợp với") == "Phối hợp với<phrase|initial|=phối hợp với>");
  REQUIRE(words.readings("phối hợp với").size() == 1);
  CHECK(words.readings("phối hợp với")[0].entry == nullptr);
}

TEST_CASE("readings lead to the entry with its attributes") {
  Words words;
  words.list("mod", "hơn ; mod more_than\n").list("post", "hơn = Hơn\n");
  const auto readings = words.readings("HƠN");
  REQUIRE(readings.size() == 2);
  CHECK(readings[0].entry->attribute("mod") == "more_than");
  CHECK(readings[1].entry->canonical() == "Hơn");
}

TEST_CASE("units cover every token once, in order") {
  Words words;
  words.list("word", "a b c\nb c d\nc\nd d\n");
  const std::string alphabet = "abcd";
  for (int code = 0; code < 4096; ++code) {
    std::string text;
    for (int i = 0, rest = code; i < 6; ++i, rest /= 4)
      text += std::string(1, alphabet[static_cast<std::size_t>(rest % 4)]) + " ";
    // Greedy from the left, done by hand.
    std::string want;
    for (std::size_t at = 0; at < text.size();) {
      std::size_t length = 2;
      for (const char* entry : {"a b c ", "b c d ", "d d "}) {
        const std::string_view piece(entry);
        if (std::string_view(text).substr(at).starts_with(piece)) length = std::max(length, piece.size());
      }
      want += text.substr(at, length - 1) + "/";
      at += length;
    }
    std::string got = words.units(text);
    std::string bare;
    bool inside = false;
    for (const char c : got) {
      if (c == '<') bare += '/';
      inside = c == '<' || (inside && c != '>' && c != ' ');
      if (c == '>') inside = false;
      if (!inside && c != '>' && c != '<') bare += c;
    }
    for (std::size_t at; (at = bare.find("/ ")) != std::string::npos;) bare.erase(at + 1, 1);
    REQUIRE(bare == want);
  }
}
