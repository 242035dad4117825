// The shape of Vietnamese syllables: what is one, and where it carries its tone.
#pragma once

#include <string>
#include <string_view>

namespace bienban {

// Whether `letters` (NFC, any case) spell a Vietnamese syllable: an onset, a rime and a tone that go together.
// A spelling without its marks is none, unless it happens to be another syllable's.
bool is_syllable(std::u32string_view letters);

// Whether `letters` (ASCII, any case) are a syllable that lost its marks, or one that never had any: "duoc", "ban".
bool is_bare_syllable(std::u32string_view letters);

// Puts the tone of the syllable `letters` (NFC, nothing but letters) on the vowel where the normal form has it:
// "hoà" -> "hòa", "hòan" -> "hoàn", "qúy" -> "quý". The length never changes. False, and nothing changed, when
// it stands there already or when this is no Vietnamese syllable.
bool place_tone(std::u32string& letters);

}  // namespace bienban
