#include "archive/article_parser.h"

#include "archive/byte_stream.h"
#include "archive/form.h"
#include "archive/html_article.h"

namespace bienban {

namespace {

InputError fault(const RawArticle& raw, std::string code, std::string message) {
  InputError error{raw.source, std::move(code), std::move(message)};
  error.source.bytes = raw.bytes.size();
  return error;
}

bool is_blank(std::string_view text) { return text.find_first_not_of(" \t\r\n\v\f") == std::string_view::npos; }

}  // namespace

ArticleParser::ArticleParser(const ParseOptions& options)
    : options_(options), json_(options.text_field, options.keep_meta) {}

std::optional<InputError> ArticleParser::parse(RawArticle& raw, ParsedArticle& parsed) {
  if (raw.error) return raw.error;
  parsed = {};
  Input& input = parsed.input;
  input.source = raw.source;
  input.id = raw.id;
  input.published = raw.published;
  parsed.bytes = raw.bytes.size();
  if (raw.form == Form::jsonl) {
    JsonArticle article;
    if (std::optional<JsonFault> found = json_.read(raw.bytes, article))
      return fault(raw, std::move(found->code), std::move(found->message));
    input.bytes = article.text;
    if (!article.id.empty()) input.id = article.id;
    if (!article.published.empty()) input.published = std::move(article.published);
    input.source.meta = std::move(article.meta);
    if (article.raw_bytes) {
      input.encoding = options_.encoding;
      // Inside a line of JSON these bytes are damage, no mark of UTF-16.
      const bool marked = article.text.starts_with("\xFF\xFE") || article.text.starts_with("\xFE\xFF");
      if (marked && input.encoding.empty()) input.encoding = "UTF-8";
    }
    parsed.bytes = article.text.size();
    if (!looks_like_text(input.bytes)) return fault(raw, "not_text", "its text is no text in any encoding");
    if (is_blank(input.bytes)) return fault(raw, "empty", "its text is empty");
    return std::nullopt;
  }
  if (!looks_like_text(raw.bytes)) return fault(raw, "not_text", "this is no text in any encoding");
  if (is_blank(raw.bytes)) return fault(raw, "empty", "there is nothing in it");
  if (raw.form == Form::html) {
    try {
      HtmlArticle article = read_html(raw.bytes, options_.encoding, raw.encoding);
      if (article.text.empty()) return fault(raw, "no_article", "nothing in this page reads like an article");
      page_text_ = std::move(article.text);
      if (!article.published.empty()) input.published = std::move(article.published);
      parsed.encoding = std::move(article.encoding);
    } catch (const ReadError& error) {
      return fault(raw, error.code(), error.what());
    }
    input.bytes = page_text_;
    input.encoding = "UTF-8";
    return std::nullopt;
  }
  input.bytes = raw.bytes;
  input.encoding = options_.encoding;
  return std::nullopt;
}

}  // namespace bienban
