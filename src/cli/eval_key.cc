#include "cli/eval_key.h"

#include <fmt/format.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <vector>

namespace bienban {
namespace {

constexpr UChar32 eth = 0x00F0;  // what the look-alike of Đ folds to

bool is_invisible(UChar32 c) { return c == 0xAD || (c >= 0x200B && c <= 0x200D) || c == 0x2060 || c == 0xFEFF; }

// The digit that stands for a combining tone mark, 0 for every other character.
char tone_digit(UChar32 c) {
  switch (c) {
    case 0x0300:
      return '1';
    case 0x0301:
      return '2';
    case 0x0303:
      return '3';
    case 0x0309:
      return '4';
    case 0x0323:
      return '5';
    default:
      return 0;
  }
}

bool is_alphanumeric(UChar32 c) { return c == '_' || u_isalpha(c) || u_getNumericValue(c) != U_NO_NUMERIC_VALUE; }

bool is_word_part(UChar32 c) {
  return is_alphanumeric(c) || (c >= 0x0300 && c <= 0x036F) || c == '/' || c == '%' || c == '&' || c == '.' ||
         c == '\'';
}

icu::UnicodeString decomposed(std::string_view text) {
  const icu::UnicodeString given =
      icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<int32_t>(text.size())));
  icu::UnicodeString visible;
  for (int32_t at = 0; at < given.length(); at = given.moveIndex32(at, 1)) {
    const UChar32 c = given.char32At(at);
    if (c == 0x2019 || c == 0x02BC) {
      visible.append(static_cast<UChar32>('\''));
    } else if (!is_invisible(c)) {
      visible.append(c);
    }
  }
  visible.foldCase();
  UErrorCode error = U_ZERO_ERROR;
  return icu::Normalizer2::getNFDInstance(error)->normalize(visible, error);
}

// One word's key; empty for a word without any letter or digit.
std::string word_key(const icu::UnicodeString& word) {
  icu::UnicodeString base;
  std::string tones;
  for (int32_t at = 0; at < word.length(); at = word.moveIndex32(at, 1)) {
    const UChar32 c = word.char32At(at);
    if (const char digit = tone_digit(c)) {
      tones.push_back(digit);
    } else {
      base.append(c == eth ? static_cast<UChar32>(0x0111) : c);
    }
  }
  const auto is_edge = [](UChar c) { return c == '.' || c == '\''; };
  int32_t begin = 0;
  int32_t end = base.length();
  while (begin < end && is_edge(base[begin])) ++begin;
  while (end > begin && is_edge(base[end - 1])) --end;
  bool any = false;
  for (int32_t at = begin; at < end && !any; at = base.moveIndex32(at, 1)) any = is_alphanumeric(base.char32At(at));
  if (!any) return {};
  std::string key;
  base.tempSubStringBetween(begin, end).toUTF8String(key);
  return key + tones;
}

std::vector<std::string> word_keys(std::string_view text) {
  const icu::UnicodeString letters = decomposed(text);
  std::vector<std::string> keys;
  for (int32_t at = 0; at < letters.length();) {
    int32_t end = at;
    while (end < letters.length() && is_word_part(letters.char32At(end))) end = letters.moveIndex32(end, 1);
    if (end == at) end = letters.moveIndex32(at, 1);
    std::string key = word_key(letters.tempSubStringBetween(at, end));
    if (!key.empty()) keys.push_back(std::move(key));
    at = end;
  }
  return keys;
}

bool is_plain(const std::string& word) {
  const icu::UnicodeString letters = icu::UnicodeString::fromUTF8(word);
  for (int32_t at = 0; at < letters.length(); at = letters.moveIndex32(at, 1)) {
    if (!is_alphanumeric(letters.char32At(at))) return false;
  }
  return true;
}

std::string join(const std::vector<std::string>& words) { return fmt::format("{}", fmt::join(words, " ")); }

}  // namespace

std::string comparison_key(std::string_view text) { return join(word_keys(text)); }

std::string title_comparison_key(std::string_view text) {
  std::vector<std::string> words = word_keys(text);
  const std::size_t count = words.size();
  if (count >= 3 && words[count - 2] == "khoa2" && is_plain(words[count - 1])) words.resize(count - 2);
  return join(words);
}

std::string number_comparison_key(double number) { return fmt::format("{:.6f}", number); }

}  // namespace bienban
