// Which sentences of an article tell something: the rules read these, and no others.
#pragma once

#include <vector>

#include "article/article.h"
#include "record/sentence_block.h"
#include "text/span.h"

namespace bienban {

struct ToldSentence {
  Span span;            // bytes of the normal form
  SentenceBlock block;  // where it stands
};

// In the order of the text. By-lines, what belongs to the page and credits under pictures are left out: they hold
// names of authors and numbers of the site, no facts.
std::vector<ToldSentence> told_sentences(const Article& article);

}  // namespace bienban
