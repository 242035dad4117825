// --encoding NAME, as the commands that read texts have it.
#pragma once

#include <CLI/CLI.hpp>
#include <string>

namespace bienban {

// Adds the option, which sets `to`; a name that is not known is wrong usage. `to` must live as long as `app`.
CLI::Option* add_encoding_option(CLI::App& app, std::string& to);

}  // namespace bienban
