#include "article/article.h"

#include <algorithm>

#include "article/blocks.h"
#include "article/page_date.h"
#include "article/words.h"

namespace bienban {
namespace {

void add_all(Phrases& phrases, const std::vector<std::string>& words, int value = 0) {
  for (const std::string& word : words) phrases.add(lower(word), value);
}

WordSet as_set(const std::vector<std::string>& words) {
  WordSet set;
  for (const std::string& word : words) set.insert(lower(word));
  return set;
}

}  // namespace

struct Segmenter::Words : SegmenterWords {};

Segmenter::Segmenter(const Vocabulary& vocabulary) {
  auto words = std::make_unique<Words>();
  add_all(words->marks, vocabulary.photo_marks, static_cast<int>(CreditKind::photo));
  add_all(words->marks, vocabulary.text_marks, static_cast<int>(CreditKind::text));
  add_all(words->marks, vocabulary.video_marks, static_cast<int>(CreditKind::video));
  add_all(words->date_marks, vocabulary.date_marks);
  add_all(words->related, vocabulary.related_marks);
  add_all(words->teasers, vocabulary.teaser_marks);
  add_all(words->names.stops, vocabulary.credit_stops);
  add_all(words->names.agencies, vocabulary.agencies);
  add_all(words->names.links, vocabulary.credit_links);
  words->abbreviations = as_set(vocabulary.abbreviations);
  words->names.pseudonyms = as_set(vocabulary.pseudonyms);
  words->names.surnames = as_set(vocabulary.surnames);
  words_ = std::move(words);
}

Segmenter::~Segmenter() = default;
Segmenter::Segmenter(Segmenter&& other) noexcept = default;
Segmenter& Segmenter::operator=(Segmenter&& other) noexcept = default;

Article Segmenter::segment(std::string_view normal) const {
  Article article;
  std::size_t from = 0;
  if (auto header = crawl_header(normal)) {
    const std::size_t begin = trim(normal, {0, normal.size()}).begin;
    article.published = std::move(header->date);
    article.published_span = header->span;
    article.blocks.push_back({BlockKind::page, {begin, header->span.end}, {}});
    from = header->span.end;
  }
  build_blocks(normal, from, *words_, article);
  return article;
}

Article segment(std::string_view normal, const Vocabulary& vocabulary) { return Segmenter(vocabulary).segment(normal); }

}  // namespace bienban
