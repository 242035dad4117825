// The single-byte encodings of Vietnamese archives, and VNI's pairs of bytes.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

#include "text/decode.h"

namespace bienban {

// What each byte stands for; 0 for a byte that stands for nothing.
using CodePage = std::array<char32_t, 256>;

const CodePage& windows_1252();  // bytes that Windows leaves open are the C1 controls, as browsers have it
const CodePage& windows_1258();  // tones are combining marks
const CodePage& tcvn3();         // ABC fonts: no capitals with tones; 80 to 9F as in windows-1252
const CodePage& tcvn5712();      // the full standard (VN1), with capitals in 80 to 9F and among the controls
const CodePage& viscii();

// These fill `utf8`, `bytes` and `replaced`.
DecodedText decode_page(std::string_view bytes, const CodePage& page);
DecodedText decode_tcvn3(std::string_view bytes);  // and capitals by font: "HéI NGHÞ" is HỘI NGHỊ
DecodedText decode_vni(std::string_view bytes);
DecodedText decode_utf16(std::string_view bytes, bool big_endian);

}  // namespace bienban
