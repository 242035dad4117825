// Bytes to the normal form, and what ICU alone takes for its part of that.
#include <benchmark/benchmark.h>
#include <unicode/bytestream.h>
#include <unicode/edits.h>
#include <unicode/normalizer2.h>

#include <stdexcept>

#include "corpus.h"

namespace bienban::bench {
namespace {

void per_byte(benchmark::State& state) {
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations() * text().size()));
}

void decode_utf8(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(decode(text()));
  per_byte(state);
}
BENCHMARK(decode_utf8);

void normalise_normal(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(normalise(normal_text()));
  per_byte(state);
}
BENCHMARK(normalise_normal);

void normalise_as_written(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(normalise(text()));
  per_byte(state);
}
BENCHMARK(normalise_as_written);

// The peer: NFC alone, with the map that Edits gives.
void icu_nfc_with_edits(benchmark::State& state) {
  UErrorCode error = U_ZERO_ERROR;
  const icu::Normalizer2* nfc = icu::Normalizer2::getNFCInstance(error);
  const icu::StringPiece source(text().data(), static_cast<std::int32_t>(text().size()));
  for (auto _ : state) {
    std::string out;
    icu::StringByteSink<std::string> sink(&out, source.length());
    icu::Edits edits;
    nfc->normalizeUTF8(0, source, sink, &edits, error);
    benchmark::DoNotOptimize(out);
  }
  if (U_FAILURE(error)) throw std::runtime_error(u_errorName(error));
  per_byte(state);
}
BENCHMARK(icu_nfc_with_edits);

void fold_case(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(fold(normal_text()));
  per_byte(state);
}
BENCHMARK(fold_case);

void segment_article(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(segmenter().segment(normal_text()));
  per_byte(state);
}
BENCHMARK(segment_article);

}  // namespace
}  // namespace bienban::bench
