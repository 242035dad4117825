#include "text/ascii.h"

#include <utility>

#include "catch.h"
#include "text/characters.h"

using bienban::plain_letter;
using bienban::to_ascii;

TEST_CASE("a normal form in ASCII") {
  const std::pair<const char*, const char*> rows[] = {
      {"Hội nghị Đảng ủy - đường Nguyễn, Ư Ơ Ă", "Hoi nghi Dang uy - duong Nguyen, U O A"},
      {"50% \"A\" [b] {c}\n\td", "50% \"A\" [b] {c}\n\td"},
      {"x\u0323\u0301", "x"},  // marks that compose with nothing
      {"Straße, Ærø", "Strasse, AEro"},
      {"Россия", "Rossia"},
      {"5 triệu…", "5 trieu..."},
      {"a 😀 b", "a ? b"},
      {"", ""},
  };
  for (const auto& [normal, ascii] : rows) CHECK(to_ascii(normal) == ascii);
}

TEST_CASE("the letter under the marks") {
  const std::pair<char32_t, char32_t> rows[] = {{U'ế', 'e'}, {U'Ự', 'U'}, {U'đ', 'd'}, {U'Đ', 'D'}, {U'ỹ', 'y'},
                                                {U'Ă', 'A'}, {U'o', 'o'}, {U'b', 0},   {U'ß', 0},   {U'й', 0}};
  for (const auto& [letter, plain] : rows) CHECK(plain_letter(letter) == plain);
}
