#include "text/encodings.h"

#include <algorithm>
#include <utility>

#include "text/code_page.h"
#include "text/mojibake.h"
#include "text/utf8_decode.h"

namespace bienban {

namespace {

constexpr std::string_view kTcvn3Names[] = {"abc", "tcvnabc"};
constexpr std::string_view kTcvn5712Names[] = {"tcvn", "tcvn5712", "tcvn57121:1993"};
constexpr std::string_view kVniNames[] = {"vniwindows", "vniwin"};
constexpr std::string_view k1258Names[] = {"cp1258"};
constexpr std::string_view k1252Names[] = {"cp1252", "iso88591", "latin1"};
constexpr std::string_view kUtf16Names[] = {"utf16", "ucs2", "unicode"};

DecodedText from_1258(std::string_view bytes) { return decode_page(bytes, windows_1258()); }
DecodedText from_1252(std::string_view bytes) { return decode_page(bytes, windows_1252()); }
DecodedText from_viscii(std::string_view bytes) { return decode_page(bytes, viscii()); }
DecodedText from_tcvn5712(std::string_view bytes) { return decode_page(bytes, tcvn5712()); }
DecodedText from_utf16le(std::string_view bytes) { return decode_utf16(bytes, false); }
DecodedText from_utf16be(std::string_view bytes) { return decode_utf16(bytes, true); }
DecodedText from_utf16(std::string_view bytes) { return decode_utf16(bytes, bytes.starts_with("\xFE\xFF")); }

// windows-1252 as the reading, `page` or UTF-8 as what it was.
template <DecodedText (*decode_bytes)(std::string_view)>
DecodedText through_1252(std::string_view utf8) {
  const DecodedText raw = encode_page(utf8, windows_1252());
  DecodedText out = decode_bytes(raw.utf8);
  out.bytes = raw.bytes.then(out.bytes);
  return out;
}

DecodedText unscrambled(std::string_view utf8, const CodePage& page, int rounds) {
  DecodedText out = unscramble(utf8, page);
  for (int round = 1; round < rounds; ++round) {
    DecodedText next = unscramble(out.utf8, page);
    next.bytes = out.bytes.then(next.bytes);
    out = std::move(next);
  }
  return out;
}

template <const CodePage& (*page)(), int rounds>
DecodedText unscramble_bytes(std::string_view bytes) {
  const DecodedText utf8 = decode_utf8(bytes);
  DecodedText out = unscrambled(utf8.utf8, page(), rounds);
  out.bytes = utf8.bytes.then(out.bytes);
  out.replaced = utf8.replaced;
  return out;
}

template <DecodedText (*decode_bytes)(std::string_view)>
DecodedText reread_bytes(std::string_view bytes) {
  const DecodedText utf8 = decode_utf8(bytes);
  DecodedText out = through_1252<decode_bytes>(utf8.utf8);
  out.bytes = utf8.bytes.then(out.bytes);
  out.replaced += utf8.replaced;
  return out;
}

constexpr Encoding kEncodings[] = {
    {"UTF-8", EncodingKind::unicode, {}, decode_utf8},
    {"UTF-16LE", EncodingKind::unicode, {}, from_utf16le},
    {"UTF-16BE", EncodingKind::unicode, {}, from_utf16be},
    {"UTF-16", EncodingKind::unicode, kUtf16Names, from_utf16},
    {"TCVN3", EncodingKind::bytes, kTcvn3Names, decode_tcvn3},
    {"VNI", EncodingKind::bytes, kVniNames, decode_vni},
    {"windows-1258", EncodingKind::bytes, k1258Names, from_1258},
    {"VISCII", EncodingKind::bytes, {}, from_viscii},
    {"TCVN5712-1", EncodingKind::bytes, kTcvn5712Names, from_tcvn5712},
    {"windows-1252", EncodingKind::bytes, k1252Names, from_1252},
    {"UTF-8 via windows-1252", EncodingKind::scrambled, {}, unscramble_bytes<windows_1252, 1>},
    {"UTF-8 via windows-1258", EncodingKind::scrambled, {}, unscramble_bytes<windows_1258, 1>},
    {"UTF-8 twice via windows-1252", EncodingKind::scrambled, {}, unscramble_bytes<windows_1252, 2>},
    {"UTF-8 twice via windows-1258", EncodingKind::scrambled, {}, unscramble_bytes<windows_1258, 2>},
    {"TCVN3 via windows-1252", EncodingKind::reread, {}, reread_bytes<decode_tcvn3>},
    {"VNI via windows-1252", EncodingKind::reread, {}, reread_bytes<decode_vni>},
    {"VISCII via windows-1252", EncodingKind::reread, {}, reread_bytes<from_viscii>},
};
std::string plain_name(std::string_view name) {
  std::string plain;
  for (const char c : name) {
    if (c >= 'A' && c <= 'Z')
      plain.push_back(static_cast<char>(c - 'A' + 'a'));
    else if (c != '-' && c != '_' && c != ' ')
      plain.push_back(c);
  }
  return plain;
}

}  // namespace

std::span<const Encoding> encodings() { return kEncodings; }

const Encoding* find_encoding(std::string_view name) {
  const std::string wanted = plain_name(name);
  for (const Encoding& encoding : kEncodings)
    if (plain_name(encoding.name) == wanted ||
        std::find(encoding.aliases.begin(), encoding.aliases.end(), wanted) != encoding.aliases.end())
      return &encoding;
  return nullptr;
}

std::string encoding_names() {
  std::string names;
  for (const Encoding& encoding : kEncodings) {
    if (!names.empty()) names += ", ";
    names += encoding.name;
  }
  return names;
}

}  // namespace bienban
