// Where a run of small letters ends: most words of a text are nothing else.
#pragma once

#include <cstddef>
#include <string_view>

#include "text/block_scan.h"

namespace bienban {

void mark_all_but_small_letters(const unsigned char* bytes, BlockMarks& marks);

// Small letters are those of ASCII and of Vietnamese, and of Latin-1; other small letters (as "ç" is one, but "č" is
// not) end a run as everything else does, so that who asks must look at what stands there.
class SmallLetters {
 public:
  // `text` must be valid UTF-8.
  explicit SmallLetters(std::string_view text) : others_(text) {}

  // The first byte at or behind `from`, which begins a character, that is of no small letter; or text.size().
  std::size_t end_of_run(std::size_t from) { return others_.next(from); }

 private:
  BlockScan<mark_all_but_small_letters, 2, 2, ' '> others_;
};

}  // namespace bienban
