// Bytes to Unicode: finds (or is told) the encoding, decodes to UTF-8, and keeps the way back.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "text/offset_map.h"

namespace bienban {

struct DecodedText {
  std::string utf8;         // valid UTF-8, not normalised; bad bytes stand as U+FFFD
  OffsetMap bytes;          // from `utf8` to the bytes that were given
  std::string encoding;     // IANA-style name: "UTF-8", "UTF-16LE", "windows-1258", "TCVN3", "VNI", "VISCII", ...
  bool unsure = false;      // the encoding was guessed and another one was nearly as likely
  std::size_t replaced = 0; // how many bad sequences became U+FFFD
};

// `encoding` overrides detection when not empty. Throws std::invalid_argument on a name that is
// not known. A byte order mark is dropped from the text.
DecodedText decode(std::string_view bytes, std::string_view encoding = {});

}  // namespace bienban
