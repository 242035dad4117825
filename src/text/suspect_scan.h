// Finds the places of a text that may not be in the normal form, 64 bytes at a time.
#pragma once

#include <cstddef>
#include <string_view>

#include "text/block_scan.h"

namespace bienban {

void mark_suspects(const unsigned char* bytes, BlockMarks& marks);

// Says "maybe" for every place where a text could need a change, and for some others: a blank next
// to a blank, a control character, a line break, any character that is not ASCII, Latin or a Vietnamese letter,
// Ð, the vowels whose tone may stand on the wrong letter, and letters that stand alone. What it passes over needs no
// change.
class SuspectScan {
 public:
  explicit SuspectScan(std::string_view text) : suspects_(text) {}

  // The first suspect at or after `from`, or text.size(). Cheapest when `from` only grows.
  std::size_t next(std::size_t from) { return suspects_.next(from); }

 private:
  // Around the text stands something that ends a syllable and is no suspect.
  BlockScan<mark_suspects, 2, 6, '.'> suspects_;
};

}  // namespace bienban
