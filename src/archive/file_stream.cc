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
    // Opening a named pipe waits until somebody writes to it, where nothing could end the waiting: read() waits
    // instead.
    fd_ = open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    owned_ = true;
  }
  if (fd_ < 0) fail(errno);
  struct stat status {};
  if (fstat(fd_, &status) == 0) regular_ = owned_ && S_ISREG(status.st_mode);
}

FileStream::~FileStream() {
  if (owned_ && fd_ >= 0) close(fd_);
}

// Until there is something to read, or the end.
void FileStream::wait() const {
  pollfd waiting[2] = {{fd_, POLLIN, 0}, {stop_ != nullptr ? stop_->descriptor() : -1, POLLIN, 0}};
  while (poll(waiting, 2, -1) < 0) {
    if (errno != EINTR) fail(errno);
    if (stop_ != nullptr && stop_->raised()) break;
  }
  if (stop_ != nullptr && stop_->raised()) throw Interrupted();
}

std::size_t FileStream::read(char* to, std::size_t size) {
  for (;;) {
    if (!regular_) wait();
    const ssize_t got = ::read(fd_, to, size);
    if (got >= 0) {
      if (count_ != nullptr) count_->fetch_add(static_cast<std::uint64_t>(got), std::memory_order_relaxed);
      return static_cast<std::size_t>(got);
    }
    // EAGAIN: another reader of the same pipe was quicker.
    if (errno != EINTR && errno != EAGAIN) fail(errno);
  }
}

std::int64_t FileStream::seek(std::int64_t offset, int whence) {
  const off_t at = lseek(fd_, offset, whence);
  if (at < 0) fail(errno);
  return at;
}

}  // namespace bienban
