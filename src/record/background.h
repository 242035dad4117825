// What an article tells besides the meetings that it reports.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "record/events.h"

namespace bienban {

// earlier: told before what stands before ("Trước đó, ông A cho biết"), perhaps at the same meeting; other: of another
// day, or of another meeting.
enum class Background { none, earlier, other };

// Whether a sentence tells of something else than the meetings: it begins with another day than any of theirs, or with
// an earlier month or year. Nobody in it takes part in them by what he does there.
Background background_of(const Grammar& grammar, const Analysis& analysis, std::size_t sentence,
                         const std::vector<EventFacts>& events, std::string_view published);

}  // namespace bienban
