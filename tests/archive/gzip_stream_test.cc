#include "archive/gzip_stream.h"

#include "archive/dripping.h"
#include "archive/files.h"
#include "catch.h"

using namespace bienban;
using test::pack;

namespace {

struct Unpacked {
  std::string bytes;
  std::string error;  // what() of the ReadError that it ended with
};

Unpacked unpack(std::string_view packed, std::size_t piece, std::size_t wanted) {
  GzipStream stream(std::make_unique<test::Dripping>(packed, piece));
  Unpacked result;
  std::string buffer(wanted, '\0');
  try {
    while (const std::size_t n = stream.read(buffer.data(), buffer.size())) result.bytes.append(buffer, 0, n);
  } catch (const ReadError& error) {
    CHECK(error.code() == "broken_archive");
    result.error = error.what();
  }
  return result;
}

// Letters without a pattern, so that what is packed is about half as long.
std::string letters(std::size_t size) {
  std::string text;
  for (unsigned x = 1; text.size() < size; x = x * 1664525 + 1013904223) text += static_cast<char>('a' + (x >> 28));
  return text;
}

const std::string cut_off = "the gzip data is cut off; what it holds up to there has been read";
const std::string damaged = "the gzip data is damaged; what it holds up to there has been read";

}  // namespace

TEST_CASE("members one behind the other, in pieces of any size") {
  const std::string text = letters(200'000);
  const std::string packed = pack("raw", "gzip", {{"", text}});
  for (const std::size_t piece : {1UL, 7UL, 100'000UL}) {
    INFO(piece);
    const Unpacked two = unpack(packed + packed, piece, 1000);
    CHECK(two.bytes == text + text);
    CHECK(two.error.empty());
  }
  const Unpacked padded = unpack(packed + std::string(1000, '\0'), 100, 1000);
  CHECK(padded.bytes == text);
  CHECK(padded.error.empty());
}

TEST_CASE("everything before a cut is given out, then one error") {
  const std::string text = letters(50'000);
  const std::string packed = pack("raw", "gzip", {{"", text}});
  for (const std::size_t wanted : {10UL, 1'000'000UL}) {
    const Unpacked half = unpack(std::string_view(packed).substr(0, packed.size() / 2), 1000, wanted);
    CHECK(half.error == cut_off);
    CHECK(half.bytes.size() > text.size() * 4 / 10);
    CHECK(text.starts_with(half.bytes));
    // The text is whole, its checksum is not.
    const Unpacked end = unpack(std::string_view(packed).substr(0, packed.size() - 1), 1000, wanted);
    CHECK(end.error == cut_off);
    CHECK(end.bytes == text);
    const Unpacked second = unpack(packed + packed.substr(0, 1), 1000, wanted);
    CHECK(second.error == cut_off);
    CHECK(second.bytes == text);
  }
}

TEST_CASE("damage is told behind what stands before it") {
  const std::string text = letters(50'000);
  std::string packed = pack("raw", "gzip", {{"", text}});
  std::string checksum = packed;
  checksum[checksum.size() - 6] = static_cast<char>(checksum[checksum.size() - 6] ^ 1);
  CHECK(unpack(checksum, 1000, 1000).error == damaged);
  CHECK(unpack(checksum, 1000, 1000).bytes == text);
  packed.replace(packed.size() / 2, std::string::npos, text);  // which is no gzip
  const Unpacked half = unpack(packed, 1000, 1'000'000);
  CHECK(half.error == damaged);
  CHECK(half.bytes.size() > text.size() * 4 / 10);
}
