// From an analysed article to its record.
#pragma once

#include "article/article.h"
#include "record/grammar.h"
#include "record/record.h"
#include "record/sentence_block.h"
#include "record/source_view.h"

namespace bienban {

// Fills everything that the text says; id and source are the caller's. `blocks[i]` is the block in which sentence i
// stands. With `only_conferences` an article that reports no meeting gets nothing but record.conference = false.
void assemble(const Grammar& grammar, const Analysis& analysis, const Article& article,
              const std::vector<SentenceBlock>& blocks, const SourceView& source, bool only_conferences,
              Record& record);

}  // namespace bienban
