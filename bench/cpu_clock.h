// The processor time that this thread has used: what other programs do on the machine is not in it.
#pragma once

#include <ctime>

namespace bienban::bench {

inline double cpu_seconds() {
  timespec now{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) + 1e-9 * static_cast<double>(now.tv_nsec);
}

// The seconds that work() takes.
template <class Work>
double seconds_of(Work&& work) {
  const double began = cpu_seconds();
  work();
  return cpu_seconds() - began;
}

}  // namespace bienban::bench
