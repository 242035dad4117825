// A stream of UTF-16 as one of UTF-8, so that its lines can be found. Holds no more than a buffer.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

#include "archive/byte_stream.h"

namespace bienban {

class Utf16Stream : public ByteStream {
 public:
  // `inner` must outlive this. A byte order mark at its beginning goes.
  Utf16Stream(ByteStream& inner, bool big_endian) : inner_(inner), big_endian_(big_endian) {}

  std::size_t read(char* to, std::size_t size) override;

  // How many bad sequences became U+FFFD so far.
  [[nodiscard]] std::uint64_t replaced() const { return replaced_; }

 private:
  void fill();

  ByteStream& inner_;
  bool big_endian_;
  std::string raw_;   // the beginning of a character whose rest has not come
  std::string utf8_;  // decoded, not yet given out from taken_ on
  std::size_t taken_ = 0;
  std::uint64_t replaced_ = 0;
  bool at_begin_ = true;
  bool at_end_ = false;
};

}  // namespace bienban
