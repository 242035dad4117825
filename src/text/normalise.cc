#include "text/normalise.h"

#include <unicode/uchar.h>

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

NormalText nfc(std::string_view utf8) { return rewrite(utf8, {}); }

}  // namespace bienban
