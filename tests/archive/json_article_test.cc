#include "archive/json_article.h"

#include "catch.h"

using namespace bienban;

namespace {

struct Read {
  std::string code;  // "" for an article
  std::string text;
  std::string id;
  std::string published;
  std::string meta;
  bool raw = false;
};

Read read(std::string line, bool keep_meta = false, const std::string& text_field = "") {
  JsonArticleReader reader(text_field, keep_meta);
  JsonArticle article;
  if (const auto fault = reader.read(line, article)) {
    CHECK_FALSE(fault->message.empty());
    return {fault->code, {}, {}, {}, {}, false};
  }
  return {"", std::string(article.text), std::string(article.id), article.published, article.meta, article.raw_bytes};
}

}  // namespace

TEST_CASE("a line's fields, by any of their names") {
  const Read a = read(R"({"id": "x-1", "text": "Hội\u0020nghị\n", "date": "2022-01-06T08:00"})");
  CHECK(a.code.empty());
  CHECK(a.text == "Hội nghị\n");
  CHECK(a.id == "x-1");
  CHECK(a.published == "2022-01-06");
  CHECK_FALSE(a.raw);

  CHECK(read(R"({"body":"b","content":"c","text":"t"})").text == "t");
  CHECK(read(R"({"body":"b","content":"c"})").text == "c");
  CHECK(read(R"({"body":"b"})").text == "b");
  CHECK(read(R"({"body":"b","article":"c"})", false, "article").text == "c");
  CHECK(read(R"({"text":"t","url":"u","id":7})").id == "7");
  CHECK(read(R"({"text":"t","id":null,"url":"u"})").id == "u");
  CHECK(read(R"({"text":"t","timestamp":1641402000})").published == "2022-01-06");
  CHECK(read(R"({"text":"t","timestamp":1641402000.25 })").published == "2022-01-06");
  CHECK(read(R"({"text":"t","publish":20220106})").published == "2022-01-06");
  CHECK(read(R"({"text":"t","publish":"2021-01-01","published":"2022-01-06"})").published == "2022-01-06");
  CHECK(read("  {\"text\":\"t\"}  \r").text == "t");
  CHECK(read(R"({"text":null,"content":"c"})").text == "c");
  CHECK(read(R"({"text":""})").code.empty());
}

TEST_CASE("faults are told in words, not in the parser's") {
  const auto message = [](std::string line) {
    JsonArticle article;
    const auto fault = JsonArticleReader("", false).read(line, article);
    return fault ? fault->message : "(none)";
  };
  CHECK(message(R"({"text": "a \uD83D b"})").starts_with("a string holds an escape that stands for no character"));
  CHECK(message(R"({"text": "t", "a": "\x"})").starts_with("a string holds an escape that stands for no character"));
  CHECK(message(R"({"text": "t", "a" "b"})").starts_with("no valid JSON: a comma"));
  CHECK(message(R"({"text": "t", "a": tru})").find("quotation marks") != std::string::npos);
  CHECK(message(R"({"text": "t", "a": 1e})").starts_with("a number"));
}

TEST_CASE("faults have codes") {
  struct Case {
    const char* line;
    const char* code;
  };
  const Case cases[] = {
      {"", "broken_json"},
      {"   ", "broken_json"},
      {"{", "broken_json"},
      {R"({"text": "cut)", "broken_json"},
      {R"({"text": "cut")", "broken_json"},
      {R"({"text": "t"} {"text": "u"})", "broken_json"},
      {R"({"text": "t"}])", "broken_json"},
      {R"({"text": "t", "a": [1,,2]})", "broken_json"},
      {R"({"text": "t", "a": tru})", "broken_json"},
      {R"({"text": "t", "a": 1e})", "broken_json"},
      {R"({"text": "t", "a": "\x"})", "broken_json"},
      {R"({"text": "t", "a" "b"})", "broken_json"},
      {"{\"text\": \"a\tb\"}", "broken_json"},
      {R"({"text": 7})", "wrong_type"},
      {R"({"text": ["a"]})", "wrong_type"},
      {R"({"text": null})", "wrong_type"},
      {R"(["text"])", "wrong_type"},
      {R"("text")", "wrong_type"},
      {"7", "broken_json"},
      {"plain text", "broken_json"},
      {R"({"title": "t"})", "no_text"},
      {"{}", "no_text"},
  };
  for (const Case& c : cases) {
    INFO(c.line);
    CHECK(read(c.line).code == c.code);
  }
  CHECK(read(std::string("{\"text\": \"a\0b\"}", 15)).code == "broken_json");
  CHECK(read("{\"text\":\"t\",\"deep\":" + std::string(5000, '[') + std::string(5000, ']') + "}").code ==
        "broken_json");
}

TEST_CASE("other fields are kept as they are spelled, when asked for") {
  CHECK(read(R"({"id":1,"text":"t","a" : {"b": [1.50, null]} , "url":"u","date":"2022-01-06"})", true).meta ==
        R"({"a" : {"b": [1.50, null]},"url":"u"})");
  CHECK(read(R"({"text":"t","date":"soon"})", true).meta == R"({"date":"soon"})");
  CHECK(read(R"({"text":"t"})", true).meta.empty());
  CHECK(read(R"({"text":"t","a":1})", false).meta.empty());
}

TEST_CASE("bytes that are not UTF-8 come back as they were") {
  const Read a = read("{\"id\":\"n\xFA\",\"text\":\"T\xC8nh \xFF \\u1EE7y \\\"x\\\"\",\"a\":\"\x80\"}", true);
  CHECK(a.code.empty());
  CHECK(a.raw);
  CHECK(a.text == "T\xC8nh \xFF ủy \"x\"");
  CHECK(a.id == "n\xFA");
  CHECK(a.meta == "{\"a\":\"\xEF\xBF\xBD\"}");
  CHECK(read("{\"text\":\"\xC8\"").code == "broken_json");
  CHECK(read("\xFF\xFE").code == "broken_json");
}

TEST_CASE("one reader for lines of all sizes") {
  JsonArticleReader reader("", false);
  for (const std::size_t size :
       {std::size_t{1}, std::size_t{3'000'000}, std::size_t{0}, std::size_t{70'000}, std::size_t{2}}) {
    std::string line = "{\"text\":\"" + std::string(size, 'a') + "\"}";
    JsonArticle article;
    REQUIRE_FALSE(reader.read(line, article));
    CHECK(article.text.size() == size);
  }
}
