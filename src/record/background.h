// What an article tells besides the meetings that it reports.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "record/events.h"

namespace bienban {

// Whether a sentence tells of something else than the meetings: it begins with another day than any of theirs, or with
// an earlier month or year. Nobody in it takes part in them by what he does there.
bool is_background(const Grammar& grammar, const Analysis& analysis, std::size_t sentence,
                   const std::vector<EventFacts>& events, std::string_view published);

// "Trước đó, ngày 4/5, ông A": whether another day than any meeting's stands before whoever is named first there.
bool names_other_day(const Grammar& grammar, const Analysis& analysis, std::size_t sentence,
                     const std::vector<EventFacts>& events, std::string_view published);

}  // namespace bienban
