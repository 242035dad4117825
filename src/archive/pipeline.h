// Many articles at a time, in order, in bounded memory.
//
// One thread at a time reads articles from the source and packs them into batches; all threads work on batches; one
// thread at a time takes the finished batches, in the order of the input. What comes out does not depend on the number
// of threads.
//
//   Pipeline<std::string> pipeline{
//       .read = [&](RawArticle& article) { return source.next(article); },
//       .work = [&](Batch<std::string>& batch) { for (RawArticle& a : batch.articles) batch.result += render(a); },
//       .write = [&](Batch<std::string>& batch) { out << batch.result; return true; }};
//   pipeline.run(8);
#pragma once

#include <oneapi/tbb/global_control.h>
#include <oneapi/tbb/parallel_pipeline.h>
#include <oneapi/tbb/task_arena.h>

#include <algorithm>
#include <atomic>
#include <cstdint>
#include <functional>
#include <memory>
#include <thread>
#include <vector>

#include "archive/raw_article.h"

namespace bienban {

template <class Result>
struct Batch {
  std::uint64_t first = 0;  // how many articles came before this batch
  std::vector<RawArticle> articles;
  Result result{};  // what work() made of them
};

template <class Result>
struct Pipeline {
  // Serial: fills an article that is in its initial state; false at the end.
  std::function<bool(RawArticle&)> read;
  // Parallel.
  std::function<void(Batch<Result>&)> work;
  // Serial, in order: false ends the run; batches that are under way are dropped.
  std::function<bool(Batch<Result>&)> write;

  // A batch is full with so many bytes, or articles.
  std::size_t batch_bytes = std::size_t{256} * 1024;
  std::size_t batch_articles = 1024;
  // Batches under way for each thread: enough that nobody waits, few enough for memory.
  std::size_t batches_per_job = 3;

  // Returns when the source has ended or write() said so. `jobs` of 0 is one for each core. What the functions
  // throw ends the run and comes out here.
  void run(std::size_t jobs);
};

template <class Result>
void Pipeline<Result>::run(std::size_t jobs) {
  namespace tbb = oneapi::tbb;
  using Item = std::shared_ptr<Batch<Result>>;
  if (jobs == 0) jobs = std::max(1U, std::thread::hardware_concurrency());
  std::uint64_t articles = 0;
  bool ended = false;                // touched by the reading stage only
  std::atomic<bool> stopped{false};  // set by the writing stage
  const auto read_batch = [&](tbb::flow_control& control) -> Item {
    auto batch = std::make_shared<Batch<Result>>();
    batch->first = articles;
    std::size_t bytes = 0;
    while (!ended && !stopped && bytes < batch_bytes && batch->articles.size() < batch_articles) {
      RawArticle article;
      if (read(article)) {
        bytes += article.bytes.size();
        batch->articles.push_back(std::move(article));
      } else {
        ended = true;
      }
    }
    articles += batch->articles.size();
    if (batch->articles.empty()) control.stop();
    return batch;
  };
  const auto work_on = [&](Item batch) {
    if (!stopped) work(*batch);
    return batch;
  };
  const auto write_batch = [&](const Item& batch) {
    if (!stopped && !write(*batch)) stopped = true;
  };
  const tbb::global_control threads(tbb::global_control::max_allowed_parallelism, jobs);
  tbb::task_arena arena(static_cast<int>(jobs));
  arena.execute([&] {
    tbb::parallel_pipeline(jobs * batches_per_job,
                           tbb::make_filter<void, Item>(tbb::filter_mode::serial_in_order, read_batch) &
                               tbb::make_filter<Item, Item>(tbb::filter_mode::parallel, work_on) &
                               tbb::make_filter<Item, void>(tbb::filter_mode::serial_in_order, write_batch));
  });
}

}  // namespace bienban
