// Which values an attribute of the words may have. A value that nobody knows does nothing, in silence: `@set role opn`
// would make verbs that open no meeting. So rule files tell the known ones, and the lists are held to them:
//
//   [values]
//   mod = ["approx", "more_than"]     # in all lists
//   [values_in.role_verb]
//   role = ["open", "close"]          # in lists of this kind
//
// An attribute that no rule file speaks of may have any value.
#pragma once

#include <deque>
#include <string>
#include <vector>

#include "rules/fault.h"
#include "rules/rule.h"
#include "rules/word_list.h"

namespace bienban {

// Appends a fault for each value that is not known, at its place in the list, and for each kind of list that there is
// not.
void check_attribute_values(const std::deque<WordList>& lists, const std::vector<KnownValues>& known,
                            std::vector<Fault>& faults);

}  // namespace bienban
