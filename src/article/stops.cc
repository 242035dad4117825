#include "article/stops.h"

#include "text/byte_tests.h"
#include "text/vector_clones.h"

namespace bienban {

using namespace byte_tests;

BIENBAN_VECTOR_CLONES void mark_stops(const Byte* bytes, BlockMarks& marks) {
  constexpr int ellipsis = 0xE2;  // its first byte
  for (std::size_t i = 0; i < block_size; ++i) {
    const Byte here = bytes[i];
    marks[i] = no(any(is(here, '.'), is(here, '!'), is(here, '?'), is(here, '\n'), is(here, ellipsis)));
  }
}

}  // namespace bienban
