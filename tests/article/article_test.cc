#include "article/article.h"

#include <filesystem>
#include <iterator>
#include <random>

#include "catch.h"
#include "lists.h"
#include "text/normalise.h"

using bienban::Article;
using bienban::Block;
using bienban::BlockKind;
using bienban::Span;

namespace {

const char* name_of(BlockKind kind) {
  switch (kind) {
    case BlockKind::headline:
      return "headline";
    case BlockKind::heading:
      return "heading";
    case BlockKind::paragraph:
      return "paragraph";
    case BlockKind::caption:
      return "caption";
    case BlockKind::byline:
      return "byline";
    case BlockKind::page:
      return "page";
  }
  return "";
}

// One line a block: its kind and its sentences, or its text where it has none.
std::string blocks_of(const std::string& text) {
  std::string lines;
  const Article article = segmenter().segment(text);
  for (const Block& block : article.blocks) {
    lines += name_of(block.kind);
    for (const Span s : article.sentences_of(block)) lines += " [" + text.substr(s.begin, s.size()) + "]";
    if (article.sentences_of(block).empty()) lines += " <" + text.substr(block.span.begin, block.span.size()) + ">";
    lines += "\n";
  }
  return lines;
}

bool is_space(char c) { return c == ' ' || c == '\n'; }

bool on_boundary(const std::string& text, std::size_t at) {
  return at == text.size() || (static_cast<unsigned char>(text[at]) & 0xC0) != 0x80;
}

// What article.h promises of every article.
void check_promises(const std::string& text) {
  const Article article = segmenter().segment(text);
  std::vector<bool> covered(text.size());
  std::size_t at = 0;
  for (const Block& block : article.blocks) {
    REQUIRE(block.span.begin >= at);
    REQUIRE(block.span.end > block.span.begin);
    REQUIRE(block.span.end <= text.size());
    REQUIRE_FALSE(is_space(text[block.span.begin]));
    REQUIRE_FALSE(is_space(text[block.span.end - 1]));
    std::size_t in_block = block.span.begin;
    for (const Span s : article.sentences_of(block)) {
      REQUIRE(s.begin >= in_block);
      REQUIRE(s.end > s.begin);
      REQUIRE(on_boundary(text, s.begin));
      REQUIRE(on_boundary(text, s.end));
      for (std::size_t i = s.begin; i < s.end; ++i) covered[i] = true;
      in_block = s.end;
    }
    REQUIRE(in_block <= block.span.end);
    if (block.kind == BlockKind::page) {
      REQUIRE(article.sentences_of(block).empty());
      for (std::size_t i = block.span.begin; i < block.span.end; ++i) covered[i] = true;
    }
    at = block.span.end;
  }
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (!is_space(text[i]) && !covered[i]) FAIL("not covered: " << text.substr(i, 40));
  }
  std::size_t credit_at = 0;
  for (const bienban::CreditMark& credit : article.credits) {
    REQUIRE(credit.span.begin >= credit_at);
    REQUIRE(credit.span.end > credit.span.begin);
    REQUIRE(credit.span.end <= text.size());
    REQUIRE(on_boundary(text, credit.span.begin));
    REQUIRE(on_boundary(text, credit.span.end));
    credit_at = credit.span.end;
  }
}

}  // namespace

TEST_CASE("a page's lines become blocks") {
  CHECK(blocks_of("UBND HUYỆN MƯỜNG LAI\n"
                  "Đăng lúc: 20:14, 08/11/2024\n"
                  "\n"
                  "ĐẢNG ỦY XÃ NÀ SA TRAO HUY HIỆU\n"
                  "\n"
                  "(Baomuonglai.vn) - Sáng 7-11, Đảng ủy xã Nà Sa trao Huy hiệu Đảng. Dự lễ có bà Lò Thị Mai.\n"
                  "\n"
                  "PHÁT ĐỘNG ỦNG HỘ\n"
                  "\n"
                  "Chiều cùng ngày, xã phát động ủng hộ. Bà Lò Thị Mai tặng quà. Ảnh: Hoài Sa Phát biểu tại lễ, bà Mai "
                  "cảm ơn.\n"
                  "\n"
                  "Tin, ảnh: Hoài Sa\n") ==
        "page <UBND HUYỆN MƯỜNG LAI>\n"
        "page <Đăng lúc: 20:14, 08/11/2024>\n"
        "headline [ĐẢNG ỦY XÃ NÀ SA TRAO HUY HIỆU]\n"
        "page <(Baomuonglai.vn) ->\n"
        "paragraph [Sáng 7-11, Đảng ủy xã Nà Sa trao Huy hiệu Đảng.] [Dự lễ có bà Lò Thị Mai.]\n"
        "heading [PHÁT ĐỘNG ỦNG HỘ]\n"
        "caption [Chiều cùng ngày, xã phát động ủng hộ.] [Bà Lò Thị Mai tặng quà.] [Ảnh: Hoài Sa]\n"
        "paragraph [Phát biểu tại lễ, bà Mai cảm ơn.]\n"
        "byline [Tin, ảnh: Hoài Sa]\n");
}

TEST_CASE("source marks") {
  struct Case {
    const char* line;
    const char* mark;  // empty where the line has none
  };
  const Case cases[] = {
      {"(QBĐT) - Chiều 20-4, Đảng ủy xã họp.", "(QBĐT) -"},
      {"(Cổng TTĐT huyện Mường Lai)- Chiều 20-4, Đảng ủy xã họp.", "(Cổng TTĐT huyện Mường Lai)-"},
      {"BHG - Cụ Lò Văn Mơ nhận Huy hiệu Đảng.", "BHG -"},
      {"QK4 - Binh nhất Lò Văn Mơ kể.", "QK4 -"},
      {"YBĐT - Sáng nay - 8/12, kỳ họp khai mạc.", "YBĐT -"},
      {"HĐND - UBND huyện tổ chức hội nghị.", ""},
      {"Mường Lai (26/4) - Gần hai tháng nay, dãy trọ vắng.", ""},
      {"(Từ trái sang) Ông Mơ, bà Mai.", ""},
      {"Hà Nội - Huế là hai thành phố.", ""},
  };
  for (const Case& c : cases) {
    INFO(c.line);
    const std::string text = c.line;
    const Article article = segmenter().segment(text);
    const bool has_mark = article.blocks.front().kind == BlockKind::page;
    CHECK((has_mark ? text.substr(article.blocks[0].span.begin, article.blocks[0].span.size()) : "") == c.mark);
    CHECK(article.blocks.size() == (has_mark ? 2 : 1));
  }
}

TEST_CASE("headlines") {
  const auto first_kind = [](const std::string& text) { return segmenter().segment(text).blocks.front().kind; };
  CHECK(first_kind("Huyện ủy họp\n\nSáng nay, Huyện ủy họp.") == BlockKind::headline);
  CHECK(first_kind("Ai thay ông Mơ?\n\nSáng nay, Huyện ủy họp.") == BlockKind::headline);
  CHECK(first_kind("\"Họp mãi mà không xong\"\n\nSáng nay, Huyện ủy họp.") == BlockKind::headline);
  CHECK(first_kind("Sáng nay, Huyện ủy họp.\n\nDự họp có bà Mai.") == BlockKind::paragraph);
  CHECK(first_kind("Sáng nay, Huyện ủy họp") == BlockKind::paragraph);
  CHECK(first_kind("Dự họp có:\n- Bà Mai.") == BlockKind::paragraph);
}

TEST_CASE("a headline glued behind the crawl header is cut before the day") {
  CHECK(blocks_of("date 2023-01 Mỏ Nà Sa có Giám đốc mới Chiều 29/12, tại thị trấn, Đảng ủy Mỏ họp.") ==
        "page <date 2023-01>\nheadline [Mỏ Nà Sa có Giám đốc mới]\nparagraph [Chiều 29/12, tại thị trấn, Đảng ủy Mỏ "
        "họp.]\n");
  CHECK(blocks_of("date 2023-01 Sáng ngày 29/12, Đảng ủy Mỏ họp.") ==
        "page <date 2023-01>\nparagraph [Sáng ngày 29/12, Đảng ủy Mỏ họp.]\n");
  CHECK(blocks_of("date 2023-01 Sau hai ngày làm việc, kỳ họp Chiều 29/12 bế mạc.") ==
        "page <date 2023-01>\nparagraph [Sau hai ngày làm việc, kỳ họp Chiều 29/12 bế mạc.]\n");
}

TEST_CASE("captions") {
  CHECK(blocks_of("Họp xong rồi.\nLãnh đạo huyện trao quà\nẢnh: Hoài Sa\nDịp này, huyện khen 5 tập thể.") ==
        "paragraph [Họp xong rồi.]\ncaption [Lãnh đạo huyện trao quà]\ncaption [Ảnh: Hoài Sa]\n"
        "paragraph [Dịp này, huyện khen 5 tập thể.]\n");
  CHECK(blocks_of("Họp xong rồi.\nQuang cảnh hội nghị (Ảnh: Hoài Sa).") ==
        "paragraph [Họp xong rồi.]\ncaption [Quang cảnh hội nghị] [(Ảnh: Hoài Sa).]\n");
  CHECK(blocks_of("Ảnh 1: Chị Kôn bên vườn. - Ảnh: L.T Anh Mơ kể chuyện cũ.") ==
        "caption [Ảnh 1: Chị Kôn bên vườn.] [- Ảnh: L.T]\nparagraph [Anh Mơ kể chuyện cũ.]\n");
  CHECK(blocks_of("Ảnh: Ông Mơ trao đổi với bà Mai.") == "caption [Ảnh: Ông Mơ trao đổi với bà Mai.]\n");
  // A bracket inside a sentence does not end it.
  CHECK(blocks_of("Quang cảnh (ảnh: Hoài Sa) và các đại biểu.") ==
        "paragraph [Quang cảnh (ảnh: Hoài Sa) và các đại biểu.]\n");
}

TEST_CASE("a caption glued to a long paragraph begins with its own sentence") {
  std::string paragraph;
  for (int i = 0; i < 12; ++i) paragraph += "Huyện ủy đã bàn kỹ về chuyện nhà tạm của dân. ";
  const std::string text = paragraph + "Bà Mai trao quà cho dân bản. Ảnh: Hoài Sa";
  const Article article = segmenter().segment(text);
  REQUIRE(article.blocks.size() == 2);
  CHECK(article.blocks[0].kind == BlockKind::paragraph);
  CHECK(article.sentences_of(article.blocks[0]).size() == 12);
  CHECK(article.blocks[1].kind == BlockKind::caption);
  CHECK(text.substr(article.blocks[1].span.begin) == "Bà Mai trao quà cho dân bản. Ảnh: Hoài Sa");
}

TEST_CASE("headings stand before text, in capitals or without a stop") {
  const std::string paragraph =
      "Huyện ủy đã bàn kỹ về chuyện nhà tạm, nhà dột nát của dân bản trong hai ngày qua, và sẽ còn bàn nữa.";
  CHECK(blocks_of(paragraph + "\nNhà tạm còn nhiều\n" + paragraph) ==
        "paragraph [" + paragraph + "]\nheading [Nhà tạm còn nhiều]\nparagraph [" + paragraph + "]\n");
  CHECK(blocks_of(paragraph + "\n\nNHÀ TẠM CÒN NHIỀU\n\nHọp tiếp.") ==
        "paragraph [" + paragraph + "]\nheading [NHÀ TẠM CÒN NHIỀU]\nparagraph [Họp tiếp.]\n");
  CHECK(blocks_of(paragraph + "\n- Nhà tạm còn nhiều\n" + paragraph) ==
        "paragraph [" + paragraph + "]\nparagraph [- Nhà tạm còn nhiều]\nparagraph [" + paragraph + "]\n");
  CHECK(blocks_of(paragraph + "\nNgười dân bản Nà Sa") ==
        "paragraph [" + paragraph + "]\nparagraph [Người dân bản Nà Sa]\n");
}

TEST_CASE("a line that holds another article's title and lead is the page's") {
  const std::string text = "Cầu mới\n\nHuyện khánh thành cầu.\nDân vui.\n";
  CHECK(blocks_of(text + "Tạm dừng xây cầu Lồ TTO - Xã Lồ đã dừng.")
            .ends_with("page <Tạm dừng xây cầu Lồ TTO - Xã Lồ đã dừng.>\n"));
  CHECK(blocks_of(text + "TTO - Xã Lồ đã dừng.").ends_with("paragraph [Xã Lồ đã dừng.]\n"));
}

TEST_CASE("texts without words have no blocks") {
  for (const char* text : {"", " ", "\n\n", " \n "}) CHECK(segmenter().segment(text).blocks.empty());
}

TEST_CASE("lines that were broken behind an abbreviation are one, unless a sentence begins") {
  CHECK(segmenter().segment("Họp xong.\nÔng là Chủ tịch UBND TP.\nĐà Nẵng khóa X.").blocks.size() == 2);
  CHECK(segmenter().segment("Họp xong.\nBáo cáo UBND TP.\nTheo ông Ơn, đã xong.").blocks.size() == 3);
  CHECK(segmenter().segment("Họp xong.\nBáo cáo UBND TP.\n\nĐà Nẵng đã nhận.").blocks.size() == 3);
}

TEST_CASE("the free function does what a Segmenter does") {
  const std::string text = "Bà Mai phát biểu. Ảnh: Hoài Sa";
  const Article article = bienban::segment(text, read_vocabulary());
  REQUIRE(article.credits.size() == 1);
  CHECK(text.substr(article.credits[0].span.begin, article.credits[0].span.size()) == "Hoài Sa");
}

TEST_CASE("without a vocabulary a text still has blocks and sentences") {
  const std::string text = "Huyện ủy họp\n\nSáng nay, TP. Vinh họp. Ảnh: Hoài Sa";
  const Article article = bienban::segment(text, {});
  REQUIRE(article.blocks.size() == 2);
  CHECK(article.sentences_of(article.blocks[1]).size() == 3);
  CHECK(article.credits.empty());
}

TEST_CASE("blocks and sentences cover every text and never overlap") {
  SECTION("texts of random pieces") {
    const std::vector<std::string> pieces = {"Ảnh: ",
                                             "Hoài Sa",
                                             "HOÀI SA",
                                             "Đ. ",
                                             "N.L",
                                             " - ",
                                             "(",
                                             ")",
                                             ". ",
                                             ".",
                                             "...",
                                             "…",
                                             "\n",
                                             "\n\n",
                                             "\"",
                                             "? ",
                                             "! ",
                                             "hội nghị",
                                             "Đồng chí ",
                                             "TP. ",
                                             "1. ",
                                             "1.234",
                                             "* ",
                                             "Bài, ảnh: ",
                                             "Video: ",
                                             "(Ảnh: ",
                                             "và ",
                                             ", ",
                                             ": ",
                                             "ĐT - ",
                                             "date 2022-01 ",
                                             "Đăng lúc: 08/11/2024",
                                             "Công an tỉnh ",
                                             "cung cấp",
                                             "/.",
                                             "SaBáo cáo",
                                             " ",
                                             "5",
                                             "XIII",
                                             "Theo ",
                                             "PV"};
    std::mt19937 random(11);
    for (int i = 0; i < 4000; ++i) {
      std::string text;
      const std::size_t length = random() % 40;
      for (std::size_t p = 0; p < length; ++p) text += pieces[random() % pieces.size()];
      const std::string normal = bienban::normalise(text).text;
      INFO(normal);
      check_promises(normal);
    }
  }
  SECTION("annotated articles") {
    const std::filesystem::path folder = BIENBAN_SHARED "/gold/dev";
    if (!std::filesystem::exists(folder)) {
      WARN("no annotated articles in " << folder << ": skipped");
      return;
    }
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
      if (entry.path().extension() != ".txt") continue;
      std::ifstream file(entry.path());
      const std::string text{std::istreambuf_iterator<char>(file), {}};
      INFO(entry.path());
      check_promises(bienban::normalise(text).text);
    }
  }
}
