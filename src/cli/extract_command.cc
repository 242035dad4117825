#include "cli/extract_command.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <ostream>
#include <stdexcept>

#include "archive/byte_stream.h"
#include "archive/progress_text.h"
#include "cli/exit_status.h"
#include "cli/extract_run.h"
#include "cli/extract_settings.h"
#include "cli/help.h"
#include "cli/message.h"
#include "cli/parse.h"
#include "cli/rules_folder.h"
#include "cli/stop_signals.h"
#include "sinks/csv_sink.h"
#include "sinks/sink_jsonl.h"
#include "sinks/sqlite_sink.h"

namespace bienban {
namespace {

std::string shell_quoted(const std::string& word) {
  const auto plain = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           std::string_view("-_./=:,@+%").find(c) != std::string_view::npos || static_cast<unsigned char>(c) >= 0x80;
  };
  if (!word.empty() && std::all_of(word.begin(), word.end(), plain)) return word;
  // Escapes as messages show them, which a shell takes back in $'...' only.
  if (visible(word) != word) {
    std::string quoted = "$'";
    for (const char c : word) quoted += c == '\'' || c == '\\' ? std::string{'\\', c} : std::string(1, c);
    return quoted + "'";
  }
  std::string quoted = "'";
  for (const char c : word) quoted += c == '\'' ? std::string("'\\''") : std::string(1, c);
  return quoted + "'";
}

// A list on standard input or in a pipe can be read only once, but is gone through twice: before the run and in it.
void take_list_from_pipe(Inputs& inputs, std::istream& in) {
  namespace fs = std::filesystem;
  std::error_code error;
  const bool standard_input = inputs.files_from == "-";
  if (inputs.files_from.empty() || (!standard_input && !fs::is_fifo(inputs.files_from, error))) return;
  std::ifstream pipe;
  if (!standard_input) pipe.open(inputs.files_from, std::ios::binary);
  std::istream& list = standard_input ? in : pipe;
  std::string path;
  while (std::getline(list, path, inputs.null_separated ? '\0' : '\n')) {
    if (!inputs.null_separated && path.ends_with('\r')) path.pop_back();
    if (!path.empty()) inputs.paths.push_back(path);
  }
  inputs.files_from.clear();
  inputs.null_separated = false;
}

std::unique_ptr<ResumableSink> open_output(const ExtractSettings& s) {
  if (s.to == "csv") return std::make_unique<CsvSink>(s.output);
  if (s.to == "sqlite") return std::make_unique<SqliteSink>(s.output, s.extract.with_text);
  return std::make_unique<JsonlFileSink>(s.output, s.errors);
}

// Whether the output holds something although no checkpoint tells what.
bool is_of_unknown_origin(const ExtractSettings& s) {
  namespace fs = std::filesystem;
  const fs::path output(s.output);
  std::error_code error;
  if (s.to == "jsonl") return fs::file_size(output, error) > 0 && !error && !fs::exists(s.output + ".checkpoint");
  return s.to == "csv" && fs::exists(output / "articles.csv") && !fs::exists(output / "checkpoint.jsonl");
}

void to_output(ExtractSettings& settings, ExtractRun& run) {
  if (settings.resume && is_of_unknown_origin(settings)) throw CannotResume("no checkpoint tells how far it is");
  const std::unique_ptr<ResumableSink> sink = open_output(settings);
  settings.inputs.outputs = sink->own_files();
  run.run(*sink);
}

void to_standard_output(ExtractSettings& settings, ExtractRun& run, std::ostream& out) {
  settings.inputs.outputs = {"/dev/stdout"};
  std::ofstream errors;
  if (!settings.errors.empty()) {
    settings.inputs.outputs.push_back(settings.errors);
    survey(settings.inputs);  // throws where opening the file would empty an input
    errors.open(settings.errors, std::ios::binary);
    if (!errors) throw SinkError(settings.errors + ": cannot be written: " + std::strerror(errno));
  }
  JsonlStreamSink sink(out, settings.errors.empty() ? nullptr : &errors, settings.errors);
  run.run(sink);
}

int interrupted(const ExtractRun& run, const ExtractSettings& settings, const Arguments& arguments, int signal,
                std::ostream& err) {
  constexpr int kBySignal = 128;  // as shells tell it
  std::string message = "stopped after " + counted(run.tally().inputs, "article");
  if (settings.output.empty()) {
    message += "; a run with --output FILE can be gone on with";
  } else {
    message += "; to go on: bienban";
    bool resumes = false;
    for (const std::string& argument : arguments) {
      resumes = resumes || argument == "--resume";
      message += ' ' + shell_quoted(argument);
    }
    message += resumes ? "" : " --resume";
  }
  tell(err, message);
  return kBySignal + signal;
}

int status_of(const ExtractRun& run, std::ostream& err) {
  const Tally& tally = run.tally();
  if (run.files() == 0 && tally.inputs == 0) {
    tell(err, "there are no files to read");
    return exit_nothing;
  }
  if (tally.errors.empty()) return exit_ok;
  const auto unreadable = tally.errors.find("unreadable");
  return unreadable != tally.errors.end() && unreadable->second == tally.inputs ? exit_nothing : exit_errors;
}

}  // namespace

int extract_command(const Arguments& arguments, const Streams& streams) {
  ExtractSettings settings;
  CLI::App app("", "bienban");
  declare_extract_options(app, settings);
  app.parse_complete_callback([&settings] { check_extract_settings(settings); });
  give_main_help(app);
  if (const auto status = parse(app, arguments, streams)) return *status;

  if (settings.inputs.paths.empty() && settings.inputs.files_from.empty()) settings.inputs.paths.emplace_back("-");
  take_list_from_pipe(settings.inputs, streams.in);
  const Extractor extractor(find_rules(settings.rules), image_place());
  StopFlag stop;
  const StopSignals signals(stop);
  ExtractRun run(settings, extractor, stop, streams.err);
  try {
    if (settings.output.empty()) {
      to_standard_output(settings, run, streams.out);
    } else {
      to_output(settings, run);
    }
  } catch (const CannotResume& refusal) {
    tell(streams.err, settings.output + ": cannot go on: " + refusal.what() + "; without --resume the run begins anew");
    return exit_nothing;
  }
  if (stop.raised()) return interrupted(run, settings, arguments, stop.signal(), streams.err);
  const int status = status_of(run, streams.err);
  // Who sends one article through a pipe sees what came out.
  if (!settings.quiet && (run.tally().inputs > 1 || !settings.output.empty())) {
    std::string summary = summary_text(run.tally(), run.done_before(), run.seconds());
    if (run.passed_over() > 0) summary += "; passed over: " + std::to_string(run.passed_over()) + " .json";
    tell(streams.err, summary);
  }
  return status;
}

}  // namespace bienban
