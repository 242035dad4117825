// What a command is given: its arguments, without its name, and the three streams that it talks through, so that
// it can be run on others than the process's own.
#pragma once

#include <iosfwd>
#include <string>
#include <vector>

namespace bienban {

using Arguments = std::vector<std::string>;

struct Streams {
  std::istream& in;
  std::ostream& out;
  std::ostream& err;
};

}  // namespace bienban
