#include "article/stops.h"

#include <string>
#include <vector>

#include "catch.h"

using namespace bienban;

namespace {

std::vector<std::size_t> found_by(std::string_view text) {
  std::vector<std::size_t> found;
  Stops stops(text);
  for (std::size_t at = stops.next(0); at < text.size(); at = stops.next(at + 1)) found.push_back(at);
  return found;
}

// Byte by byte, as the header says it.
std::vector<std::size_t> plainly(std::string_view text) {
  std::vector<std::size_t> found;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (std::string_view(".!?\n\xE2").find(text[at]) != std::string_view::npos) found.push_back(at);
  }
  return found;
}

}  // namespace

TEST_CASE("stops, line ends and the first byte of an ellipsis are found") {
  CHECK(found_by("Họp. Xong!").size() == 2);
  CHECK(found_by("a.b!c?d\ne…f") == std::vector<std::size_t>{1, 3, 5, 7, 9});
  CHECK(found_by("không có gì, cả; (ở) \"đây\": -").empty());
  CHECK(found_by("").empty());
}

TEST_CASE("a stop is found wherever in a block it stands") {
  for (std::size_t length : {1, 63, 64, 65, 127, 128, 129, 200}) {
    for (const char stop : {'.', '!', '?', '\n', '\xE2'}) {
      for (std::size_t at = 0; at < length; ++at) {
        std::string text(length, 'x');
        text[at] = stop;
        if (Stops(text).next(0) != at) FAIL("byte " << at << " of " << length);
      }
    }
  }
}

TEST_CASE("every byte is a stop or none, as byte by byte") {
  std::string text;
  for (int i = 0; i < 3; ++i) {
    for (int byte = 0; byte < 256; ++byte) text += static_cast<char>(byte);
    text += "Kính thưa các đồng chí… ";
  }
  CHECK(found_by(text) == plainly(text));
}

TEST_CASE("stops are found from any place, backwards too") {
  const std::string text = std::string(100, 'x') + "." + std::string(100, 'y') + "?";
  Stops stops(text);
  CHECK(stops.next(101) == 201);
  CHECK(stops.next(0) == 100);
  CHECK(stops.next(100) == 100);
  CHECK(stops.next(202) == text.size());
}
