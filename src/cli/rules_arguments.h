// The arguments of `bienban rules`; what its actions do is in cli/rules_command.h.
#pragma once

#include "cli/command.h"

namespace bienban {

// Returns the exit status.
int rules_arguments(const Arguments& arguments, const Streams& streams);

}  // namespace bienban
