#include "archive/http_message.h"

#include <charconv>

namespace bienban {

namespace {

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view kBlank = " \t\r\n";
  const std::size_t begin = text.find_first_not_of(kBlank);
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(kBlank) - begin + 1);
}

std::string lower(std::string_view text) {
  std::string result(text);
  for (char& c : result)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return result;
}

// Takes a line without its line break off the front.
std::string_view take_line(std::string_view& text) {
  const std::size_t end = text.find('\n');
  std::string_view line = text.substr(0, end);
  text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
  if (line.ends_with('\r')) line.remove_suffix(1);
  return line;
}

}  // namespace

void Headers::add_line(std::string_view line) {
  if (!headers_.empty() && (line.starts_with(' ') || line.starts_with('\t'))) {
    headers_.back().value += ' ';
    headers_.back().value += trimmed(line);
    return;
  }
  const std::size_t colon = line.find(':');
  if (colon == std::string_view::npos) return;
  headers_.push_back({lower(trimmed(line.substr(0, colon))), std::string(trimmed(line.substr(colon + 1)))});
}

std::string_view Headers::get(std::string_view lower_case_name) const {
  for (const Header& header : headers_)
    if (header.name == lower_case_name) return header.value;
  return {};
}

bool parse_response(std::string_view message, HttpResponse& response) {
  const std::string_view status_line = take_line(message);
  const std::size_t space = status_line.find(' ');
  if (!status_line.starts_with("HTTP/") || space == std::string_view::npos) return false;
  const std::string_view code = status_line.substr(space + 1, 3);
  if (std::from_chars(code.data(), code.data() + code.size(), response.status).ec != std::errc()) return false;
  while (!message.empty()) {
    const std::string_view line = take_line(message);
    if (line.empty()) break;
    response.headers.add_line(line);
  }
  response.body = message;
  return true;
}

bool join_chunks(std::string_view body, std::string& joined) {
  joined.clear();
  while (!body.empty()) {
    const std::string_view line = take_line(body);
    std::size_t size = 0;
    const auto [end, error] = std::from_chars(line.data(), line.data() + line.size(), size, 16);
    if (error != std::errc() || (end != line.data() + line.size() && *end != ';' && *end != ' ')) return false;
    if (size == 0) return true;
    if (size > body.size()) return false;
    joined += body.substr(0, size);
    body.remove_prefix(size);
    if (!take_line(body).empty()) return false;
  }
  return false;
}

std::string media_type(std::string_view content_type) {
  return lower(trimmed(content_type.substr(0, content_type.find(';'))));
}

std::string charset(std::string_view content_type) {
  const std::string all = lower(content_type);
  const std::size_t at = all.find("charset=");
  if (at == std::string::npos) return {};
  std::string_view value = std::string_view(all).substr(at + std::string_view("charset=").size());
  value = trimmed(value.substr(0, value.find(';')));
  if (value.size() >= 2 && value.front() == '"' && value.back() == '"') value = value.substr(1, value.size() - 2);
  return std::string(value);
}

}  // namespace bienban
