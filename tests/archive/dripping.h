// A stream that gives its bytes out in small pieces, as pipes do.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string_view>

#include "archive/byte_stream.h"

namespace bienban::test {

class Dripping : public ByteStream {
 public:
  Dripping(std::string_view bytes, std::size_t piece) : memory_(bytes), piece_(piece) {}
  std::size_t read(char* to, std::size_t size) override { return memory_.read(to, std::min(size, piece_)); }

 private:
  MemoryStream memory_;
  std::size_t piece_;
};

}  // namespace bienban::test
