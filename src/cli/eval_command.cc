#include "cli/eval_command.h"

#include <fmt/format.h>
#include <rapidjson/document.h>
#include <rapidjson/error/en.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <istream>
#include <iterator>
#include <map>
#include <memory>
#include <optional>
#include <ostream>

#include "bienban.h"
#include "cli/eval_facts.h"
#include "cli/eval_score.h"
#include "cli/eval_sentence.h"
#include "cli/exit_status.h"
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

using RecordsById = std::map<std::string, std::shared_ptr<const rapidjson::Document>>;

// What cannot be read or compared; what() names the file.
struct BadInput : std::runtime_error {
  using std::runtime_error::runtime_error;
};

std::string contents(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) throw BadInput(path.string() + ": cannot be read");
  return {std::istreambuf_iterator<char>(file), {}};
}

std::shared_ptr<const rapidjson::Document> parse_json(const std::string& text, const std::string& where) {
  auto document = std::make_shared<rapidjson::Document>();
  document->Parse<rapidjson::kParseFullPrecisionFlag>(text.data(), text.size());
  if (document->HasParseError()) {
    throw BadInput(fmt::format("{}: no JSON at byte {}: {}", where, document->GetErrorOffset(),
                               rapidjson::GetParseError_En(document->GetParseError())));
  }
  if (!document->IsObject()) throw BadInput(where + ": no JSON object");
  return document;
}

// "dir/a.b.txt" -> "a.b"
std::string stem(std::string path) {
  while (!path.empty() && path.back() == '/') path.pop_back();
  path.erase(0, path.rfind('/') + 1);
  const std::size_t dot = path.rfind('.');
  if (dot != std::string::npos && dot > 0 && dot + 1 < path.size()) path.erase(dot);
  return path;
}

// A record belongs to the annotation with its path's stem, or its id; a later one takes an earlier one's place.
void keep(const std::shared_ptr<const rapidjson::Document>& record, RecordsById& records) {
  const auto source = record->FindMember("source");
  if (source != record->MemberEnd() && source->value.IsObject()) {
    const auto path = source->value.FindMember("path");
    if (path != source->value.MemberEnd() && path->value.IsString()) records[stem(path->value.GetString())] = record;
  }
  const auto id = record->FindMember("id");
  if (id != record->MemberEnd() && id->value.IsString()) records[id->value.GetString()] = record;
}

RecordsById read_records(std::istream& lines, const std::string& name) {
  RecordsById records;
  std::size_t number = 0;
  for (std::string line; std::getline(lines, line);) {
    keep(parse_json(line, fmt::format("{}:{}", name, ++number)), records);
  }
  return records;
}

RecordsById extract_records(const std::vector<fs::path>& annotations, const std::string& rules) {
  const Extractor extractor(find_rules(rules), image_place());
  RecordsById records;
  for (fs::path path : annotations) {
    path.replace_extension(".txt");
    if (!fs::exists(path)) continue;
    const std::string bytes = contents(path);
    Input input;
    input.id = path.stem().string();
    input.source.path = path.string();
    input.bytes = bytes;
    keep(parse_json(to_json(extractor.extract(input)), path.string()), records);
  }
  return records;
}

RecordsById records_of(const Options& options, const std::vector<fs::path>& annotations, std::istream& in) {
  if (options.records.empty()) return extract_records(annotations, options.rules);
  if (options.records == "-") return read_records(in, "standard input");
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
  out << fmt::format("headline {:.4f} over {} articles ({} without a record)\n", scores.headline(), articles, absent);
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

void evaluate(const Options& options, const Streams& streams) {
  const std::vector<fs::path> annotations = annotations_in(options.gold);
  const RecordsById records = records_of(options, annotations, streams.in);
  const auto shown = std::find(eval_fields.begin(), eval_fields.end(), options.errors);
  const rapidjson::Document nothing(rapidjson::kObjectType);
  Scoreboard scores;
  std::size_t absent = 0;
  for (const fs::path& path : annotations) {
    const std::string id = path.stem().string();
    const auto record = records.find(id);
    if (record == records.end()) ++absent;
    try {
      const auto annotation = parse_json(contents(path), path.string());
      const auto mistakes = scores.add(annotated_facts(*annotation, false), annotated_facts(*annotation, true),
                                       recorded_facts(record == records.end() ? nothing : *record->second));
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
      "  bienban eval corpus records.jsonl --json    records made before");
}

}  // namespace

int eval_command(const Arguments& arguments, const Streams& streams) {
  Options options;
  CLI::App app("Compares records with annotations: precision, recall and F1 of each field, over all articles.",
               "bienban eval");
  declare(app, options);
  if (const auto status = parse(app, arguments, streams)) return *status;
  evaluate(options, streams);
  return exit_ok;
}

}  // namespace bienban
