// Annotations to a record, and a record to its line.
#include <benchmark/benchmark.h>

#include <string>
#include <vector>

#include "bienban.h"
#include "corpus.h"
#include "sinks/json_writer.h"

namespace bienban::bench {
namespace {

const Extractor& extractor() {
  static const Extractor made(root() / "rules");
  return made;
}

Record record_of(const std::string& article) {
  Input input;
  input.id = "article";
  input.bytes = article;
  return extractor().extract(input);
}

void extract_article(benchmark::State& state) {
  std::size_t bytes = 0;
  for (const std::string& article : articles()) bytes += article.size();
  for (auto _ : state) {
    for (const std::string& article : articles()) benchmark::DoNotOptimize(record_of(article));
  }
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations() * bytes));
}
BENCHMARK(extract_article)->Unit(benchmark::kMillisecond);

void write_json(benchmark::State& state) {
  std::vector<Record> records;
  for (const std::string& article : articles()) records.push_back(record_of(article));
  std::size_t bytes = 0;
  for (const Record& record : records) bytes += to_json(record).size();
  for (auto _ : state) {
    for (const Record& record : records) benchmark::DoNotOptimize(to_json(record));
  }
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations() * bytes));
}
BENCHMARK(write_json);

}  // namespace
}  // namespace bienban::bench
