// What a run says of itself: while it goes on, and at its end.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "archive/tally.h"

namespace bienban {

struct RunProgress {
  std::uint64_t inputs = 0;
  std::uint64_t errors = 0;
  std::uint64_t bytes = 0;                  // of articles
  std::uint64_t read = 0;                   // from files, as they lie there, of which ...
  std::optional<std::uint64_t> read_total;  // ... there are so many; nothing where that is not known
  std::uint64_t skipped = 0;                // of `read`: what an earlier run had done
  double seconds = 0;                       // of this run
};

// "1 error", "2 errors".
std::string counted(std::uint64_t n, std::string_view one);

// "12345 articles, 45.2 MB, 15.1 MB/s, 2 errors, 34%, 1:05 left"
std::string progress_text(const RunProgress& progress);

// "20000 articles: 19990 records, 10 errors (6 broken_json, 4 empty); 66.5 MB in 4.1 s, 16.2 MB/s". `before` is what an
// earlier run had done of it: the time is that of the rest.
std::string summary_text(const Tally& tally, const Tally& before, double seconds);

}  // namespace bienban
