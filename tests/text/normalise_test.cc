#include "text/normalise.h"

#include <string>
#include <vector>

#include "catch.h"

using bienban::fold;
using bienban::mend;
using bienban::normalise;
using bienban::NormalText;
using bienban::quote;
using bienban::Span;

namespace {

struct Case {
  std::string from;
  std::string to;
};

struct Row {
  std::size_t begin;
  std::size_t end;
};

void check_rows(const std::string& from, const std::string& to, const std::vector<Row>& rows) {
  CAPTURE(from);
  const NormalText normal = normalise(from);
  REQUIRE(normal.text == to);
  REQUIRE(normal.map.source_size() == from.size());
  REQUIRE(normal.map.result_size() == to.size());
  REQUIRE(rows.size() == to.size() + 1);
  for (std::size_t i = 0; i < rows.size(); ++i) {
    CAPTURE(i);
    CHECK(normal.map.source_begin(i) == rows[i].begin);
    CHECK(normal.map.source_end(i) == rows[i].end);
  }
}

}  // namespace

TEST_CASE("the normal form") {
  const Case cases[] = {
      // Nothing to do.
      {"", ""},
      {"Hội nghị lần thứ 11 - khóa XII", "Hội nghị lần thứ 11 - khóa XII"},
      {"… 50% (A/B) • 3 × 4", "… 50% (A/B) • 3 × 4"},
      // Decomposed letters, marks in any order, old tone marks.
      {"Ho\u0302\u0323i nghi\u0323", "Hội nghị"},
      {"Ho\u0323\u0302i", "Hội"},
      {"Hô\u0323i", "Hội"},
      {"Họ\u0302i", "Hội"},
      {"ti\u0301nh", "tính"},
      {"tu\u031B\u0323", "tự"},
      {"tụ\u031B", "tự"},
      {"a\u0301\u0302", "ấ"},
      {"á\u0302", "ấ"},
      {"a\u0341", "á"},
      // Tone placement.
      {"hoà", "hòa"},
      {"Hoà bình", "Hòa bình"},
      {"HOÀ BÌNH", "HÒA BÌNH"},
      {"uỷ ban", "ủy ban"},
      {"Uỷ", "Ủy"},
      {"thuý, thuỳ. luỹ; khoẻ!", "thúy, thùy. lũy; khỏe!"},
      {"toạ đàm", "tọa đàm"},
      {"loè", "lòe"},
      {"quý quỳ quỹ quả", "quý quỳ quỹ quả"},
      {"QUÝ QUỲ", "QUÝ QUỲ"},
      {"hoàn toán huỳnh thuyền hoạt khoét", "hoàn toán huỳnh thuyền hoạt khoét"},
      {"hòa ủy thúy", "hòa ủy thúy"},
      {"hoa\u0300", "hòa"},
      {"(uỷ)", "(ủy)"},
      {"Zoé Chloé", "Zoé Chloé"},
      // Look-alikes.
      {"Ðảng", "Đảng"},
      {"Ɖảng bộ", "Đảng bộ"},
      {"QÐ-UBND, HÐND", "QĐ-UBND, HĐND"},
      {"ðồng chí", "đồng chí"},
      {"Sigurðsson, Guðný, Síðar, Si\u0301ðar", "Sigurðsson, Guðný, Síðar, Síðar"},
      {"Niê Kðăm, Kða\u0306m, Hɖrue", "Niê Kđăm, Kđăm, Hđrue"},
      {"Hộі nghị", "Hội nghị"},   // Cyrillic i
      {"Тỉnh ủу", "Tỉnh ủy"},     // Cyrillic T, y
      {"ΤỈNH ỦY", "TỈNH ỦY"},     // Greek T
      {"h\u043E\u0301a", "hóa"},  // Cyrillic o with a Latin mark
      {"Россия", "Россия"},
      {"Αθήνα", "Αθήνα"},
      {"Россияa", "Россияa"},  // letters that look like none
      {"ＵＢＮＤ　１２", "UBND 12"},
      {"ﬁnance oﬃce", "finance office"},
      // White space.
      {"a  b\u00A0c\td \u00A0\u2003e", "a b c d e"},
      {"  a", "a"},
      {"\n\n a", "a"},
      {"a \n b", "a\nb"},
      {"a\r\nb\rc\nd\u2028e\u2029f", "a\nb\nc\nd\ne\nf"},
      {"a\n\nb\n\n\n\nc\n \n\u00A0\nd", "a\n\nb\n\nc\n\nd"},
      {"a\r\n\r\nb", "a\n\nb"},
      {"a \u200B b", "a b"},
      // Invisible characters.
      {"ho\u00ADa", "hoa"},
      {"\uFEFFHội\u200B ng\u200Chị\u200D\u2060", "Hội nghị"},
      {"hoa\u200B\u0300", "hòa"},
      {"\u200B\u200B", ""},
      // Dashes and quotes.
      {"2020–2025 — a‐b‑c −1", "2020-2025 - a-b-c -1"},
      {"“a” „b‟ «c» ‘d’ ‚e’ Hʼ", "\"a\" \"b\" \"c\" 'd' 'e' H'"},
      {"K`Bình K´Bình K’Bình", "K'Bình K'Bình K'Bình"},
      {"“Uỷ”–Ðảng", "\"Ủy\"-Đảng"},
      // Control characters are none of our business.
      {std::string("a\0b\x01", 4), std::string("a\0b\x01", 4)},
  };
  for (const Case& c : cases) {
    CAPTURE(c.from);
    CHECK(normalise(c.from).text == c.to);
    CHECK(normalise(c.to).text == c.to);
    CHECK(normalise(c.to).map.is_identity());
  }
}

TEST_CASE("offsets: letter and mark become one letter") {
  check_rows("e\u0323t", "ẹt",
             {
                 {0, 0},  // ẹ: letter and mark
                 {0, 3},
                 {0, 3},
                 {3, 3},  // t
                 {4, 4},  // the end
             });
}

TEST_CASE("offsets: the tone moves, two letters are one change") {
  check_rows("hoà.", "hòa.",
             {
                 {0, 0},  // h
                 {1, 1},  // ò
                 {1, 4},
                 {1, 4},  // a
                 {4, 4},  // .
                 {5, 5},  // the end
             });
}

TEST_CASE("offsets: a capital whose tone moves changes its length") {
  check_rows("Uỷ x", "Ủy x",
             {
                 {0, 0},  // Ủ
                 {0, 4},
                 {0, 4},
                 {0, 4},  // y
                 {4, 4},  // space
                 {5, 5},  // x
                 {6, 6},  // the end
             });
}

TEST_CASE("offsets: a look-alike of the same length, of another length") {
  check_rows("Ða", "Đa",
             {
                 {0, 0},  // Đ
                 {0, 2},
                 {2, 2},  // a
                 {3, 3},  // the end
             });
  check_rows("аb", "ab",  // Cyrillic a
             {
                 {0, 0},  // a
                 {2, 2},  // b
                 {3, 3},  // the end
             });
}

TEST_CASE("offsets: full-width letters and ligatures") {
  check_rows("ＵＢ", "UB",
             {
                 {0, 0},  // U
                 {3, 3},  // B
                 {6, 6},  // the end
             });
  check_rows("oﬃ", "offi",
             {
                 {0, 0},  // o
                 {1, 1},  // f
                 {1, 4},  // f
                 {1, 4},  // i
                 {4, 4},  // the end
             });
}

TEST_CASE("offsets: white space") {
  check_rows("  a \u00A0b", "a b",
             {
                 {2, 0},  // a
                 {3, 3},  // the space stands for three bytes
                 {6, 6},  // b
                 {7, 7},  // the end
             });
  check_rows("a \r\n\r\nb", "a\n\nb",
             {
                 {0, 0},  // a
                 {1, 1},  // the first line break
                 {1, 6},  // the second one
                 {6, 6},  // b
                 {7, 7},  // the end
             });
}

TEST_CASE("offsets: invisible characters") {
  check_rows("\uFEFFa\u200Bb\u00AD", "ab",
             {
                 {3, 0},   // a
                 {7, 4},   // b
                 {10, 8},  // the end
             });
  check_rows("a\u200B\u0301b", "áb",  // inside a letter it is part of the change
             {
                 {0, 0},  // á
                 {0, 6},
                 {6, 6},  // b
                 {7, 7},  // the end
             });
}

TEST_CASE("offsets: dashes and quotes") {
  check_rows("“a”–", "\"a\"-",
             {
                 {0, 0},    // "
                 {3, 3},    // a
                 {4, 4},    // "
                 {7, 7},    // -
                 {10, 10},  // the end
             });
}

TEST_CASE("a quote keeps the source's wording") {
  const Case cases[] = {
      {"Uỷ viên – “Ðảng”", "Uỷ viên – “Ðảng”"},
      {"  Ho\u0302\u0323i \n nghị\u00A0A", "Hội nghị A"},
      {"ho\u00ADa\u200B", "hoa"},
      {"\uFEFFHộі", "Hộі"},
      {"ＵＢ ﬁ", "ＵＢ ﬁ"},
      {"a\n\nb", "a b"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.from);
    CHECK(quote(c.from) == c.to);
    CHECK(quote(c.to) == c.to);
  }
}

TEST_CASE("a mended name keeps its tone placement") {
  CHECK(mend("Ðỗ Thị  Hoà") == "Đỗ Thị Hoà");
  CHECK(mend("Nguyễn Văn Тhuý") == "Nguyễn Văn Thuý");
  CHECK(mend("H’Yéo – Niê") == "H’Yéo – Niê");
}

TEST_CASE("folded in place, every letter stays where it was") {
  const char* texts[] = {"NGUYỄN THỊ Thúy 12", "Đặng Ư Ơ Ă Â Ê Ô Ỵ Ỹ", "K'Bình & Σ Ж", ""};
  for (const char* text : texts) {
    INFO(text);
    CHECK(bienban::fold_in_place(text) == bienban::fold_case(text));
    CHECK(bienban::fold_in_place(text).size() == std::string_view(text).size());
  }
  // The sharp s folds into fewer bytes: it stays.
  CHECK(bienban::fold_case("GROẞ A").size() < std::string_view("GROẞ A").size());
  CHECK(bienban::fold_in_place("GROẞ A") == "groẞ a");
}

TEST_CASE("a folded key joins spellings and cases") {
  CHECK(fold("NGUYỄN THỊ THUÝ") == "nguyễn thị thúy");
  CHECK(fold("Nguyễn Thị Thúy") == fold("NGUYỄN THỊ THUÝ"));
  CHECK(fold("Đặng Ư Ơ Ă Â Ê Ô") == "đặng ư ơ ă â ê ô");
  CHECK(fold("Σ ЖΩ") == "σ жω");
  CHECK(fold("K'Bình 12") == "k'bình 12");
}

TEST_CASE("NFC alone") { CHECK(bienban::nfc("Uỷ  ban – Ho\u0323\u0302i").text == "Uỷ  ban – Hội"); }
