// `bienban normalize`: only the normal form, as a filter.
#pragma once

#include "cli/command.h"

namespace bienban {

// Returns the exit status; throws ClosedPipe and WriteError.
int normalize_command(const Arguments& arguments, const Streams& streams);

}  // namespace bienban
