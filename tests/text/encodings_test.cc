// Texts in the encodings of old archives: found, decoded, and every word's bytes cut out right.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <functional>
#include <iterator>
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
using bienban::Span;

namespace {

const std::string kSample =
    "Chiều 6-1, Đảng ủy Khối các cơ quan tỉnh tổ chức Hội nghị tổng kết công tác xây dựng Đảng năm 2021. "
    "Đồng chí Nguyễn Thị Hoàng Yến, Ủy viên Ban Thường vụ Tỉnh ủy, dự và phát biểu chỉ đạo.\n\n"
    "HỘI NGHỊ BAN CHẤP HÀNH ĐẢNG BỘ TỈNH\n"
    "Năm qua, các cấp ủy đã kết nạp 172 đảng viên mới; 63 tổ chức cơ sở Đảng hoàn thành tốt nhiệm vụ, "
    "vận động ủng hộ hơn 10 tỷ đồng cho quỹ \"Vì người nghèo\" - những kỷ niệm khó phai.\n";

struct Form {
  const char* name;   // what detection must say
  const char* label;  // what this form is
  std::function<encode::Encoded(const std::string&)> make;
  bool loses_case = false;
};

std::vector<Form> forms() {
  const auto whole = [](auto make) {
    return [make](const std::string& text) { return encode::Encoded{make(text), text}; };
  };
  return {
      {"UTF-8", "UTF-8", whole([](const std::string& t) { return t; })},
      {"UTF-8", "UTF-8 with BOM", whole([](const std::string& t) { return "\xEF\xBB\xBF" + t; })},
      {"UTF-8", "entities", whole([](const std::string& t) { return encode::entities(t); })},
      {"UTF-16LE", "UTF-16LE with BOM", whole([](const std::string& t) { return encode::utf16(t, false, true); })},
      {"UTF-16BE", "UTF-16BE with BOM", whole([](const std::string& t) { return encode::utf16(t, true, true); })},
      {"UTF-16LE", "UTF-16LE", whole([](const std::string& t) { return encode::utf16(t, false, false); })},
      {"UTF-16BE", "UTF-16BE", whole([](const std::string& t) { return encode::utf16(t, true, false); })},
      {"windows-1258", "windows-1258", encode::windows_1258},
      {"windows-1258", "windows-1258 by iconv", [](const std::string& t) { return encode::by_iconv(t, "CP1258"); }},
      {"TCVN3", "TCVN3", encode::tcvn3, true},
      {"TCVN5712-1", "TCVN5712-1 by iconv", [](const std::string& t) { return encode::by_iconv(t, "TCVN5712-1"); }},
      {"VNI", "VNI", encode::vni},
      {"VISCII", "VISCII by iconv", [](const std::string& t) { return encode::by_iconv(t, "VISCII"); }},
      {"UTF-8 via windows-1252", "read as windows-1252",
       whole([](const std::string& t) { return encode::scrambled(t, "windows-1252"); })},
      {"UTF-8 via windows-1258", "read as windows-1258",
       whole([](const std::string& t) { return encode::scrambled(t, "windows-1258"); })},
      {"UTF-8 twice via windows-1252", "read as windows-1252, twice", whole([](const std::string& t) {
         return encode::scrambled(encode::scrambled(t, "windows-1252"), "windows-1252");
       })},
      {"UTF-8 twice via windows-1258", "read as windows-1258, twice", whole([](const std::string& t) {
         return encode::scrambled(encode::scrambled(t, "windows-1258"), "windows-1258");
       })},
      {"TCVN3 via windows-1252", "TCVN3 read as windows-1252",
       [](const std::string& t) {
         const encode::Encoded raw = encode::tcvn3(t);
         return encode::Encoded{encode::scrambled(raw.bytes, "windows-1252"), raw.text};
       },
       true},
      {"VNI via windows-1252", "VNI read as windows-1252",
       [](const std::string& t) {
         const encode::Encoded raw = encode::vni(t);
         return encode::Encoded{encode::scrambled(raw.bytes, "windows-1252"), raw.text};
       }},
  };
}

std::string read(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

// The project's own articles, and the annotated ones where they are at hand.
std::vector<std::string> articles() {
  std::vector<std::string> out{kSample};
  for (const std::filesystem::path& folder :
       {std::filesystem::path(BIENBAN_ROOT) / "corpus", std::filesystem::path(BIENBAN_SHARED) / "gold" / "dev"}) {
    if (!std::filesystem::exists(folder)) {
      WARN("without the articles of " << folder.filename());
      continue;
    }
    std::vector<std::filesystem::path> paths;
    for (const auto& entry : std::filesystem::directory_iterator(folder))
      if (entry.path().extension() == ".txt") paths.push_back(entry.path());
    std::sort(paths.begin(), paths.end());
    for (const auto& path : paths) out.push_back(normalise(decode(read(path)).utf8).text);
  }
  return out;
}

bool same(const std::string& a, const std::string& b, bool fold_case) {
  return fold_case ? fold(a) == fold(b) : a == b;
}

}  // namespace

TEST_CASE("a text in any encoding is found and gives the same normal form") {
  for (const Form& form : forms()) {
    CAPTURE(form.label);
    const encode::Encoded encoded = form.make(kSample);
    REQUIRE(encoded.text == kSample);
    const DecodedText decoded = decode(encoded.bytes);
    CHECK(decoded.encoding == form.name);
    CHECK_FALSE(decoded.unsure);
    CHECK_FALSE(decoded.no_diacritics);
    CHECK(decoded.replaced == 0);
    const NormalText normal = normalise(decoded.utf8);
    CHECK(same(normal.text, kSample, form.loses_case));
    CHECK(decoded.bytes.source_size() == encoded.bytes.size());
    CHECK(decoded.bytes.result_size() == decoded.utf8.size());
    // Told, it gives the same.
    CHECK(decode(encoded.bytes, form.name).utf8 == decoded.utf8);
  }
}

TEST_CASE("every word's bytes are cut out right in any encoding") {
  for (const Form& form : forms()) {
    CAPTURE(form.label);
    const encode::Encoded encoded = form.make(kSample);
    const DecodedText decoded = decode(encoded.bytes);
    const NormalText normal = normalise(decoded.utf8);
    const bienban::OffsetMap to_bytes = decoded.bytes.then(normal.map);
    for (std::size_t begin = 0; begin < normal.text.size();) {
      std::size_t end = std::min(normal.text.find_first_of(" \n", begin), normal.text.size());
      if (end > begin) {
        const Span span = to_bytes.source({begin, end});
        const std::string word = normal.text.substr(begin, end - begin);
        const std::string cut = encoded.bytes.substr(span.begin, span.size());
        CAPTURE(word, cut);
        CHECK(same(normalise(decode(cut, form.name).utf8).text, word, form.loses_case));
        // A whole file's mark is no part of a word; a capital by font is another byte inside its word.
        const bool marked = std::string(form.label).find("BOM") != std::string::npos;
        if (!marked && !form.loses_case) CHECK(cut == form.make(word).bytes);
      }
      begin = end + 1;
    }
  }
}

TEST_CASE("detection over articles and over paragraphs of 200 characters") {
  const std::vector<std::string> texts = articles();
  for (const Form& form : forms()) {
    CAPTURE(form.label);
    std::size_t whole_found = 0;
    std::size_t whole_same = 0;
    std::size_t parts = 0;
    std::size_t parts_found = 0;
    std::string missed;
    for (const std::string& text : texts) {
      const encode::Encoded encoded = form.make(text);
      const DecodedText decoded = decode(encoded.bytes);
      // Two encodings may agree on a text: TCVN3 and TCVN5712-1 do where no capital has a tone.
      const bool whole = same(normalise(decoded.utf8).text, normalise(encoded.text).text, form.loses_case);
      whole_found += decoded.encoding == form.name || (whole && !decoded.unsure) ? 1U : 0U;
      if (decoded.encoding != form.name) missed += decoded.encoding + "; ";
      whole_same += whole ? 1U : 0U;

      const std::u32string letters = encode::code_points(text);
      for (std::size_t at = 0; at + 200 <= letters.size(); at += 1000) {
        const encode::Encoded part = form.make(encode::utf8(letters.substr(at, 200)));
        const DecodedText found = decode(part.bytes);
        ++parts;
        const bool good =
            found.encoding == form.name || same(normalise(found.utf8).text, normalise(part.text).text, form.loses_case);
        parts_found += good ? 1U : 0U;
        if (!good) missed += "(" + found.encoding + ") ";
      }
    }
    CAPTURE(texts.size(), whole_found, whole_same, parts, parts_found, missed);
    CHECK(whole_found * 100 >= texts.size() * 99);
    CHECK(whole_same * 1000 >= texts.size() * 995);
    CHECK(parts_found * 100 >= parts * 95);
  }
}

TEST_CASE("paragraphs in different encodings") {
  const std::string first =
      "Chiều 6-1, Đảng ủy Khối các cơ quan tỉnh tổ chức Hội nghị tổng kết công tác xây dựng Đảng.\n";
  const std::string second =
      "Các đại biểu thảo luận, đóng góp nhiều ý kiến vào báo cáo của Ban Chấp hành Đảng bộ tỉnh.\n";
  const std::string third =
      "Phát biểu tại hội nghị, đồng chí Bí thư biểu dương những kết quả đạt được trong năm qua.\n";
  const std::string bytes = first + encode::tcvn3(second).bytes + encode::vni(third).bytes + first;
  const DecodedText decoded = decode(bytes);
  CHECK(normalise(decoded.utf8).text == first + second + third + first);
  CHECK(decoded.encoding == "UTF-8+VNI+TCVN3");
  CHECK(decoded.bytes.source({first.size(), first.size() + second.size()}) ==
        Span{first.size(), first.size() + encode::tcvn3(second).bytes.size()});

  const std::string capitals = "XÃ HỘI - THỊ XÃ LÊ DÂN\n";
  const DecodedText some = decode(first + encode::scrambled(second, "windows-1252") + capitals + third);
  CHECK(normalise(some.utf8).text == first + second + capitals + third);
  CHECK(some.encoding == "UTF-8 via windows-1252+UTF-8");
}

TEST_CASE("offsets: one row a byte of the result") {
  struct Row {
    std::size_t begin;
    std::size_t end;
  };
  const auto check = [](const DecodedText& decoded, const std::string& text, const std::vector<Row>& rows) {
    REQUIRE(decoded.utf8 == text);
    REQUIRE(rows.size() == text.size() + 1);
    for (std::size_t i = 0; i < rows.size(); ++i) {
      CAPTURE(text, i);
      CHECK(decoded.bytes.source_begin(i) == rows[i].begin);
      CHECK(decoded.bytes.source_end(i) == rows[i].end);
    }
  };
  check(decode("H\xE9i", "TCVN3"), "Hội",
        {
            {0, 0},  // H
            {1, 1},  // ộ: one byte
            {1, 2},
            {1, 2},
            {2, 2},  // i
            {3, 3},  // the end
        });
  check(decode("Ho\xE4i", "VNI"), "Hội",
        {
            {0, 0},  // H
            {1, 1},  // ộ: a letter and a mark
            {1, 3},
            {1, 3},
            {3, 3},  // i
            {4, 4},  // the end
        });
  check(decode("\xF4\xF2", "windows-1258"), "ô\u0323",
        {
            {0, 0},  // ô
            {0, 1},
            {1, 1},  // dot below
            {1, 2},
            {2, 2},  // the end
        });
  check(decode(std::string("\xFF\xFEH\0\xD9\x1E", 6)), "Hộ",
        {
            {2, 0},  // H, behind the byte order mark
            {4, 4},  // ộ
            {4, 6},
            {4, 6},
            {6, 6},  // the end
        });
  check(decode("há»™", "UTF-8 via windows-1252"), "hộ",
        {
            {0, 0},  // h
            {1, 1},  // ộ: three characters of two, two and three bytes
            {1, 8},
            {1, 8},
            {8, 8},  // the end
        });
  check(decode("\xB8", "VISCII"), "ị",
        {
            {0, 0},  // ị: one byte
            {0, 1},
            {0, 1},
            {1, 1},  // the end
        });
  check(decode(encode::scrambled("há»™", "windows-1252"), "UTF-8 twice via windows-1252"), "hộ",
        {
            {0, 0},  // h
            {1, 1},  // ộ: three characters, each read again as two or three
            {1, 16},
            {1, 16},
            {16, 16},  // the end
        });
  check(decode("h\u00E9i", "TCVN3 via windows-1252"), "hội",
        {
            {0, 0},  // h
            {1, 1},  // ộ: the letter é, for its byte
            {1, 3},
            {1, 3},
            {3, 3},  // i
            {4, 4},  // the end
        });
  check(decode("&agrave;&#7843;"), "àả",
        {
            {0, 0},  // à
            {0, 8},
            {8, 8},  // ả
            {8, 15},
            {8, 15},
            {15, 15},  // the end
        });
}

TEST_CASE("scrambled text whose no-break spaces became plain ones") {
  // "là", "và", "ngày": à is C3 A0, read as "Ã" and a no-break space.
  const std::string text = "Đây là ngày hội và là niềm vui của các đồng chí";
  std::string scrambled = encode::scrambled(text, "windows-1252");
  for (std::size_t at; (at = scrambled.find("\u00A0")) != std::string::npos;) scrambled.replace(at, 2, " ");
  CHECK(decode(scrambled).utf8 == text);
}

TEST_CASE("names of encodings") {
  const std::pair<const char*, const char*> rows[] = {{"utf8", "UTF-8"},
                                                      {"CP1258", "windows-1258"},
                                                      {"Windows_1258", "windows-1258"},
                                                      {"latin1", "windows-1252"},
                                                      {"ABC", "TCVN3"},
                                                      {"vni-windows", "VNI"},
                                                      {"viscii", "VISCII"},
                                                      {"TCVN-5712", "TCVN5712-1"},
                                                      {"utf-16le", "UTF-16LE"},
                                                      {"utf-8 via windows-1252", "UTF-8 via windows-1252"}};
  for (const auto& [name, meant] : rows) CHECK(decode("abc!", name).encoding == meant);
}

TEST_CASE("bad bytes of the other encodings") {
  CHECK(decode(std::string("H\0\x00\xD8i\0", 6), "UTF-16LE").utf8 == "H\uFFFDi");  // half a pair
  CHECK(decode(std::string("H\0i", 3), "UTF-16LE").utf8 == "H\uFFFD");             // half a unit
  CHECK(decode(std::string("\x3D\xD8\x00\xDE", 4), "UTF-16LE").utf8 == "😀");
  CHECK(decode(std::string("\x00\xDC", 2), "UTF-16LE").replaced == 1);
}
