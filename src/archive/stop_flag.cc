#include "archive/stop_flag.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>

namespace bienban {

StopFlag::StopFlag() {
  int ends[2];
  if (pipe2(ends, O_CLOEXEC | O_NONBLOCK) != 0) throw std::system_error(errno, std::generic_category(), "pipe");
  read_end_ = ends[0];
  write_end_ = ends[1];
}

StopFlag::~StopFlag() {
  close(read_end_);
  close(write_end_);
}

void StopFlag::raise(int signal) noexcept {
  int none = 0;
  signal_.compare_exchange_strong(none, signal);
  const int saved = errno;
  const char byte = 1;
  // A full pipe is readable already, so a failed write loses nothing.
  [[maybe_unused]] const ssize_t written = write(write_end_, &byte, 1);
  errno = saved;
}

}  // namespace bienban
