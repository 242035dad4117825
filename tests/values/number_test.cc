#include "values/number.h"

#include <unicode/rbnf.h>
#include <unicode/unistr.h>

#include <array>
#include <fstream>
#include <random>
#include <set>
#include <stdexcept>

#include "catch.h"

using bienban::Decimal;
using bienban::NumberGrammar;
using bienban::NumberWord;
using bienban::parse_digits;

namespace {

// The list as the program reads it: without what a number word doesn't use, and with the other spelling of y.
std::vector<NumberWord> read_number_words() {
  std::ifstream file(BIENBAN_ROOT "/rules/lists/number_word.txt");
  if (!file) throw std::runtime_error("rules/lists/number_word.txt is missing");
  std::vector<NumberWord> words;
  std::string role;
  for (std::string line; std::getline(file, line);) {
    if (line.empty() || line[0] == '#') continue;
    if (line.starts_with("@set role ")) {
      role = line.substr(10);
      continue;
    }
    const std::size_t semicolon = line.find(" ; value ");
    const auto meaning = bienban::parse_number_role(role).value();
    const std::int64_t value = std::stoll(line.substr(semicolon + 9));
    const std::string word = line.substr(0, semicolon);
    words.push_back({word, meaning, value});
    if (word.ends_with("ỷ"))
      words.push_back({word.substr(0, word.size() - std::string_view("ỷ").size()) + "ỉ", meaning, value});
  }
  return words;
}

const NumberGrammar& grammar() {
  static const NumberGrammar one(read_number_words());
  return one;
}

std::string spell_out(std::int64_t number) {
  UErrorCode status = U_ZERO_ERROR;
  static const icu::RuleBasedNumberFormat format(icu::URBNF_SPELLOUT, icu::Locale("vi"), status);
  REQUIRE(U_SUCCESS(status));
  icu::UnicodeString spelled;
  format.format(number, spelled);
  std::string utf8;
  return spelled.toUTF8String(utf8);
}

std::string replace_all(std::string text, std::string_view from, std::string_view to) {
  for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) {
    text.replace(at, from.size(), to);
  }
  return text;
}

// All ways of writing a spelled-out number that differ in the usual variants.
std::set<std::string> variants(const std::string& spelled) {
  static constexpr std::array<std::array<const char*, 2>, 12> kPairs{{{"nghìn", "ngàn"},
                                                                      {"tỷ", "tỉ"},
                                                                      {"linh", "lẻ"},
                                                                      {"lẻ", "linh"},
                                                                      {"mươi tư", "mươi bốn"},
                                                                      {"mươi bốn", "mươi tư"},
                                                                      {"mươi mốt", "mươi một"},
                                                                      {"mươi một", "mươi mốt"},
                                                                      {"lăm", "năm"},
                                                                      {"mươi lăm", "mươi nhăm"},
                                                                      {"mười lăm", "mười nhăm"},
                                                                      {"bảy", "bẩy"}}};
  std::set<std::string> all{spelled};
  for (const auto& [from, to] : kPairs) {
    const std::set<std::string> before = all;
    for (const std::string& text : before) all.insert(replace_all(text, from, to));
  }
  return all;
}

void check_round_trip(std::int64_t number) {
  for (const std::string& text : variants(spell_out(number))) {
    INFO(number << ": " << text);
    REQUIRE(grammar().parse(text) == Decimal(number));
  }
}

}  // namespace

TEST_CASE("number words are read back as ICU spells them, in every usual variant") {
  SECTION("every number to 20,000") {
    for (std::int64_t n = 0; n <= 20000; ++n) check_round_trip(n);
  }
  SECTION("random numbers of every length to 10^15") {
    std::mt19937_64 random(2);
    std::int64_t limit = 10000;
    for (int length = 5; length <= 15; ++length) {
      limit *= 10;
      for (int i = 0; i < 300; ++i)
        check_round_trip(static_cast<std::int64_t>(random() % static_cast<std::uint64_t>(limit)));
    }
  }
  SECTION("powers of ten and what is next to them") {
    for (std::int64_t power = 1; power <= 1000000000000000; power *= 10) {
      for (const std::int64_t n : {power - 1, power, power + 1, 2 * power, 5 * power}) {
        if (n <= 1000000000000000) check_round_trip(n);
      }
    }
  }
}

TEST_CASE("numbers in digits") {
  struct Case {
    const char* text;
    Decimal value;
  };
  const Case cases[] = {
      {"0", Decimal(0)},
      {"02", Decimal(2)},
      {"63", Decimal(63)},
      {"2024", Decimal(2024)},
      {"5.000", Decimal(5000)},
      {"1.234.567", Decimal(1234567)},
      {"1.234.567,89", Decimal(123456789, 2)},
      {"3,5", Decimal(35, 1)},
      {"98,25", Decimal(9825, 2)},
      {"0,125", Decimal(125, 3)},
      {"1,234", Decimal(1234, 3)},
      {"0,250", Decimal(25, 2)},
      {"2,500", Decimal(2500)},
      {"1,234,567", Decimal(1234567)},
      {"1,234,567.5", Decimal(12345675, 1)},
      {"1.5", Decimal(15, 1)},
      {"98.25", Decimal(9825, 2)},
      {"0.125", Decimal(125, 3)},
      {"1 234 567", Decimal(1234567)},
      {"12 500", Decimal(12500)},
  };
  for (const Case& c : cases) {
    INFO(c.text);
    CHECK(parse_digits(c.text) == c.value);
    CHECK(grammar().parse(c.text) == c.value);
  }
  for (const char* text :
       {"", ".", "5.", ",5", "1.23.456", "1.234.56", "12.34.56", "1,2,3", "1 23", "1 2345", "1234 567", "01.234.567",
        "1..5", "12a", "1234567890123456789", "1.234,567.8", "20/11", "5-7", "-5"}) {
    INFO(text);
    CHECK_FALSE(parse_digits(text));
    CHECK_FALSE(grammar().parse(text));
  }
}

TEST_CASE("numbers in words and mixed") {
  struct Case {
    const char* text;
    std::int64_t value;
  };
  const Case cases[] = {
      {"một", 1},
      {"Hai", 2},
      {"MƯỜI HAI", 12},
      {"mười một", 11},
      {"mười lăm", 15},
      {"ba mươi hai", 32},
      {"hai mươi tư", 24},
      {"hai mươi mốt", 21},
      {"hai mươi lăm triệu", 25000000},
      {"hai lăm", 25},
      {"ba mốt", 31},
      {"một trăm linh năm", 105},
      {"một trăm lẻ một", 101},
      {"một trăm", 100},
      {"hai trăm ba", 230},
      {"ba trăm hai lăm", 325},
      {"ba trăm hai mươi tám", 328},
      {"hai trăm rưởi", 250},
      {"hai nghìn không trăm mười", 2010},
      {"một nghìn lẻ một", 1001},
      {"hai nghìn ba trăm tỷ", 2300000000000},
      {"tám triệu rưỡi", 8500000},
      {"1 tỷ rưỡi", 1500000000},
      {"hai nghìn rưỡi tỷ", 2500000000000},
      {"nửa triệu", 500000},
      {"ba chục", 30},
      {"hai chục rưỡi", 25},
      {"ba chục triệu", 30000000},
      {"hai tá", 24},
      {"3 trăm", 300},
      {"5 trăm triệu", 500000000},
      {"2,1 vạn", 21000},
      {"ba vạn năm nghìn", 35000},
      {"11 nghìn", 11000},
      {"5 ngàn", 5000},
      {"1,2 nghìn tỷ", 1200000000000},
      {"1.200 tỷ", 1200000000000},
      {"3 triệu 200 nghìn", 3200000},
      {"2 tỷ 300 triệu", 2300000000},
      {"614 tỷ 82 triệu", 614082000000},
      {"1 tỷ 5", 1500000000},
      {"2 triệu 3", 2300000},
      {"hai triệu tư", 2400000},
      {"1 tỷ 25", 1250000000},
      {"1 triệu 200", 1200000},
      {"2 nghìn 345", 2345},
      {"3 triệu 250.000", 3250000},
      {"1 triệu 200 000", 1200000},
      {"1,5 triệu", 1500000},
      {"0,5 tỉ", 500000000},
      {"1.5 tỷ", 1500000000},
      {"một nghìn tỷ", 1000000000000},
      {"một triệu tỷ", 1000000000000000},
      {"một triệu hai trăm nghìn tỷ", 1200000000000000},
      {"hai tỷ ba trăm triệu bốn trăm nghìn", 2300400000},
      {"5nghìn", 5000},
      {"10tỷ", 10000000000},
      {"02 triệu", 2000000},
  };
  for (const Case& c : cases) {
    INFO(c.text);
    CHECK(grammar().parse(c.text) == Decimal(c.value));
  }
  CHECK(grammar().parse("3,25 nghìn") == Decimal(3250));
  CHECK(grammar().parse("1,2345 nghìn") == Decimal(12345, 1));
}

TEST_CASE("a phrase that is no number has no value") {
  for (const char* text : {"",
                           " ",
                           "đồng chí",
                           "triệu",
                           "trăm",
                           "mươi",
                           "mươi người",
                           "rưỡi",
                           "nửa",
                           "linh",
                           "lẻ năm",
                           "mốt",
                           "tư",
                           "hai hai",
                           "một trăm lẻ",
                           "một nghìn lẻ",
                           "nghìn hai",
                           "một tỷ hai tỷ",
                           "một triệu hai tỷ ba triệu tư tỷ",
                           "hai nghìn nghìn",
                           "một nghìn 5000",
                           "1 tỷ 2000 triệu",
                           "mười mươi",
                           "hai mươi mươi",
                           "một rưỡi",
                           "hai triệu rưỡi rưỡi",
                           "hai triệu rưỡi năm",
                           "1,5 tỷ 5",
                           "năm 2021",
                           "một hai ba",
                           "ba không",
                           "999999999 tỷ tỷ",
                           "hai trăm trăm"}) {
    INFO(text);
    CHECK_FALSE(grammar().parse(text));
  }
}

TEST_CASE("roles have names") {
  CHECK(bienban::parse_number_role("scale") == bienban::NumberRole::scale);
  CHECK_FALSE(bienban::parse_number_role("skale"));
  CHECK_FALSE(bienban::parse_number_role(""));
}
