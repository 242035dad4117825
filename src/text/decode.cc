#include "text/decode.h"

#include <fmt/format.h>

#include <array>
#include <stdexcept>

#include "text/utf8.h"

namespace bienban {

namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
constexpr std::string_view kReplacement = "\xEF\xBF\xBD";

struct Sequence {
  std::size_t size;  // bytes of the character, or of the maximal part of one that the text has here
  bool valid;
};

// Table 3-7 of the Unicode Standard: which second byte may follow which lead byte.
Sequence sequence_at(std::string_view bytes, std::size_t at) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(bytes[i]); };
  const unsigned char lead = byte(at);
  if (lead < 0x80) return {1, true};
  std::size_t size = 0;
  unsigned char low = 0x80;
  unsigned char high = 0xBF;
  if (lead >= 0xC2 && lead <= 0xDF) {
    size = 2;
  } else if (lead >= 0xE0 && lead <= 0xEF) {
    size = 3;
    if (lead == 0xE0) low = 0xA0;
    if (lead == 0xED) high = 0x9F;
  } else if (lead >= 0xF0 && lead <= 0xF4) {
    size = 4;
    if (lead == 0xF0) low = 0x90;
    if (lead == 0xF4) high = 0x8F;
  } else {
    return {1, false};
  }
  for (std::size_t i = 1; i < size; ++i) {
    if (at + i == bytes.size() || byte(at + i) < low || byte(at + i) > high) return {i, false};
    low = 0x80;
    high = 0xBF;
  }
  return {size, true};
}

void decode_utf8(std::string_view bytes, DecodedText& out) {
  std::size_t copied = 0;
  const auto copy_to = [&](std::size_t at) {
    out.utf8.append(bytes, copied, at - copied);
    out.bytes.keep(at - copied);
    copied = at;
  };
  if (bytes.starts_with(kByteOrderMark)) {
    out.bytes.replace(kByteOrderMark.size(), 0);
    copied = kByteOrderMark.size();
  }
  out.utf8.reserve(bytes.size());
  for (std::size_t at = copied; at < bytes.size();) {
    const Sequence sequence = sequence_at(bytes, at);
    if (!sequence.valid) {
      copy_to(at);
      out.utf8.append(kReplacement);
      out.bytes.replace(sequence.size, kReplacement.size());
      ++out.replaced;
      copied = at + sequence.size;
    }
    at += sequence.size;
  }
  copy_to(bytes.size());
}

bool same_name(std::string_view a, std::string_view b) {
  const auto plain = [](std::string_view name) {
    std::string letters;
    for (const char c : name) {
      if (c >= 'A' && c <= 'Z') letters.push_back(static_cast<char>(c - 'A' + 'a'));
      else if (c != '-' && c != '_' && c != ' ') letters.push_back(c);
    }
    return letters;
  };
  return plain(a) == plain(b);
}

}  // namespace

DecodedText decode(std::string_view bytes, std::string_view encoding) {
  if (!encoding.empty() && !same_name(encoding, "UTF-8"))
    throw std::invalid_argument(fmt::format("unknown encoding \"{}\"", encoding));
  DecodedText out;
  out.encoding = "UTF-8";
  decode_utf8(bytes, out);
  return out;
}

}  // namespace bienban
