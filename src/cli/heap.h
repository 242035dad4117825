// How the program takes memory from the system, with the C library of GNU on Linux. Elsewhere nothing is set, and
// memory is taken as that system does.
#pragma once

#include <cstdlib>

#if defined(__GLIBC__) && defined(__linux__)
#include <malloc.h>
#include <sys/mman.h>
#include <unistd.h>

#include <cstddef>
#include <memory>
#endif

namespace bienban {

// The first thing in main(), before other threads are there.
//
// What an article gave back is kept for the next, until the program ends. Else it goes back to the system as soon as
// some hundred kilobytes of it lie together, and every page that is asked for again is cleared again: a fifth of the
// time of a long article.
//
// The heap begins in large pages where the system has them to give. The tables of the rules are more than ten megabytes
// that are read here and there; in pages of 4 KB a twentieth of all time goes into finding out where a page lies.
inline void set_up_heap() {
#if defined(__GLIBC__) && defined(__linux__)
  constexpr int never = -1;
  constexpr int taken_at_once = 1 << 26;  // bytes by which the heap grows
  constexpr int most_before = 1 << 20;    // bytes: more than lie free in it before main()
  mallopt(M_TRIM_THRESHOLD, never);
  mallopt(M_MMAP_MAX, 0);
  mallopt(M_TOP_PAD, taken_at_once);

  void* const first = std::malloc(most_before);  // the heap has no room for it, and grows
  void* at = first;
  const auto* const end = static_cast<const char*>(sbrk(0));
  // Another allocator's memory lies elsewhere; and where there is none, whoever needs it will tell.
  if (at != nullptr && at < end) {
    constexpr std::size_t page = std::size_t{1} << 21;
    auto left = static_cast<std::size_t>(end - static_cast<char*>(at));
    // Advice: where it is not taken, all runs as before.
    if (std::align(page, page, at, left) != nullptr) madvise(at, left / page * page, MADV_HUGEPAGE);
  }
  std::free(first);
#endif
}

}  // namespace bienban
