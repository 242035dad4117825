// What a run has done so far.
#pragma once

#include <cstdint>
#include <map>
#include <string>

namespace bienban {

struct Tally {
  std::uint64_t inputs = 0;  // always records + left_out + error_count()
  std::uint64_t records = 0;
  std::uint64_t left_out = 0;                   // articles that were not asked for (--only-conferences)
  std::uint64_t bytes = 0;                      // of articles, as the sources gave them: JSON lines, pages, texts
  std::map<std::string, std::uint64_t> errors;  // by code

  [[nodiscard]] std::uint64_t error_count() const {
    std::uint64_t count = 0;
    for (const auto& [code, n] : errors) count += n;
    return count;
  }

  bool operator==(const Tally&) const = default;
};

}  // namespace bienban
