// Where a Vietnamese syllable carries its tone.
#pragma once

#include <cstddef>
#include <string>

namespace bienban {

// Puts the tone of the syllable `letters` (NFC, nothing but letters) on the vowel where the normal form has it:
// "hoà" -> "hòa". The length never changes. False, and nothing changed, when it stands there already or
// when this is no Vietnamese syllable.
bool place_tone(std::u32string& letters);

}  // namespace bienban
