// Decompresses gzip, member after member. What stands before a cut or before damage is given out whole: libarchive
// drops the buffer in which it meets the damage, and with it the last articles of an archive that was cut off.
//
//   GzipStream unpacked(std::move(packed));
//   while (const std::size_t n = unpacked.read(to, size)) use(to, n);
//
// Zeros and anything else that is no member behind the last one are passed over, as gzip does.
#pragma once

#include <zlib.h>

#include <memory>
#include <vector>

#include "archive/byte_stream.h"

namespace bienban {

class GzipStream : public ByteStream {
 public:
  // Does not read yet. Throws std::bad_alloc.
  explicit GzipStream(std::unique_ptr<ByteStream> packed);
  ~GzipStream() override;

  // Throws ReadError "broken_archive" behind the last byte that could be had, also where a member's checksum is wrong.
  std::size_t read(char* to, std::size_t size) override;

 private:
  bool fill();
  bool next_member();

  std::unique_ptr<ByteStream> packed_;
  std::vector<char> buffer_;
  z_stream inflater_{};
  bool between_members_ = false;
  bool ended_ = false;
  bool damaged_ = false;
};

}  // namespace bienban
