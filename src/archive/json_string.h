// File names in JSON: any bytes, there and back.
#pragma once

#include <string>
#include <string_view>

namespace bienban {

// A JSON string, quotes included, in which each byte stands for the code point of the same number.
std::string json_path(std::string_view path);

// The bytes of such a string, after a JSON parser has taken its quotes and escapes off.
std::string from_json_path(std::string_view utf8);

}  // namespace bienban
