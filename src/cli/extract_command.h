// `bienban [extract]`: articles to records.
#pragma once

#include "cli/command.h"

namespace bienban {

// Returns the exit status; throws RuleError, NoRulesFolder, ClosedPipe and WriteError.
int extract_command(const Arguments& arguments, const Streams& streams);

}  // namespace bienban
