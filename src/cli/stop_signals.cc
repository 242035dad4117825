#include "cli/stop_signals.h"

#include <atomic>
#include <csignal>

namespace bienban {
namespace {

std::atomic<StopFlag*> raised_flag{nullptr};

void on_signal(int signal) {
  if (StopFlag* flag = raised_flag.load()) flag->raise(signal);
}

void handle(int signal, void (*handler)(int)) {
  struct sigaction action {};
  action.sa_handler = handler;
  // Who has no patience presses Ctrl-C twice.
  action.sa_flags = SA_RESETHAND | SA_RESTART;
  sigemptyset(&action.sa_mask);
  sigaction(signal, &action, nullptr);
}

}  // namespace

StopSignals::StopSignals(StopFlag& flag) {
  raised_flag = &flag;
  handle(SIGINT, on_signal);
  handle(SIGTERM, on_signal);
}

StopSignals::~StopSignals() {
  handle(SIGINT, SIG_DFL);
  handle(SIGTERM, SIG_DFL);
  raised_flag = nullptr;
}

}  // namespace bienban
