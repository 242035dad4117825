// Which sentences the rules read.
#include "extract/told.h"

#include <vector>

#include "catch.h"

using namespace bienban;

namespace {

Block block(BlockKind kind, std::vector<Span> sentences) {
  Block out;
  out.kind = kind;
  out.span = {sentences.front().begin, sentences.back().end};
  out.sentences = std::move(sentences);
  return out;
}

std::vector<Span> spans(const Article& article) {
  std::vector<Span> out;
  for (const ToldSentence& sentence : told_sentences(article)) out.push_back(sentence.span);
  return out;
}

}  // namespace

TEST_CASE("by-lines and what belongs to the page tell nothing") {
  Article article;
  article.blocks = {block(BlockKind::page, {{0, 10}}), block(BlockKind::headline, {{11, 40}}),
                    block(BlockKind::paragraph, {{41, 80}, {81, 120}}), block(BlockKind::byline, {{121, 130}})};
  CHECK(spans(article) == std::vector<Span>{{11, 40}, {41, 80}, {81, 120}});
  const auto told = told_sentences(article);
  CHECK(told[0].block.kind == BlockKind::headline);
  CHECK(told[2].block.number == 2);
}

TEST_CASE("a caption's sentence that is its credit tells nothing, one that holds more does") {
  Article article;
  article.blocks = {block(BlockKind::caption, {{0, 60}, {61, 80}}), block(BlockKind::caption, {{100, 160}}),
                    block(BlockKind::paragraph, {{200, 215}})};
  article.credits = {{"photo", {70, 79}}, {"photo", {150, 159}}, {"text", {201, 214}}};
  CHECK(spans(article) == std::vector<Span>{{0, 60}, {100, 160}, {200, 215}});
}
