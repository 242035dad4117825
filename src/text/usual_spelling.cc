#include "text/usual_spelling.h"

#include "text/characters.h"
#include "text/utf8.h"

namespace bienban {

namespace {

// Of two letters each: how few write it, how most do.
constexpr std::u32string_view kPairs[] = {U"kìkỳ", U"kíký", U"kỉkỷ", U"kĩkỹ", U"kịkỵ",
                                          U"lílý", U"mĩmỹ", U"tỉtỷ", U"hỉhỷ", U"sỹsĩ"};

// The letter that takes the place of `last` behind `first`, or 0.
char32_t usual_last(char32_t first, char32_t last) {
  for (const std::u32string_view pair : kPairs) {
    if (pair[0] != lower_letter(first) || pair[1] != lower_letter(last)) continue;
    return lower_letter(last) == last ? pair[3] : upper_letter(pair[3]);
  }
  return 0;
}

}  // namespace

std::string usual_spelling(std::string_view normal) {
  std::string out;
  out.reserve(normal.size());
  char32_t before = 0;  // the word's letters before the last one
  char32_t last = 0;
  std::size_t letters = 0;
  std::size_t last_at = 0;  // in `out`
  const auto end_word = [&] {
    if (letters == 2) {
      if (const char32_t usual = usual_last(before, last); usual != 0) {
        out.resize(last_at);
        append_utf8(out, usual);
      }
    }
    letters = 0;
  };
  for (std::size_t at = 0; at < normal.size();) {
    const auto [c, size] = code_point_at(normal, at);
    if (!is_latin_letter(c)) {
      end_word();
    } else {
      before = last;
      last = c;
      last_at = out.size();
      ++letters;
    }
    out.append(normal, at, size);
    at += size;
  }
  end_word();
  return out;
}

}  // namespace bienban
