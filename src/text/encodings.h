// The encodings that are known, by name.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "text/decode.h"

namespace bienban {

enum class EncodingKind {
  unicode,    // UTF-8, UTF-16
  bytes,      // a byte or two a letter
  scrambled,  // UTF-8 that was read in another encoding and stored as UTF-8 again
  reread,     // an 8-bit encoding that was read as windows-1252 and stored as UTF-8
};

struct Encoding {
  std::string_view name;
  EncodingKind kind;
  std::span<const std::string_view> aliases;      // small letters without "-", "_" and spaces
  DecodedText (*decode)(std::string_view bytes);  // fills all but `encoding` and `unsure`
};

// All of them; of one kind, the likelier first.
std::span<const Encoding> encodings();

// The encoding of this name, in any of its spellings ("utf8", "CP1258", "ABC"), or null.
const Encoding* find_encoding(std::string_view name);

// The names of all of them, for a message: "UTF-8, UTF-16LE, ...".
std::string encoding_names();

}  // namespace bienban
