// The floor: the least that any program does that reads an archive of articles for something in them. It parses each
// line with simdjson, checks with ICU that the text is in NFC, runs RE2 once over it for the triggers, and writes
// nothing. What bienban costs is told as a multiple of it.
//
//   Floor floor("rules");
//   floor.line(line, capacity);
//   use(floor.seen());
#pragma once

#include <re2/set.h>
#include <simdjson.h>
#include <unicode/normalizer2.h>

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <string_view>

namespace bienban::bench {

// What came by. Telling it keeps the compiler from leaving the work out, and shows that work was done.
struct FloorSeen {
  std::uint64_t articles = 0;
  std::uint64_t bytes = 0;      // of lines
  std::uint64_t normal = 0;     // texts in NFC
  std::uint64_t triggered = 0;  // texts with a trigger
};

class Floor {
 public:
  // The triggers are the words of four lists of `rules` (heads of meetings, verbs of roles, honorifics, currencies) and
  // any digit. Throws std::runtime_error where they cannot be read.
  explicit Floor(const std::filesystem::path& rules);

  // A line with an object whose "text" is a string; at least simdjson::SIMDJSON_PADDING bytes behind it may be read.
  // Throws simdjson::simdjson_error on any other line.
  void line(std::string_view line);

  [[nodiscard]] const FloorSeen& seen() const { return seen_; }

 private:
  simdjson::ondemand::parser parser_;
  const icu::Normalizer2* nfc_;
  std::unique_ptr<re2::RE2::Set> triggers_;
  FloorSeen seen_;
};

}  // namespace bienban::bench
