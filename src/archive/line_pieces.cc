#include "archive/line_pieces.h"

#include <algorithm>

namespace bienban {

bool LinePieces::next(LinePiece& piece) {
  std::size_t newline = std::string::npos;
  for (std::size_t searched = at_;;) {
    newline = held_.find('\n', searched);
    if (newline != std::string::npos || held_.size() - at_ > limit_ || at_end_) break;
    constexpr std::size_t kRead = std::size_t{64} * 1024;
    held_.erase(0, at_);
    at_ = 0;
    searched = held_.size();
    held_.resize(searched + kRead);
    const std::size_t got = stream_.read(held_.data() + searched, kRead);
    held_.resize(searched + got);
    at_end_ = got == 0;
  }
  if (at_ == held_.size() && !inside_) return false;
  const std::size_t left = std::min(newline, held_.size()) - at_;
  piece.begins = !inside_;
  piece.ends = left <= limit_;
  piece.newline = piece.ends && newline != std::string::npos;
  const std::size_t size = piece.ends ? left : cut();
  piece.bytes = std::string_view(held_).substr(at_, size);
  at_ += size + (piece.newline ? 1 : 0);
  inside_ = !piece.ends;
  return true;
}

std::size_t LinePieces::cut() const {
  const std::string_view line = std::string_view(held_).substr(at_);
  const auto plain = [&](std::size_t i) { return line[i] > ' ' && line[i] < 0x7F; };
  for (std::size_t i = limit_ - 1; i > limit_ / 2; --i)
    if (line[i] == ' ' && plain(i - 1) && plain(i + 1)) return i;
  std::size_t at = limit_;
  while (at > limit_ - 3 && (static_cast<unsigned char>(line[at]) & 0xC0) == 0x80) --at;
  return at;
}

}  // namespace bienban
