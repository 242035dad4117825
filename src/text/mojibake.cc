#include "text/mojibake.h"

#include <map>
#include <string>

#include "text/utf8.h"
#include "text/utf8_decode.h"

namespace bienban {

namespace {

// The byte that stands for `c` in a page, or 0.
class Bytes {
 public:
  explicit Bytes(const CodePage& page) {
    for (std::size_t i = 0x80; i < page.size(); ++i)
      if (page[i] != 0) bytes_.emplace(page[i], static_cast<unsigned char>(i));
  }
  [[nodiscard]] unsigned char of(char32_t c) const {
    const auto found = bytes_.find(c);
    return found == bytes_.end() ? 0 : found->second;
  }

 private:
  std::map<char32_t, unsigned char> bytes_;
};

}  // namespace

DecodedText unscramble(std::string_view scrambled, const CodePage& page) {
  const Bytes bytes(page);
  DecodedText out;
  out.utf8.reserve(scrambled.size());
  for (std::size_t at = 0; at < scrambled.size();) {
    const CodePoint first = code_point_at(scrambled, at);
    const unsigned char lead = first.value < 0x80 ? 0 : bytes.of(first.value);
    std::size_t end = at + first.size;
    bool whole = false;
    if (lead >= 0xC2 && lead <= 0xF4) {
      std::string sequence(1, static_cast<char>(lead));
      const std::size_t length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
      while (sequence.size() < length && end < scrambled.size()) {
        const CodePoint next = code_point_at(scrambled, end);
        const unsigned char byte = next.value == ' ' ? 0xA0 : next.value < 0x80 ? 0 : bytes.of(next.value);
        if (byte < 0x80 || byte > 0xBF) break;
        sequence.push_back(static_cast<char>(byte));
        end += next.size;
      }
      whole = sequence.size() == length && utf8_sequence(sequence, 0).valid;
      if (whole) {
        out.utf8 += sequence;
        out.bytes.replace(end - at, sequence.size());
        at = end;
      }
    }
    if (!whole) {
      out.utf8.append(scrambled, at, first.size);
      out.bytes.keep(first.size);
      at += first.size;
    }
  }
  return out;
}

DecodedText encode_page(std::string_view text, const CodePage& page) {
  const Bytes bytes(page);
  DecodedText out;
  out.utf8.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const auto [c, size] = code_point_at(text, at);
    if (c < 0x80) {
      out.utf8.push_back(static_cast<char>(c));
      out.bytes.keep(1);
    } else {
      const unsigned char byte = bytes.of(c);
      out.utf8.push_back(byte == 0 ? '?' : static_cast<char>(byte));
      out.bytes.replace(size, 1);
    }
    at += size;
  }
  return out;
}

}  // namespace bienban
