// Words that a page took apart: letters with spaces between them (H Ộ I  N G H Ị), syllables broken over lines.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "text/normalise.h"

namespace bienban {

// Puts such words of `normal` together where that gives Vietnamese syllables, and leaves the others. Wider gaps
// of the source part the syllables of letters with spaces between them; where all gaps are the same, the spelling does.
// `spots` are the places of `normal` to look at, in order: letters that stand alone, and line breaks.
void rejoin(NormalText& normal, std::string_view source, const std::vector<std::size_t>& spots);

}  // namespace bienban
