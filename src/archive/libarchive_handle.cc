#include "archive/libarchive_handle.h"

#include <locale.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <new>
#include <string>
#include <utility>

namespace bienban {

namespace {

constexpr std::size_t kBuffer = 256 * 1024;

// libarchive converts names to the locale's encoding, whatever it is asked for: in the "C" locale it would lose them.
// Only the calling thread sees the change.
class Utf8Locale {
 public:
  Utf8Locale() : before_(locale() != locale_t{} ? uselocale(locale()) : locale_t{}) {}
  ~Utf8Locale() {
    if (before_ != locale_t{}) uselocale(before_);
  }
  Utf8Locale(const Utf8Locale&) = delete;
  Utf8Locale& operator=(const Utf8Locale&) = delete;

 private:
  static locale_t locale() {
    static const locale_t utf8 = newlocale(LC_CTYPE_MASK, "C.UTF-8", locale_t{});
    return utf8;
  }
  locale_t before_;
};

}  // namespace

LibarchiveHandle::LibarchiveHandle(std::unique_ptr<ByteStream> packed, Contents contents)
    : packed_(std::move(packed)), buffer_(kBuffer), archive_(archive_read_new()) {
  archive* a = archive_.get();
  if (a == nullptr) throw std::bad_alloc();
  if (contents == Contents::one_file) {
    archive_read_support_filter_zstd(a);
    archive_read_support_filter_xz(a);
    archive_read_support_filter_bzip2(a);
    archive_read_support_format_raw(a);
    archive_read_support_format_empty(a);
  } else {
    archive_read_support_format_tar(a);
    archive_read_support_format_gnutar(a);
    archive_read_support_format_zip(a);
  }
}

void LibarchiveHandle::open() {
  archive* a = archive_.get();
  archive_read_set_callback_data(a, this);
  archive_read_set_read_callback(a, read_packed);
  if (packed_->seekable()) {
    archive_read_set_seek_callback(a, seek_packed);
    archive_read_set_skip_callback(a, skip_packed);
  }
  opened_ = true;
  if (archive_read_open1(a) != ARCHIVE_OK) fail();
}

la_ssize_t LibarchiveHandle::read_packed(archive* a, void* self, const void** bytes) {
  auto& handle = *static_cast<LibarchiveHandle*>(self);
  try {
    *bytes = handle.buffer_.data();
    return static_cast<la_ssize_t>(handle.packed_->read(handle.buffer_.data(), handle.buffer_.size()));
  } catch (const std::exception& error) {
    handle.thrown_ = std::current_exception();
    archive_set_error(a, EIO, "%s", error.what());
    return -1;
  }
}

la_int64_t LibarchiveHandle::seek_packed(archive* a, void* self, la_int64_t offset, int whence) {
  auto& handle = *static_cast<LibarchiveHandle*>(self);
  try {
    return handle.packed_->seek(offset, whence);
  } catch (const std::exception& error) {
    handle.thrown_ = std::current_exception();
    archive_set_error(a, EIO, "%s", error.what());
    return ARCHIVE_FATAL;
  }
}

la_int64_t LibarchiveHandle::skip_packed(archive* a, void* self, la_int64_t request) {
  auto& handle = *static_cast<LibarchiveHandle*>(self);
  try {
    const std::int64_t before = handle.packed_->seek(0, SEEK_CUR);
    const std::int64_t end = handle.packed_->seek(0, SEEK_END);
    // Beyond the end a seek succeeds and hides that the archive is cut.
    const std::int64_t to = request > end - before ? end : before + request;
    handle.packed_->seek(to, SEEK_SET);
    return to - before;
  } catch (const std::exception& error) {
    handle.thrown_ = std::current_exception();
    archive_set_error(a, EIO, "%s", error.what());
    return ARCHIVE_FATAL;
  }
}

void LibarchiveHandle::fail() {
  if (thrown_) std::rethrow_exception(std::exchange(thrown_, nullptr));
  if (entry_ != nullptr && archive_entry_is_encrypted(entry_) == 1)
    throw ReadError("broken_archive", "locked with a password; unpack it, and give what comes out of it");
  const char* said = archive_error_string(archive_.get());
  throw ReadError(
      "broken_archive",
      std::string("damaged, cut off, or packed in a way that is not read here; get it anew, or unpack it with "
                  "another program (libarchive: ") +
          (said != nullptr ? said : "no more is known") + ")");
}

archive_entry* LibarchiveHandle::next() {
  const Utf8Locale names;
  if (!opened_) open();
  block_ = {};
  position_ = 0;
  damaged_ = false;
  entry_ = nullptr;
  archive_entry* entry = nullptr;
  const int status = archive_read_next_header(archive_.get(), &entry);
  if (status == ARCHIVE_EOF) return nullptr;
  // ARCHIVE_WARN: e.g. a name that the locale cannot write; the entry itself is good.
  if (status != ARCHIVE_OK && status != ARCHIVE_WARN) fail();
  return entry_ = entry;
}

// archive_read_data() would fill all of `to`, and lose what it has filled when it meets damage.
std::size_t LibarchiveHandle::read(char* to, std::size_t size) {
  while (block_.empty()) {
    if (damaged_) fail();
    const void* bytes = nullptr;
    std::size_t n = 0;
    const int status = archive_read_data_block(archive_.get(), &bytes, &n, &block_at_);
    if (status == ARCHIVE_EOF) return 0;
    if (status != ARCHIVE_OK && status != ARCHIVE_WARN) fail();
    damaged_ = status == ARCHIVE_WARN;
    block_ = {static_cast<const char*>(bytes), n};
  }
  if (position_ < block_at_) {  // a hole in a sparse file
    const auto n =
        static_cast<std::size_t>(std::min<std::int64_t>(block_at_ - position_, static_cast<std::int64_t>(size)));
    std::memset(to, 0, n);
    position_ += static_cast<std::int64_t>(n);
    return n;
  }
  const std::size_t n = std::min(size, block_.size());
  std::memcpy(to, block_.data(), n);
  block_.remove_prefix(n);
  block_at_ += static_cast<std::int64_t>(n);
  position_ += static_cast<std::int64_t>(n);
  return n;
}

}  // namespace bienban
