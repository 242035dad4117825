// SIGINT and SIGTERM end a run in order, after the article at hand; a second one ends the program at once.
#pragma once

#include "archive/stop_flag.h"

namespace bienban {

// While it lives, the two signals raise `flag`. One at a time.
class StopSignals {
 public:
  explicit StopSignals(StopFlag& flag);
  ~StopSignals();
  StopSignals(const StopSignals&) = delete;
  StopSignals& operator=(const StopSignals&) = delete;
};

}  // namespace bienban
