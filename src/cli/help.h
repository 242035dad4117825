// What `bienban --help` says around the list of options.
#pragma once

#include <CLI/CLI.hpp>

namespace bienban {

// Makes `app`, which holds the options of extraction, print the program's whole help.
void give_main_help(CLI::App& app);

}  // namespace bienban
