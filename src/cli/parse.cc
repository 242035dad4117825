#include "cli/parse.h"

#include <cctype>
#include <memory>
#include <ostream>

#include "cli/exit_status.h"
#include "cli/message.h"

namespace bienban {
namespace {

constexpr std::size_t option_column = 24;

// CLI11 begins its messages with a capital; ours stand after "bienban: ".
std::string in_line(std::string message) {
  if (message.size() > 1 && std::islower(static_cast<unsigned char>(message[1])) != 0) {
    message[0] = static_cast<char>(std::tolower(static_cast<unsigned char>(message[0])));
  }
  return message;
}

// CLI11 puts two empty lines between its groups of options.
std::string single_spaced(std::string help) {
  for (std::size_t at = help.find("\n\n\n"); at != std::string::npos; at = help.find("\n\n\n", at)) help.erase(at, 1);
  return help;
}

}  // namespace

std::string HelpFormatter::make_option_opts(const CLI::Option* option) const {
  const std::string type = option->get_type_name();  // "N:UINT in [1 - 1024]"
  const std::string name = type.substr(0, type.find(':'));
  return (name.empty() ? "" : " " + name) + (option->get_required() ? " (required)" : "");
}

void finish_options(CLI::App& app) {
  app.formatter(std::make_shared<HelpFormatter>());
  app.get_formatter()->column_width(option_column);
  app.set_help_flag("-h,--help", "print this help")->group("About");
}

std::optional<int> parse(CLI::App& app, const Arguments& arguments, const Streams& streams) {
  try {
    app.parse(Arguments(arguments.rbegin(), arguments.rend()));  // CLI11 takes them from the back
    return std::nullopt;
  } catch (const CLI::CallForHelp&) {
    streams.out << single_spaced(app.help());
    return exit_ok;
  } catch (const CLI::CallForVersion& version) {
    streams.out << version.what() << '\n';
    return exit_ok;
  } catch (const CLI::ParseError& error) {
    tell(streams.err, in_line(error.what()));
    tell(streams.err, "`" + app.get_name() + " --help` lists what it takes");
    return exit_nothing;
  }
}

}  // namespace bienban
