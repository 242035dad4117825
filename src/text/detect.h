// Which encoding bytes are in, by how Vietnamese they read.
#pragma once

#include <optional>
#include <string_view>

#include "text/decode.h"

namespace bienban {

// UTF-16 without a byte order mark, by the zeros of its ASCII letters: its name, or nothing.
std::optional<std::string_view> utf16_by_zeros(std::string_view bytes);

// For bytes that are not valid UTF-8: decodes them in the likeliest encoding, a paragraph in another one where it reads
// clearly better there. `encoding` has all the names, the one of most bytes first: "TCVN3+UTF-8".
DecodedText decode_by_likelihood(std::string_view bytes);

// For valid UTF-8 that may hold text which was read in a wrong encoding and stored so: what it was, if that
// reads better.
std::optional<DecodedText> undo_wrong_reading(std::string_view utf8);

}  // namespace bienban
