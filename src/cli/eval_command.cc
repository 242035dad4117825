#include "cli/eval_command.h"

#include <fmt/format.h>
#include <rapidjson/document.h>
#include <rapidjson/error/en.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <istream>
#include <iterator>
#include <memory>
#include <ostream>
#include <set>

#include "archive/progress_text.h"
#include "bienban.h"
#include "cli/eval_facts.h"
#include "cli/eval_records.h"
#include "cli/eval_score.h"
#include "cli/eval_sentence.h"
#include "cli/exit_status.h"
#include "cli/message.h"
#include "cli/parse.h"
#include "cli/rules_folder.h"
#include "sinks/json_writer.h"

namespace bienban {
namespace {

namespace fs = std::filesystem;

struct Options {
  std::string gold;
  std::string records;  // empty: extract the texts of gold
  std::string errors;
  std::string rules;
  bool json = false;
};

// What cannot be read or compared; what() names the file.
struct BadInput : std::runtime_error {
  using std::runtime_error::runtime_error;
};

std::string name_of(const std::string& path) { return path == "-" ? "standard input" : path; }

std::string contents(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) throw BadInput(path.string() + ": cannot be read");
  return {std::istreambuf_iterator<char>(file), {}};
}

EvalRecords::Record parse_json(const std::string& text, const std::string& where) {
  auto document = std::make_shared<rapidjson::Document>();
  document->Parse<rapidjson::kParseFullPrecisionFlag>(text.data(), text.size());
  if (document->HasParseError()) {
    throw BadInput(fmt::format("{}: no JSON at byte {}: {}", where, document->GetErrorOffset(),
                               rapidjson::GetParseError_En(document->GetParseError())));
  }
  if (!document->IsObject()) throw BadInput(where + ": no JSON object");
  return document;
}

EvalRecords read_records(std::istream& lines, const std::string& name) {
  EvalRecords records;
  std::size_t number = 0;
  for (std::string line; std::getline(lines, line);) {
    records.add(parse_json(line, fmt::format("{}:{}", name, ++number)));
  }
  return records;
}

EvalRecords extract_records(const std::vector<fs::path>& annotations, const std::string& rules) {
  const Extractor extractor(find_rules(rules), image_place());
  EvalRecords records;
  for (fs::path path : annotations) {
    path.replace_extension(".txt");
    if (!fs::exists(path)) continue;
    const std::string bytes = contents(path);
    Input input;
    input.id = path.stem().string();
    input.source.path = path.string();
    input.bytes = bytes;
    records.add(parse_json(to_json(extractor.extract(input)), path.string()));
  }
  return records;
}

EvalRecords records_of(const Options& options, const std::vector<fs::path>& annotations, std::istream& in) {
  if (options.records.empty()) return extract_records(annotations, options.rules);
  if (options.records == "-") return read_records(in, name_of(options.records));
  std::ifstream file(options.records, std::ios::binary);
  if (!file) throw BadInput(options.records + ": cannot be read");
  return read_records(file, options.records);
}

std::vector<fs::path> annotations_in(const std::string& folder) {
  std::vector<fs::path> paths;
  std::error_code error;
  for (fs::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error)) {
    if (entry->path().extension() == ".json") paths.push_back(entry->path());
  }
  if (error) throw BadInput(folder + ": " + error.message());
  if (paths.empty()) throw BadInput(folder + ": no annotations (*.json) in this folder");
  std::sort(paths.begin(), paths.end());
  return paths;
}

void print_mistakes(const std::string& id, const Mistakes& mistakes, const std::string& article, std::ostream& out) {
  const auto print = [&](char sign, const Evidence& evidence) {
    out << fmt::format("{} {} {}{}\n", id, sign, evidence.shown,
                       evidence.rule.empty() ? "" : fmt::format("  [{}]", evidence.rule));
    const std::string sentence = sentence_of(evidence, article);
    if (!sentence.empty()) out << "    " << sentence << '\n';
  };
  for (const Evidence& evidence : mistakes.missed) print('-', evidence);
  for (const Evidence& evidence : mistakes.invented) print('+', evidence);
}

void print_table(const Scoreboard& scores, std::size_t articles, std::size_t absent, std::ostream& out) {
  out << fmt::format("{:<14} {:>9} {:>7} {:>6} {:>6}\n", "field", "precision", "recall", "F1", "gold");
  for (std::size_t i = 0; i < eval_fields.size(); ++i) {
    const FieldScore& score = scores.field(i);
    out << fmt::format("{:<14} {:9.3f} {:7.3f} {:6.3f} {:6d}\n", eval_fields[i], score.precision(), score.recall(),
                       score.f1(), score.wanted);
  }
  out << fmt::format("headline {:.4f} over {} ({} without a record)\n", scores.headline(), counted(articles, "article"),
                     absent);
}

void print_json(const Scoreboard& scores, std::size_t articles, std::size_t absent, std::ostream& out) {
  out << fmt::format(R"({{"headline":{},"articles":{},"absent":{},"fields":{{)", scores.headline(), articles, absent);
  for (std::size_t i = 0; i < eval_fields.size(); ++i) {
    const FieldScore& score = scores.field(i);
    out << fmt::format(R"({}"{}":{{"precision":{},"recall":{},"f1":{},"gold":{}}})", i == 0 ? "" : ",", eval_fields[i],
                       score.precision(), score.recall(), score.f1(), score.wanted);
  }
  out << "}}\n";
}

// "a01, a02, a03 and 37 more"
std::string some_of(const std::vector<std::string>& names) {
  constexpr std::size_t most = 5;
  const auto shown = names.begin() + static_cast<std::ptrdiff_t>(std::min(most, names.size()));
  const std::string text = fmt::format("{}", fmt::join(names.begin(), shown, ", "));
  return names.size() > most ? fmt::format("{} and {} more", text, names.size() - most) : text;
}

// Scores over records that belong to other articles look like those of a program that finds nothing. Tells what has no
// counterpart; gives the exit status.
int tell_unmatched(const Options& options, const std::vector<fs::path>& annotations, const EvalRecords& records,
                   std::ostream& err) {
  std::set<std::string> ids;
  std::vector<std::string> absent;
  for (const fs::path& path : annotations) {
    const std::string id = path.stem().string();
    ids.insert(id);
    if (records.of(id) == nullptr) absent.push_back(id);
  }
  const std::string from = options.records.empty() ? options.gold : name_of(options.records);
  if (!absent.empty()) {
    tell(err, fmt::format("{}: no record for {} of {}: {}", from, counted(absent.size(), "annotation"), options.gold,
                          some_of(absent)));
  }
  if (const std::vector<std::string> strange = records.of_none(ids); !strange.empty()) {
    tell(err, fmt::format("{}: no annotation in {} for {}: {}", from, options.gold, counted(strange.size(), "record"),
                          some_of(strange)));
  }
  if (absent.size() < annotations.size()) return exit_ok;
  tell(err, options.records.empty()
                ? "nothing could be compared; the text of an annotation ID.json is ID.txt beside it"
                : "nothing could be compared; a record belongs to the annotation ID.json when its id is ID, or its "
                  "source.path ends in ID.txt");
  return exit_nothing;
}

int evaluate(const Options& options, const Streams& streams) {
  const std::vector<fs::path> annotations = annotations_in(options.gold);
  const EvalRecords records = records_of(options, annotations, streams.in);
  const auto shown = std::find(eval_fields.begin(), eval_fields.end(), options.errors);
  const rapidjson::Document nothing(rapidjson::kObjectType);
  Scoreboard scores;
  std::size_t absent = 0;
  for (const fs::path& path : annotations) {
    const std::string id = path.stem().string();
    const rapidjson::Document* record = records.of(id);
    if (record == nullptr) ++absent;
    try {
      const auto annotation = parse_json(contents(path), path.string());
      const auto mistakes = scores.add(annotated_facts(*annotation, false), annotated_facts(*annotation, true),
                                       recorded_facts(record == nullptr ? nothing : *record));
      if (shown == eval_fields.end()) continue;
      fs::path text = path;
      text.replace_extension(".txt");
      print_mistakes(id, mistakes[static_cast<std::size_t>(shown - eval_fields.begin())],
                     fs::exists(text) ? contents(text) : std::string(), streams.out);
    } catch (const BadForm& problem) {
      throw BadInput(fmt::format("{}, or its record: {}", path.string(), problem.what()));
    }
  }
  (options.json ? print_json : print_table)(scores, annotations.size(), absent, streams.out);
  return tell_unmatched(options, annotations, records, streams.err);
}

void declare(CLI::App& app, Options& options) {
  app.add_option("GOLD", options.gold, "a folder of annotations: ID.json beside ID.txt")->type_name("")->required();
  app.add_option("RECORDS", options.records,
                 "records, one JSON line each; - is standard input.\nWithout it the texts of GOLD are extracted now")
      ->type_name("");
  app.add_option_function<std::string>(
         "--errors",
         [&options](const std::string& field) {
           if (std::find(eval_fields.begin(), eval_fields.end(), field) == eval_fields.end()) {
             throw CLI::ValidationError(
                 "--errors", fmt::format("{} is none of the fields {}", field, fmt::join(eval_fields, ", ")));
           }
           options.errors = field;
         },
         "list what this field missed (-) and made up (+),\neach with its sentence and rule")
      ->type_name("FIELD")
      ->group("Output");
  app.add_flag("--json", options.json, "print the scores as JSON, with all digits")->group("Output");
  app.add_option("--rules", options.rules, "the rules to extract with")->type_name("DIR")->group("Rules");
  finish_options(app);
  app.footer(
      "Examples:\n"
      "  bienban eval corpus                         the example articles\n"
      "  bienban eval corpus --errors counts         where counts go wrong, and by which rule\n"
      "  bienban eval corpus records.jsonl --json    records made before\n\n"
      "Exit status:\n"
      "  0  scored, with a message where an annotation or a record has no counterpart\n"
      "  2  wrong usage, or no record belongs to any annotation");
}

}  // namespace

int eval_command(const Arguments& arguments, const Streams& streams) {
  Options options;
  CLI::App app("Compares records with annotations: precision, recall and F1 of each field, over all articles.",
               "bienban eval");
  declare(app, options);
  if (const auto status = parse(app, arguments, streams)) return *status;
  return evaluate(options, streams);
}

}  // namespace bienban
