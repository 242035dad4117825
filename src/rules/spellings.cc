#include "rules/spellings.h"

#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <utility>

#include "text/utf8.h"

namespace bienban {
namespace {

std::string to_utf8(const std::u32string& codes) {
  std::string out;
  for (const char32_t code : codes) append_utf8(out, code);
  return out;
}

char32_t upper(char32_t code) { return static_cast<char32_t>(utf8proc_toupper(static_cast<utf8proc_int32_t>(code))); }

// i and y at a syllable's end, with their tones: the two spellings of one sound (kĩ/kỹ, tỉ/tỷ, lí/lý).
constexpr std::array<std::pair<char32_t, char32_t>, 6> i_and_y = {
    {{U'i', U'y'}, {U'ì', U'ỳ'}, {U'í', U'ý'}, {U'ỉ', U'ỷ'}, {U'ĩ', U'ỹ'}, {U'ị', U'ỵ'}}};

// The other spelling of a syllable that ends in a single i or y after h, k, l, m, s or t; empty where there is none.
std::u32string other_spelling(std::u32string word) {
  if (word.size() < 2 || word.size() > 3) return {};
  const char32_t before = word[word.size() - 2];
  static constexpr std::u32string_view onsets = U"hklmst";
  if (onsets.find(before) == std::u32string_view::npos) return {};
  for (const auto& [i, y] : i_and_y) {
    if (word.back() == i || word.back() == y) {
      word.back() = word.back() == i ? y : i;
      return word;
    }
  }
  return {};
}

// As written in lower case, with a capital, all in capitals.
void add_cases(const std::u32string& folded, std::vector<std::string>& out) {
  if (folded.empty()) return;
  std::u32string capital = folded;
  std::u32string capitals = folded;
  capital.front() = upper(capital.front());
  std::transform(capitals.begin(), capitals.end(), capitals.begin(), upper);
  // "h'rưm" -> "H'Rưm"
  for (std::size_t i = 2; i < capital.size(); ++i) {
    if (capital[i - 1] == U'\'') capital[i] = upper(capital[i]);
  }
  for (const std::u32string* spelling : {&folded, &std::as_const(capital), &std::as_const(capitals)}) {
    out.push_back(to_utf8(*spelling));
  }
}

}  // namespace

std::vector<std::string> spellings(std::string_view folded) {
  std::u32string codes;
  for (std::size_t at = 0; at < folded.size();) {
    const CodePoint c = code_point_at(folded, at);
    codes.push_back(c.value);
    at += c.size;
  }
  std::vector<std::string> out;
  out.reserve(6);
  add_cases(codes, out);
  add_cases(other_spelling(codes), out);
  return out;
}

}  // namespace bienban
