#include "text/code_page.h"

#include <unicode/ucnv.h>

#include <fmt/format.h>

#include <memory>
#include <stdexcept>

#include "text/characters.h"
#include "text/utf8.h"

namespace bienban {

namespace {

constexpr char32_t kBad = 0xFFFD;

CodePage ascii() {
  CodePage page{};
  for (std::size_t i = 0; i < 0x80; ++i) page[i] = static_cast<char32_t>(i);
  return page;
}

// Each byte alone, by ICU's converter.
CodePage from_icu(const char* name) {
  UErrorCode error = U_ZERO_ERROR;
  const std::unique_ptr<UConverter, decltype(&ucnv_close)> converter(ucnv_open(name, &error), &ucnv_close);
  if (U_FAILURE(error)) throw std::runtime_error(fmt::format("ICU has no converter {}: {}", name, u_errorName(error)));
  CodePage page{};
  for (std::size_t i = 0; i < 256; ++i) {
    const char byte = static_cast<char>(static_cast<unsigned char>(i));
    UChar units[4];
    error = U_ZERO_ERROR;
    const std::int32_t length = ucnv_toUChars(converter.get(), units, 4, &byte, 1, &error);
    page[i] = U_SUCCESS(error) && length == 1 && units[0] != kBad ? static_cast<char32_t>(units[0]) : 0;
  }
  return page;
}

// `letters` stand at the bytes from `from` on; a space leaves its byte alone.
void set(CodePage& page, std::size_t from, std::u32string_view letters) {
  for (const char32_t c : letters) {
    if (c != U' ') page[from] = c;
    ++from;
  }
}

}  // namespace

const CodePage& windows_1252() {
  static const CodePage page = [] {
    CodePage made = from_icu("windows-1252");
    for (const std::size_t open : {0x81, 0x8D, 0x8F, 0x90, 0x9D}) made[open] = static_cast<char32_t>(open);
    return made;
  }();
  return page;
}

const CodePage& windows_1258() {
  static const CodePage page = from_icu("windows-1258");
  return page;
}

const CodePage& tcvn3() {
  static const CodePage page = [] {
    CodePage made = tcvn5712();
    for (std::size_t i = 0; i < 0x20; ++i) made[i] = static_cast<char32_t>(i);
    for (std::size_t i = 0x80; i < 0xA0; ++i) made[i] = windows_1252()[i];
    return made;
  }();
  return page;
}

const CodePage& tcvn5712() {
  static const CodePage page = [] {
    CodePage made = ascii();
    set(made, 0x01, U"ÚỤ ỪỬỮ");
    set(made, 0x11, U"ỨỰỲỶỸÝỴ");
    set(made, 0x80,
        U"ÀẢÃÁẠẶẬÈẺẼÉẸỆÌỈĨ"
        U"ÍỊÒỎÕÓỌỘỜỞỠỚỢÙỦŨ");
    set(made, 0xA0,
        U"\u00A0ĂÂÊÔƠƯĐăâêôơưđẰ"
        U"\u0300\u0309\u0303\u0301\u0323àảãáạẲằẳẵắẴ");
    set(made, 0xC0,
        U"ẮẦẨẪẤỀặầẩẫấậèỂẻẽ"
        U"éẹềểễếệìỉỄẾỒĩíịò");
    set(made, 0xE0,
        U"Ổỏõóọồổỗốộờởỡớợù"
        U"ỖủũúụừửữứựỳỷỹýỵỐ");
    return made;
  }();
  return page;
}

const CodePage& viscii() {
  static const CodePage page = [] {
    CodePage made = ascii();
    set(made, 0x02, U"Ẳ");
    set(made, 0x05, U"ẴẪ");
    set(made, 0x14, U"Ỷ");
    set(made, 0x19, U"Ỹ");
    set(made, 0x1E, U"Ỵ");
    set(made, 0x80,
        U"ẠẮẰẶẤẦẨẬẼẸẾỀỂỄỆỐ"
        U"ỒỔỖỘỢỚỜỞỊỎỌỈỦŨỤỲ");
    set(made, 0xA0,
        U"Õắằặấầẩậẽẹếềểễệố"
        U"ồổỗỠƠộờởịỰỨỪỬơớƯ");
    set(made, 0xC0,
        U"ÀÁÂÃẢĂẳẵÈÉÊẺÌÍĨỳ"
        U"ĐứÒÓÔạỷừửÙÚỹỵÝỡư");
    set(made, 0xE0,
        U"àáâãảăữẫèéêẻìíĩỉ"
        U"đựòóôõỏọụùúũủýợỮ");
    return made;
  }();
  return page;
}

DecodedText decode_page(std::string_view bytes, const CodePage& page) {
  DecodedText out;
  out.utf8.reserve(bytes.size() + bytes.size() / 2);
  for (const char byte : bytes) {
    const auto value = static_cast<unsigned char>(byte);
    char32_t c = page[value];
    if (c == 0 && value != 0) {
      c = kBad;
      ++out.replaced;
    }
    const std::size_t before = out.utf8.size();
    append_utf8(out.utf8, c);
    if (c == value && value < 0x80)
      out.bytes.keep(1);
    else
      out.bytes.replace(1, out.utf8.size() - before);
  }
  return out;
}

namespace {

// What VNI-Windows' second byte puts on the letter before it.
struct VniMark {
  char32_t shape;  // breve or circumflex, or 0
  char32_t tone;   // a combining mark, or 0
};

VniMark vni_mark(unsigned char byte) {
  switch (byte | 0x20) {  // the marks of capitals are capitals
    case 0xF9:
      return {0, 0x0301};
    case 0xF8:
      return {0, 0x0300};
    case 0xFB:
      return {0, 0x0309};
    case 0xF5:
      return {0, 0x0303};
    case 0xEF:
      return {0, 0x0323};
    case 0xE2:
      return {0x0302, 0};
    case 0xE1:
      return {0x0302, 0x0301};
    case 0xE0:
      return {0x0302, 0x0300};
    case 0xE5:
      return {0x0302, 0x0309};
    case 0xE3:
      return {0x0302, 0x0303};
    case 0xE4:
      return {0x0302, 0x0323};
    case 0xEA:
      return {0x0306, 0};
    case 0xE9:
      return {0x0306, 0x0301};
    case 0xE8:
      return {0x0306, 0x0300};
    case 0xFA:
      return {0x0306, 0x0309};
    case 0xFC:
      return {0x0306, 0x0303};
    case 0xEB:
      return {0x0306, 0x0323};
    default:
      return {0, 0};
  }
}

// The letters that VNI-Windows has whole.
char32_t vni_letter(unsigned char byte) {
  switch (byte) {
    case 0xED:
      return U'í';
    case 0xEC:
      return U'ì';
    case 0xE6:
      return U'ỉ';
    case 0xF3:
      return U'ĩ';
    case 0xF2:
      return U'ị';
    case 0xCD:
      return U'Í';
    case 0xCC:
      return U'Ì';
    case 0xC6:
      return U'Ỉ';
    case 0xD3:
      return U'Ĩ';
    case 0xD2:
      return U'Ị';
    case 0xF4:
      return U'ơ';
    case 0xF6:
      return U'ư';
    case 0xEE:
      return U'ỵ';
    case 0xF1:
      return U'đ';
    case 0xD4:
      return U'Ơ';
    case 0xD6:
      return U'Ư';
    case 0xCE:
      return U'Ỵ';
    case 0xD1:
      return U'Đ';
    default:
      return windows_1252()[byte];
  }
}

char32_t vni_pair(unsigned char first, unsigned char second) {
  const VniMark mark = second >= 0xC0 ? vni_mark(second) : VniMark{0, 0};
  char32_t c = vni_letter(first);
  if (mark.shape != 0) c = add_mark(c, mark.shape);
  if (c != 0 && mark.tone != 0) c = add_mark(c, mark.tone);
  return mark.shape == 0 && mark.tone == 0 ? 0 : c;
}

}  // namespace

DecodedText decode_vni(std::string_view bytes) {
  DecodedText out;
  out.utf8.reserve(bytes.size() + bytes.size() / 4);
  for (std::size_t at = 0; at < bytes.size();) {
    const auto first = static_cast<unsigned char>(bytes[at]);
    std::size_t size = 1;
    char32_t c = vni_letter(first);
    if (at + 1 < bytes.size() && (first < 0x80 || first == 0xF4 || first == 0xD4 || first == 0xF6 || first == 0xD6)) {
      if (const char32_t marked = vni_pair(first, static_cast<unsigned char>(bytes[at + 1])); marked != 0) {
        c = marked;
        size = 2;
      }
    }
    const std::size_t before = out.utf8.size();
    append_utf8(out.utf8, c);
    if (c < 0x80)
      out.bytes.keep(1);
    else
      out.bytes.replace(size, out.utf8.size() - before);
    at += size;
  }
  return out;
}

DecodedText decode_utf16(std::string_view bytes, bool big_endian) {
  DecodedText out;
  out.utf8.reserve(bytes.size());
  const auto unit_at = [&](std::size_t at) {
    const auto first = static_cast<unsigned char>(bytes[at]);
    const auto second = static_cast<unsigned char>(bytes[at + 1]);
    return static_cast<char32_t>(big_endian ? (first << 8 | second) : (second << 8 | first));
  };
  std::size_t at = 0;
  if (bytes.size() >= 2 && unit_at(0) == 0xFEFF) {
    out.bytes.replace(2, 0);
    at = 2;
  }
  while (at < bytes.size()) {
    std::size_t size = bytes.size() - at < 2 ? 1 : 2;  // a last byte without its other half is bad
    char32_t c = size == 2 ? unit_at(at) : kBad;
    bool bad = size == 1;
    if (c >= 0xD800 && c < 0xE000) {
      const char32_t low = c < 0xDC00 && at + 4 <= bytes.size() ? unit_at(at + 2) : 0;
      bad = low < 0xDC00 || low >= 0xE000;
      c = bad ? kBad : 0x10000 + ((c - 0xD800) << 10) + (low - 0xDC00);
      if (!bad) size = 4;
    }
    out.replaced += bad ? 1U : 0U;
    const std::size_t before = out.utf8.size();
    append_utf8(out.utf8, c);
    out.bytes.replace(size, out.utf8.size() - before);
    at += size;
  }
  return out;
}

}  // namespace bienban
