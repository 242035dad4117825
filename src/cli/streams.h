// The three streams that a command talks through, so that it can be run on others than the process's own.
#pragma once

#include <iosfwd>

namespace bienban {

struct Streams {
  std::istream& in;
  std::ostream& out;
  std::ostream& err;
};

}  // namespace bienban
