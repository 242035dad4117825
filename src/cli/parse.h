// Parses one command's arguments, and answers --help and wrong usage in the program's own words.
#pragma once

#include <CLI/CLI.hpp>
#include <optional>

#include "cli/command.h"

namespace bienban {

// Adds --help after a command's own options, and sets the width of their list.
void finish_options(CLI::App& app);

// Nothing when the command should run now; else the exit status after help or a message about wrong usage.
std::optional<int> parse(CLI::App& app, const Arguments& arguments, const Streams& streams);

}  // namespace bienban
