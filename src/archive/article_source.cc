#include "archive/article_source.h"

#include "archive/file_stream.h"

namespace bienban {

ArticleSource::ArticleSource(const Inputs& inputs, const ReadOptions& options, const StopFlag* stop)
    : walk_(inputs), options_(options), stop_(stop) {}

void ArticleSource::fail(RawArticle& article, const std::string& path, const std::string& code,
                         const std::string& message) {
  article = {};
  article.source.path = path;
  article.error = InputError{article.source, code, message};
  article.rest_lost = true;
}

// Gives false at the end of the walk. A file that cannot be opened leaves an error in `article`.
bool ArticleSource::open_next(RawArticle& article) {
  try {
    if (!walk_.next(file_)) return false;
    ++files_;
    if (!file_.error.empty()) {
      fail(article, file_.path, "unreadable", file_.error);
      return true;
    }
    auto stream = std::make_unique<FileStream>(file_.path, &bytes_read_, stop_);
    reader_ = open_reader(std::move(stream), StreamPlace{file_.path, {}, 0}, options_);
  } catch (const ReadError& error) {
    fail(article, file_.path, error.code(), error.what());
  }
  return true;
}

void ArticleSource::close_reader() {
  if (reader_ != nullptr) passed_over_ += reader_->passed_over();
  reader_.reset();
}

std::uint64_t ArticleSource::passed_over() const {
  return walk_.passed_over() + passed_over_ + (reader_ != nullptr ? reader_->passed_over() : 0);
}

bool ArticleSource::next(RawArticle& article) {
  while (!ended_) {
    if (stop_ != nullptr && stop_->raised()) break;
    try {
      if (reader_ == nullptr) {
        if (!open_next(article)) break;
        if (reader_ == nullptr) return true;
      }
      if (reader_->next(article)) return true;
      close_reader();
    } catch (const ReadError& error) {
      close_reader();
      fail(article, file_.path, error.code(), error.what());
      return true;
    } catch (const Interrupted&) {
      break;
    }
  }
  ended_ = true;
  return false;
}

}  // namespace bienban
