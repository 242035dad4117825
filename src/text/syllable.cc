#include "text/syllable.h"

#include <algorithm>
#include <array>
#include <vector>

#include "text/characters.h"

namespace bienban {

namespace {

using Letters = std::u32string_view;

// The longest first, so that "gia" is "gi" + "a" and "gin" (no rime "n") falls back to "g" + "in".
constexpr std::array<Letters, 29> kOnsets = {U"ngh", U"ch", U"gh", U"gi", U"kh", U"ng", U"nh", U"ph", U"qu", U"th",
                                             U"tr",  U"b",  U"c",  U"d",  U"đ",  U"g",  U"h",  U"k",  U"l",  U"m",
                                             U"n",   U"p",  U"r",  U"s",  U"t",  U"v",  U"x",  U"w",  U""};

// Rimes without their tones.
constexpr Letters kRimes[] = {
    U"a",   U"ac",  U"ach",  U"ai",   U"am",   U"an",   U"ang", U"anh",  U"ao",  U"ap",   U"at",  U"au",   U"ay",
    U"ăc",  U"ăm",  U"ăn",   U"ăng",  U"ăp",   U"ăt",   U"âc",  U"âm",   U"ân",  U"âng",  U"âp",  U"ât",   U"âu",
    U"ây",  U"e",   U"ec",   U"em",   U"en",   U"eng",  U"eo",  U"ep",   U"et",  U"ê",    U"êch", U"êm",   U"ên",
    U"êng", U"ênh", U"êp",   U"êt",   U"êu",   U"i",    U"ia",  U"ich",  U"im",  U"in",   U"inh", U"ip",   U"it",
    U"iu",  U"iêc", U"iêm",  U"iên",  U"iêng", U"iêp",  U"iêt", U"iêu",  U"o",   U"oc",   U"oi",  U"om",   U"on",
    U"ong", U"op",  U"ot",   U"ooc",  U"oong", U"oa",   U"oac", U"oach", U"oai", U"oam",  U"oan", U"oang", U"oanh",
    U"oao", U"oap", U"oat",  U"oay",  U"oăc",  U"oăm",  U"oăn", U"oăng", U"oăt", U"oe",   U"oen", U"oeo",  U"oet",
    U"ô",   U"ôc",  U"ôi",   U"ôm",   U"ôn",   U"ông",  U"ôp",  U"ôt",   U"ơ",   U"ơi",   U"ơm",  U"ơn",   U"ơp",
    U"ơt",  U"u",   U"ua",   U"uc",   U"ui",   U"um",   U"un",  U"ung",  U"up",  U"ut",   U"uân", U"uâng", U"uât",
    U"uây", U"uê",  U"uêch", U"uên",  U"uênh", U"uêt",  U"uơ",  U"uôc",  U"uôi", U"uôm",  U"uôn", U"uông", U"uôt",
    U"uy",  U"uya", U"uych", U"uyên", U"uyêt", U"uynh", U"uyp", U"uyt",  U"uyu", U"ư",    U"ưa",  U"ưc",   U"ưi",
    U"ưm",  U"ưn",  U"ưng",  U"ưt",   U"ưu",   U"ươc",  U"ươi", U"ươm",  U"ươn", U"ương", U"ươp", U"ươt",  U"ươu",
    U"y",   U"ych", U"yêm",  U"yên",  U"yêng", U"yêt",  U"yêu", U"ynh",  U"yt"};

constexpr std::size_t kLongest = 7;  // letters: "nghiêng"

const std::vector<Letters>& sorted_rimes() {
  static const std::vector<Letters> rimes = [] {
    std::vector<Letters> all(std::begin(kRimes), std::end(kRimes));
    std::sort(all.begin(), all.end());
    return all;
  }();
  return rimes;
}

bool is_rime(Letters letters) { return std::binary_search(sorted_rimes().begin(), sorted_rimes().end(), letters); }

bool is_bare_rime(Letters letters) {
  static const std::vector<std::u32string> rimes = [] {
    std::vector<std::u32string> all;
    for (const Letters rime : kRimes) {
      all.emplace_back(rime);
      for (char32_t& c : all.back())
        if (const char32_t plain = plain_letter(c); plain != 0) c = plain;
    }
    std::sort(all.begin(), all.end());
    return all;
  }();
  return std::binary_search(rimes.begin(), rimes.end(), letters);
}

struct Syllable {
  std::u32string letters;  // lower case, without the tone
  Tone tone = Tone::level;
  std::size_t tones = 0;  // how many vowels carry one
  std::size_t rime = 0;   // where the rime begins
  bool valid = false;
};

Syllable parse(Letters letters, bool (*known_rime)(Letters)) {
  Syllable syllable;
  if (letters.empty() || letters.size() > kLongest) return syllable;
  for (const char32_t c : letters) {
    const Vowel vowel = split_tone(c);
    if (vowel.letter != 0 && vowel.tone != Tone::level) {
      syllable.tone = vowel.tone;
      ++syllable.tones;
    }
    syllable.letters.push_back(lower_letter(vowel.letter == 0 ? c : vowel.letter));
  }
  if (syllable.tones > 1) return syllable;
  const Letters all = syllable.letters;
  for (const Letters onset : kOnsets) {
    if (!all.starts_with(onset) || !known_rime(all.substr(onset.size()))) continue;
    syllable.rime = onset.size();
    syllable.valid = true;
    break;
  }
  return syllable;
}

bool is_vowel(char32_t c) { return split_tone(c).letter != 0; }

// Which letter of the rime carries the tone in the normal form.
std::size_t tone_place(Letters rime) {
  const std::size_t marked = rime.find_last_of(U"ăâêôơư");
  if (marked != Letters::npos) return marked;  // "ươ": the second of the two
  std::size_t vowels = 0;
  while (vowels < rime.size() && is_vowel(rime[vowels])) ++vowels;
  if (vowels <= 1) return 0;
  if (vowels == 2) return vowels < rime.size() ? 1 : 0;
  return 1;
}

}  // namespace

bool is_syllable(Letters letters) {
  const Syllable syllable = parse(letters, is_rime);
  if (!syllable.valid) return false;
  // A rime that ends in a stop has the acute or the dot.
  const Letters all = syllable.letters;
  const bool stop = all.ends_with(U'c') || all.ends_with(U'p') || all.ends_with(U't') || all.ends_with(U"ch");
  return !stop || syllable.tone == Tone::acute || syllable.tone == Tone::dot;
}

bool is_bare_syllable(Letters letters) { return parse(letters, is_bare_rime).valid; }

bool place_tone(std::u32string& letters) {
  std::size_t vowels = 0;
  std::size_t tones = 0;
  for (const char32_t c : letters) {
    const Vowel vowel = split_tone(c);
    vowels += vowel.letter != 0 ? 1U : 0U;
    tones += vowel.tone != Tone::level ? 1U : 0U;
  }
  if (vowels < 2 || tones != 1) return false;
  const Syllable syllable = parse(letters, is_rime);
  if (!syllable.valid) return false;
  const std::size_t place = syllable.rime + tone_place(Letters(syllable.letters).substr(syllable.rime));
  if (split_tone(letters[place]).tone != Tone::level) return false;
  for (char32_t& c : letters) {
    const Vowel vowel = split_tone(c);
    if (vowel.letter != 0) c = vowel.letter;
  }
  letters[place] = join_tone({letters[place], syllable.tone});
  return true;
}

}  // namespace bienban
