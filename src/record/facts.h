// The facts that need no joining: counts, percents, money, documents.
#pragma once

#include "record/grammar.h"
#include "record/record.h"
#include "record/source_view.h"

namespace bienban {

// Appends what stands in the analysis to the record, in order of the text. A fact that the article tells again in the
// same words is told once.
void add_facts(const Grammar& grammar, const Analysis& analysis, const SourceView& source, Record& record);

}  // namespace bienban
