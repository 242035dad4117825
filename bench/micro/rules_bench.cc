// Sentences to annotations.
#include <benchmark/benchmark.h>

#include <vector>

#include "corpus.h"
#include "rules/tokens.h"

namespace bienban::bench {
namespace {

void per_byte_of_sentences(benchmark::State& state) {
  std::size_t bytes = 0;
  for (const ToldSentence& sentence : sentences()) bytes += sentence.span.size();
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations() * bytes));
}

void tokens_of_sentences(benchmark::State& state) {
  std::vector<Token> tokens;
  for (auto _ : state) {
    for (const ToldSentence& sentence : sentences()) {
      tokens.clear();
      tokenise(normal_text(), sentence.span, tokens);
      benchmark::DoNotOptimize(tokens.data());
    }
  }
  per_byte_of_sentences(state);
}
BENCHMARK(tokens_of_sentences);

// All stages up to the one of the argument; 0: the lexicon alone.
void cascade_up_to_stage(benchmark::State& state) {
  for (auto _ : state) {
    Analysis analysis;
    analysis.text = normal_text();
    for (const ToldSentence& sentence : sentences()) {
      cascade().run(sentence.span, analysis, static_cast<int>(state.range(0)));
    }
    benchmark::DoNotOptimize(analysis.annotations.data());
  }
  per_byte_of_sentences(state);
}
BENCHMARK(cascade_up_to_stage)->DenseRange(0, 9)->Unit(benchmark::kMillisecond);

void load_the_rules(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(Cascade::load(root() / "rules"));
}
BENCHMARK(load_the_rules)->Unit(benchmark::kMillisecond);

// The numbers of the corpus, as their rules found them.
void parse_numbers(benchmark::State& state) {
  Analysis analysis;
  analysis.text = normal_text();
  for (const ToldSentence& sentence : sentences()) cascade().run(sentence.span, analysis);
  const Kind number = cascade().kind("number");
  std::vector<std::string_view> numbers;
  for (const Annotation& annotation : analysis.annotations) {
    if (annotation.kind == number) numbers.push_back(analysis.of(annotation.span));
  }
  for (auto _ : state) {
    for (const std::string_view text : numbers) benchmark::DoNotOptimize(cascade().numbers().parse(text));
  }
  state.SetItemsProcessed(static_cast<std::int64_t>(state.iterations() * numbers.size()));
}
BENCHMARK(parse_numbers);

}  // namespace
}  // namespace bienban::bench
