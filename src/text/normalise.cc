#include "text/normalise.h"

#include <unicode/uchar.h>

#include <array>
#include <cstdint>

#include "text/characters.h"
#include "text/rewrite.h"
#include "text/utf8.h"

namespace bienban {

NormalText normalise(std::string_view utf8) {
  return rewrite(utf8, {.invisible = true,
                        .spaces = true,
                        .line_breaks = true,
                        .look_alikes = true,
                        .punctuation = true,
                        .broken_words = true,
                        .tones = true});
}

std::string quote(std::string_view utf8) { return rewrite(utf8, {.invisible = true, .spaces = true}).text; }

std::string mend(std::string_view utf8) {
  return rewrite(utf8, {.invisible = true, .spaces = true, .look_alikes = true}).text;
}

std::string fold(std::string_view normal) { return fold_case(rewrite(normal, {.tones = true}).text); }

namespace {

// The folded letters up to U+1EFF, where all Vietnamese letters stand.
constexpr std::size_t letters = 0x1F00;

using LetterTable = std::array<std::uint16_t, letters>;

const LetterTable& folded_letters() {
  static const LetterTable table = [] {
    LetterTable out{};
    for (std::size_t i = 0; i < letters; ++i) {
      out[i] = static_cast<std::uint16_t>(u_foldCase(static_cast<UChar32>(i), U_FOLD_CASE_DEFAULT));
    }
    return out;
  }();
  return table;
}

char32_t fold_letter(const LetterTable& table, char32_t c) {
  return c < letters ? table[c] : static_cast<char32_t>(u_foldCase(static_cast<UChar32>(c), U_FOLD_CASE_DEFAULT));
}

// Whether a capital may begin with the byte: not so small letters of ASCII, signs, and the bytes inside a character.
constexpr std::array<bool, 256> may_begin_capital = [] {
  std::array<bool, 256> out{};
  for (std::size_t i = 'A'; i <= 'Z'; ++i) out[i] = true;
  for (std::size_t i = 0xC2; i < 0x100; ++i) out[i] = true;
  return out;
}();

}  // namespace

std::string fold_case(std::string_view normal) {
  const LetterTable& table = folded_letters();
  std::string folded;
  folded.reserve(normal.size());
  for (std::size_t at = 0; at < normal.size();) {
    const auto byte = static_cast<unsigned char>(normal[at]);
    if (byte < 0x80) {
      folded.push_back(static_cast<char>(byte >= 'A' && byte <= 'Z' ? byte + ('a' - 'A') : byte));
      ++at;
      continue;
    }
    const auto [c, size] = code_point_at(normal, at);
    append_utf8(folded, fold_letter(table, c));
    at += size;
  }
  return folded;
}

std::string fold_in_place(std::string_view normal) {
  const LetterTable& table = folded_letters();
  std::string folded(normal);
  for (std::size_t at = 0; at < folded.size(); ++at) {
    const auto byte = static_cast<unsigned char>(folded[at]);
    if (!may_begin_capital[byte]) continue;
    if (byte < 0x80) {
      folded[at] = static_cast<char>(byte + ('a' - 'A'));
      continue;
    }
    const auto [c, size] = code_point_at(normal, at);
    if (const char32_t now = fold_letter(table, c); now != c) {
      std::string letter;
      append_utf8(letter, now);
      if (letter.size() == size) folded.replace(at, size, letter);
    }
  }
  return folded;
}

NormalText nfc(std::string_view utf8) { return rewrite(utf8, {}); }

}  // namespace bienban
