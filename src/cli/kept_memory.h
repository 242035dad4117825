// Memory that one article gave back is kept for the next.
#pragma once

#include <cstdlib>

#if defined(__GLIBC__)
#include <malloc.h>
#endif

namespace bienban {

// To be called before other threads are there. The C library of GNU gives freed memory back to the system as soon as
// some hundred kilobytes of it lie together, and every page that is asked for again is cleared again: of long articles
// that is a fifth of the time. What was taken once is taken until the program ends. Elsewhere nothing is done.
inline void keep_freed_memory() {
#if defined(__GLIBC__)
  constexpr int most_together = 1 << 30;  // bytes that may lie free
  constexpr int largest_piece = 1 << 25;  // bytes; the most that may be set
  mallopt(M_TRIM_THRESHOLD, most_together);
  mallopt(M_MMAP_THRESHOLD, largest_piece);
#endif
}

}  // namespace bienban
