// The spellings in which a text may have a word of a list: in small letters, with a capital, all in capitals, and with
// i for y or y for i where Vietnamese writes both (kĩ/kỹ, tỉ/tỷ).
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace bienban {

// Of one folded word (text/normalise.h); the word as it is comes first.
std::vector<std::string> spellings(std::string_view folded);

}  // namespace bienban
