#include "cli/progress.h"

#include <unistd.h>

#include <chrono>
#include <ostream>

namespace bienban {

ProgressDisplay::Style ProgressDisplay::style_of(const std::string& when) {
  if (when == "never") return Style::none;
  if (::isatty(STDERR_FILENO) == 1) return Style::one_line;
  return when == "always" ? Style::lines : Style::none;
}

ProgressDisplay::ProgressDisplay(Style style, std::ostream& err, std::function<RunProgress()> now)
    : style_(style), err_(err), now_(std::move(now)) {
  if (style_ != Style::none) thread_ = std::thread([this] { show(); });
}

ProgressDisplay::~ProgressDisplay() {
  if (!thread_.joinable()) return;
  {
    const std::lock_guard lock(mutex_);
    ended_ = true;
  }
  ended_changed_.notify_one();
  thread_.join();
  clear();
}

void ProgressDisplay::clear() {
  if (shown_) err_ << "\r\x1B[K" << std::flush;
  shown_ = false;
}

void ProgressDisplay::message(const std::string& line) {
  const std::lock_guard lock(mutex_);
  clear();
  err_ << line << '\n';
}

void ProgressDisplay::show() {
  using namespace std::chrono_literals;
  const auto every = style_ == Style::one_line ? 250ms : 5000ms;
  std::unique_lock lock(mutex_);
  while (!ended_changed_.wait_for(lock, every, [this] { return ended_; })) {
    const std::string text = "bienban: " + progress_text(now_());
    if (style_ == Style::one_line) {
      clear();
      err_ << text << std::flush;
      shown_ = true;
    } else {
      err_ << text << std::endl;
    }
  }
}

}  // namespace bienban
