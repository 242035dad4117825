// Bytes to Unicode: finds (or is told) the encoding, decodes to UTF-8, and keeps the way back.
//
//   const DecodedText text = decode("H\xE9i ngh\xDE", "tcvn3");
//   text.utf8;                  // the two words in UTF-8
//   text.encoding;              // "TCVN3"
//   text.bytes.source({1, 4});  // {1, 2}: the bytes that became the second letter
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "text/offset_map.h"

namespace bienban {

struct DecodedText {
  std::string utf8;            // valid UTF-8, not normalised; bad bytes stand as U+FFFD
  OffsetMap bytes;             // from `utf8` to the bytes that were given
  std::string encoding;        // IANA-style name: "UTF-8", "UTF-16LE", "windows-1258", "TCVN3", "VNI", "VISCII", ...;
                               // "UTF-8 via windows-1252" for UTF-8 that was read as windows-1252 and stored again;
                               // "TCVN3+UTF-8" where paragraphs differ, the more frequent one first
  bool unsure = false;         // the encoding was guessed and another one was nearly as likely
  bool no_diacritics = false;  // Vietnamese whose marks were lost before: "Hoi nghi tong ket"
  std::size_t replaced = 0;    // how many bad sequences became U+FFFD
};

enum class Entities { decoded, kept };

// `encoding` overrides detection when not empty. Throws std::invalid_argument on a name that is
// not known (its message lists those that are). A byte order mark is dropped from the text, HTML entities left in it
// become what they stand for. Valid UTF-8 that looks like Vietnamese is copied and not examined further.
DecodedText decode(std::string_view bytes, std::string_view encoding = {}, Entities entities = Entities::decoded);

}  // namespace bienban
