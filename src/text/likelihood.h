// How much a text looks like Vietnamese: the judge between encodings.
#pragma once

#include <cstddef>
#include <string_view>

namespace bienban {

struct Likelihood {
  std::size_t words = 0;      // words with any character beyond ASCII: the ones on which encodings differ
  std::size_t syllables = 0;  // of these, Vietnamese syllables in a sensible mix of cases
  std::size_t foreign = 0;    // of the others, those that are letters at least
  std::size_t broken = 0;     // and those that are not: "há»™i", U+FFFD

  [[nodiscard]] double score() const {
    return static_cast<double>(syllables) - 0.6 * static_cast<double>(foreign) - static_cast<double>(broken);
  }
};

// `utf8` must be valid UTF-8; at most about its first `limit` bytes are read.
Likelihood likelihood(std::string_view utf8, std::size_t limit = static_cast<std::size_t>(-1));

// Whether this is Vietnamese whose marks were lost: "Hoi nghi tong ket cong tac".
bool lacks_diacritics(std::string_view utf8);

}  // namespace bienban
