// One of two spellings of a sound, for forms that join.
#pragma once

#include <string>
#include <string_view>

namespace bienban {

// Syllables of a normal form that are written with i or y, in the way that most write them: "kĩ thuật" -> "kỹ thuật",
// "Tiến sỹ" -> "Tiến sĩ", "Mĩ" -> "Mỹ". All else stays.
std::string usual_spelling(std::string_view normal);

}  // namespace bienban
