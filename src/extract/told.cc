#include "extract/told.h"

#include <cstddef>

namespace bienban {
namespace {

bool is_told(BlockKind kind) { return kind != BlockKind::byline && kind != BlockKind::page; }

// A caption's sentence that is hardly more than the credit in it.
bool is_mere_credit(Span sentence, const CreditMark& credit) {
  return sentence.overlaps(credit.span) && sentence.size() < 2 * credit.span.size() + 16;
}

}  // namespace

std::vector<ToldSentence> told_sentences(const Article& article) {
  std::vector<ToldSentence> told;
  told.reserve(article.sentences.size());
  auto credit = article.credits.begin();
  for (std::size_t number = 0; number < article.blocks.size(); ++number) {
    const Block& block = article.blocks[number];
    if (!is_told(block.kind)) continue;
    for (const Span sentence : article.sentences_of(block)) {
      while (credit != article.credits.end() && credit->span.end <= sentence.begin) ++credit;
      const bool mere_credit =
          block.kind == BlockKind::caption && credit != article.credits.end() && is_mere_credit(sentence, *credit);
      if (!mere_credit) told.push_back({sentence, {block.kind, number}});
    }
  }
  return told;
}

}  // namespace bienban
