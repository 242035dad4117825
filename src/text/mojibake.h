// Text that was read in a wrong encoding and stored so.
#pragma once

#include <string_view>

#include "text/code_page.h"

namespace bienban {

// Puts together again each character whose UTF-8 bytes were read as characters of `page`: "há»™i" -> "hội". A no-break
// space that became a plain one is seen as what it was. All else stays. `bytes` maps to `scrambled`.
DecodedText unscramble(std::string_view scrambled, const CodePage& page);

// The bytes that `text` has in `page`, `bytes` mapping to `text`. Characters that the page has not become "?".
DecodedText encode_page(std::string_view text, const CodePage& page);

}  // namespace bienban
