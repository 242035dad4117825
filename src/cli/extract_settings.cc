#include "cli/extract_settings.h"

#include <algorithm>
#include <map>
#include <stdexcept>

#include "archive/digest.h"
#include "cli/encoding_option.h"
#include "cli/parse.h"

namespace bienban {
namespace {

// An option whose value is one of a few words.
template <class Value>
CLI::Option* choice(CLI::App& app, const std::string& name, const std::map<std::string, Value>& values,
                    std::function<void(const Value&)> set, const std::string& help) {
  return app.add_option_function<std::string>(
      name,
      [name, values, set = std::move(set)](const std::string& word) {
        const auto found = values.find(word);
        if (found == values.end()) {
          std::string words;
          for (const auto& [known, value] : values) words += (words.empty() ? "" : ", ") + known;
          throw CLI::ValidationError(name, word + " is none of " + words);
        }
        set(found->second);
      },
      help);
}

void declare_input(CLI::App& app, ExtractSettings& s) {
  choice<std::optional<Form>>(
      app, "--format",
      {{"auto", std::nullopt},
       {"text", Form::text},
       {"jsonl", Form::jsonl},
       {"html", Form::html},
       {"warc", Form::warc}},
      [&s](const std::optional<Form>& form) { s.read.form = form; },
      "what the files hold, also those inside of archives:\n"
      "text, jsonl, html or warc; without it, names and\ncontents tell")
      ->type_name("FORM")
      ->group("Input");
  app.add_option("--files-from", s.inputs.files_from,
                 "read the files named in FILE too, one a line; - for\nstandard input")
      ->type_name("FILE")
      ->group("Input");
  app.add_flag("-0,--null", s.inputs.null_separated, "names in --files-from end in NUL, as find -print0\nwrites them")
      ->group("Input");
  add_encoding_option(app, s.parse.encoding)->group("Input");
  app.add_option("--text-field", s.parse.text_field,
                 "the JSON field that holds the text; without it,\n\"text\", else \"content\", else \"body\"")
      ->type_name("NAME")
      ->group("Input");
  app.add_option("--max-article-bytes", s.read.max_article_bytes,
                 "longer articles give an error; 16777216 (16 MiB)\nwithout it")
      ->type_name("N")
      ->check(CLI::Range(std::size_t{1}, std::size_t{1} << 31))
      ->group("Input");
}

void declare_output(CLI::App& app, ExtractSettings& s) {
  choice<std::string>(
      app, "--to", {{"jsonl", "jsonl"}, {"csv", "csv"}, {"sqlite", "sqlite"}},
      [&s](const std::string& to) { s.to = to; },
      "jsonl (the default), csv (a folder of tables) or\nsqlite (a database)")
      ->type_name("KIND")
      ->group("Output");
  app.add_option("-o,--output", s.output,
                 "write there, and keep a checkpoint beside it, so that\n--resume can go on after a kill")
      ->type_name("FILE|DIR")
      ->group("Output");
  app.add_option("--errors", s.errors, "write error records (JSON lines) to FILE instead of\nmessages")
      ->type_name("FILE")
      ->group("Output");
  choice<OffsetUnit>(
      app, "--offsets",
      {{"code-points", OffsetUnit::code_points}, {"bytes", OffsetUnit::bytes}, {"utf16", OffsetUnit::utf16}},
      [&s](const OffsetUnit& unit) { s.extract.offsets = unit; },
      "what spans count in: code-points (the default;\nPython's), bytes of the input, or utf16 "
      "units\n(JavaScript's)")
      ->type_name("UNIT")
      ->group("Output");
  app.add_flag("--with-text", s.extract.with_text,
               "put the decoded text into each record, so that its\nspans can be checked; searchable in SQLite")
      ->group("Output");
  app.add_flag("--keep-meta", s.parse.keep_meta, "keep a JSON line's other fields, in source.meta")->group("Output");
  app.add_flag("--only-conferences", s.extract.only_conferences, "leave out articles that report no meeting")
      ->group("Output");
}

void declare_run(CLI::App& app, ExtractSettings& s) {
  app.add_option("-j,--jobs", s.jobs, "articles at a time; one for each core without it")
      ->type_name("N")
      ->check(CLI::Range(std::size_t{0}, std::size_t{1024}))
      ->group("Run");
  app.add_flag("--resume", s.resume, "go on where an earlier run with the same options and\n--output was stopped")
      ->group("Run");
  app.add_flag("--retry-errors", s.retry_errors, "with --resume: try again what gave errors")->group("Run");
  choice<std::string>(
      app, "--progress", {{"auto", "auto"}, {"always", "always"}, {"never", "never"}},
      [&s](const std::string& when) { s.progress = when; }, "auto (on a terminal), always or never")
      ->type_name("WHEN")
      ->group("Run");
  app.add_flag("-q,--quiet", s.quiet, "no summary, no progress, no messages about articles")->group("Run");
}

}  // namespace

void declare_extract_options(CLI::App& app, ExtractSettings& settings) {
  app.add_option("paths", settings.inputs.paths)->group("");  // the usage line names them
  declare_input(app, settings);
  declare_output(app, settings);
  declare_run(app, settings);
  app.add_option("--rules", settings.rules,
                 "the rules to use, instead of $BIENBAN_RULES or those\nthat came with the program")
      ->type_name("DIR")
      ->group("Rules");
  finish_options(app);
  app.set_version_flag("-V,--version", "bienban " BIENBAN_VERSION, "print the version")->group("About");
}

void check_extract_settings(const ExtractSettings& s) {
  const auto refuse = [](const char* option, const char* why) { throw CLI::ValidationError(option, why); };
  if (s.to != "jsonl" && s.output.empty()) refuse("--to", "csv and sqlite need --output");
  if (s.to != "jsonl" && !s.errors.empty()) refuse("--errors", "csv and sqlite have a table of errors of their own");
  if (s.resume && s.output.empty()) refuse("--resume", "only a run with --output can be gone on with");
  if (s.retry_errors && !s.resume) refuse("--retry-errors", "needs --resume");
  if (s.inputs.null_separated && s.inputs.files_from.empty()) refuse("--null", "needs --files-from");
  if (!s.errors.empty() && s.errors == s.output) refuse("--errors", "must not be the file of --output");
  const std::vector<std::string>& paths = s.inputs.paths;
  if (s.inputs.files_from == "-" && std::find(paths.begin(), paths.end(), "-") != paths.end())
    refuse("--files-from", "standard input cannot hold the list and an article");
}

std::string ExtractSettings::digest() const {
  Digest digest;
  digest.add(BIENBAN_VERSION);
  digest.add(read.form ? static_cast<std::uint64_t>(*read.form) + 1 : 0);
  digest.add(parse.encoding).add(parse.text_field).add(to).add(errors);
  digest.add(static_cast<std::uint64_t>(extract.offsets));
  for (const bool flag : {extract.with_text, parse.keep_meta, extract.only_conferences})
    digest.add(std::uint64_t{flag ? 1U : 0U});
  return digest.hex();
}

}  // namespace bienban
