// Which sentences the rules read.
#include "extract/told.h"

#include <vector>

#include "catch.h"

using namespace bienban;

namespace {

struct Sentences {
  BlockKind kind;  // of the block that they are in
  std::vector<Span> spans;
};

Article article_of(const std::vector<Sentences>& blocks) {
  Article out;
  for (const auto& [kind, spans] : blocks) {
    const auto first = static_cast<std::uint32_t>(out.sentences.size());
    out.sentences.insert(out.sentences.end(), spans.begin(), spans.end());
    out.blocks.push_back(
        {kind, {spans.front().begin, spans.back().end}, first, static_cast<std::uint32_t>(out.sentences.size())});
  }
  return out;
}

std::vector<Span> spans(const Article& article) {
  std::vector<Span> out;
  for (const ToldSentence& sentence : told_sentences(article)) out.push_back(sentence.span);
  return out;
}

}  // namespace

TEST_CASE("by-lines and what belongs to the page tell nothing") {
  const Article article = article_of({{BlockKind::page, {{0, 10}}},
                                      {BlockKind::headline, {{11, 40}}},
                                      {BlockKind::paragraph, {{41, 80}, {81, 120}}},
                                      {BlockKind::byline, {{121, 130}}}});
  CHECK(spans(article) == std::vector<Span>{{11, 40}, {41, 80}, {81, 120}});
  const auto told = told_sentences(article);
  CHECK(told[0].block.kind == BlockKind::headline);
  CHECK(told[2].block.number == 2);
}

TEST_CASE("a caption's sentence that is its credit tells nothing, one that holds more does") {
  Article article = article_of({{BlockKind::caption, {{0, 60}, {61, 80}}},
                                {BlockKind::caption, {{100, 160}}},
                                {BlockKind::paragraph, {{200, 215}}}});
  article.credits = {{"photo", {70, 79}}, {"photo", {150, 159}}, {"text", {201, 214}}};
  CHECK(spans(article) == std::vector<Span>{{0, 60}, {100, 160}, {200, 215}});
}
