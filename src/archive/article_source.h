// The articles of a run, one after another, in the order of the input. Nothing is lost: what cannot be read
// comes as an error in its place, and the next file follows.
//
//   ArticleSource source(inputs, {}, nullptr);
//   for (RawArticle article; source.next(article); article = {}) use(article);
#pragma once

#include <atomic>
#include <cstdint>
#include <memory>

#include "archive/input_walk.h"
#include "archive/reader.h"
#include "archive/stop_flag.h"

namespace bienban {

class ArticleSource {
 public:
  // `stop`, where given, ends the source early and must outlive it.
  ArticleSource(const Inputs& inputs, const ReadOptions& options, const StopFlag* stop);

  // Fills `article`, which must be in its initial state; false at the end or when told to stop. One thread at a time.
  bool next(RawArticle& article);

  // Bytes taken from files and standard input so far, as they lie there (compressed); any thread may ask.
  [[nodiscard]] std::uint64_t bytes_read() const { return bytes_read_.load(std::memory_order_relaxed); }

 private:
  bool open_next(RawArticle& article);
  static void fail(RawArticle& article, const std::string& path, const std::string& code, const std::string& message);

  InputWalk walk_;
  ReadOptions options_;
  const StopFlag* stop_;
  std::atomic<std::uint64_t> bytes_read_{0};
  InputFile file_;
  std::unique_ptr<Reader> reader_;  // of file_
  bool ended_ = false;
};

}  // namespace bienban
