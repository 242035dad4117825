#include "article/page_date.h"

#include "catch.h"
#include "lists.h"

TEST_CASE("the crawl header gives the publication") {
  struct Case {
    const char* text;
    const char* published;
    const char* first_block;  // behind the header
  };
  const Case cases[] = {
      {"date 2022-01 Chiều 6/1, Huyện ủy họp bàn việc nước.", "2022-01", "Chiều 6/1, Huyện ủy họp bàn việc nước."},
      {" date 2022-01\nHuyện ủy họp bàn việc nước.", "2022-01", "Huyện ủy họp bàn việc nước."},
      {"\n date 2022-01-06\n\nHuyện ủy họp.", "2022-01-06", "Huyện ủy họp."},
      {"date 2022-13 Huyện ủy họp.", "", "date 2022-13 Huyện ủy họp."},
      {"date 2022-1 Huyện ủy họp.", "", "date 2022-1 Huyện ủy họp."},
      {"date 2022-01x Huyện ủy họp.", "", "date 2022-01x Huyện ủy họp."},
      {"date line 2022-01", "", "date line 2022-01"},
      {"Huyện ủy họp. date 2022-01", "", "Huyện ủy họp. date 2022-01"},
  };
  for (const Case& c : cases) {
    INFO(c.text);
    const std::string text = c.text;
    const bienban::Article article = segmenter().segment(text);
    CHECK(article.published == c.published);
    CHECK(text.substr(article.published_span.begin, article.published_span.size()) == c.published);
    const bienban::Block& block = article.blocks.at(article.published.empty() ? 0 : 1);
    CHECK(text.substr(block.span.begin, block.span.size()) == c.first_block);
  }
}

TEST_CASE("a page's own date is taken from lines that hold nothing else") {
  struct Case {
    const char* line;
    const char* published;
  };
  const Case cases[] = {
      {"Đăng lúc: 20:14, 08/11/2024", "2024-11-08"},
      {"Ngày đăng: 8-11-2024", "2024-11-08"},
      {"Cập nhật ngày 08.11.2024 - 07:30 PM", "2024-11-08"},
      {"Thứ Sáu, 08/11/2024 | 20:14 GMT+7", "2024-11-08"},
      {"08/11/2024 20:14", "2024-11-08"},
      {"2024-11-08 20:14", "2024-11-08"},
      {"Đăng lúc: 20:14", ""},
      {"Ngày 08/11/2024, Huyện ủy họp", ""},
      {"Thứ Sáu, 08/11/2024, UBND tỉnh họp", ""},
      {"Điện thoại: 0262.3834.127", ""},
      {"Đăng lúc: 08/13/2024", ""},
  };
  for (const Case& c : cases) {
    INFO(c.line);
    const std::string text = "Huyện ủy bàn chuyện nhà tạm\n" + std::string(c.line) + "\nSáng nay, Huyện ủy họp.";
    CHECK(segmenter().segment(text).published == c.published);
  }
}

TEST_CASE("the crawl's month and the page's day") {
  CHECK(segmenter().segment("date 2024-11\nHuyện ủy họp\nĐăng lúc: 08/11/2024\nSáng nay họp.").published ==
        "2024-11-08");
  CHECK(segmenter().segment("date 2024-12\nHuyện ủy họp\nĐăng lúc: 08/11/2024\nSáng nay họp.").published == "2024-12");
  CHECK(segmenter().segment("date 2024-11-09\nHuyện ủy họp\nĐăng lúc: 08/11/2024\nSáng nay họp.").published ==
        "2024-11-09");
}
