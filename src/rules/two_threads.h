// Work of many equal pieces, done in two threads.
#pragma once

#include <atomic>
#include <cstddef>
#include <future>

namespace bienban {

// Calls act(i) for each i below `size`, each in one of two threads: whichever is free takes the next.
template <typename Act>
void in_two_threads(std::size_t size, Act act) {
  std::atomic<std::size_t> next = 0;
  const auto work = [&] {
    for (std::size_t i = next++; i < size; i = next++) act(i);
  };
  auto other = std::async(std::launch::async, work);
  work();
  other.get();
}

}  // namespace bienban
