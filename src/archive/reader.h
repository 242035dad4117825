// Readers take a stream apart into articles. A reader of a container (an archive, a compressed file) holds the reader
// of what is inside.
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "archive/byte_stream.h"
#include "archive/raw_article.h"

namespace bienban {

struct ReadOptions {
  std::size_t max_article_bytes = std::size_t{16} * 1024 * 1024;
  std::optional<Form> form;  // what the innermost contents are: text, jsonl, html or warc; else told by looking
};

class Reader {
 public:
  Reader() = default;
  virtual ~Reader() = default;
  Reader(const Reader&) = delete;
  Reader& operator=(const Reader&) = delete;

  // Fills `article` (which is in its initial state) with the next article or with an error in its place;
  // false at the end. Throws ReadError where the rest cannot be read, Interrupted.
  virtual bool next(RawArticle& article) = 0;

  // Files in archives that have been passed over so far because of their names (see may_hold_articles()).
  [[nodiscard]] virtual std::uint64_t passed_over() const { return 0; }
};

// Where a stream comes from.
struct StreamPlace {
  std::string path;
  std::string member;  // empty outside of archives
  int depth = 0;       // how many archives and compressed files are around it
};

// Looks into the stream and gives the reader for it. Throws ReadError, also "too_deep"; Interrupted.
std::unique_ptr<Reader> open_reader(std::unique_ptr<ByteStream> stream, const StreamPlace& place,
                                    const ReadOptions& options);

}  // namespace bienban
