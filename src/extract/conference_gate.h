// Whether an article reports a meeting, found out from few of its sentences.
//
// For those who want conference articles only: most articles of an archive are none, and most of their sentences hold
// no word with which a meeting's name begins. The rules are run on the lead, on sentences that hold such a word, and on
// those around them; on these alone read_events() depends. The answer is the one that the whole article gives.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "extract/told.h"
#include "record/grammar.h"

namespace bienban {

// `normal` is the article's normal form, `told` its sentences, `published` as read_events() wants it.
bool reports_meeting(const Grammar& grammar, std::string_view normal, const std::vector<ToldSentence>& told,
                     const std::string& published);

}  // namespace bienban
