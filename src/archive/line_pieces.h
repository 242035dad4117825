// Lines of a stream in constant memory whatever their length: a line beyond the limit comes in pieces.
//
//   LinePieces lines(stream, 1 << 20);
//   for (LinePiece piece; lines.next(piece);) use(piece.bytes);
//
// One thread at a time.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "archive/byte_stream.h"

namespace bienban {

struct LinePiece {
  std::string_view bytes;  // without the '\n'; valid until the next call of next()
  bool begins = true;      // the line
  bool ends = true;        // the line
  bool newline = false;    // a '\n' stood behind it
};

class LinePieces {
 public:
  // `limit` is at least 16 bytes. The stream must outlive this.
  LinePieces(ByteStream& stream, std::size_t limit) : stream_(stream), limit_(limit) {}

  // False at the end; after a last '\n' stands no further line. A long line is cut before a space that stands between
  // two ASCII characters where it has one, else between two characters (a byte or a sequence of UTF-8), so that words
  // stay whole. Throws what the stream throws.
  bool next(LinePiece& piece);

 private:
  [[nodiscard]] std::size_t cut() const;

  ByteStream& stream_;
  std::size_t limit_;
  std::string held_;
  std::size_t at_ = 0;   // the first byte of held_ that was not given out
  bool inside_ = false;  // a line of which a piece was given out
  bool at_end_ = false;  // of the stream
};

}  // namespace bienban
