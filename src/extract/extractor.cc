#include <mutex>
#include <optional>
#include <utility>

#include "article/article.h"
#include "bienban.h"
#include "extract/conference_gate.h"
#include "extract/told.h"
#include "extract/vocabulary.h"
#include "record/assemble.h"
#include "record/grammar.h"
#include "rules/cascade.h"
#include "text/decode.h"
#include "text/normalise.h"
#include "values/date.h"

namespace bienban {
namespace {

constexpr std::size_t usual_annotations = 3;  // of a sentence

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
  Parts(const std::filesystem::path& rules, const std::filesystem::path& image)
      : cascade(Cascade::load(rules, image)), wanted(cascade), grammar(cascade), segmenter(vocabulary(cascade)) {
    wanted->expect_all();
    wanted.reset();
  }

  // Made for the first who asks.
  const ConferenceGate& gate() {
    std::call_once(gate_made_, [this] { gate_.emplace(grammar); });
    return *gate_;
  }

  Cascade cascade;
  std::optional<WantedKinds> wanted;  // while those that follow ask for them
  Grammar grammar;
  Segmenter segmenter;

 private:
  std::once_flag gate_made_;
  std::optional<ConferenceGate> gate_;
};

Extractor::Extractor(const std::filesystem::path& rules, const std::filesystem::path& image)
    : parts_(std::make_unique<Parts>(rules, image)) {}
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
  const bool gated = options.only_conferences && !options.plain;
  ConferenceGate::Heads heads;
  if (gated) {
    heads = parts_->gate().heads(normal.text);
    if (heads && heads->empty()) return record;
  }
  const SourceView source(decoded, normal, options.offsets);
  const Article article = parts_->segmenter.segment(normal.text);
  record.published = input.published.empty() ? article.published : cut_published(input.published);

  const std::vector<ToldSentence> told = told_sentences(article);
  if (gated && !parts_->gate().reports(normal.text, heads, told, record.published)) return record;
  Analysis analysis;
  analysis.text = normal.text;
  analysis.plain = options.plain;
  analysis.sentences.reserve(told.size());
  analysis.annotations.reserve(told.size() * usual_annotations);
  std::vector<SentenceBlock> blocks;
  blocks.reserve(told.size());
  Cascade::Session session(parts_->cascade);
  for (const ToldSentence& sentence : told) {
    session.run(sentence.span, analysis);
    blocks.push_back(sentence.block);
  }
  assemble(parts_->grammar, analysis, article, blocks, source, options.only_conferences, record);
  if (decoded.no_diacritics) keep_what_needs_no_marks(record);
  if (options.with_text) record.text = decoded.utf8;
  return record;
}

}  // namespace bienban
