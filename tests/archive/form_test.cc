#include "archive/form.h"

#include <string>

#include "archive/files.h"
#include "catch.h"

using namespace bienban;

TEST_CASE("a form is told by bytes first, then by name") {
  struct Case {
    const char* name;
    std::string head;
    Form form;
  };
  const std::string article = "Hội nghị tổng kết\n\nSáng 6/1, Tỉnh ủy tổ chức hội nghị.";
  const Case cases[] = {
      {"a.txt", article, Form::text},
      {"-", article, Form::text},
      {"a.jsonl", article, Form::jsonl},
      {"A.NDJSON", "", Form::jsonl},
      {"-", "{\"id\": 1, \"text\": \"x\"}\n", Form::jsonl},
      {"-", "\xEF\xBB\xBF{\"id\": 1}", Form::jsonl},
      {"-", "{phát biểu} \"a\": b", Form::text},
      {"-", "{\n\"text\": \"x\"}", Form::text},
      {"-", "<!DOCTYPE HTML><title>x</title>", Form::html},
      {"page.txt", "\n <html lang=vi>", Form::html},
      {"-", "<?xml version=\"1.0\"?><html>", Form::html},
      {"-", "<?xml version=\"1.0\"?><rss>", Form::text},
      {"page.html", "<div>x</div>", Form::html},
      {"page.HTM", "x", Form::html},
      {"-", "WARC/1.0\r\nWARC-Type: warcinfo", Form::warc},
      {"-", "PK", Form::text},
      {"-", "BZhường", Form::text},
  };
  for (const Case& c : cases) {
    INFO(c.name << ": " << c.head);
    CHECK(form_of(c.name, c.head) == c.form);
  }
}

TEST_CASE("packed files are told whatever they are called") {
  const test::Members member = {{"a.txt", "một bài"}};
  for (const char* filter : {"gzip", "zstd", "xz", "bzip2"})
    CHECK(form_of("x.txt", test::pack("raw", filter, member)) == Form::compressed);
  CHECK(form_of("x", test::pack("tar", "none", member).substr(0, kFormBytes)) == Form::members);
  CHECK(form_of("x", test::pack("zip", "none", member)) == Form::members);
  CHECK(form_of("x.txt", std::string(600, '0')) == Form::text);
}

TEST_CASE("what is no text") {
  CHECK(looks_like_text("Bài viết\r\n\tcó dấu"));
  CHECK(looks_like_text(std::string("one stray \0 in a line of text that goes on for quite a while", 61)));
  CHECK(looks_like_text(std::string("\xFF\xFEH\0\x9E\x1E", 6)));
  CHECK(looks_like_text(std::string("T\0\xC9\x1En\0h\0 \0u\0\xF7\x1E \0h\0o\0p\0", 22)));
  CHECK(looks_like_text("Y\x02 ban nh\xE2n d\xE2n t\xEFnh, VISCII has letters below 32, now and then: \x06"));
  CHECK_FALSE(looks_like_text("%PDF-1.4 looks like text at first"));
  CHECK_FALSE(looks_like_text("\x89PNG\r\n\x1A\n"));
  CHECK_FALSE(looks_like_text(std::string(100, '\0')));
  std::string noise;
  for (unsigned i = 0, x = 1; i < 4096; ++i, x = x * 1664525 + 1013904223) noise += static_cast<char>(x >> 24);
  CHECK_FALSE(looks_like_text(noise));
}

TEST_CASE("articles are called after their files") {
  CHECK(stem("seed/000_e17d.txt") == "000_e17d");
  CHECK(stem("a/b.txt.gz") == "b");
  CHECK(stem("tin ngày 1.2.2022") == "tin ngày 1.2.2022");
  CHECK(stem("archive.tar.zst") == "archive");
  CHECK(stem(".hidden") == ".hidden");
  CHECK(stem("") == "");
}
