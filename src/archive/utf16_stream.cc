#include "archive/utf16_stream.h"

#include <algorithm>
#include <cstring>
#include <string_view>

#include "text/code_page.h"

namespace bienban {

std::size_t Utf16Stream::read(char* to, std::size_t size) {
  while (taken_ == utf8_.size() && !at_end_) fill();
  const std::size_t n = std::min(size, utf8_.size() - taken_);
  std::memcpy(to, utf8_.data() + taken_, n);
  taken_ += n;
  return n;
}

void Utf16Stream::fill() {
  constexpr std::size_t kRead = std::size_t{32} * 1024;
  const std::size_t before = raw_.size();
  raw_.resize(before + kRead);
  const std::size_t got = inner_.read(raw_.data() + before, kRead);
  raw_.resize(before + got);
  at_end_ = got == 0;

  // A unit's half and a pair's first unit wait for what follows, except at the end.
  std::size_t whole = raw_.size();
  if (!at_end_) {
    whole -= whole % 2;
    const auto high = [&](std::size_t at) {
      return (static_cast<unsigned char>(raw_[big_endian_ ? at : at + 1]) & 0xFC) == 0xD8;
    };
    if (whole >= 2 && high(whole - 2)) whole -= 2;
  }
  // The decoder drops a mark at its text's beginning: only the stream's own may go.
  std::string_view text = std::string_view(raw_).substr(0, whole);
  const std::string_view mark = big_endian_ ? "\xFE\xFF" : "\xFF\xFE";
  utf8_.clear();
  taken_ = 0;
  while (!at_begin_ && text.starts_with(mark)) {
    utf8_ += "\xEF\xBB\xBF";
    text.remove_prefix(mark.size());
  }
  at_begin_ = at_begin_ && whole == 0;
  DecodedText decoded = decode_utf16(text, big_endian_);
  replaced_ += decoded.replaced;
  utf8_ += decoded.utf8;
  raw_.erase(0, whole);
}

}  // namespace bienban
