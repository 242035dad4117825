// The program: picks the command, and turns whatever ends it into a message and an exit status.
#include <array>
#include <csignal>
#include <exception>
#include <iostream>
#include <new>
#include <string_view>

#include "cli/eval_command.h"
#include "cli/exit_status.h"
#include "cli/extract_command.h"
#include "cli/heap.h"
#include "cli/message.h"
#include "cli/normalize_command.h"
#include "cli/rules_arguments.h"
#include "cli/standard_output.h"
#include "rules/fault.h"

namespace {

using bienban::Arguments;
using bienban::Streams;

struct Command {
  std::string_view name;
  int (*run)(const Arguments&, const Streams&);
};

constexpr std::array commands{
    Command{"extract", bienban::extract_command},
    Command{"rules", bienban::rules_arguments},
    Command{"eval", bienban::eval_command},
    Command{"normalize", bienban::normalize_command},
};

// The first argument names the command; a file with a command's name is given as ./rules.
int dispatch(Arguments arguments, const Streams& streams) {
  if (!arguments.empty()) {
    for (const Command& command : commands) {
      if (arguments.front() != command.name) continue;
      arguments.erase(arguments.begin());
      return command.run(arguments, streams);
    }
  }
  return bienban::extract_command(arguments, streams);
}

int guarded(const Arguments& arguments, const Streams& streams) {
  try {
    return dispatch(arguments, streams);
  } catch (const bienban::ClosedPipe&) {
    throw;
  } catch (const bienban::WriteError&) {
    throw;
  } catch (const bienban::RuleError& error) {
    for (const bienban::Fault& fault : error.faults()) bienban::tell(streams.err, fault.to_string());
    bienban::tell(streams.err, "nothing was run, because the rules have faults");
  } catch (const std::bad_alloc&) {
    bienban::tell(streams.err, "out of memory");
  } catch (const std::exception& error) {
    bienban::tell(streams.err, error.what());
  }
  return bienban::exit_nothing;
}

int run(const Arguments& arguments) {
  bienban::StandardOutput output;
  try {
    const int status = guarded(arguments, Streams{std::cin, output.stream(), std::cerr});
    output.finish();  // also after an error: the records before it are whole
    return status;
  } catch (const bienban::ClosedPipe&) {
    return bienban::exit_ok;
  } catch (const bienban::WriteError& error) {
    bienban::tell(std::cerr, error.what());
    return bienban::exit_nothing;
  }
}

}  // namespace

int main(int argc, char** argv) {
  // A reader that goes away shows as a failed write, which ends the program in order.
  std::signal(SIGPIPE, SIG_IGN);
  std::ios::sync_with_stdio(false);
  bienban::set_up_heap();
  return run(Arguments(argv + 1, argv + argc));
}
