#include "archive/html_article.h"

#include "archive/byte_stream.h"
#include "archive/http_message.h"
#include "catch.h"

using namespace bienban;

namespace {

const std::string kFirst = "Sáng 6/1, Ban Thường vụ Huyện ủy Sông Lam tổ chức hội nghị tổng kết công tác năm 2021.";
const std::string kSecond = "Đồng chí Trần Văn Hợi, Bí thư Huyện ủy, chủ trì và phát biểu kết luận hội nghị.";

HtmlArticle read(const std::string& html) { return read_html(html, {}, {}); }

}  // namespace

TEST_CASE("a page of a newspaper: title, lead, body; no menus, scripts, other articles") {
  const HtmlArticle a = read(R"(<!DOCTYPE html><html><head><title>Hội nghị tổng kết - Báo Sông Lam</title>
    <meta property="og:title" content="Hội nghị tổng kết">
    <meta property="article:published_time" content="2022-01-06T10:15:00+07:00">
    <style>p { color: red }</style></head><body class="page banner">
    <nav><ul><li><a href="/">Trang chủ</a><li><a href="/ct">Chính trị</a></ul></nav>
    <div class="wrap"><h1 class="title">Hội nghị tổng kết
      công tác</h1>
    <p class="sapo">Huyện ủy tổng kết công tác năm.</p>
    <article><p>)" + kFirst + R"(</p><script>var x = "<p>mã</p>";</script>
      <figure><img src="a.jpg"><figcaption>Quang cảnh&nbsp;hội nghị. Ảnh: Lê Na</figcaption></figure>
      <div class="related-news"><a href="/x">Bài khác, cũng về hội nghị tổng kết ở một huyện khác trong tỉnh</a></div>
      <p>)" + kSecond + R"(<br>Dòng <b>thứ</b> hai</p>
      <ul><li>Mục một<li>Mục hai</ul><table><tr><td>Ô 1</td><td>Ô 2</td></tr></table>
      <p hidden>ẩn</p><p style="display: none">ẩn</p></article></div>
    <div id="comments"><p>Một bình luận dài của bạn đọc, dài hơn cả bài viết nếu có thể, và không thuộc bài viết này.</p></div>
    <footer>Giấy phép số 1/GP</footer></body></html>)");
  CHECK(a.title == "Hội nghị tổng kết công tác");
  CHECK(a.published == "2022-01-06");
  CHECK(a.encoding == "UTF-8");
  CHECK(a.text == "Hội nghị tổng kết công tác\n\nHuyện ủy tổng kết công tác năm.\n" + kFirst +
                      "\nQuang cảnh\u00A0hội nghị. Ảnh: Lê Na\n" + kSecond +
                      "\nDòng thứ hai\nMục một\nMục hai\nÔ 1 Ô 2\n");
}

TEST_CASE("pages without marks: the element that holds most of the readable text") {
  const HtmlArticle a =
      read("<body><div><a href=1>Trang chủ</a> <a href=2>Chính trị</a></div><div class=x><div>" + kFirst +
           "</div><div>" + kSecond + "</div><p>Ngắn.</p></div><div><a href=3>" + kFirst + "</a></div>");
  CHECK(a.text == kFirst + "\n" + kSecond + "\nNgắn.\n");
  const HtmlArticle b = read("<body><table><tr><td>menu<td>" + kFirst + "<br>" + kSecond + "<br>Hết.</table>");
  CHECK(b.text.find(kFirst + "\n" + kSecond + "\nHết.") != std::string::npos);
  const HtmlArticle c =
      read("<title>Tin</title><body><div itemprop=articleBody><p>" + kFirst + "</div><div><p>" + kSecond + "</div>");
  CHECK(c.text == "Tin\n\n" + kFirst + "\n");
}

TEST_CASE("a title inside the body stands once, set off by an empty line") {
  const HtmlArticle a = read("<body><article><h1>Tin hội nghị</h1><p>" + kFirst + "</article>");
  CHECK(a.text == "Tin hội nghị\n\n" + kFirst + "\n");
}

TEST_CASE("dates from wherever a page has them, the best mark first") {
  const std::string body = "<body><p>" + kFirst;
  CHECK(read("<time datetime='2021-12-30'>hôm kia</time>" + body).published == "2021-12-30");
  CHECK(read("<time>30/12/2021 08:00</time>" + body).published == "2021-12-30");
  CHECK(read("<meta name=pubdate content='06/01/2022 08:00'>" + body).published == "2022-01-06");
  CHECK(read("<span itemprop=datePublished content=2022-01-06></span><time>1/1/2020</time>" + body).published ==
        "2022-01-06");
  CHECK(read(R"(<script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","headline":"Tít",
       "datePublished":"2022-01-06T08:00:00Z"}]}</script>)" +
             body)
            .published == "2022-01-06");
  CHECK(read(R"(<script type="application/ld+json">{"headline":"Tít","datePublished":"2022-01-06"}</script>)" + body)
            .text == "Tít\n\n" + kFirst + "\n");
  CHECK(read(R"(<script type="application/ld+json">{broken</script><time>1/2/2020</time>)" + body).published ==
        "2020-02-01");
  CHECK(read("<time>30/12/2021</time><meta name=date content=2022-01-06>" + body).published == "2022-01-06");
  CHECK(read(body).published.empty());
}

TEST_CASE("nothing to read gives nothing") {
  CHECK(read("<body><ul><li><a href=1>Trang chủ</a></ul></body>").text.empty());
  CHECK(read("").text.empty());
}

TEST_CASE("a page nested without end is refused, unclosed paragraphs are not") {
  std::string deep = "<body>";
  for (int i = 0; i < 200'000; ++i) deep += "<div>";
  CHECK_THROWS_AS(read(deep), ReadError);
  std::string flat = "<body>";
  for (int i = 0; i < 5'000; ++i) flat += "<p>" + kFirst + "<br>";
  CHECK(read(flat).text.size() >= 5'000 * kFirst.size());
}

TEST_CASE("a page in an old encoding, by its bytes and what it claims") {
  const std::string page =
      "<html><head><meta http-equiv=Content-Type content=\"text/html; charset=windows-1258\"></head><body><p>"
      "S\xE1ng 6/1, Ban Th\xF4\xF2ng v\xF2 t\xF5 ch\xFD"
      "c h\xF4i ngh\xF2 t\xF4ng k\xEA"
      "t c\xF4ng t\xE1"
      "c";
  const HtmlArticle a = read(page + "</p></body>");
  CHECK(a.encoding == "windows-1258");
  CHECK(a.text.find("Sáng 6/1") != std::string::npos);
}

TEST_CASE("HTTP: responses, chunks, types") {
  HttpResponse response;
  REQUIRE(parse_response(
      "HTTP/1.1 200 OK\r\nContent-Type: Text/HTML; Charset=\"UTF-8\"\r\nX: a\r\n b\r\n\r\nbody\r\n\r\n", response));
  CHECK(response.status == 200);
  CHECK(response.body == "body\r\n\r\n");
  CHECK(response.headers.get("x") == "a b");
  CHECK(media_type(response.headers.get("content-type")) == "text/html");
  CHECK(charset(response.headers.get("content-type")) == "utf-8");
  CHECK_FALSE(parse_response("no response", response));
  std::string joined;
  CHECK(join_chunks("4\r\nHội\r\n5;x=1\r\n nghi\r\n0\r\n\r\n", joined) == false);  // "Hội" has 5 bytes
  CHECK(join_chunks("5\r\nHội\r\n5;x=1\r\n nghi\r\n0\r\n\r\n", joined));
  CHECK(joined == "Hội nghi");
  CHECK_FALSE(join_chunks("<html>no chunks", joined));
  CHECK_FALSE(join_chunks("ff\r\ncut", joined));
}
