#include "rules/tokens.h"

#include <random>

#include "catch.h"

using bienban::Shape;
using bienban::Span;
using bienban::Token;
using bienban::tokenise;

namespace {

std::vector<Token> tokens_of(std::string_view text) {
  std::vector<Token> tokens;
  tokenise(text, {0, text.size()}, tokens);
  return tokens;
}

std::string joined(std::string_view text) {
  std::string out;
  for (const Token& token : tokens_of(text)) out += (out.empty() ? "" : "|") + std::string(token.of(text));
  return out;
}

}  // namespace

TEST_CASE("text is split into words, numbers and single characters") {
  struct Case {
    const char* text;
    const char* tokens;
  };
  const Case cases[] = {
      {"", ""},
      {"  \t ", ""},
      {"H'Rưm có 1.200 m2, đạt 98,5%", "H'Rưm|có|1.200|m2|,|đạt|98,5|%"},
      {"Sở NN&PTNT", "Sở|NN&PTNT"},
      {"sáng 6/1.", "sáng|6|/|1|."},
      {"5.", "5|."},
      {"5,7 và 5, 7", "5,7|và|5|,|7"},
      {"1.234.567,5", "1.234.567,5"},
      {"1..2", "1|.|.|2"},
      {"08-QĐ/TU", "08|-|QĐ|/|TU"},
      {"K44", "K44"},
      {"44K", "44|K"},
      {"Covid-19", "Covid|-|19"},
      {"một\nhai", "một|hai"},
      {"một\u00A0hai", "một|hai"},
      {"dân' và 'dân", "dân|'|và|'|dân"},
      {"A& B &C", "A|&|B|&|C"},
      {"…", "…"},
      {"số №5", "số|№|5"},
      {"a\U0001F600b", "a|\U0001F600|b"},
      {"Nguye\u0302\u0303n", "Nguye\u0302\u0303n"},
  };
  for (const auto& [text, tokens] : cases) {
    INFO(text);
    CHECK(joined(text) == tokens);
  }
}

TEST_CASE("a token's shape tells its case") {
  struct Case {
    const char* token;
    Shape shape;
  };
  const Case cases[] = {
      {"đồng", Shape::lower},     {"m2", Shape::lower},      {"Đồng", Shape::cap},         {"Y", Shape::cap},
      {"Ủy", Shape::cap},         {"K44", Shape::mixed},     {"UBND", Shape::upper},       {"ĐU", Shape::upper},
      {"NN&PTNT", Shape::upper},  {"iPhone", Shape::mixed},  {"GHPGVNtỉnh", Shape::mixed}, {"TPhố", Shape::mixed},
      {"H'Rưm", Shape::joined},   {"K'bình", Shape::joined}, {"H'RƯM", Shape::upper},      {"d'accord", Shape::lower},
      {"1.234,5", Shape::number}, {"7", Shape::number},      {"%", Shape::other},          {"…", Shape::other},
  };
  for (const auto& [token, shape] : cases) {
    INFO(token);
    const auto tokens = tokens_of(token);
    REQUIRE(tokens.size() == 1);
    CHECK(static_cast<int>(tokens[0].shape) == static_cast<int>(shape));
  }
}

TEST_CASE("only the span is read, and offsets count the whole text") {
  const std::string_view text = "Huyện ủy họp";
  std::vector<Token> tokens;
  tokenise(text, {8, 13}, tokens);
  REQUIRE(tokens.size() == 1);
  CHECK(tokens[0].begin == 8);
  CHECK(tokens[0].of(text) == "ủy");

  SECTION("a second span is appended") {
    tokenise(text, {13, text.size()}, tokens);
    REQUIRE(tokens.size() == 2);
    CHECK(tokens[1].of(text) == "họp");
  }
  SECTION("a number ends with the span, not in the text behind it") {
    const std::string_view number = "5,7";
    tokens.clear();
    tokenise(number, {0, 2}, tokens);
    REQUIRE(tokens.size() == 2);
    CHECK(tokens[0].of(number) == "5");
  }
}

TEST_CASE("tokens stand in order and leave out nothing but white space") {
  const std::vector<std::string> pieces = {"ủy",     "Đ", "'",  "&", "1", ".", ",", " ",      "\n",
                                           "\u00A0", "%", "\"", "…", "x", "A", "2", "\u0301", "\U00020000"};
  std::mt19937 random(7);
  for (int round = 0; round < 2000; ++round) {
    std::string text;
    for (int i = 0; i < 12; ++i) text += pieces[random() % pieces.size()];
    INFO(text);
    std::size_t at = 0;
    std::string gaps;
    for (const Token& token : tokens_of(text)) {
      REQUIRE(token.begin >= at);
      REQUIRE(token.end > token.begin);
      gaps += text.substr(at, token.begin - at);
      at = token.end;
    }
    gaps += text.substr(at);
    for (std::size_t space = 0; (space = gaps.find("\u00A0")) != std::string::npos;) gaps.erase(space, 2);
    REQUIRE(gaps.find_first_not_of(" \n") == std::string::npos);
  }
}
