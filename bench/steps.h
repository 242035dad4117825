// The way of an article through the library, step by step, with the time of each: what extract/extractor.cc does in one
// go.
//
//   Steps steps("rules");
//   steps.take(raw_articles);            // a handful at a time, so that they stay in the cache as in the program
//   for (const Step& step : steps.steps()) use(step.name, step.seconds);
//
// The stages of the rules are timed by running them up to each stage and telling what that one adds.
#pragma once

#include <cstdint>
#include <deque>
#include <filesystem>
#include <string>
#include <vector>

#include "archive/article_parser.h"
#include "archive/raw_article.h"
#include "article/article.h"
#include "bienban.h"
#include "floor.h"
#include "record/grammar.h"
#include "rules/cascade.h"

namespace bienban::bench {

struct Step {
  std::string name;
  double seconds = 0;
};

class Steps {
 public:
  explicit Steps(const std::filesystem::path& rules);

  // Takes each article all the way, and besides through the floor and through the extractor as a whole. Articles that
  // are none (broken lines) are left out. Throws std::runtime_error where the steps give another record than the whole.
  void take(std::vector<RawArticle> raw);

  // "floor", then the steps in their order, then "whole".
  [[nodiscard]] const std::deque<Step>& steps() const { return steps_; }
  [[nodiscard]] std::uint64_t articles() const { return articles_; }
  [[nodiscard]] std::size_t times_forgotten() const { return cascade_.times_forgotten(); }
  // Of the articles as they were read: lines of JSON.
  [[nodiscard]] std::uint64_t bytes() const { return bytes_; }

 private:
  struct Item;

  Step& step(const char* name);
  std::vector<Item> parse(std::vector<RawArticle>& raw);
  void run_floor(const std::vector<RawArticle>& raw);
  void run_text(std::vector<Item>& items);
  void run_rules(std::vector<Item>& items);
  void run_record(std::vector<Item>& items);
  void run_whole(const std::vector<Item>& items);

  Extractor extractor_;
  Cascade cascade_;
  Grammar grammar_;
  Segmenter segmenter_;
  ArticleParser parser_;
  Floor floor_;
  int last_stage_ = 0;
  std::deque<Step> steps_;  // a deque: step() gives references
  std::uint64_t articles_ = 0;
  std::uint64_t bytes_ = 0;
};

}  // namespace bienban::bench
