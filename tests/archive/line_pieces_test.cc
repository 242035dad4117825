#include "archive/line_pieces.h"

#include <string>
#include <vector>

#include "archive/dripping.h"
#include "catch.h"

using namespace bienban;
using bienban::test::Dripping;

namespace {

// Each line in its pieces, parted by "|"; "$" where a line ended with a '\n'.
std::vector<std::string> lines(std::string_view bytes, std::size_t limit, std::size_t drip) {
  Dripping stream(bytes, drip);
  LinePieces reader(stream, limit);
  std::vector<std::string> result;
  for (LinePiece piece; reader.next(piece);) {
    CHECK(piece.bytes.size() <= limit);
    if (piece.begins)
      result.emplace_back(piece.bytes);
    else
      result.back().append("|").append(piece.bytes);
    CHECK((piece.ends || !piece.newline));
    if (piece.newline) result.back() += '$';
  }
  return result;
}

}  // namespace

TEST_CASE("lines and pieces of lines") {
  using Lines = std::vector<std::string>;
  const std::size_t drip = GENERATE(std::size_t{1}, std::size_t{3}, std::size_t{100000});
  CHECK(lines("", 16, drip).empty());
  CHECK(lines("a", 16, drip) == Lines{"a"});
  CHECK(lines("a\n\nb\r\nc", 16, drip) == Lines{"a$", "$", "b\r$", "c"});
  CHECK(lines("0123456789abcdef\nx", 16, drip) == Lines{"0123456789abcdef$", "x"});
  // Before a space between two words; the space belongs to what follows.
  CHECK(lines("one two three four five\nsix", 16, drip) == Lines{"one two three| four five$", "six"});
  // Not inside a run of spaces, and not in a character.
  CHECK(lines("0123456789abc  defgh", 16, drip) == Lines{"0123456789abc  d|efgh"});
  CHECK(lines("0123456789abcdeộộ", 16, drip) == Lines{"0123456789abcde|ộộ"});
  CHECK(lines("0123456789abcdefg", 16, drip) == Lines{"0123456789abcdef|g"});
}

TEST_CASE("no byte is lost in long lines") {
  std::string bytes;
  for (int i = 0; i < 40000; ++i) bytes += i % 997 == 0 ? "\n" : i % 7 == 0 ? " được" : " a2";
  for (const std::size_t limit : {std::size_t{16}, std::size_t{1000}, std::size_t{1} << 20}) {
    MemoryStream stream(bytes);
    LinePieces reader(stream, limit);
    std::string back;
    for (LinePiece piece; reader.next(piece);) {
      REQUIRE(piece.bytes.size() <= limit);
      back += piece.bytes;
      if (piece.newline) back += '\n';
    }
    CHECK(back == bytes);
  }
}
