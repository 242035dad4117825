// UTF-8 that may hold anything.
#pragma once

#include <cstddef>
#include <string_view>

#include "text/decode.h"

namespace bienban {

// The length of the longest valid beginning.
std::size_t valid_utf8(std::string_view bytes);

// How many bytes the character at `at` has; or, `valid` being false, how many the part of one that stands there.
struct Utf8Sequence {
  std::size_t size;
  bool valid;
};
Utf8Sequence utf8_sequence(std::string_view bytes, std::size_t at);

// Drops a byte order mark; each maximal part of a broken character becomes one U+FFFD. Fills `utf8`, `bytes`,
// `replaced`.
DecodedText decode_utf8(std::string_view bytes);

}  // namespace bienban
