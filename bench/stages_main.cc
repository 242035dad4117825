// bench_stages RULES FILE ARTICLES: the time of each step of the way of the first ARTICLES articles of FILE, in one
// thread. Prints a line a step: its name and its seconds; the step before the first tells how much there was.
#include <fmt/format.h>

#include <exception>
#include <string>
#include <utility>
#include <vector>

#include "archive/article_source.h"
#include "cli/heap.h"
#include "cpu_clock.h"
#include "steps.h"

namespace {

using namespace bienban;

int run(const char* rules, const char* file, std::uint64_t articles) {
  constexpr std::size_t handful = 16;
  bench::Steps steps(rules);
  Inputs inputs;
  inputs.paths.emplace_back(file);
  ArticleSource source(inputs, {}, nullptr);
  double reading = 0;
  for (bool more = true; more && steps.articles() < articles;) {
    std::vector<RawArticle> raw;
    reading += bench::seconds_of([&] {
      while (raw.size() < handful) {
        RawArticle article;
        more = source.next(article);
        if (!more) break;
        raw.push_back(std::move(article));
      }
    });
    steps.take(std::move(raw));
  }
  fmt::print(R"({{"articles":{},"bytes":{},"forgotten":{}}})"
             "\n",
             steps.articles(), steps.bytes(), steps.times_forgotten());
  for (const bench::Step& step : steps.steps()) {
    fmt::print(R"({{"step":"{}","seconds":{}}})"
               "\n",
               step.name, step.name == "read" ? reading : step.seconds);
  }
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 4) {
    fmt::print(stderr, "usage: bench_stages RULES FILE ARTICLES\n");
    return 2;
  }
  try {
    bienban::set_up_heap();  // as the program does
    return run(argv[1], argv[2], std::stoull(argv[3]));
  } catch (const std::exception& error) {
    fmt::print(stderr, "bench_stages: {}: {}\n", argv[2], error.what());
    return 2;
  }
}
