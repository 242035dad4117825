#include "cli/rules_arguments.h"

#include <memory>
#include <string>
#include <string_view>
#include <utility>

#include "cli/exit_status.h"
#include "cli/message.h"
#include "cli/parse.h"
#include "cli/rules_command.h"
#include "cli/rules_folder.h"

namespace bienban {

namespace {

struct Action {
  const char* name;
  const char* summary;  // in the list of actions
  const char* help;     // above its own options
  bool filtered;        // whether it may be told which rules
};

constexpr Action actions[] = {
    {"check", "read every rule and word list; report all faults, and words\nthat are there in vain",
     "Reads every rule and word list; reports all faults, and words that are there in vain.", false},
    {"test", "run every example and counter-example of every rule",
     "Runs every example and counter-example of every rule.", true},
    {"list", "the rules: stage, what they make, id", "Lists the rules: id, stage, what they make, where they stand.",
     true},
    {"explain", "read a text from standard input; show every annotation of\nevery stage, with its rule and span",
     "Reads a text from standard input; shows every annotation of every stage, with its\nrule and span.", true},
    {"compile",
     "write an image of the rules, with which the program starts\nsooner; one of other rules than it runs on is not "
     "used",
     "Writes an image of the rules, with which the program starts sooner; one of other rules\nthan it runs on is not "
     "used.",
     false},
};

// `summary` above the usage line of one action.
class ActionHelp : public HelpFormatter {
 public:
  explicit ActionHelp(std::string summary) : summary_(std::move(summary)) {}
  std::string make_description(const CLI::App* /*app*/) const override { return summary_ + '\n'; }

 private:
  std::string summary_;
};

class RulesHelp : public HelpFormatter {
 public:
  std::string make_usage(const CLI::App* /*app*/, std::string name) const override {
    return "Usage: " + name + " [OPTIONS] ACTION [FILTER]\n";
  }
};

void add_rules_option(CLI::App& app, std::string& folder) {
  app.add_option("--rules", folder, "the rules, instead of $BIENBAN_RULES or those that\ncame with the program")
      ->type_name("DIR")
      ->group("Rules");
}

template <class Formatter>
void format(CLI::App& app, std::shared_ptr<Formatter> formatter) {
  formatter->column_width(app.get_formatter()->get_column_width());
  app.formatter(std::move(formatter));
}

}  // namespace

int rules_arguments(const Arguments& arguments, const Streams& streams) {
  CLI::App app("Looks after the rules, which are data: rule files and word lists (see rules/README.md).",
               "bienban rules");
  std::string folder;
  std::string output;
  RulesOptions options;
  add_rules_option(app, folder);
  app.require_subcommand(0, 1);
  for (const Action& action : actions) {
    CLI::App* command = app.add_subcommand(action.name, action.summary)->group("Actions");
    if (action.filtered) {
      command->add_option("FILTER", options.filter, "only rules whose id begins so; all without it")->type_name("");
    }
    if (std::string_view(action.name) == "compile") {
      command->add_option("--output", output, "that file, instead of rules.image beside the program")
          ->type_name("FILE")
          ->group("Output");
    }
    add_rules_option(*command, folder);
    command->callback([&options, name = std::string(action.name)] { options.action = name; });
    finish_options(*command);
    format(*command, std::make_shared<ActionHelp>(action.help));
  }
  finish_options(app);
  format(app, std::make_shared<RulesHelp>());
  app.footer(
      "Examples:\n"
      "  bienban rules check                    0 when all is well\n"
      "  bienban rules test money               the examples of the rules of money\n"
      "  bienban rules explain < article.txt    why it finds what it finds\n\n"
      "Exit status:\n"
      "  0  all is well\n"
      "  1  an example failed\n"
      "  2  wrong usage, or rules with faults");
  if (const auto status = parse(app, arguments, streams)) return *status;
  if (options.action.empty()) {
    tell(streams.err, "say what to do with the rules: check, test, list, explain or compile");
    tell(streams.err, "`bienban rules --help` tells what each does");
    return exit_nothing;
  }
  options.rules = find_rules(folder);
  options.output = output.empty() ? image_place() : std::filesystem::path(output);
  return run_rules(options, streams.in, streams.out, streams.err);
}

}  // namespace bienban
