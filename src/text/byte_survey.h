// One look over a text's bytes, to tell what needs no closer look.
#pragma once

#include <cstddef>
#include <string_view>

namespace bienban {

struct ByteSurvey {
  std::size_t zeros = 0;       // UTF-16 has many
  std::size_t ampersands = 0;  // HTML entities begin with one
  std::size_t scrambled = 0;   // pairs that UTF-8 read as windows-1252 leaves: "Ã ", "áº", "á»", "Ä‘", "Æ°"
  std::size_t latin1 = 0;      // letters and signs of Latin-1 in UTF-8
  std::size_t vietnamese = 0;  // letters in UTF-8 that no Western text has
};

ByteSurvey survey_bytes(std::string_view bytes);

}  // namespace bienban
