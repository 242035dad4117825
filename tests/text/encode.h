// Encoders of old encodings, for tests: written from the fonts' tables, apart from the decoders.
#pragma once

#include <iconv.h>
#include <unicode/normalizer2.h>
#include <unicode/ucnv.h>
#include <unicode/unistr.h>

#include <map>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace encode {

inline std::u32string code_points(const std::string& utf8) {
  const icu::UnicodeString text = icu::UnicodeString::fromUTF8(utf8);
  std::u32string out;
  for (std::int32_t i = 0; i < text.length(); i = text.moveIndex32(i, 1))
    out.push_back(static_cast<char32_t>(text.char32At(i)));
  return out;
}

inline std::string utf8(const std::u32string& text) {
  std::string out;
  icu::UnicodeString::fromUTF32(reinterpret_cast<const UChar32*>(text.data()), static_cast<std::int32_t>(text.size()))
      .toUTF8String(out);
  return out;
}

// A table of "letter bytes-in-hex" pairs.
inline std::map<char32_t, std::string> table(const char* rows) {
  std::map<char32_t, std::string> out;
  const std::u32string text = code_points(rows);
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == U' ') continue;
    const char32_t letter = text[i++];
    std::string bytes;
    for (; i < text.size() && text[i] != U' '; i += 2)
      bytes.push_back(static_cast<char>(std::stoi(utf8(text.substr(i, 2)), nullptr, 16)));
    out[letter] = bytes;
  }
  return out;
}

// The bytes of windows-1252, the open ones as controls.
inline std::map<char32_t, std::string> windows(const char* name) {
  std::map<char32_t, std::string> out;
  UErrorCode error = U_ZERO_ERROR;
  UConverter* converter = ucnv_open(name, &error);
  if (U_FAILURE(error)) throw std::runtime_error(name);
  for (int byte = 0x80; byte < 0x100; ++byte) {
    const char source = static_cast<char>(byte);
    UChar unit[2];
    error = U_ZERO_ERROR;
    const std::int32_t length = ucnv_toUChars(converter, unit, 2, &source, 1, &error);
    const char32_t c = U_SUCCESS(error) && length == 1 && unit[0] != 0xFFFD ? unit[0] : static_cast<char32_t>(byte);
    out[c] = std::string(1, source);
  }
  ucnv_close(converter);
  return out;
}

struct Encoded {
  std::string bytes;
  std::string text;  // what could be encoded of it: the rest became "?"
};

inline Encoded with(const std::map<char32_t, std::string>& letters, const std::string& text) {
  Encoded out;
  for (const char32_t c : code_points(text)) {
    const auto found = letters.find(c);
    if (c < 0x80)
      out.bytes.push_back(static_cast<char>(c));
    else
      out.bytes += found == letters.end() ? "?" : found->second;
    out.text += c < 0x80 || found != letters.end() ? utf8({c}) : "?";
  }
  return out;
}

inline std::map<char32_t, std::string> tcvn3_letters() {
  std::map<char32_t, std::string> out = table(
      "ĂA1 ÂA2 ÊA3 ÔA4 ƠA5 ƯA6 ĐA7 ăA8 âA9 êAA ôAB ơAC ưAD đAE àB5 ảB6 ãB7 áB8 ạB9 ằBB ẳBC ẵBD ắBE ặC6 ầC7 ẩC8 ẫC9 ấCA "
      "ậCB "
      "èCC ẻCE ẽCF éD0 ẹD1 ềD2 ểD3 ễD4 ếD5 ệD6 ìD7 ỉD8 ĩDC íDD ịDE òDF ỏE1 õE2 óE3 ọE4 ồE5 ổE6 ỗE7 ốE8 ộE9 ờEA ởEB ỡEC "
      "ớED ợEE "
      "ùEF ủF1 ũF2 úF3 ụF4 ừF5 ửF6 ữF7 ứF8 ựF9 ỳFA ỷFB ỹFC ýFD ỵFE “93 ”94 ‘91 ’92 –96 …85 •95");
  // Capitals with a tone are small letters in a font of capitals.
  const std::u32string capitals = code_points("ÀẢÃÁẠẰẲẴẮẶẦẨẪẤẬÈẺẼÉẸỀỂỄẾỆÌỈĨÍỊÒỎÕÓỌỒỔỖỐỘỜỞỠỚỢÙỦŨÚỤỪỬỮỨỰỲỶỸÝỴ");
  const std::u32string small = code_points("àảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ");
  for (std::size_t i = 0; i < capitals.size(); ++i) out[capitals[i]] = out[small[i]];
  return out;
}

inline std::map<char32_t, std::string> vni_letters() {
  return table(
      "á61F9 à61F8 ả61FB ã61F5 ạ61EF ă61EA ắ61E9 ằ61E8 ẳ61FA ẵ61FC ặ61EB â61E2 ấ61E1 ầ61E0 ẩ61E5 ẫ61E3 ậ61E4 "
      "é65F9 è65F8 ẻ65FB ẽ65F5 ẹ65EF ê65E2 ế65E1 ề65E0 ể65E5 ễ65E3 ệ65E4 íED ìEC ỉE6 ĩF3 ịF2 "
      "ó6FF9 ò6FF8 ỏ6FFB õ6FF5 ọ6FEF ô6FE2 ố6FE1 ồ6FE0 ổ6FE5 ỗ6FE3 ộ6FE4 ơF4 ớF4F9 ờF4F8 ởF4FB ỡF4F5 ợF4EF "
      "ú75F9 ù75F8 ủ75FB ũ75F5 ụ75EF ưF6 ứF6F9 ừF6F8 ửF6FB ữF6F5 ựF6EF ý79F9 ỳ79F8 ỷ79FB ỹ79F5 ỵEE đF1 "
      "Á41D9 À41D8 Ả41DB Ã41D5 Ạ41CF Ă41CA Ắ41C9 Ằ41C8 Ẳ41DA Ẵ41DC Ặ41CB Â41C2 Ấ41C1 Ầ41C0 Ẩ41C5 Ẫ41C3 Ậ41C4 "
      "É45D9 È45D8 Ẻ45DB Ẽ45D5 Ẹ45CF Ê45C2 Ế45C1 Ề45C0 Ể45C5 Ễ45C3 Ệ45C4 ÍCD ÌCC ỈC6 ĨD3 ỊD2 "
      "Ó4FD9 Ò4FD8 Ỏ4FDB Õ4FD5 Ọ4FCF Ô4FC2 Ố4FC1 Ồ4FC0 Ổ4FC5 Ỗ4FC3 Ộ4FC4 ƠD4 ỚD4D9 ỜD4D8 ỞD4DB ỠD4D5 ỢD4CF "
      "Ú55D9 Ù55D8 Ủ55DB Ũ55D5 Ụ55CF ƯD6 ỨD6D9 ỪD6D8 ỬD6DB ỮD6D5 ỰD6CF Ý59D9 Ỳ59D8 Ỷ59DB Ỹ59D5 ỴCE ĐD1 "
      "“93 ”94 ‘91 ’92 –96 …85 •95");
}

inline Encoded tcvn3(const std::string& text) {
  static const std::map<char32_t, std::string> letters = tcvn3_letters();
  return with(letters, text);
}
inline Encoded vni(const std::string& text) {
  static const std::map<char32_t, std::string> letters = vni_letters();
  return with(letters, text);
}

// By ICU, the tone as a combining mark behind its letter.
inline std::map<char32_t, std::string> windows_1258_letters() {
  const std::map<char32_t, std::string> page = windows("windows-1258");
  UErrorCode error = U_ZERO_ERROR;
  const icu::Normalizer2& nfc = *icu::Normalizer2::getNFCInstance(error);
  std::map<char32_t, std::string> letters = page;
  for (const char32_t tone : {0x0300, 0x0301, 0x0303, 0x0309, 0x0323})
    for (const char32_t base : code_points("aăâeêioôơuưyAĂÂEÊIOÔƠUƯY")) {
      icu::UnicodeString both(static_cast<UChar32>(base));
      both.append(static_cast<UChar32>(tone));
      const icu::UnicodeString one = nfc.normalize(both, error);
      letters.emplace(static_cast<char32_t>(one.char32At(0)),
                      (base < 0x80 ? std::string(1, static_cast<char>(base)) : page.at(base)) + page.at(tone));
    }
  return letters;
}

inline Encoded windows_1258(const std::string& text) {
  static const std::map<char32_t, std::string> letters = windows_1258_letters();
  return with(letters, text);
}

// By glibc, as another witness.
inline Encoded by_iconv(const std::string& text, const char* name) {
  static std::map<std::string, std::map<char32_t, std::string>> known;
  std::map<char32_t, std::string>& letters = known[name];
  for (const char32_t c : code_points(text)) {
    if (c < 0x80 || letters.count(c) != 0) continue;
    const iconv_t converter = iconv_open(name, "UTF-8");
    if (converter == reinterpret_cast<iconv_t>(-1)) throw std::runtime_error(name);
    std::string from = utf8({c});
    char bytes[16];
    char* in = from.data();
    char* to = bytes;
    std::size_t in_left = from.size();
    std::size_t to_left = sizeof bytes;
    if (iconv(converter, &in, &in_left, &to, &to_left) != static_cast<std::size_t>(-1) &&
        iconv(converter, nullptr, nullptr, &to, &to_left) != static_cast<std::size_t>(-1))
      letters[c] = std::string(bytes, to);
    iconv_close(converter);
  }
  return with(letters, text);
}

inline std::string utf16(const std::string& text, bool big_endian, bool mark) {
  const icu::UnicodeString units = icu::UnicodeString::fromUTF8(text);
  std::string out;
  const auto put = [&](char16_t unit) {
    const char high = static_cast<char>(unit >> 8);
    const char low = static_cast<char>(unit & 0xFF);
    out.push_back(big_endian ? high : low);
    out.push_back(big_endian ? low : high);
  };
  if (mark) put(0xFEFF);
  for (std::int32_t i = 0; i < units.length(); ++i) put(units[i]);
  return out;
}

// UTF-8 read as `name` and stored as UTF-8.
inline std::string scrambled(const std::string& bytes, const char* name) {
  static std::map<std::string, std::map<std::string, char32_t>> pages;
  std::map<std::string, char32_t>& page = pages[name];
  if (page.empty())
    for (const auto& [c, byte] : windows(name)) page[byte] = c;
  std::u32string out;
  for (const char byte : bytes)
    out.push_back(static_cast<unsigned char>(byte) < 0x80 ? static_cast<char32_t>(byte)
                                                          : page.at(std::string(1, byte)));
  return utf8(out);
}

inline std::string entities(const std::string& text) {
  std::string out;
  for (const char32_t c : code_points(text)) {
    if (c < 0x80)
      out.push_back(static_cast<char>(c));
    else if (c == U'à')
      out += "&agrave;";
    else if (c == U'ô')
      out += "&ocirc;";
    else if (c % 2 == 0)
      out += "&#" + std::to_string(static_cast<unsigned>(c)) + ";";
    else {
      char hex[16];
      std::snprintf(hex, sizeof hex, "&#x%X;", static_cast<unsigned>(c));
      out += hex;
    }
  }
  return out;
}

}  // namespace encode
