// Where a sentence may end: at a stop or a line's end.
#pragma once

#include <cstddef>
#include <string_view>

#include "text/block_scan.h"

namespace bienban {

void mark_stops(const unsigned char* bytes, BlockMarks& marks);

class Stops {
 public:
  explicit Stops(std::string_view text) : stops_(text) {}

  // The first byte at or behind `from` that is ".", "!", "?", a line's end or begins a character as "…" does; or
  // text.size().
  std::size_t next(std::size_t from) { return stops_.next(from); }

 private:
  BlockScan<mark_stops, 0, 0, ' '> stops_;
};

}  // namespace bienban
