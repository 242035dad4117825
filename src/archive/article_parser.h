// Makes an article out of what a source yielded: takes a JSONL line apart, finds the article in a page.
#pragma once

#include <optional>
#include <string>

#include "archive/json_article.h"
#include "archive/raw_article.h"
#include "bienban.h"

namespace bienban {

struct ParseOptions {
  std::string encoding;    // overrides detection; a JSONL line that is UTF-8 keeps to that
  std::string text_field;  // of JSONL lines, else the usual names
  bool keep_meta = false;  // other fields of JSONL lines go to source.meta
};

// What is given to Extractor::extract, and what a record should say of its source afterwards.
struct ParsedArticle {
  Input input;           // its bytes stay valid until the parser's next call and while the raw article lives
  std::string encoding;  // of the page, where `input` holds text extracted from it; else empty
  std::uint64_t bytes = 0;
};

// Keeps its buffers from article to article. One for each thread.
class ArticleParser {
 public:
  explicit ArticleParser(const ParseOptions& options);

  // Fills `parsed`, or tells why this is no article: not_text, empty, no_article, broken_json, no_text, wrong_type,
  // unsupported, or the error that the source met already.
  std::optional<InputError> parse(RawArticle& raw, ParsedArticle& parsed);

 private:
  ParseOptions options_;
  JsonArticleReader json_;
  std::string page_text_;
};

}  // namespace bienban
