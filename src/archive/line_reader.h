// Lines of a stream, of any length up to a limit, in constant memory.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "archive/byte_stream.h"

namespace bienban {

class LineReader {
 public:
  enum class Result { line, too_long, end };

  LineReader(ByteStream& stream, std::size_t limit);

  // Puts the next line without its '\n' into `line`. A line beyond the limit is passed over and leaves
  // `line` empty. A last line needs no '\n'; after a last '\n' stands no further line. Throws ReadError;
  // what stands before the damage and has no '\n' is lost with it.
  Result next(std::string& line);

  // From 1: the number of the line that next() gave last.
  [[nodiscard]] std::uint64_t number() const { return number_; }

 private:
  bool fill();

  ByteStream& stream_;
  std::size_t limit_;
  std::vector<char> buffer_;
  std::size_t begin_ = 0;
  std::size_t end_ = 0;
  std::uint64_t number_ = 0;
};

}  // namespace bienban
