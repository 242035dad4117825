// Words that a folder of rules has in vain: entries that no text ever meets, and entries that a phrase of a pattern
// takes into itself. They are no faults, for the rules run; but they do not what who wrote them believed.
#pragma once

#include <vector>

#include "rules/compiled_rules.h"
#include "rules/fault.h"

namespace bienban {

// Each with its place, what hides it and what to do: first the lists', then the patterns', in the order of the files.
//
// An entry is in vain where its list yields and it begins with an entry of a list that leads, and where its words are
// matched by one before it of the same kind: only the spelling of i and y or the blanks around signs differ.
//
// A phrase hides words where no list has it as a whole, so that without the pattern it would be cut into several units,
// and lists know one of them. A phrase that a list has is one unit anyhow, and the list says of what kind.
std::vector<Fault> hidden_words(const CompiledRules& rules);

}  // namespace bienban
