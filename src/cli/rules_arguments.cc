#include "cli/rules_arguments.h"

#include <ostream>

#include "cli/exit_status.h"
#include "cli/message.h"
#include "cli/parse.h"
#include "cli/rules_command.h"
#include "cli/rules_folder.h"

namespace bienban {

int rules_arguments(const Arguments& arguments, const Streams& streams) {
  CLI::App app("Looks after the rules, which are data: rule files and word lists (see rules/README.md).",
               "bienban rules");
  std::string folder;
  RulesOptions options;
  app.add_option("--rules", folder, "the rules, instead of $BIENBAN_RULES or those that\ncame with the program")
      ->type_name("DIR")
      ->group("Rules");
  struct Action {
    const char* name;
    const char* summary;
  };
  constexpr Action actions[] = {
      {"check", "read every rule and word list; report all faults, and words\nthat are there in vain"},
      {"test", "run every example and counter-example of every rule"},
      {"list", "the rules: stage, what they make, id"},
      {"explain", "read a text from standard input; show every annotation of\nevery stage, with its rule and span"},
  };
  app.fallthrough();
  app.require_subcommand(0, 1);
  for (const Action& action : actions) {
    CLI::App* command = app.add_subcommand(action.name, action.summary)->group("Actions");
    if (std::string_view(action.name) != "check")
      command->add_option("filter", options.filter, "only rules whose id begins so")->type_name("FILTER");
    command->callback([&options, name = std::string(action.name)] { options.action = name; });
  }
  std::string output;
  CLI::App* compile = app.add_subcommand("compile",
                                         "write an image of the rules, with which the program starts\n"
                                         "sooner; one of other rules than it runs on is not used")
                          ->group("Actions");
  compile->add_option("--output", output, "that file, instead of rules.image beside the program")->type_name("FILE");
  compile->callback([&options] { options.action = "compile"; });
  finish_options(app);
  app.footer(
      "Examples:\n"
      "  bienban rules check                    0 when all is well\n"
      "  bienban rules test money               the examples of the rules of money\n"
      "  bienban rules explain < article.txt    why it finds what it finds");
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
