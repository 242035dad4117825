// What `bienban [extract]` can be told.
#pragma once

#include <CLI/CLI.hpp>
#include <string>

#include "archive/article_parser.h"
#include "archive/input_walk.h"
#include "archive/reader.h"
#include "bienban.h"

namespace bienban {

struct ExtractSettings {
  Inputs inputs;
  ReadOptions read;
  ParseOptions parse;
  ExtractOptions extract;
  std::string to = "jsonl";  // or "csv", "sqlite"
  std::string output;        // a file, or a folder for CSV; empty for standard output
  std::string errors;        // a file, or empty
  std::string rules;
  std::string progress = "auto";
  std::size_t jobs = 0;  // 0: one for each core
  bool resume = false;
  bool retry_errors = false;
  bool quiet = false;

  // A digest of what shapes the output, so that a run goes on only with what it began with.
  [[nodiscard]] std::string digest() const;
};

// Declares the options. `settings` must live as long as `app`.
void declare_extract_options(CLI::App& app, ExtractSettings& settings);

// Checks what options ask of each other. Throws CLI::ValidationError, which names the option.
void check_extract_settings(const ExtractSettings& settings);

}  // namespace bienban
