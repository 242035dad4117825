#include "text/characters.h"

#include <array>
#include <string_view>

namespace bienban {

bool is_blank(char32_t c) {
  return c == ' ' || c == '\t' || (c >= 0x1C && c <= 0x1F) || c == 0x00A0 || c == 0x1680 ||
         (c >= 0x2000 && c <= 0x200A) || c == 0x202F || c == 0x205F || c == 0x3000;
}

bool is_line_break(char32_t c) { return (c >= 0x0A && c <= 0x0D) || c == 0x85 || c == 0x2028 || c == 0x2029; }

bool is_invisible(char32_t c) { return c == 0x00AD || (c >= 0x200B && c <= 0x200D) || c == 0x2060 || c == 0xFEFF; }

char32_t plain_punctuation(char32_t c) {
  switch (c) {
    case 0x2010:
    case 0x2011:
    case 0x2012:
    case 0x2013:
    case 0x2014:
    case 0x2015:
    case 0x2212:
    case 0xFE58:
    case 0xFE63:
    case 0xFF0D:
      return '-';
    case 0x00AB:
    case 0x00BB:
    case 0x201C:
    case 0x201D:
    case 0x201E:
    case 0x201F:
    case 0xFF02:
      return '"';
    case '`':
    case 0x00B4:
    case 0x02BC:
    case 0x2018:
    case 0x2019:
    case 0x201A:
    case 0x201B:
    case 0x1FEF:
    case 0x1FFD:
    case 0xFF07:
    case 0xFF40:
      return '\'';
    default:
      return c;
  }
}

char32_t narrow(char32_t c) { return c >= 0xFF01 && c <= 0xFF5E ? c - 0xFF01 + '!' : c; }

const char* ligature(char32_t c) {
  static constexpr std::array<const char*, 7> kLetters = {"ff", "fi", "fl", "ffi", "ffl", "st", "st"};
  return c >= 0xFB00 && c <= 0xFB06 ? kLetters[c - 0xFB00] : nullptr;
}

bool is_greek_or_cyrillic(char32_t c) {
  return (c >= 0x0370 && c <= 0x052F && c != 0x037E && c != 0x0387) || (c >= 0x1F00 && c <= 0x1FFF) ||
         c == 0x2126;  // the ohm sign
}

bool is_latin_letter(char32_t c) {
  if (c < 0x80) return (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
  return (c >= 0x00C0 && c <= 0x02AF && c != 0x00D7 && c != 0x00F7) || (c >= 0x1E00 && c <= 0x1EFF) || c == 0x212A ||
         c == 0x212B;  // kelvin, ångström
}

char32_t latin_look_alike(char32_t c) {
  struct Pair {
    char32_t from;
    char32_t to;
  };
  static constexpr Pair kPairs[] = {
      {0x0391, 'A'}, {0x0392, 'B'}, {0x0395, 'E'}, {0x0396, 'Z'}, {0x0397, 'H'}, {0x0399, 'I'}, {0x039A, 'K'},
      {0x039C, 'M'}, {0x039D, 'N'}, {0x039F, 'O'}, {0x03A1, 'P'}, {0x03A4, 'T'}, {0x03A5, 'Y'}, {0x03A7, 'X'},
      {0x03BD, 'v'}, {0x03BF, 'o'}, {0x03F2, 'c'}, {0x03F3, 'j'}, {0x03F9, 'C'}, {0x037F, 'J'}, {0x0405, 'S'},
      {0x0406, 'I'}, {0x0408, 'J'}, {0x0410, 'A'}, {0x0412, 'B'}, {0x0415, 'E'}, {0x041A, 'K'}, {0x041C, 'M'},
      {0x041D, 'H'}, {0x041E, 'O'}, {0x0420, 'P'}, {0x0421, 'C'}, {0x0422, 'T'}, {0x0423, 'Y'}, {0x0425, 'X'},
      {0x0430, 'a'}, {0x0435, 'e'}, {0x043E, 'o'}, {0x0440, 'p'}, {0x0441, 'c'}, {0x0443, 'y'}, {0x0445, 'x'},
      {0x0455, 's'}, {0x0456, 'i'}, {0x0458, 'j'}, {0x04AE, 'Y'}, {0x04BB, 'h'}, {0x04C0, 'I'}, {0x0501, 'd'},
      {0x051A, 'Q'}, {0x051B, 'q'}, {0x051C, 'W'}, {0x051D, 'w'},
  };
  for (const Pair& pair : kPairs)
    if (pair.from == c) return pair.to;
  return 0;
}

namespace {

// A row a vowel, a column a tone, in the order of Tone; lower case, then capitals.
constexpr std::u32string_view kVowels =
    U"aàáảãạ"
    U"ăằắẳẵặ"
    U"âầấẩẫậ"
    U"eèéẻẽẹ"
    U"êềếểễệ"
    U"iìíỉĩị"
    U"oòóỏõọ"
    U"ôồốổỗộ"
    U"ơờớởỡợ"
    U"uùúủũụ"
    U"ưừứửữự"
    U"yỳýỷỹỵ"
    U"AÀÁẢÃẠ"
    U"ĂẰẮẲẴẶ"
    U"ÂẦẤẨẪẬ"
    U"EÈÉẺẼẸ"
    U"ÊỀẾỂỄỆ"
    U"IÌÍỈĨỊ"
    U"OÒÓỎÕỌ"
    U"ÔỒỐỔỖỘ"
    U"ƠỜỚỞỠỢ"
    U"UÙÚỦŨỤ"
    U"ƯỪỨỬỮỰ"
    U"YỲÝỶỸỴ";
constexpr std::size_t kTones = 6;
constexpr std::size_t kLowerVowels = 12 * kTones;

// kVowels' places by code point: ASCII and Latin-1 to U+01BF first, then U+1EA0 to U+1EFF.
constexpr std::size_t kLow = 0x1C0;
constexpr char32_t kHigh = 0x1EA0;
constexpr auto kPlaces = [] {
  std::array<unsigned char, kLow + 0x60> places{};
  for (std::size_t i = 0; i < kVowels.size(); ++i) {
    const char32_t c = kVowels[i];
    places[c < kLow ? c : kLow + (c - kHigh)] = static_cast<unsigned char>(i + 1);
  }
  return places;
}();

// 0 for a character that is no Vietnamese vowel, else its place in kVowels, from 1.
std::size_t place_of(char32_t c) {
  if (c < kLow) return kPlaces[c];
  return c >= kHigh && c < kHigh + 0x60 ? kPlaces[kLow + (c - kHigh)] : 0;
}

}  // namespace

Vowel split_tone(char32_t c) {
  const std::size_t place = place_of(c);
  if (place == 0) return {0, Tone::level};
  return {kVowels[(place - 1) / kTones * kTones], static_cast<Tone>((place - 1) % kTones)};
}

char32_t join_tone(Vowel vowel) {
  const std::size_t place = place_of(vowel.letter);
  return place == 0 ? vowel.letter : kVowels[(place - 1) / kTones * kTones + static_cast<std::size_t>(vowel.tone)];
}

char32_t add_mark(char32_t c, char32_t mark) {
  Vowel vowel = split_tone(c);
  if (vowel.letter == 0) return 0;
  const auto toned = [&](Tone tone) { return vowel.tone == Tone::level ? join_tone({vowel.letter, tone}) : 0; };
  const auto shaped = [&](std::u32string_view plain, std::u32string_view marked) -> char32_t {
    const std::size_t at = plain.find(vowel.letter);
    return at == std::u32string_view::npos ? 0 : join_tone({marked[at], vowel.tone});
  };
  switch (mark) {
    case 0x0300:
    case 0x0340:
      return toned(Tone::grave);
    case 0x0301:
    case 0x0341:
      return toned(Tone::acute);
    case 0x0309:
      return toned(Tone::hook);
    case 0x0303:
      return toned(Tone::tilde);
    case 0x0323:
      return toned(Tone::dot);
    case 0x0302:
      return shaped(U"aeoAEO", U"âêôÂÊÔ");
    case 0x0306:
      return shaped(U"aA", U"ăĂ");
    case 0x031B:
      return shaped(U"ouOU", U"ơưƠƯ");
    default:
      return 0;
  }
}

char32_t lower_letter(char32_t c) {
  if (c >= 'A' && c <= 'Z') return c + 0x20;
  if (c == U'Đ') return U'đ';
  const std::size_t place = place_of(c);
  return place > kLowerVowels ? kVowels[place - 1 - kLowerVowels] : c;
}

char32_t upper_letter(char32_t c) {
  if (c >= 'a' && c <= 'z') return c - 0x20;
  if (c == U'đ') return U'Đ';
  const std::size_t place = place_of(c);
  return place > 0 && place <= kLowerVowels ? kVowels[place - 1 + kLowerVowels] : c;
}

char32_t plain_letter(char32_t c) {
  constexpr std::u32string_view kPlain = U"aaaeeiooouuyAAAEEIOOOUUY";
  if (c == U'đ') return 'd';
  if (c == U'Đ') return 'D';
  const std::size_t place = place_of(c);
  return place == 0 ? 0 : kPlain[(place - 1) / kTones];
}

}  // namespace bienban
