// One run of extraction: from the inputs through the pipeline to the sink, once from the start or from where
// an earlier run stopped.
#pragma once

#include <oneapi/tbb/enumerable_thread_specific.h>

#include <atomic>
#include <chrono>
#include <memory>
#include <string>
#include <vector>

#include "archive/article_parser.h"
#include "archive/article_source.h"
#include "archive/digest.h"
#include "archive/pipeline.h"
#include "archive/stop_flag.h"
#include "archive/tally.h"
#include "bienban.h"
#include "cli/extract_settings.h"
#include "cli/progress.h"
#include "sinks/sink.h"

namespace bienban {

// An earlier run cannot be gone on with; what() says why and what to do.
class CannotResume : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

class ExtractRun {
 public:
  // All must outlive the run. `extractor` is used by many threads.
  ExtractRun(const ExtractSettings& settings, const Extractor& extractor, const StopFlag& stop, std::ostream& err);

  // Writes everything to the sink. What the sink throws comes through; so does what a stream throws, and
  // ReadsItsOutput.
  void run(Sink& sink);
  // The same, with checkpoints. Throws CannotResume.
  void run(ResumableSink& sink);

  [[nodiscard]] const Tally& tally() const { return tally_; }         // with what was done before
  [[nodiscard]] const Tally& done_before() const { return before_; }  // by an earlier run
  [[nodiscard]] std::uint64_t files() const { return files_; }
  [[nodiscard]] std::uint64_t passed_over() const {
    return passed_over_;
  }  // files whose names say that they are no articles
  [[nodiscard]] double seconds() const;

 private:
  struct Rendered;
  void start_reading();
  void skip(std::uint64_t inputs);
  void process(Sink& sink, std::uint64_t inputs);
  void render(Batch<Rendered>& batch, const Sink& sink);
  bool write(Batch<Rendered>& batch, Sink& sink);
  void note(const RawArticle& article);
  Checkpoint retry(ResumableSink& sink, Checkpoint checkpoint, const RunIdentity& identity);
  void go_on(ResumableSink& sink, const Checkpoint& checkpoint);
  [[nodiscard]] std::unique_ptr<ProgressDisplay> display();
  [[nodiscard]] RunProgress progress() const;

  const ExtractSettings& settings_;
  const Extractor& extractor_;
  const StopFlag& stop_;
  std::ostream& err_;
  const std::chrono::steady_clock::time_point began_;
  // One for each time that the inputs are gone through, the last one at hand; the display may still look at an earlier
  // one.
  std::vector<std::unique_ptr<ArticleSource>> sources_;
  oneapi::tbb::enumerable_thread_specific<std::unique_ptr<ArticleParser>> parsers_;
  ProgressDisplay* display_ = nullptr;
  bool tell_errors_ = false;  // on standard error, because they go nowhere else
  bool reads_standard_input_ = false;
  Digest content_;  // of standard input so far
  Tally tally_;
  Tally before_;
  std::uint64_t files_ = 0;
  std::uint64_t passed_over_ = 0;
  std::optional<std::uint64_t> bytes_total_;

  // What the display's thread sees.
  std::atomic<ArticleSource*> shown_source_{nullptr};
  std::atomic<std::uint64_t> shown_inputs_{0};
  std::atomic<std::uint64_t> shown_errors_{0};
  std::atomic<std::uint64_t> shown_bytes_{0};
  std::atomic<std::uint64_t> skipped_bytes_{0};
};

}  // namespace bienban
