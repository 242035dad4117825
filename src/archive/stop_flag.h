// Tells a run to end after the article at hand. raise() may be called from a signal handler and
// from any thread; it also wakes a FileStream that waits for a pipe or a terminal.
#pragma once

#include <atomic>

namespace bienban {

class StopFlag {
 public:
  StopFlag();  // throws std::system_error where no pipe can be made
  ~StopFlag();
  StopFlag(const StopFlag&) = delete;
  StopFlag& operator=(const StopFlag&) = delete;

  // `signal` says why (SIGINT, SIGTERM, SIGPIPE); the first one stays.
  void raise(int signal) noexcept;
  [[nodiscard]] int signal() const noexcept { return signal_.load(std::memory_order_relaxed); }
  [[nodiscard]] bool raised() const noexcept { return signal() != 0; }

  // Becomes readable when raised.
  [[nodiscard]] int descriptor() const noexcept { return read_end_; }

 private:
  std::atomic<int> signal_{0};
  int read_end_ = -1;
  int write_end_ = -1;
};

}  // namespace bienban
