#include "archive/line_reader.h"

#include <cstring>

namespace bienban {

LineReader::LineReader(ByteStream& stream, std::size_t limit) : stream_(stream), limit_(limit), buffer_(256 * 1024) {}

bool LineReader::fill() {
  begin_ = 0;
  end_ = stream_.read(buffer_.data(), buffer_.size());
  return end_ != 0;
}

LineReader::Result LineReader::next(std::string& line) {
  line.clear();
  if (begin_ == end_ && !fill()) return Result::end;
  ++number_;
  bool too_long = false;
  for (;;) {
    const char* from = buffer_.data() + begin_;
    const auto* newline = static_cast<const char*>(std::memchr(from, '\n', end_ - begin_));
    const std::size_t size = newline != nullptr ? static_cast<std::size_t>(newline - from) : end_ - begin_;
    if (!too_long && size > limit_ - line.size()) {
      too_long = true;
      line = std::string();
    }
    if (!too_long) line.append(from, size);
    begin_ += size;
    if (newline != nullptr) {
      ++begin_;
      break;
    }
    if (!fill()) break;
  }
  return too_long ? Result::too_long : Result::line;
}

}  // namespace bienban
