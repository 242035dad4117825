// Where sentences end.
//
// A full stop ends none after an abbreviation ("TP. Vinh", "ThS. Lan"), an initial of a name ("Đ. Hà"), a list
// marker ("1.", "a.", "II."), within a number, or where a small letter follows. It does end one where the space after
// it is missing ("mất việc.Công đoàn"). Quotes and brackets that close after the stop belong to the sentence.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "article/words.h"
#include "text/span.h"

namespace bienban {

// Appends the sentences of text[span], without white space around them. A line break always ends one.
void split_sentences(std::string_view text, Span span, const WordSet& abbreviations, std::vector<Span>& out);

// Where a list marker or bullet at the beginning of text[span] ends ("1. ", "a) ", "- ", "* "), or span.begin.
std::size_t skip_list_marker(std::string_view text, Span span);

}  // namespace bienban
