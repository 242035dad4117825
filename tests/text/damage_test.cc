// Random texts, damaged at random: the normal form comes back, and so does every word's place.
#include <unicode/normalizer2.h>
#include <unicode/unistr.h>

#include <random>
#include <string>
#include <utility>
#include <vector>

#include "catch.h"
#include "text/normalise.h"

using bienban::normalise;
using bienban::NormalText;
using bienban::quote;
using bienban::Span;

namespace {

const char* const kWords[] = {"Đảng", "ủy",    "Ủy",     "hòa", "HÒA",  "thúy",  "khỏe",   "quý",  "hoàn",
                              "toán", "huỳnh", "Nguyễn", "Thị", "Kim",  "Chi",   "thuyền", "được", "người",
                              "của",  "nghị",  "quyết",  "HỘI", "ĐẢNG", "QĐ/TU", "K'Bình", "11",   "98,5%",
                              "(63)", "\"Thi", "đua\"",  "-",   "giữa", "nghĩa", "oa",     "uy",   "tọa",
                              "đàm,", "…",     "TP.",    "Hồ",  "x",    "Việt",  "Nam.",   "đường"};

using Random = std::mt19937;

std::string decomposed(const std::string& text) {
  UErrorCode error = U_ZERO_ERROR;
  const icu::UnicodeString nfd =
      icu::Normalizer2::getNFDInstance(error)->normalize(icu::UnicodeString::fromUTF8(text), error);
  REQUIRE(U_SUCCESS(error));
  std::string out;
  return nfd.toUTF8String(out);
}

std::string replaced(std::string text, const std::vector<std::pair<std::string, std::string>>& pairs) {
  for (const auto& [from, to] : pairs)
    for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
      text.replace(at, from.size(), to);
  return text;
}

std::string with_invisible(const std::string& word, Random& random) {
  const char* const kinds[] = {"\u00AD", "\u200B", "\u200C", "\u200D", "\u2060", "\uFEFF"};
  std::string out;
  for (const char c : word) {
    if ((static_cast<unsigned char>(c) & 0xC0) != 0x80 && random() % 4 == 0) out += kinds[random() % std::size(kinds)];
    out += c;
  }
  return out;
}

std::string full_width(const std::string& word) {
  icu::UnicodeString out;
  const icu::UnicodeString in = icu::UnicodeString::fromUTF8(word);
  for (std::int32_t i = 0; i < in.length(); ++i) {
    const char16_t c = in[i];
    out.append(c > 0x20 && c < 0x7F ? static_cast<char16_t>(c - 0x20 + 0xFF00) : c);
  }
  std::string utf8;
  return out.toUTF8String(utf8);
}

std::string damaged(const std::string& word, Random& random) {
  switch (random() % 9) {
    case 0:
      return decomposed(word);
    case 1:
      return with_invisible(word, random);
    case 2:
      return with_invisible(decomposed(word), random);
    case 3:
      return replaced(word, {{"Đ", "Ð"}, {"-", "–"}, {"\"", "”"}, {"'", "’"}});
    case 4:
      return full_width(word);
    case 5:
      return replaced(
          word, {{"òa", "oà"}, {"ÒA", "OÀ"}, {"úy", "uý"}, {"ỏe", "oẻ"}, {"ủy", "uỷ"}, {"Ủy", "Uỷ"}, {"ọa", "oạ"}});
    case 6:
      return word.size() > 1 && word.find("Thi") != std::string::npos ? replaced(word, {{"i", "і"}}) : word;
    default:
      return word;
  }
}

std::string white_space(Random& random, bool& line) {
  const char* const blanks[] = {" ", " ", " ", "  ", "\u00A0", "\t", "\u3000 ", " \u200B ", "\u2009"};
  const char* const lines[] = {"\n", " \n", "\r\n", "\n\t", "\u2028", "\r"};
  line = random() % 8 == 0;
  return line ? lines[random() % std::size(lines)] : blanks[random() % std::size(blanks)];
}

}  // namespace

TEST_CASE("damaged text normalises to the same words at the right places") {
  Random random(42);
  for (int round = 0; round < 4000; ++round) {
    std::string source;
    std::string expected;
    std::vector<Span> places;  // of each word in the source
    std::vector<Span> words;   // of each word in the normal form
    const std::size_t count = 1 + random() % 20;
    for (std::size_t i = 0; i < count; ++i) {
      const std::string word = kWords[random() % std::size(kWords)];
      if (i > 0) {
        bool line = false;
        source += white_space(random, line);
        expected += line ? "\n" : " ";
      }
      const std::string bad = damaged(word, random);
      words.push_back({expected.size(), expected.size() + word.size()});
      expected += word;
      places.push_back({source.size(), source.size() + bad.size()});
      source += bad;
    }
    CAPTURE(source);
    const NormalText normal = normalise(source);
    REQUIRE(normal.text == expected);
    REQUIRE(normal.map.source_size() == source.size());
    REQUIRE(normal.map.result_size() == expected.size());

    for (std::size_t i = 0; i < count; ++i) {
      const Span found = normal.map.source(words[i]);
      REQUIRE(places[i].contains(found));
      const std::string cut = source.substr(found.begin, found.size());
      REQUIRE(quote(cut) == quote(source.substr(places[i].begin, places[i].size())));
      REQUIRE(normalise(quote(cut)).text == expected.substr(words[i].begin, words[i].size()));
    }
    const Span several = normal.map.source({words.front().begin, words.back().end});
    REQUIRE(normalise(quote(source.substr(several.begin, several.size()))).text == normalise(quote(expected)).text);

    std::size_t begin = 0;
    std::size_t end = 0;
    for (std::size_t i = 0; i <= expected.size(); ++i) {
      REQUIRE(normal.map.source_begin(i) >= begin);
      REQUIRE(normal.map.source_end(i) >= end);
      begin = normal.map.source_begin(i);
      end = normal.map.source_end(i);
    }
  }
}

TEST_CASE("the normal form of anything is in the normal form") {
  const char* const pool[] = {
      "a",  "o",  "u",  "y",      "q",      "n", "à",      "ỷ",      "ò",      "ú",      "ơ",      "ư", "Ð",   "ð", " ",
      "\n", "\r", "\t", "`",      "–",      "“", "\u00AD", "\u200B", "\u0301", "\u0302", "\u0323", "а", "і",   "Т", "й",
      "Ω",  "ﬁ",  "Ａ", "\u00A0", "\u2028", "ộ", "1",      ".",      "\u212A", "\u1FEF", "漢",     "😀", "\x01"};
  Random random(3);
  for (int round = 0; round < 20000; ++round) {
    std::string source;
    for (std::size_t n = random() % (round % 8 == 0 ? 90 : 14); n > 0; --n) source += pool[random() % std::size(pool)];
    CAPTURE(source);
    const NormalText once = normalise(source);
    const NormalText twice = normalise(once.text);
    REQUIRE(twice.text == once.text);
    REQUIRE(twice.map.is_identity());
    REQUIRE(quote(quote(source)) == quote(source));
    // Canonically equivalent texts have one normal form.
    REQUIRE(normalise(decomposed(source)).text == once.text);
    REQUIRE(once.text.find("  ") == std::string::npos);
    REQUIRE(once.text.find(" \n") == std::string::npos);
    REQUIRE(once.text.find("\n ") == std::string::npos);
    REQUIRE(once.text.find("\n\n\n") == std::string::npos);
  }
}
