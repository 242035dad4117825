#include "archive/json_string.h"

#include <fmt/format.h>

namespace bienban {

std::string json_path(std::string_view path) {
  std::string json = "\"";
  for (const char c : path) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte < 0x20 || byte >= 0x7F || c == '"' || c == '\\') {
      json += fmt::format("\\u{:04x}", byte);
    } else {
      json += c;
    }
  }
  return json + '"';
}

std::string from_json_path(std::string_view utf8) {
  std::string path;
  for (std::size_t i = 0; i < utf8.size(); ++i) {
    const auto byte = static_cast<unsigned char>(utf8[i]);
    if (byte < 0x80) {
      path += utf8[i];
    } else if (i + 1 < utf8.size()) {
      path += static_cast<char>((byte & 0x03) << 6 | (static_cast<unsigned char>(utf8[++i]) & 0x3F));
    }
  }
  return path;
}

}  // namespace bienban
