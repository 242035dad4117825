#include "archive/file_stream.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>

namespace bienban {

namespace {

[[noreturn]] void fail(int error) { throw ReadError("unreadable", std::generic_category().message(error)); }

}  // namespace

FileStream::FileStream(const std::string& path, std::atomic<std::uint64_t>* count, const StopFlag* stop)
    : count_(count), stop_(stop) {
  if (path == "-") {
    fd_ = STDIN_FILENO;
  } else {
    fd_ = open(path.c_str(), O_RDONLY | O_CLOEXEC);
    owned_ = true;
  }
  if (fd_ < 0) fail(errno);
  struct stat status {};
  if (fstat(fd_, &status) == 0) regular_ = owned_ && S_ISREG(status.st_mode);
}

FileStream::~FileStream() {
  if (owned_ && fd_ >= 0) close(fd_);
}

std::size_t FileStream::read(char* to, std::size_t size) {
  for (;;) {
    if (!regular_ && stop_ != nullptr) {
      pollfd waiting[2] = {{fd_, POLLIN, 0}, {stop_->descriptor(), POLLIN, 0}};
      const int ready = poll(waiting, 2, -1);
      if (stop_->raised()) throw Interrupted();
      if (ready < 0 && errno != EINTR) fail(errno);
      if (ready < 0) continue;
    }
    const ssize_t got = ::read(fd_, to, size);
    if (got >= 0) {
      if (count_ != nullptr) count_->fetch_add(static_cast<std::uint64_t>(got), std::memory_order_relaxed);
      return static_cast<std::size_t>(got);
    }
    if (errno != EINTR) fail(errno);
  }
}

std::int64_t FileStream::seek(std::int64_t offset, int whence) {
  const off_t at = lseek(fd_, offset, whence);
  if (at < 0) fail(errno);
  return at;
}

}  // namespace bienban
