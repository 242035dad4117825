// Random texts, damaged at random and stored in any encoding: every word's bytes are found again through all steps.
#include <functional>
#include <random>
#include <string>
#include <vector>

#include "catch.h"
#include "encode.h"
#include "text/decode.h"
#include "text/normalise.h"

using bienban::decode;
using bienban::DecodedText;
using bienban::fold;
using bienban::normalise;
using bienban::NormalText;
using bienban::OffsetMap;
using bienban::Span;

namespace {

// As they are written, and their normal form.
struct Word {
  const char* written;
  const char* normal;
};
constexpr Word kWords[] = {{"Đảng", "Đảng"},   {"uỷ", "ủy"},      {"HOÀ", "HÒA"},    {"hòan", "hoàn"},
                           {"tíên", "tiến"},   {"quý", "quý"},    {"nghị", "nghị"},  {"2021", "2021"},
                           {"QĐ/TU", "QĐ/TU"}, {"“Thi", "\"Thi"}, {"đua”", "đua\""}, {"–", "-"},
                           {"98,5%", "98,5%"}, {"được", "được"},  {"ỹ", "ỹ"}};
constexpr const char* kGaps[] = {" ", "  ", "\n", "\r\n", " \t"};

struct Form {
  const char* name;
  std::function<std::string(const std::string&)> make;
};

std::vector<Form> forms() {
  using encode::scrambled;
  const auto twice = [](const std::string& t) { return scrambled(scrambled(t, "windows-1252"), "windows-1252"); };
  return {
      {"UTF-8", [](const std::string& t) { return t; }},
      {"UTF-16LE", [](const std::string& t) { return encode::utf16(t, false, false); }},
      {"UTF-16BE", [](const std::string& t) { return encode::utf16(t, true, false); }},
      {"windows-1258", [](const std::string& t) { return encode::windows_1258(t).bytes; }},
      {"TCVN3", [](const std::string& t) { return encode::tcvn3(t).bytes; }},
      {"VNI", [](const std::string& t) { return encode::vni(t).bytes; }},
      {"UTF-8 via windows-1252", [](const std::string& t) { return scrambled(t, "windows-1252"); }},
      {"UTF-8 twice via windows-1252", twice},
      {"VNI via windows-1252", [](const std::string& t) { return scrambled(encode::vni(t).bytes, "windows-1252"); }},
      {"UTF-8", [](const std::string& t) { return encode::entities(t); }}};
}

}  // namespace

TEST_CASE("every word's bytes through decoding and normalising") {
  std::mt19937 random(11);
  for (const Form& form : forms()) {
    for (int round = 0; round < 400; ++round) {
      std::string bytes;
      std::string expected;
      std::vector<Span> places;  // of each word in the bytes
      std::vector<Span> words;   // and in the normal form
      for (std::size_t n = 1 + random() % 12; n > 0; --n) {
        if (!expected.empty()) {
          const std::string gap = kGaps[random() % std::size(kGaps)];
          bytes += form.make(gap);
          expected += gap.find('\n') == std::string::npos ? " " : "\n";
        }
        const Word& word = kWords[random() % std::size(kWords)];
        const std::string stored = form.make(word.written);
        places.push_back({bytes.size(), bytes.size() + stored.size()});
        bytes += stored;
        words.push_back({expected.size(), expected.size() + std::string(word.normal).size()});
        expected += word.normal;
      }
      CAPTURE(form.name, bytes, expected);
      const DecodedText decoded = decode(bytes, form.name);
      const NormalText normal = normalise(decoded.utf8);
      // A font of capitals leaves no trace in small letters.
      REQUIRE((form.name == std::string("TCVN3") ? fold(normal.text) == fold(expected) : normal.text == expected));
      const OffsetMap map = decoded.bytes.then(normal.map);
      REQUIRE(map.source_size() == bytes.size());
      REQUIRE(map.result_size() == normal.text.size());
      if (normal.text.size() != expected.size()) continue;
      for (std::size_t i = 0; i < words.size(); ++i) REQUIRE(map.source(words[i]) == places[i]);
      for (std::size_t i = 1; i <= normal.text.size(); ++i) {
        REQUIRE(map.source_begin(i) >= map.source_begin(i - 1));
        REQUIRE(map.source_end(i) >= map.source_end(i - 1));
      }
      REQUIRE(map.source_begin(0) <= places.front().begin);
      REQUIRE(map.source_end(normal.text.size()) >= places.back().end);
    }
  }
}
