// Writers who sign without a mark: "Lê Thoa - Hữu Quỳnh", "N.L", "Phạm Tăng (CTV)" on a line of their own, or a name
// behind the last sentence.
#pragma once

#include <string_view>
#include <vector>

#include "article/article.h"
#include "article/lines.h"

namespace bienban {

// Gives by-lines among lines[first + 1, end) their kind and appends their names to `credits`. A name behind the last
// sentence becomes a line of its own.
void find_bylines(std::string_view text, std::size_t first, const SegmenterWords& words, std::vector<Line>& lines,
                  std::vector<CreditMark>& credits);

}  // namespace bienban
