#include "text/ascii.h"

#include <unicode/translit.h>
#include <unicode/unistr.h>

#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <stdexcept>

#include "text/characters.h"
#include "text/utf8.h"

namespace bienban {

namespace {

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char byte) { return static_cast<unsigned char>(byte) < 0x80; });
}

const icu::Transliterator& to_latin() {
  static const std::unique_ptr<icu::Transliterator> instance = [] {
    UErrorCode error = U_ZERO_ERROR;
    std::unique_ptr<icu::Transliterator> made(
        icu::Transliterator::createInstance("Any-Latin; NFD; [:Mn:] Remove; NFC; Latin-ASCII", UTRANS_FORWARD, error));
    if (U_FAILURE(error)) throw std::runtime_error(fmt::format("ICU cannot write in ASCII: {}", u_errorName(error)));
    return made;
  }();
  return *instance;
}

std::string transliterated(const std::string& text) {
  icu::UnicodeString units = icu::UnicodeString::fromUTF8(text);
  to_latin().transliterate(units);
  std::string out;
  for (std::int32_t i = 0; i < units.length(); i = units.moveIndex32(i, 1)) {
    const UChar32 c = units.char32At(i);
    out.push_back(c < 0x80 ? static_cast<char>(c) : '?');
  }
  return out;
}

}  // namespace

std::string to_ascii(std::string_view normal) {
  std::string out;
  out.reserve(normal.size());
  for (std::size_t at = 0; at < normal.size();) {
    const auto [c, size] = code_point_at(normal, at);
    const char32_t letter = c < 0x80 ? c : plain_letter(c);
    if (letter != 0)
      out.push_back(static_cast<char>(letter));
    else
      out.append(normal, at, size);
    at += size;
  }
  return is_ascii(out) ? out : transliterated(out);
}

}  // namespace bienban
