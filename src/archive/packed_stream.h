// Compressed files and archives, through libarchive (gzip: through zlib): members and contents are streamed, nothing is
// written to disk.
#pragma once

#include <memory>
#include <string>

#include "archive/byte_stream.h"

namespace bienban {

// Decompresses gzip, zstd, xz and bzip2. Throws ReadError "broken_archive" where the data is damaged: of gzip behind
// all that stands before the damage, of the others up to 128 KiB earlier.
std::unique_ptr<ByteStream> decompress(std::unique_ptr<ByteStream> packed);

// The files in a .tar or .zip, in the archive's order; folders, links and devices are passed over.
//
//   MemberReader members(std::move(stream));
//   while (members.next()) use(members.name(), *members.open());
class MemberReader {
 public:
  explicit MemberReader(std::unique_ptr<ByteStream> packed);
  ~MemberReader();
  MemberReader(const MemberReader&) = delete;
  MemberReader& operator=(const MemberReader&) = delete;

  // Goes to the next file. Throws ReadError "broken_archive"; nothing more can be read after it.
  bool next();
  [[nodiscard]] const std::string& name() const { return name_; }
  // The bytes of the file at hand; valid until the next next(). Reading throws ReadError
  // "broken_archive", e.g. where a member is encrypted; a later next() may still succeed.
  std::unique_ptr<ByteStream> open();

 private:
  struct Handle;
  friend class MemberStream;
  std::unique_ptr<Handle> handle_;
  std::string name_;
  std::size_t unnamed_ = 0;
};

}  // namespace bienban
