// Shows how far a run has come, on standard error: over and over on one line of a terminal, or a line now and then.
#pragma once

#include <condition_variable>
#include <functional>
#include <iosfwd>
#include <mutex>
#include <string>
#include <thread>

#include "archive/progress_text.h"

namespace bienban {

class ProgressDisplay {
 public:
  enum class Style { none, one_line, lines };

  // "auto" shows on a terminal only, "always" also elsewhere, "never" nowhere.
  static Style style_of(const std::string& when);

  // `now` is asked from another thread, for as long as this lives.
  ProgressDisplay(Style style, std::ostream& err, std::function<RunProgress()> now);
  ~ProgressDisplay();
  ProgressDisplay(const ProgressDisplay&) = delete;
  ProgressDisplay& operator=(const ProgressDisplay&) = delete;

  // Prints a line of its own, without being written over. Any thread.
  void message(const std::string& line);

 private:
  void show();
  void clear();

  Style style_;
  std::ostream& err_;
  std::function<RunProgress()> now_;
  std::mutex mutex_;  // guards err_ and what follows
  std::condition_variable ended_changed_;
  bool ended_ = false;
  bool shown_ = false;
  std::thread thread_;
};

}  // namespace bienban
