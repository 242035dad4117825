#include "archive/reader.h"

#include "archive/line_reader.h"
#include "archive/packed_stream.h"
#include "archive/warc_reader.h"

namespace bienban {

namespace {

// A file that is gzip in gzip in gzip ... holds no article.
constexpr int kDeepest = 6;

std::string too_large(std::size_t limit) {
  return "longer than " + std::to_string(limit) + " bytes (see --max-article-bytes)";
}

std::string name_of(const StreamPlace& place) { return place.member.empty() ? place.path : place.member; }

std::string id_of(const StreamPlace& place) {
  const std::string name = name_of(place);
  return name == "-" ? "stdin" : std::string(stem(name));
}

Source source_of(const StreamPlace& place) {
  Source source;
  source.path = place.path;
  source.member = place.member;
  return source;
}

// One article: a text file or a page.
class WholeReader : public Reader {
 public:
  WholeReader(std::unique_ptr<ByteStream> stream, Form form, StreamPlace place, const ReadOptions& options)
      : stream_(std::move(stream)), form_(form), place_(std::move(place)), limit_(options.max_article_bytes) {}

  bool next(RawArticle& article) override {
    if (done_) return false;
    done_ = true;
    article.source = source_of(place_);
    article.form = form_;
    article.id = id_of(place_);
    if (!read_all(*stream_, limit_, article.bytes)) {
      article.bytes = std::string();
      article.error = InputError{article.source, "too_large", too_large(limit_)};
    }
    return true;
  }

 private:
  std::unique_ptr<ByteStream> stream_;
  Form form_;
  StreamPlace place_;
  std::size_t limit_;
  bool done_ = false;
};

class JsonLinesReader : public Reader {
 public:
  JsonLinesReader(std::unique_ptr<ByteStream> stream, StreamPlace place, const ReadOptions& options)
      : stream_(std::move(stream)),
        lines_(*stream_, options.max_article_bytes),
        place_(std::move(place)),
        limit_(options.max_article_bytes) {}

  bool next(RawArticle& article) override {
    const LineReader::Result result = lines_.next(article.bytes);
    if (result == LineReader::Result::end) return false;
    constexpr std::string_view kMark = "\xEF\xBB\xBF";
    if (lines_.number() == 1 && article.bytes.starts_with(kMark)) article.bytes.erase(0, kMark.size());
    article.source = source_of(place_);
    article.source.line = lines_.number();
    article.form = Form::jsonl;
    article.id = id_of(place_) + ':' + std::to_string(lines_.number());
    if (result == LineReader::Result::too_long)
      article.error = InputError{article.source, "too_large", too_large(limit_)};
    return true;
  }

 private:
  std::unique_ptr<ByteStream> stream_;
  LineReader lines_;
  StreamPlace place_;
  std::size_t limit_;
};

bool is_hidden(std::string_view member) {
  for (std::size_t begin = 0; begin < member.size();) {
    const std::size_t end = std::min(member.find('/', begin), member.size());
    const std::string_view part = member.substr(begin, end - begin);
    if ((part.starts_with('.') && part != "." && part != "..") || part == "__MACOSX") return true;
    begin = end + 1;
  }
  return false;
}

class MembersReader : public Reader {
 public:
  MembersReader(std::unique_ptr<ByteStream> stream, StreamPlace place, const ReadOptions& options)
      : members_(std::move(stream)), place_(std::move(place)), options_(options) {}

  [[nodiscard]] std::uint64_t passed_over() const override {
    return passed_over_ + (inside_ != nullptr ? inside_->passed_over() : 0);
  }

  bool next(RawArticle& article) override {
    for (;;) {
      if (inside_ == nullptr && !open_next(article)) return false;
      if (inside_ == nullptr) return true;
      try {
        if (inside_->next(article)) return true;
      } catch (const ReadError& error) {
        close_inside();
        fail(article, error);
        return true;
      }
      close_inside();
    }
  }

 private:
  void close_inside() {
    passed_over_ += inside_->passed_over();
    inside_.reset();
  }

  bool find_next() {
    try {
      return members_.next();
    } catch (const ReadError&) {
      // The damage inside of a member has been told already; it is met once more on the way to the next one.
      if (damaged_) return false;
      throw;
    }
  }

  // Gives false at the end of the archive. A member that cannot be opened leaves an error in `article`.
  bool open_next(RawArticle& article) {
    for (;;) {
      if (!find_next()) return false;
      if (is_hidden(members_.name())) continue;
      if (may_hold_articles(members_.name())) break;
      ++passed_over_;
    }
    StreamPlace member = place_;
    member.member += (place_.member.empty() ? "" : "/") + members_.name();
    ++member.depth;
    at_ = member;
    damaged_ = false;
    try {
      inside_ = open_reader(members_.open(), member, options_);
    } catch (const ReadError& error) {
      fail(article, error);
    }
    return true;
  }

  void fail(RawArticle& article, const ReadError& error) {
    damaged_ = true;
    article = {};
    article.source = source_of(at_);
    article.error = InputError{article.source, error.code(), error.what()};
    article.rest_lost = true;
  }

  MemberReader members_;
  StreamPlace place_;
  ReadOptions options_;
  StreamPlace at_;        // the member at hand
  bool damaged_ = false;  // it could not be read to its end
  std::uint64_t passed_over_ = 0;
  std::unique_ptr<Reader> inside_;
};

}  // namespace

std::unique_ptr<Reader> open_reader(std::unique_ptr<ByteStream> stream, const StreamPlace& place,
                                    const ReadOptions& options) {
  if (place.depth > kDeepest) throw ReadError("too_deep", "archives inside archives, more than 6 deep");
  auto looking = std::make_unique<PeekStream>(std::move(stream));
  Form form = form_of(name_of(place), looking->peek(kFormBytes));
  if (options.form && form != Form::compressed && form != Form::members) form = *options.form;
  switch (form) {
    case Form::compressed: {
      StreamPlace inside = place;
      ++inside.depth;
      // What a name says of the contents stands before ".gz".
      auto unpacked = decompress(std::move(looking));
      return open_reader(std::move(unpacked), inside, options);
    }
    case Form::members:
      return std::make_unique<MembersReader>(std::move(looking), place, options);
    case Form::warc:
      return open_warc(std::move(looking), place, options);
    case Form::jsonl:
      return std::make_unique<JsonLinesReader>(std::move(looking), place, options);
    case Form::html:
    case Form::text:
      break;
  }
  return std::make_unique<WholeReader>(std::move(looking), form, place, options);
}

}  // namespace bienban
