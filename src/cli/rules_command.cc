#include "cli/rules_command.h"

#include <fmt/format.h>

#include <fstream>
#include <istream>
#include <iterator>
#include <ostream>
#include <stdexcept>
#include <string>
#include <system_error>

#include "archive/progress_text.h"
#include "bienban.h"
#include "cli/exit_status.h"
#include "cli/message.h"
#include "rules/cascade.h"
#include "rules/compiled_rules.h"
#include "rules/examples.h"
#include "rules/explain.h"
#include "rules/hidden_words.h"
#include "rules/image.h"
#include "text/decode.h"
#include "text/normalise.h"

namespace bienban {
namespace {

int check(const CompiledRules& rules, std::ostream& out, std::ostream& err) {
  const std::vector<Fault> warnings = hidden_words(rules);
  for (const Fault& warning : warnings) tell(err, "warning: " + warning.to_string());
  const std::string also = warnings.empty() ? "" : ", " + counted(warnings.size(), "warning");
  out << fmt::format("{}, no fault{}\n", counted(rules.rules.size(), "rule"), also);
  return exit_ok;
}

// A beginning that no rule has is a slip of the hand, not an empty answer.
void expect_rules(const Cascade& cascade, const std::string& filter) {
  for (const Rule& rule : cascade.rules()) {
    if (rule.id.starts_with(filter)) return;
  }
  throw std::runtime_error(fmt::format("no rule's id begins with \"{}\"; `bienban rules list` shows them", filter));
}

int list(const Cascade& cascade, const std::string& filter, std::ostream& out) {
  for (const Rule& rule : cascade.rules()) {
    if (!rule.id.starts_with(filter)) continue;
    out << fmt::format("{}\tstage {}\t{}\t{}:{}\n", rule.id, rule.stage, rule.emits, rule.place.file, rule.place.line);
  }
  return exit_ok;
}

int compile(const RulesOptions& options, std::ostream& out) {
  const auto rules = compile_rules(options.rules);
  // Whoever starts meanwhile finds the old one or the new one, never a piece of it.
  const std::filesystem::path part = options.output.string() + ".part";
  std::ofstream image(part, std::ios::binary);
  write_image(*rules, image);
  image.close();
  std::error_code error;
  if (image) std::filesystem::rename(part, options.output, error);
  if (!image || error) {
    std::error_code no_matter;
    std::filesystem::remove(part, no_matter);
    throw std::runtime_error(options.output.string() + ": cannot be written; name another file with --output");
  }
  out << fmt::format("{}: {}\n", visible(options.output.string()), counted(rules->rules.size(), "rule"));
  return exit_ok;
}

int test(const Cascade& cascade, const std::string& filter, std::ostream& out, std::ostream& err) {
  const ExampleReport report = run_examples(cascade, filter);
  for (const Fault& failure : report.failures) tell(err, failure.to_string());
  out << fmt::format("{}, {}, {} failed\n", counted(report.rules, "rule"), counted(report.examples, "example"),
                     report.failures.size());
  return report.failures.empty() ? exit_ok : exit_errors;
}

int explain_text(const Cascade& cascade, const std::string& filter, std::istream& in, std::ostream& out) {
  const std::string bytes(std::istreambuf_iterator<char>(in), {});
  const NormalText normal = normalise(decode(bytes).utf8);
  std::size_t begin = 0;
  while (begin < normal.text.size()) {
    const std::size_t end = std::min(normal.text.find('\n', begin), normal.text.size());
    if (end > begin) out << explain(cascade, normal.text, {begin, end}, filter) << '\n';
    begin = end + 1;
  }
  return exit_ok;
}

}  // namespace

int run_rules(const RulesOptions& options, std::istream& in, std::ostream& out, std::ostream& err) {
  try {
    if (options.action == "compile") return compile(options, out);
    if (options.action == "check") {
      const auto rules = compile_rules(options.rules);
      const Extractor needs(options.rules);  // kinds that no rule names, but facts are worked out by
      return check(*rules, out, err);
    }
    const Cascade cascade = Cascade::load(options.rules);
    expect_rules(cascade, options.filter);
    if (options.action == "list") return list(cascade, options.filter, out);
    if (options.action == "test") return test(cascade, options.filter, out, err);
    return explain_text(cascade, options.filter, in, out);
  } catch (const RuleError& error) {
    for (const Fault& fault : error.faults()) tell(err, fault.to_string());
    tell(err, fmt::format("{} in {}; nothing runs until that is mended", counted(error.faults().size(), "fault"),
                          options.rules.string()));
    return exit_nothing;
  }
}

}  // namespace bienban
