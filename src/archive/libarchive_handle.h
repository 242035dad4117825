// The small part of libarchive that this program uses, over a ByteStream.
#pragma once

#include <archive.h>
#include <archive_entry.h>

#include <exception>
#include <memory>
#include <vector>

#include "archive/byte_stream.h"

namespace bienban {

class LibarchiveHandle {
 public:
  enum class Contents { one_file, members };

  // Does not read yet. Throws std::bad_alloc.
  LibarchiveHandle(std::unique_ptr<ByteStream> packed, Contents contents);

  // The next entry, valid until the next call, or null at the end. Throws ReadError.
  archive_entry* next();
  // Some of the next bytes of the entry at hand; 0 at its end. Throws ReadError, at the end too where a checksum tells
  // that the bytes were damaged.
  std::size_t read(char* to, std::size_t size);

 private:
  struct Free {
    void operator()(archive* a) const { archive_read_free(a); }
  };

  static la_ssize_t read_packed(archive* a, void* self, const void** bytes);
  static la_int64_t seek_packed(archive* a, void* self, la_int64_t offset, int whence);
  static la_int64_t skip_packed(archive* a, void* self, la_int64_t request);
  void open();
  [[noreturn]] void fail();

  std::unique_ptr<ByteStream> packed_;
  std::vector<char> buffer_;
  std::exception_ptr thrown_;  // by packed_ inside a callback: C code must not be unwound
  bool opened_ = false;
  archive_entry* entry_ = nullptr;  // at hand
  std::string_view block_;          // of the entry at hand, not yet given out; libarchive's own memory
  std::int64_t block_at_ = 0;       // where in the entry it stands
  std::int64_t position_ = 0;       // of the next byte to be given out
  bool damaged_ = false;            // the entry at hand has been given out, but is not what its checksum says
  std::unique_ptr<archive, Free> archive_;
};

}  // namespace bienban
