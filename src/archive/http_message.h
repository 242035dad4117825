// Headers and bodies as HTTP and WARC write them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace bienban {

// "Name: value" lines. Names are compared without regard to case; a folded value is joined.
class Headers {
 public:
  void add_line(std::string_view line);
  // The value of the first header of that name, or empty.
  [[nodiscard]] std::string_view get(std::string_view lower_case_name) const;

 private:
  struct Header {
    std::string name;  // in lower case
    std::string value;
  };
  std::vector<Header> headers_;
};

struct HttpResponse {
  int status = 0;
  Headers headers;
  std::string_view body;
};

// False where there is no status line. The body is what stands behind the first empty line.
bool parse_response(std::string_view message, HttpResponse& response);

// Undoes Transfer-Encoding: chunked. False where the chunks are damaged; some crawlers store the header but no chunks.
bool join_chunks(std::string_view body, std::string& joined);

// "text/html" of "Text/HTML; charset=UTF-8", in lower case; and its charset, else empty.
std::string media_type(std::string_view content_type);
std::string charset(std::string_view content_type);

}  // namespace bienban
