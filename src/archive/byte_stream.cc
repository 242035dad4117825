#include "archive/byte_stream.h"

#include <algorithm>
#include <cstdio>
#include <cstring>

namespace bienban {

std::int64_t ByteStream::seek(std::int64_t, int) {
  throw ReadError("unreadable", "this input cannot be read out of order");
}

std::string_view PeekStream::peek(std::size_t size) {
  ahead_.erase(0, taken_);
  taken_ = 0;
  while (ahead_.size() < size) {
    const std::size_t before = ahead_.size();
    ahead_.resize(size);
    std::size_t got = 0;
    try {
      got = inner_->read(ahead_.data() + before, size - before);
    } catch (const ReadError&) {
      // What came before the damage is still there to be looked at; reading on meets the damage again.
      ahead_.resize(before);
      if (before == 0) throw;
      break;
    }
    ahead_.resize(before + got);
    if (got == 0) break;
  }
  return std::string_view(ahead_).substr(0, size);
}

std::size_t PeekStream::read(char* to, std::size_t size) {
  if (taken_ == ahead_.size()) return inner_->read(to, size);
  const std::size_t n = std::min(size, ahead_.size() - taken_);
  std::memcpy(to, ahead_.data() + taken_, n);
  taken_ += n;
  return n;
}

std::int64_t PeekStream::seek(std::int64_t offset, int whence) {
  if (whence == SEEK_CUR) offset -= static_cast<std::int64_t>(ahead_.size() - taken_);
  const std::int64_t at = inner_->seek(offset, whence);
  ahead_.clear();
  taken_ = 0;
  return at;
}

std::size_t MemoryStream::read(char* to, std::size_t size) {
  const std::size_t n = std::min(size, rest_.size());
  std::memcpy(to, rest_.data(), n);
  rest_.remove_prefix(n);
  return n;
}

bool read_all(ByteStream& stream, std::size_t limit, std::string& to) {
  constexpr std::size_t kFirst = std::size_t{64} * 1024;
  to.clear();
  std::size_t size = 0;
  for (;;) {
    if (size == to.size()) to.resize(std::min(limit + 1, std::max(kFirst, to.size() * 2)));
    const std::size_t got = stream.read(to.data() + size, to.size() - size);
    size += got;
    if (got == 0 || size > limit) break;
  }
  to.resize(std::min(size, limit));
  return size <= limit;
}

}  // namespace bienban
