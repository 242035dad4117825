// Maps offsets in a changed text back to the text that it was made from.
//
// A step that changes a text (decoding, NFC, tone placement, ...) reports what it does from left to
// right: keep(n) for n bytes copied as they are, replace(from, to) for `from` source bytes that
// became `to` bytes. A text that nothing changed costs one entry. Maps compose: `a.then(b)`
// answers for b's result in terms of a's source.
//
//   OffsetMap map;            // "ho\u00ADa" -> "hoa": the soft hyphen (2 bytes) goes
//   map.keep(2);
//   map.replace(2, 0);
//   map.keep(1);
//   map.source({0, 3});       // {0, 5}
//   map.source({2, 3});       // {4, 5}
//
// An offset inside a change goes to the change's start when it begins a span and to its end when
// it ends one, so a span always covers whole source characters. Both are monotone.
// Offsets beyond the end are answered with the end. Const calls may run in several threads.
#pragma once

#include <cstddef>
#include <vector>

#include "text/span.h"

namespace bienban {

class OffsetMap {
 public:
  void keep(std::size_t bytes);
  void replace(std::size_t source_bytes, std::size_t result_bytes);

  // What `next` says of the text that follows this map's.
  void append(const OffsetMap& next);

  // Where in the source a span that begins (ends) at this offset of the result begins (ends).
  [[nodiscard]] std::size_t source_begin(std::size_t offset) const;
  [[nodiscard]] std::size_t source_end(std::size_t offset) const;
  [[nodiscard]] Span source(Span span) const;

  // Whether the span holds only what stands so in the source, byte for byte.
  [[nodiscard]] bool keeps(Span span) const;

  // The map from the result of `next`, whose source is this map's result, to this map's source.
  [[nodiscard]] OffsetMap then(const OffsetMap& next) const;

  [[nodiscard]] bool is_identity() const;
  [[nodiscard]] std::size_t source_size() const { return source_size_; }
  [[nodiscard]] std::size_t result_size() const { return result_size_; }

 private:
  // A run of the result: kept bytes (both sizes equal, kept is true), or one change.
  struct Piece {
    std::size_t result;
    std::size_t source;
    bool kept;
  };
  std::vector<Piece> pieces_;  // each piece's start; it ends where the next begins
  std::size_t source_size_ = 0;
  std::size_t result_size_ = 0;
};

}  // namespace bienban
