#include "archive/gzip_stream.h"

#include <algorithm>
#include <limits>
#include <new>

namespace bienban {

namespace {

constexpr std::size_t kBuffer = std::size_t{64} * 1024;
constexpr int kOnlyGzip = 16;  // added to the bits of the window: no zlib header instead
constexpr Bytef kFirstOfMember = 0x1F;

}  // namespace

GzipStream::GzipStream(std::unique_ptr<ByteStream> packed) : packed_(std::move(packed)), buffer_(kBuffer) {
  if (inflateInit2(&inflater_, MAX_WBITS + kOnlyGzip) != Z_OK) throw std::bad_alloc();
}

GzipStream::~GzipStream() { inflateEnd(&inflater_); }

bool GzipStream::fill() {
  if (inflater_.avail_in > 0) return true;
  inflater_.avail_in = static_cast<uInt>(packed_->read(buffer_.data(), buffer_.size()));
  inflater_.next_in = reinterpret_cast<Bytef*>(buffer_.data());
  return inflater_.avail_in > 0;
}

// Gives false where no other member follows.
bool GzipStream::next_member() {
  if (!fill() || *inflater_.next_in != kFirstOfMember) return false;
  inflateReset(&inflater_);
  return true;
}

std::size_t GzipStream::read(char* to, std::size_t size) {
  const auto wanted = static_cast<uInt>(std::min<std::size_t>(size, std::numeric_limits<uInt>::max()));
  inflater_.next_out = reinterpret_cast<Bytef*>(to);
  inflater_.avail_out = wanted;
  while (!ended_ && inflater_.avail_out == wanted) {
    if (between_members_) {
      ended_ = !next_member();
      between_members_ = false;
      continue;
    }
    if (!fill()) throw ReadError("broken_archive", "the gzip data is cut off; what it holds up to there has been read");
    switch (inflate(&inflater_, Z_NO_FLUSH)) {
      case Z_OK:
      case Z_BUF_ERROR:  // nothing came of this input yet
        break;
      case Z_STREAM_END:
        between_members_ = true;
        break;
      case Z_MEM_ERROR:
        throw std::bad_alloc();
      default:
        damaged_ = ended_ = true;
    }
  }
  // What was made before the damage is given out first.
  if (damaged_ && inflater_.avail_out == wanted)
    throw ReadError("broken_archive", "the gzip data is damaged; what it holds up to there has been read");
  return wanted - inflater_.avail_out;
}

}  // namespace bienban
