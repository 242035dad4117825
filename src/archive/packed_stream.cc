#include "archive/packed_stream.h"

#include "archive/gzip_stream.h"
#include "archive/libarchive_handle.h"

namespace bienban {

namespace {

class UnpackedStream : public ByteStream {
 public:
  explicit UnpackedStream(std::unique_ptr<ByteStream> packed)
      : handle_(std::move(packed), LibarchiveHandle::Contents::one_file) {}

  std::size_t read(char* to, std::size_t size) override {
    if (!begun_) {
      begun_ = true;
      ended_ = handle_.next() == nullptr;
    }
    return ended_ ? 0 : handle_.read(to, size);
  }

 private:
  LibarchiveHandle handle_;
  bool begun_ = false;
  bool ended_ = false;
};

}  // namespace

std::unique_ptr<ByteStream> decompress(std::unique_ptr<ByteStream> packed) {
  auto looking = std::make_unique<PeekStream>(std::move(packed));
  if (looking->peek(2) == "\x1F\x8B") return std::make_unique<GzipStream>(std::move(looking));
  return std::make_unique<UnpackedStream>(std::move(looking));
}

struct MemberReader::Handle {
  LibarchiveHandle archive;
};

class MemberStream : public ByteStream {
 public:
  explicit MemberStream(LibarchiveHandle& archive) : archive_(archive) {}
  std::size_t read(char* to, std::size_t size) override { return archive_.read(to, size); }

 private:
  LibarchiveHandle& archive_;
};

MemberReader::MemberReader(std::unique_ptr<ByteStream> packed)
    : handle_(new Handle{LibarchiveHandle(std::move(packed), LibarchiveHandle::Contents::members)}) {}

MemberReader::~MemberReader() = default;

bool MemberReader::next() {
  while (archive_entry* entry = handle_->archive.next()) {
    if (archive_entry_filetype(entry) != AE_IFREG || archive_entry_hardlink(entry) != nullptr) continue;
    const char* name = archive_entry_pathname_utf8(entry);
    if (name == nullptr) name = archive_entry_pathname(entry);
    name_ = name != nullptr ? name : "member " + std::to_string(++unnamed_);
    return true;
  }
  return false;
}

std::unique_ptr<ByteStream> MemberReader::open() { return std::make_unique<MemberStream>(handle_->archive); }

}  // namespace bienban
