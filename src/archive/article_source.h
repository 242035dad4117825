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
  // Files come to so far, with those that could not be opened. The thread that calls next() may ask.
  [[nodiscard]] std::uint64_t files() const { return files_; }
  // Files in folders and archives passed over so far because of their names; likewise.
  [[nodiscard]] std::uint64_t passed_over() const;

 private:
  bool open_next(RawArticle& article);
  void close_reader();
  static void fail(RawArticle& article, const std::string& path, const std::string& code, const std::string& message);

  InputWalk walk_;
  ReadOptions options_;
  const StopFlag* stop_;
  std::atomic<std::uint64_t> bytes_read_{0};
  std::uint64_t files_ = 0;
  std::uint64_t passed_over_ = 0;  // in archives read to their end
  InputFile file_;
  std::unique_ptr<Reader> reader_;  // of file_
  bool ended_ = false;
};

}  // namespace bienban
