#include "rules/converters.h"

#include "catch.h"
#include "rule_folder.h"

using namespace bienban;
using namespace bienban::testing;

namespace {

// One rule with a converter, and words for numbers.
class Folder : public RuleFolder {
 public:
  Folder(const std::string& converter, const std::string& pattern) {
    list("number_word",
         "@set role digit\nhai ; value 2\nba ; value 3\nnăm ; value 5\n@set role unit\nlăm ; value 5\n"
         "@set role ten\nmười ; value 10\n@set role tens\nmươi ; value 10\n@set role scale\nnghìn ; value 1000\n"
         "triệu ; value 1000000\ntỷ ; value 1000000000\n@set role half\nrưỡi ; value 0\n");
    list("mod", "hơn ; mod more_than\n");
    rules("[define]\nnum = '<number_token> <number_word>*'\n" +
          rule("it", 1, "it", pattern, "value = '" + converter + "'"));
  }
};

struct Case {
  const char* text;
  std::vector<std::string> fields;
};

void check(const Cascade& cascade, const std::vector<Case>& cases) {
  for (const auto& [text, wanted] : cases) {
    INFO(text);
    CHECK(fields(cascade, text) == wanted);
  }
}

const std::vector<std::string> nothing = {"(nothing found)"};

}  // namespace

TEST_CASE("converters are known by name") {
  for (const std::string& name : converter_names()) CHECK(find_converter(name) != nullptr);
  CHECK(find_converter("numbers") == nullptr);
  CHECK(find_converter("") == nullptr);
  CHECK(converter_names().size() >= 3);
}

TEST_CASE("number: the whole match is one number") {
  const Cascade cascade = Folder("number", "(?:<number_token>|<number_word>)+").load();
  check(cascade, {
                     {"1.234", {"value=1234"}},
                     {"3,5", {"value=3.5"}},
                     {"hai mươi lăm", {"value=25"}},
                     {"3 triệu 200 nghìn", {"value=3200000"}},
                     {"1,2 nghìn tỷ", {"value=1200000000000"}},
                     {"Hai Triệu Rưỡi", {"value=2500000"}},
                     {"triệu", nothing},
                     {"12345678901234567890", nothing},
                     {"0912.345.678", nothing},
                     {"0912345678", nothing},
                     {"05", {"value=5"}},
                     {"0,125", {"value=0.125"}},
                 });
}

TEST_CASE("number: where the longest match is no number the longest that is one counts") {
  const Cascade cascade = Folder("number", "(?:<number_token>|<number_word>)+").load();
  CHECK(found(cascade, "hai năm qua") == std::vector<std::string>{"it: hai", "it: năm"});
  CHECK(found(cascade, "triệu mười lăm") == std::vector<std::string>{"it: mười lăm"});
  CHECK(found(cascade, "triệu tỷ").empty());
}

TEST_CASE("quantity: numbers share the scale behind the last") {
  const Cascade cascade =
      Folder("quantity", "(?P<mod><mod>)? (?P<amount><num>) (?:(?:-|đến) (?P<max><num>)|/ (?P<planned><num>))?").load();
  check(cascade, {
                     {"5", {"amount=5"}},
                     {"hơn 10 tỷ", {"mod=more_than", "amount=10000000000"}},
                     {"4-6 triệu", {"amount=4000000", "max=6000000"}},
                     {"2,8 đến 3,2 tỷ", {"amount=2800000000", "max=3200000000"}},
                     {"14,7/19,5 tỷ", {"amount=14700000000", "planned=19500000000"}},
                     {"800 nghìn - 1 triệu", {"amount=800000", "max=1000000"}},
                     {"13/15", {"amount=13", "planned=15"}},
                     {"800.000 - 1,2 triệu", {"amount=800000", "max=1200000"}},
                     {"300-500.000", {"amount=300000", "max=500000"}},
                     {"500-1.000", {"amount=500", "max=1000"}},
                     {"7-5", {"amount=7"}},
                     {"5-5", {"amount=5"}},
                     {"1-1,2 nghìn tỷ", {"amount=1000000000000", "max=1200000000000"}},
                     {"999999999999-2 tỷ", {"amount=999999999999"}},
                 });
}

TEST_CASE("quantity: with a comma only neighbours are a range") {
  const Cascade cascade = Folder("quantity", "(?P<value><num>) , (?P<max><num>)").load();
  check(cascade, {
                     {"5, 6", {"value=5", "max=6"}},
                     {"5, 7", nothing},
                     {"6, 5", nothing},
                 });
}

TEST_CASE("quantity: only the groups that hold numbers are read") {
  const Cascade cascade = Folder("quantity", "(?P<value><num>) (?:trong (?P<total><num>))? (?P<of><lower>)").load();
  check(cascade, {
                     {"63 xã", {"value=63", "of=xã"}},
                     {"2 trong 5 xã", {"value=2", "total=5", "of=xã"}},
                     {"2 trong 5 nghìn xã", {"value=2000", "total=5000", "of=xã"}},
                 });
  const Cascade without = Folder("quantity", "(?P<what><num>)").load();
  CHECK(found(without, "63").empty());
}

TEST_CASE("date: day, month and year must be possible") {
  const Cascade cascade =
      Folder("date",
             "(?P<day><number_token>) (?:và (?P<day2><number_token>))? / (?P<month><number_token>) (?:/ "
             "(?P<year><number_token>))?")
          .load();
  check(cascade, {
                     {"6/1", {"day=6", "month=1"}},
                     {"31/12/2021", {"day=31", "month=12", "year=2021"}},
                     {"18 và 19/6", {"day=18", "day2=19", "month=6"}},
                     {"32/1", nothing},
                     {"0/1", nothing},
                     {"13/15", nothing},
                     {"8 và 40/6", nothing},
                     {"1,5/6", nothing},
                 });
  SECTION("an impossible year leaves the day and month") {
    CHECK(found(cascade, "6/1/63") == std::vector<std::string>{"it: 6/1"});
    CHECK(found(cascade, "6/1/2101") == std::vector<std::string>{"it: 6/1"});
  }
}

TEST_CASE("date: all in one token") {
  const Cascade cascade = Folder("date", "(?P<dotted><number_token>)").load();
  check(cascade, {
                     {"13.7", {"dotted=13.7", "day=13", "month=7"}},
                     {"01.02.2023", {"dotted=01.02.2023", "day=01", "month=02", "year=2023"}},
                     {"13.7.2020.5", nothing},
                     {"13.13", nothing},
                     {"1.234", nothing},
                     {"13,7", nothing},
                     {"13", nothing},
                 });
}
