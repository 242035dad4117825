// HTML entities that were left in a text.
#pragma once

#include <string_view>

#include "text/decode.h"

namespace bienban {

// "H&#7897;i ngh&#x1ECB; &agrave; &amp;" -> "Hội nghị à &", also where the ampersand itself was written as one
// ("&amp;agrave;"). What is no known entity stays. `bytes` maps to `text`.
DecodedText decode_entities(std::string_view text);

}  // namespace bienban
