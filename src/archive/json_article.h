// One line of a JSONL archive.
#pragma once

#include <simdjson.h>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace bienban {

// What a line holds. The views stay valid until the reader's next call.
struct JsonArticle {
  std::string_view text;
  std::string_view id;     // from "id", else "url"; empty where there is none
  std::string published;   // YYYY-MM-DD, from "published", "date", "timestamp" or "publish", else empty
  std::string meta;        // the other fields as one JSON object, where they are kept
  bool raw_bytes = false;  // the line was not UTF-8: `text` holds its bytes, to be decoded
};

struct JsonFault {
  std::string code;  // broken_json, no_text, wrong_type
  std::string message;
};

// Keeps its buffers from line to line. One for each thread.
class JsonArticleReader {
 public:
  // `text_field` names the field that holds the text; empty for "text", else "content", else "body".
  JsonArticleReader(std::string text_field, bool keep_meta);

  // The whole line must be one JSON object; every value in it is checked. Bytes that are not UTF-8 are
  // allowed inside strings: they come back in `text` as they were. `line` may be moved to give it room behind its end.
  std::optional<JsonFault> read(std::string& line, JsonArticle& article);

 private:
  std::optional<JsonFault> parse(std::string& line, JsonArticle& article);

  std::vector<std::string> text_fields_;  // the first that is there counts
  bool keep_meta_;
  simdjson::ondemand::parser parser_;
  bool parser_is_big_ = false;
  std::vector<std::string_view> members_;  // of the object, as they stand in the line
  std::string widened_;                    // a line in which every byte that is not UTF-8 stands as a code point
  std::string text_bytes_;
  std::string id_bytes_;
};

}  // namespace bienban
