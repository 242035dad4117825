// For loops over bytes that the compiler makes vector instructions of: it makes them twice, for processors with AVX2
// and for all others, and the processor at hand decides.
#pragma once

#if defined(__x86_64__) && defined(__GNUC__) && !defined(__clang__)
#define BIENBAN_VECTOR_CLONES __attribute__((target_clones("avx2", "default")))
#else
#define BIENBAN_VECTOR_CLONES
#endif
