// Who held a meeting: the organs that its rule, or a rule about its holding, names.
#pragma once

#include <cstdint>
#include <vector>

#include "record/grammar.h"

namespace bienban {

// Of the event that is that annotation of the sentence; spans count bytes of the normal form.
std::vector<Span> event_hosts(const Grammar& grammar, const Analysis& analysis, const SentenceAnalysis& sentence,
                              std::uint32_t event);

}  // namespace bienban
