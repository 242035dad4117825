// The NFC step against Unicode's own test file and against ICU.
#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>
#include <unicode/unistr.h>

#include <cstdio>
#include <filesystem>
#include <memory>
#include <random>
#include <sstream>
#include <string>
#include <vector>

#include "catch.h"
#include "text/rewrite.h"

using bienban::NormalText;
using bienban::rewrite;
using bienban::Span;

namespace {

const char* const kTestFile = "/usr/share/unicode/NormalizationTest.txt";

std::vector<std::string> test_lines() {
  std::string command;
  if (std::filesystem::exists(kTestFile))
    command = std::string("cat ") + kTestFile;
  else if (std::filesystem::exists(std::string(kTestFile) + ".bz2"))
    command = std::string("bzcat ") + kTestFile + ".bz2";
  else
    return {};
  const std::unique_ptr<FILE, int (*)(FILE*)> pipe(popen(command.c_str(), "r"), pclose);
  std::vector<std::string> lines;
  char line[4096];
  while (pipe && std::fgets(line, sizeof line, pipe.get()) != nullptr) lines.emplace_back(line);
  return lines;
}

// "0044 0307" as UTF-8.
std::string from_hex(const std::string& codes) {
  std::istringstream in(codes);
  icu::UnicodeString text;
  for (std::string code; in >> code;) text.append(static_cast<UChar32>(std::stoul(code, nullptr, 16)));
  std::string utf8;
  return text.toUTF8String(utf8);
}

const icu::Normalizer2& icu_nfc() {
  UErrorCode error = U_ZERO_ERROR;
  return *icu::Normalizer2::getNFCInstance(error);
}

std::string by_icu(const std::string& text) {
  UErrorCode error = U_ZERO_ERROR;
  std::string out;
  icu::StringByteSink<std::string> sink(&out);
  icu_nfc().normalizeUTF8(0, text, sink, nullptr, error);
  REQUIRE(U_SUCCESS(error));
  return out;
}

// The map covers, is monotone, and whatever stands between two of its borders is normalised by itself.
void check_map(const std::string& source, const NormalText& normal) {
  REQUIRE(normal.map.source_size() == source.size());
  REQUIRE(normal.map.result_size() == normal.text.size());
  std::size_t from = 0;
  std::size_t reached = 0;
  for (std::size_t i = 1; i <= normal.text.size(); ++i) {
    // A border: a span may end and begin here without covering anything of the other side.
    if (i < normal.text.size() && normal.map.source_begin(i) != normal.map.source_end(i)) continue;
    if (i < normal.text.size() && (static_cast<unsigned char>(normal.text[i]) & 0xC0) == 0x80) continue;
    const Span span = normal.map.source({from, i});
    REQUIRE(span.begin == reached);
    REQUIRE(by_icu(source.substr(span.begin, span.size())) == normal.text.substr(from, i - from));
    from = i;
    reached = span.end;
  }
  REQUIRE(reached == source.size());
}

}  // namespace

TEST_CASE("NormalizationTest.txt") {
  const std::vector<std::string> lines = test_lines();
  if (lines.empty()) {
    WARN("skipped: no " << kTestFile << " here (Debian's package unicode-data has it)");
    return;
  }
  int tested = 0;
  for (const std::string& line : lines) {
    if (line.empty() || line[0] == '#' || line[0] == '@') continue;
    std::string columns[5];
    std::istringstream in(line);
    for (std::string& column : columns) {
      std::getline(in, column, ';');
      column = from_hex(column);
    }
    // NFC: c2 == NFC(c1) == NFC(c2) == NFC(c3); c4 == NFC(c4) == NFC(c5).
    for (const int i : {0, 1, 2, 3, 4}) {
      const NormalText normal = rewrite(columns[i], {});
      CAPTURE(line, i);
      REQUIRE(normal.text == columns[i < 3 ? 1 : 3]);
      check_map(columns[i], normal);
    }
    ++tested;
  }
  CHECK(tested > 10000);
}

TEST_CASE("NFC of random texts is ICU's") {
  const char32_t pool[] = {
      U'a',   U'o',   U'u',   U'y',   U'e',   U'E',   U'n',   U' ',   U'\n',  U'<',   U'=',   U'ă',    U'ê',    U'ơ',
      U'ư',   U'ạ',   U'ế',   U'à',   U'ý',   U'Đ',   0x0300, 0x0301, 0x0302, 0x0303, 0x0306, 0x0309,  0x031B,  0x0323,
      0x0338, 0x0341, 0x0345, 0x034F, 0x00A0, 0x00AD, 0x00B4, 0x200B, 0x200D, 0x2000, 0x2001, 0x2013,  0x201C,  0x2028,
      0x2126, 0x212A, 0x212B, 0x1FEF, 0x1FFD, 0x037E, 0x0391, 0x0410, 0x0438, 0x0439, 0x1F00, 0x3042,  0x3099,  0xAC00,
      0x1100, 0x1161, 0x11A8, 0xF900, 0xFEFF, 0xFF21, 0x0F73, 0x0F71, 0x09C7, 0x09BE, 0x180E, 0x1D15E, 0x1F600, 0x2ADC};
  std::mt19937 random(1);
  for (int round = 0; round < 20000; ++round) {
    icu::UnicodeString text;
    // Up to 150 characters: the scan's blocks are 64 bytes long.
    for (std::size_t n = random() % (round % 10 == 0 ? 150 : 12); n > 0; --n)
      text.append(static_cast<UChar32>(pool[random() % std::size(pool)]));
    std::string source;
    text.toUTF8String(source);
    const NormalText normal = rewrite(source, {});
    CAPTURE(source);
    REQUIRE(normal.text == by_icu(source));
    if (round % 10 == 0) check_map(source, normal);
  }
}

TEST_CASE("a letter with hundreds of marks in any order") {
  const char32_t marks[] = {0x0302, 0x0323, 0x0327, 0x0334, 0x0345, 0x0344, 0x0F73, 0x0F71, 0x0301, 0x031B};
  std::mt19937 random(2);
  for (int round = 0; round < 40; ++round) {
    icu::UnicodeString text(static_cast<UChar32>(round % 2 == 0 ? U'a' : U'o'));
    for (std::size_t n = 100 + random() % 400; n > 0; --n)
      text.append(static_cast<UChar32>(marks[random() % std::size(marks)]));
    std::string source;
    text.toUTF8String(source);
    REQUIRE(rewrite(source, {}).text == by_icu(source));
  }
}
