#include "archive/pipeline.h"

#include <stdexcept>
#include <string>

#include "catch.h"

using namespace bienban;

namespace {

struct Run {
  std::size_t jobs;
  std::size_t articles;
  std::size_t stop_after = SIZE_MAX;  // batches
  std::size_t throw_at = SIZE_MAX;    // article
};

std::string run(const Run& r) {
  std::size_t made = 0;
  std::size_t batches = 0;
  std::string out;
  Pipeline<std::string> pipeline{.read =
                                     [&](RawArticle& article) {
                                       CHECK(article.bytes.empty());
                                       if (made == r.articles) return false;
                                       article.id = std::to_string(made++);
                                       article.bytes.assign(made % 97, 'x');
                                       return true;
                                     },
                                 .work =
                                     [&](Batch<std::string>& batch) {
                                       for (std::size_t i = 0; i < batch.articles.size(); ++i) {
                                         if (batch.first + i == r.throw_at) throw std::runtime_error("work");
                                         // Uneven work, so that batches finish out of order.
                                         volatile std::size_t spin = (batch.first * 7919 % 13) * 2000;
                                         while (spin > 0) spin = spin - 1;
                                         batch.result +=
                                             batch.articles[i].id +
                                             (batch.articles[i].id == std::to_string(batch.first + i) ? "," : "!");
                                       }
                                     },
                                 .write =
                                     [&](Batch<std::string>& batch) {
                                       out += batch.result;
                                       return ++batches < r.stop_after;
                                     }};
  pipeline.batch_bytes = 500;
  pipeline.run(r.jobs);
  return out;
}

std::string expected(std::size_t articles) {
  std::string result;
  for (std::size_t i = 0; i < articles; ++i) result += std::to_string(i) + ',';
  return result;
}

}  // namespace

TEST_CASE("every article once, in order, whatever the number of threads") {
  for (const std::size_t jobs : {0, 1, 2, 8})
    for (const std::size_t articles : {0, 1, 2, 5000}) {
      INFO(jobs << " jobs, " << articles << " articles");
      CHECK(run({jobs, articles}) == expected(articles));
    }
}

TEST_CASE("a writer can end the run between batches") {
  const std::string all = expected(5000);
  for (const std::size_t jobs : {1, 4}) {
    const std::string some = run({jobs, 5000, 3});
    CHECK(some.size() < all.size());
    CHECK(some == all.substr(0, some.size()));
    CHECK(some == run({1, 5000, 3}));
  }
}

TEST_CASE("what a worker throws comes out of run") {
  CHECK_THROWS_AS(run({1, 5000, SIZE_MAX, 2500}), std::runtime_error);
  CHECK_THROWS_AS(run({4, 5000, SIZE_MAX, 2500}), std::runtime_error);
}
