// `bienban eval`: precision, recall and F1 of records against annotations.
#pragma once

#include "cli/command.h"

namespace bienban {

// Returns the exit status; throws RuleError, NoRulesFolder, ClosedPipe and WriteError.
int eval_command(const Arguments& arguments, const Streams& streams);

}  // namespace bienban
