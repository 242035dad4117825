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

std::string fold_case(std::string_view normal) {
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
    at += size;
    append_utf8(folded, static_cast<char32_t>(u_foldCase(static_cast<UChar32>(c), U_FOLD_CASE_DEFAULT)));
  }
  return folded;
}

namespace {

// The folded letters of two and three bytes up to U+1EFF, where all Vietnamese letters stand; 0 for those that stay.
constexpr std::size_t folded_letters = 0x1F00;

const std::array<std::uint16_t, folded_letters>& folded_table() {
  static const std::array<std::uint16_t, folded_letters> table = [] {
    std::array<std::uint16_t, folded_letters> out{};
    for (std::size_t c = 0x80; c < folded_letters; ++c) {
      const auto folded = static_cast<std::size_t>(u_foldCase(static_cast<UChar32>(c), U_FOLD_CASE_DEFAULT));
      const bool as_long = c < 0x800 ? folded >= 0x80 && folded < 0x800 : folded >= 0x800 && folded < 0x10000;
      if (folded != c && as_long) out[c] = static_cast<std::uint16_t>(folded);
    }
    return out;
  }();
  return table;
}

}  // namespace

std::string fold_in_place(std::string_view normal) {
  const auto& table = folded_table();
  std::string folded(normal);
  for (std::size_t at = 0; at < folded.size();) {
    const auto byte = static_cast<unsigned char>(folded[at]);
    if (byte < 0x80) {
      if (byte >= 'A' && byte <= 'Z') folded[at] = static_cast<char>(byte + ('a' - 'A'));
      ++at;
      continue;
    }
    const auto [c, size] = code_point_at(normal, at);
    if (c < folded_letters && table[c] != 0) {
      const char32_t now = table[c];
      const auto put = [&](std::size_t i, char32_t bits) { folded[at + i] = static_cast<char>(bits); };
      if (size == 2) {
        put(0, 0xC0 | (now >> 6));
        put(1, 0x80 | (now & 0x3F));
      } else {
        put(0, 0xE0 | (now >> 12));
        put(1, 0x80 | ((now >> 6) & 0x3F));
        put(2, 0x80 | (now & 0x3F));
      }
    }
    at += size;
  }
  return folded;
}

NormalText nfc(std::string_view utf8) { return rewrite(utf8, {}); }

}  // namespace bienban
