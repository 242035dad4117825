#include "text/syllable.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "text/characters.h"

namespace bienban {

namespace {

constexpr std::array<std::u32string_view, 28> kOnsets = {
    U"",  U"b",  U"c",  U"ch", U"d",  U"đ", U"g", U"gh", U"gi", U"h", U"k",  U"kh", U"l",  U"m",
    U"n", U"ng", U"ngh", U"nh", U"p", U"ph", U"r", U"s", U"t",  U"th", U"tr", U"v", U"x",  U"qu"};

}  // namespace

bool place_tone(std::u32string& letters) {
  if (letters.size() < 2) return false;
  char32_t& last = letters[letters.size() - 1];
  char32_t& before = letters[letters.size() - 2];
  const Vowel second = split_tone(last);
  if (second.tone == Tone::level) return false;
  const char32_t v1 = lower_letter(before);
  const char32_t v2 = lower_letter(second.letter);
  const bool moves = (v1 == U'o' && (v2 == U'a' || v2 == U'e')) || (v1 == U'u' && v2 == U'y');
  if (!moves) return false;

  std::u32string onset(letters, 0, letters.size() - 2);
  std::transform(onset.begin(), onset.end(), onset.begin(), lower_letter);
  if (std::find(kOnsets.begin(), kOnsets.end(), onset) == kOnsets.end()) return false;
  before = join_tone({before, second.tone});
  last = second.letter;
  return true;
}

}  // namespace bienban
