// Parses one command's arguments, and answers --help and wrong usage in the program's own words.
#pragma once

#include <CLI/CLI.hpp>
#include <optional>

#include "cli/command.h"

namespace bienban {

// Lists an option by its name and its argument's name; CLI11 would add the bounds that it checks.
class HelpFormatter : public CLI::Formatter {
 public:
  std::string make_option_opts(const CLI::Option* option) const override;
};

// Adds --help after a command's own options, and sets the width of their list.
void finish_options(CLI::App& app);

// Nothing when the command should run now; else the exit status after help or a message about wrong usage.
std::optional<int> parse(CLI::App& app, const Arguments& arguments, const Streams& streams);

}  // namespace bienban
