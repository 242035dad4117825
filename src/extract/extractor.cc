#include <utility>

#include "article/article.h"
#include "bienban.h"
#include "record/assemble.h"
#include "record/grammar.h"
#include "rules/cascade.h"
#include "text/decode.h"
#include "text/normalise.h"
#include "values/date.h"

namespace bienban {
namespace {

std::vector<std::string> words(const Cascade& cascade, std::string_view list) {
  std::vector<std::string> out;
  for (const WordEntry* entry : cascade.entries(list)) out.push_back(entry->folded);
  return out;
}

Vocabulary vocabulary(const Cascade& cascade) {
  Vocabulary out;
  out.abbreviations = words(cascade, "abbreviation");
  out.photo_marks = words(cascade, "photo_mark");
  out.text_marks = words(cascade, "text_mark");
  out.video_marks = words(cascade, "video_mark");
  out.date_marks = words(cascade, "date_mark");
  out.credit_stops = words(cascade, "credit_stop");
  out.pseudonyms = words(cascade, "pseudonym");
  out.agencies = words(cascade, "credit_agency");
  out.credit_links = words(cascade, "credit_link");
  out.surnames = words(cascade, "surname");
  return out;
}

// By-lines and what belongs to the page hold names of credits and numbers of the site, no facts.
bool is_told(BlockKind kind) { return kind != BlockKind::byline && kind != BlockKind::page; }

void warn_of_encoding(const DecodedText& decoded, Record& record) {
  const auto warn = [&](const char* code, std::string message) {
    record.warnings.push_back({code, std::move(message), std::nullopt});
  };
  if (decoded.replaced != 0) {
    warn("undecodable-bytes", std::to_string(decoded.replaced) + " sequences of bytes are not " + decoded.encoding +
                                  " and stand as U+FFFD; name the encoding if it is another one");
  }
  if (decoded.unsure) {
    warn("encoding-unsure", "the text may be in another encoding than " + decoded.encoding +
                                ", which was found out; name the encoding if it is another one");
  }
  if (decoded.no_diacritics) {
    warn("no-diacritics",
         "Vietnamese without its marks: only papers, credits, and percents and money in digits are told");
  }
}

// Without its marks a word may be several: "41 ngan" is 41 thousand or 41 banks, "Thi Lan" perhaps no name.
void keep_what_needs_no_marks(Record& record) {
  const auto in_words = [](const auto& value) { return value.text[0] < '0' || value.text[0] > '9'; };
  record.conference = false;
  record.events.clear();
  record.attendees.clear();
  record.mentioned.clear();
  record.delegations.clear();
  record.counts.clear();
  std::erase_if(record.percents, in_words);
  std::erase_if(record.money, in_words);
}

}  // namespace

struct Extractor::Parts {
  explicit Parts(const std::filesystem::path& rules)
      : cascade(Cascade::load(rules)), grammar(cascade), segmenter(vocabulary(cascade)) {}

  Cascade cascade;
  Grammar grammar;
  Segmenter segmenter;
};

Extractor::Extractor(const std::filesystem::path& rules) : parts_(std::make_unique<Parts>(rules)) {}
Extractor::~Extractor() = default;

const std::string& Extractor::rules_digest() const { return parts_->cascade.digest(); }

Record Extractor::extract(const Input& input, const ExtractOptions& options) const {
  Record record;
  record.id = input.id;
  record.source = input.source;
  const DecodedText decoded = decode(input.bytes, input.encoding);
  record.source.encoding = decoded.encoding;
  record.source.bytes = input.bytes.size();
  warn_of_encoding(decoded, record);
  const NormalText normal = normalise(decoded.utf8);
  const SourceView source(decoded, normal, options.offsets);
  const Article article = parts_->segmenter.segment(normal.text);
  record.published = input.published.empty() ? article.published : cut_published(input.published);

  Analysis analysis;
  analysis.text = normal.text;
  analysis.plain = options.plain;
  std::vector<SentenceBlock> blocks;
  auto credit = article.credits.begin();
  for (std::size_t number = 0; number < article.blocks.size(); ++number) {
    const Block& block = article.blocks[number];
    if (!is_told(block.kind)) continue;
    for (const Span sentence : block.sentences) {
      while (credit != article.credits.end() && credit->span.end <= sentence.begin) ++credit;
      const bool is_credit = credit != article.credits.end() && sentence.overlaps(credit->span);
      if (is_credit && block.kind == BlockKind::caption && sentence.size() < 2 * credit->span.size() + 16) continue;
      parts_->cascade.run(sentence, analysis);
      blocks.push_back({block.kind, number});
    }
  }
  assemble(parts_->grammar, analysis, article, blocks, source, options.only_conferences, record);
  if (decoded.no_diacritics) keep_what_needs_no_marks(record);
  if (options.with_text) record.text = decoded.utf8;
  return record;
}

}  // namespace bienban
