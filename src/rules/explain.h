// Tells for a text what every stage found: each match, which rule made it, and which rule took its place.
#pragma once

#include <string>
#include <string_view>

#include "rules/cascade.h"

namespace bienban {

// One paragraph a stage that found something, and one for the first: its tape, then its matches. `normal` is in the
// normal form; `filter` keeps only matches of rules whose id begins with it.
std::string explain(const Cascade& cascade, std::string_view normal, Span sentence, std::string_view filter = {});

}  // namespace bienban
