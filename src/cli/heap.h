// How the program takes memory from the system: two settings of the C library of GNU. Elsewhere nothing is set, and
// memory is taken as that system does.
#pragma once

#include <cstdlib>

#if defined(__GLIBC__)
#include <malloc.h>
#include <sys/mman.h>
#include <unistd.h>

#include <cstdint>
#endif

namespace bienban {

// The first thing in main(), before other threads are there.
//
// What an article gave back is kept for the next. Else it goes back to the system as soon as some hundred kilobytes of
// it lie together, and every page that is asked for again is cleared again: a fifth of the time of a long article.
//
// The heap begins in large pages where the system has them to give. The tables of the rules are more than ten megabytes
// that are read here and there; in pages of 4 KB a twentieth of all time goes into finding out where a page lies.
inline void set_up_heap() {
#if defined(__GLIBC__)
  constexpr int most_together = 1 << 30;  // bytes that may lie free
  constexpr int largest_piece = 1 << 25;  // bytes of one object that may lie in the heap; no more can be set
  constexpr int taken_at_once = 1 << 26;  // bytes by which the heap grows
  constexpr int most_before = 1 << 20;    // bytes: more than lie free in it before main()
  mallopt(M_TRIM_THRESHOLD, most_together);
  mallopt(M_MMAP_THRESHOLD, largest_piece);
  mallopt(M_TOP_PAD, taken_at_once);

  void* const first = std::malloc(most_before);  // the heap has no room for it, and grows
  constexpr std::uintptr_t page = std::uintptr_t{1} << 21;
  const std::uintptr_t begin = (reinterpret_cast<std::uintptr_t>(first) + page - 1) / page * page;
  const std::uintptr_t end = reinterpret_cast<std::uintptr_t>(sbrk(0)) / page * page;
  std::free(first);
  // Advice: where it is not taken, all runs as before.
  if (begin < end) madvise(reinterpret_cast<void*>(begin), end - begin, MADV_HUGEPAGE);
#endif
}

}  // namespace bienban
