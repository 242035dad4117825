#include "record/wordings.h"

#include "catch.h"

using namespace bienban;

TEST_CASE("words are found between blanks and at the beginning, and nowhere inside others") {
  struct Case {
    const char* text;
    const char* words;
    bool there;
  };
  const Case cases[] = {
      {"chỉ được một ", " chỉ ", true},
      {"nay chỉ được ", " chỉ ", true},
      {"chỉnh trang ", " chỉ ", false},
      {"một chỉ", " chỉ ", false},
      {"", " chỉ ", false},
      {"số tiền ", " số tiền ", true},
      {"con số tiền tỷ ", " số tiền ", true},
      {"số tiền", " số tiền ", false},
  };
  for (const auto& [text, words, there] : cases) {
    INFO(text << "|" << words);
    CHECK(has_words(text, words) == there);
  }
}
