#include "steps.h"

#include <algorithm>
#include <stdexcept>
#include <utility>

#include "cpu_clock.h"
#include "extract/told.h"
#include "extract/vocabulary.h"
#include "record/assemble.h"
#include "sinks/json_writer.h"
#include "text/decode.h"
#include "text/normalise.h"
#include "values/date.h"

namespace bienban::bench {

struct Steps::Item {
  std::string bytes;  // of the text, as the parser gave it
  Input input;        // points into `bytes`
  DecodedText decoded;
  NormalText normal;
  Article article;
  std::vector<ToldSentence> told;
  Analysis analysis;
  Record record;
  std::string json;
};

Steps::Steps(const std::filesystem::path& rules)
    : extractor_(rules),
      cascade_(Cascade::load(rules)),
      grammar_(cascade_),
      segmenter_(vocabulary(cascade_)),
      parser_(ParseOptions{}),
      floor_(rules) {
  for (const Rule& rule : cascade_.rules()) last_stage_ = std::max(last_stage_, rule.stage);
  for (const char* name : {"floor", "read", "parse", "decode", "normalise", "segment", "words"}) {
    steps_.push_back({name, 0});
  }
  for (int stage = 1; stage <= last_stage_; ++stage) steps_.push_back({"stage " + std::to_string(stage), 0});
  for (const char* name : {"assemble", "write", "whole"}) steps_.push_back({name, 0});
}

Step& Steps::step(const char* name) {
  return *std::find_if(steps_.begin(), steps_.end(), [&](const Step& step) { return step.name == name; });
}

void Steps::run_floor(const std::vector<RawArticle>& raw) {
  for (const RawArticle& article : raw) {
    if (article.error || article.form != Form::jsonl) continue;
    std::string line = article.bytes;
    line.reserve(line.size() + simdjson::SIMDJSON_PADDING);
    floor_.line(line);  // once without the clock, as below
    step("floor").seconds += seconds_of([&] { floor_.line(line); });
  }
}

std::vector<Steps::Item> Steps::parse(std::vector<RawArticle>& raw) {
  std::vector<Item> items;
  items.reserve(raw.size());
  for (RawArticle& article : raw) {
    const std::size_t size = article.bytes.size() + 1;
    ParsedArticle parsed;
    bool failed = false;
    step("parse").seconds += seconds_of([&] { failed = parser_.parse(article, parsed).has_value(); });
    if (failed) continue;
    // The parser's next call takes its bytes back.
    Item& item = items.emplace_back();
    item.bytes = parsed.input.bytes;
    item.input = std::move(parsed.input);
    item.input.bytes = item.bytes;
    bytes_ += size;
    ++articles_;
  }
  return items;
}

void Steps::run_text(std::vector<Item>& items) {
  step("decode").seconds += seconds_of([&] {
    for (Item& item : items) item.decoded = decode(item.input.bytes, item.input.encoding);
  });
  step("normalise").seconds += seconds_of([&] {
    for (Item& item : items) item.normal = normalise(item.decoded.utf8);
  });
  step("segment").seconds += seconds_of([&] {
    for (Item& item : items) {
      item.article = segmenter_.segment(item.normal.text);
      item.told = told_sentences(item.article);
    }
  });
}

void Steps::run_rules(std::vector<Item>& items) {
  for (Item& item : items) {
    item.analysis.text = item.normal.text;
    Cascade::Session session(cascade_);
    for (const ToldSentence& sentence : item.told) session.run(sentence.span, item.analysis);
  }
  double before = 0;
  for (int stage = 0; stage <= last_stage_; ++stage) {
    for (Item& item : items) {
      item.analysis = {};
      item.analysis.text = item.normal.text;
    }
    const double seconds = seconds_of([&] {
      for (Item& item : items) {
        Cascade::Session session(cascade_);
        for (const ToldSentence& sentence : item.told) session.run(sentence.span, item.analysis, stage);
      }
    });
    const std::string name = stage == 0 ? "words" : "stage " + std::to_string(stage);
    step(name.c_str()).seconds += seconds - before;
    before = seconds;
  }
}

void Steps::run_record(std::vector<Item>& items) {
  step("assemble").seconds += seconds_of([&] {
    for (Item& item : items) {
      item.record.id = item.input.id;
      item.record.source = item.input.source;
      item.record.source.encoding = item.decoded.encoding;
      item.record.source.bytes = item.input.bytes.size();
      item.record.published =
          item.input.published.empty() ? item.article.published : cut_published(item.input.published);
      std::vector<SentenceBlock> blocks;
      for (const ToldSentence& sentence : item.told) blocks.push_back(sentence.block);
      const SourceView source(item.decoded, item.normal, OffsetUnit::code_points);
      assemble(grammar_, item.analysis, item.article, blocks, source, false, item.record);
    }
  });
  step("write").seconds += seconds_of([&] {
    for (Item& item : items) item.json = to_json(item.record);
  });
}

void Steps::run_whole(const std::vector<Item>& items) {
  std::vector<std::string> lines(items.size());
  step("whole").seconds += seconds_of([&] {
    for (std::size_t i = 0; i < items.size(); ++i) lines[i] = to_json(extractor_.extract(items[i].input));
  });
  for (std::size_t i = 0; i < items.size(); ++i) {
    // What is made of a doubtful decoding is the extractor's own affair: such articles are not compared.
    const DecodedText& decoded = items[i].decoded;
    const bool doubtful = decoded.replaced != 0 || decoded.unsure || decoded.no_diacritics;
    if (!doubtful && lines[i] != items[i].json) {
      throw std::runtime_error(items[i].input.id + ": the steps give another record than the extractor");
    }
  }
}

void Steps::take(std::vector<RawArticle> raw) {
  run_floor(raw);
  std::vector<Item> items = parse(raw);
  // Once without the clock: what is worked out on first sight is no part of any step.
  for (const Item& item : items) static_cast<void>(extractor_.extract(item.input));
  run_text(items);
  run_rules(items);
  run_record(items);
  run_whole(items);
}

}  // namespace bienban::bench
