// Whose meeting it is, going by the words around it.
#pragma once

#include "record/grammar.h"

namespace bienban {

// Whether the text reads like one on organs of the Party, the State, the Front or mass organisations: it has a word
// that speaks for itself ("HĐND", "Tỉnh ủy"), or more words that other countries have as well ("Chính phủ") than words
// of other countries (rules/lists/event_state.txt, event_foreign.txt). `normal` is in the normal form.
[[nodiscard]] bool is_of_the_state(const Grammar& grammar, std::string_view normal);

// Whether a meeting's name itself shows it to be another country's ("Hội nghị Thượng đỉnh Mỹ - Triều Tiên"); those that
// are met with somebody (rules/lists/together.txt) are not looked at behind that word.
[[nodiscard]] bool is_foreign(const Grammar& grammar, std::string_view name);

}  // namespace bienban
