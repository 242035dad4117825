#include "archive/warc_reader.h"

#include <algorithm>
#include <charconv>

#include "archive/http_message.h"
#include "archive/packed_stream.h"
#include "archive/published.h"

namespace bienban {

namespace {

class WarcReader : public Reader {
 public:
  WarcReader(std::unique_ptr<ByteStream> stream, StreamPlace place, const ReadOptions& options)
      : stream_(std::move(stream)), place_(std::move(place)), limit_(options.max_article_bytes) {}

  bool next(RawArticle& article) override {
    Headers headers;
    while (next_record(headers)) {
      const std::string_view length = headers.get("content-length");
      std::uint64_t size = 0;
      if (std::from_chars(length.data(), length.data() + length.size(), size).ec != std::errc())
        throw ReadError("broken_archive", "a WARC record without a length");
      const bool response =
          headers.get("warc-type") == "response" && media_type(headers.get("content-type")) == "application/http";
      // The head of the HTTP message comes on top of the article.
      constexpr std::uint64_t kHead = 64 * 1024;
      if (!response || size > limit_ + kHead) {
        const bool maybe_article = response && holds_page(std::min<std::uint64_t>(size, kHead), size);
        skip(size);
        if (!maybe_article) continue;
        begin_article(headers, article);
        fail(article, "too_large", "longer than " + std::to_string(limit_) + " bytes (see --max-article-bytes)");
        return true;
      }
      std::string message(static_cast<std::size_t>(size), '\0');
      read_exactly(message.data(), message.size());
      if (take_page(headers, message, article)) return true;
    }
    return false;
  }

 private:
  // Reads one record's headers; false at the end of the file.
  bool next_record(Headers& headers) {
    headers = {};
    std::string line;
    do {
      if (!read_line(line)) return false;
    } while (line.empty());
    if (!line.starts_with("WARC/")) throw ReadError("broken_archive", "no WARC record where one should begin");
    for (;;) {
      if (!read_line(line)) throw ReadError("broken_archive", "the file ends inside a record's headers");
      if (line.empty()) return true;
      headers.add_line(line);
    }
  }

  // Whether a message that is too long to be taken is a page; takes the bytes that it looks at off `size`.
  bool holds_page(std::uint64_t head, std::uint64_t& size) {
    std::string message(static_cast<std::size_t>(head), '\0');
    read_exactly(message.data(), message.size());
    size -= head;
    HttpResponse response;
    return parse_response(message, response) && is_page(response);
  }

  static bool is_page(const HttpResponse& response) {
    const std::string type = media_type(response.headers.get("content-type"));
    constexpr int kOk = 200;
    return response.status == kOk && (type == "text/html" || type == "application/xhtml+xml");
  }

  void begin_article(const Headers& headers, RawArticle& article) const {
    std::string_view target = headers.get("warc-target-uri");
    if (target.starts_with('<') && target.ends_with('>')) target = target.substr(1, target.size() - 2);
    article.source.path = place_.path;
    article.source.member = (place_.member.empty() ? "" : place_.member + "/") + std::string(target);
    article.form = Form::html;
    article.id = target;
    article.published = published_date(headers.get("warc-date"));
  }

  static void fail(RawArticle& article, std::string code, std::string message) {
    article.bytes = std::string();
    article.error = InputError{article.source, std::move(code), std::move(message)};
  }

  // Gives false where the record is no article.
  bool take_page(const Headers& headers, const std::string& message, RawArticle& article) const {
    HttpResponse response;
    if (!parse_response(message, response) || !is_page(response)) return false;
    begin_article(headers, article);
    article.encoding = charset(response.headers.get("content-type"));
    std::string joined;
    const bool chunked = response.headers.get("transfer-encoding").find("chunked") != std::string_view::npos;
    if (chunked && join_chunks(response.body, joined)) response.body = joined;
    const Form form = form_of({}, response.body.substr(0, kFormBytes));
    const std::string_view coding = response.headers.get("content-encoding");
    if (form == Form::compressed) {
      unpack(response.body, article);
    } else if (coding.empty() || coding == "identity" || looks_like_text(response.body.substr(0, kFormBytes))) {
      // Some crawlers keep the header of a compressed body that they have stored unpacked.
      article.bytes = response.body;
    } else {
      fail(article, "unsupported", "its body is compressed as " + std::string(coding));
    }
    if (article.bytes.size() > limit_)
      fail(article, "too_large", "longer than " + std::to_string(limit_) + " bytes (see --max-article-bytes)");
    return true;
  }

  void unpack(std::string_view body, RawArticle& article) const {
    try {
      // One byte more than the limit is enough to see that it is passed.
      read_all(*decompress(std::make_unique<MemoryStream>(body)), limit_ + 1, article.bytes);
    } catch (const ReadError& error) {
      fail(article, error.code(), error.what());
    }
  }

  bool read_line(std::string& line) {
    constexpr std::size_t kLongest = 64 * 1024;
    line.clear();
    bool any = false;
    for (;;) {
      if (at_ == buffer_.size() && !fill()) return any;
      any = true;
      const std::size_t newline = buffer_.find('\n', at_);
      const std::size_t end = std::min(newline, buffer_.size());
      line.append(buffer_, at_, end - at_);
      if (line.size() > kLongest) throw ReadError("broken_archive", "a WARC header without end");
      at_ = end;
      if (newline == std::string::npos) continue;
      ++at_;
      if (line.ends_with('\r')) line.pop_back();
      return true;
    }
  }

  void read_exactly(char* to, std::size_t size) {
    while (size > 0) {
      if (at_ == buffer_.size() && !fill()) throw ReadError("broken_archive", "the file ends inside a record");
      const std::size_t n = std::min(size, buffer_.size() - at_);
      buffer_.copy(to, n, at_);
      at_ += n;
      to += n;
      size -= n;
    }
  }

  void skip(std::uint64_t size) {
    while (size > 0) {
      if (at_ == buffer_.size() && !fill()) throw ReadError("broken_archive", "the file ends inside a record");
      const std::uint64_t n = std::min<std::uint64_t>(size, buffer_.size() - at_);
      at_ += static_cast<std::size_t>(n);
      size -= n;
    }
  }

  bool fill() {
    constexpr std::size_t kBuffer = 64 * 1024;
    buffer_.resize(kBuffer);
    buffer_.resize(stream_->read(buffer_.data(), buffer_.size()));
    at_ = 0;
    return !buffer_.empty();
  }

  std::unique_ptr<ByteStream> stream_;
  StreamPlace place_;
  std::uint64_t limit_;
  std::string buffer_;
  std::size_t at_ = 0;
};

}  // namespace

std::unique_ptr<Reader> open_warc(std::unique_ptr<ByteStream> stream, const StreamPlace& place,
                                  const ReadOptions& options) {
  return std::make_unique<WarcReader>(std::move(stream), place, options);
}

}  // namespace bienban
