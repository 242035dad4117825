// One article as it was found, before it is looked into: what the sources (archive/article_source.h) yield and
// the workers parse (archive/article_parser.h).
#pragma once

#include <optional>
#include <string>

#include "archive/form.h"
#include "archive/input_error.h"

namespace bienban {

struct RawArticle {
  Source source;           // path, member, line
  Form form = Form::text;  // text, jsonl (one line) or html
  std::string bytes;
  std::string id;         // as the input's place names it: the file's name, a WARC record's address
  std::string published;  // where the container says it, else empty
  std::string encoding;   // what an HTTP header claims, else empty

  // Set where nothing could be read; `bytes` is empty then.
  std::optional<InputError> error;
  // With an error: what came behind this point of the same file could not be read either.
  bool rest_lost = false;
};

}  // namespace bienban
