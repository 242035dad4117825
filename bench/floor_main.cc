// bench_floor RULES FILE SECONDS: runs the floor (floor.h) over a JSON Lines file, again and again until SECONDS of
// processor time have gone, and prints what one pass took. Each pass reads the file anew.
#include <fmt/format.h>

#include <cstring>
#include <exception>
#include <string>
#include <string_view>

#include "cpu_clock.h"
#include "floor.h"

namespace {

using bienban::bench::cpu_seconds;
using bienban::bench::Floor;

void pass(const char* file, Floor& floor) {
  const simdjson::padded_string bytes = simdjson::padded_string::load(file);
  std::string_view rest = bytes;
  while (!rest.empty()) {
    const std::size_t end = std::min(rest.find('\n'), rest.size());
    floor.line(rest.substr(0, end));
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
}

int run(const char* rules, const char* file, double seconds) {
  Floor floor(rules);
  pass(file, floor);  // the automaton of the triggers is built while it reads
  const bienban::bench::FloorSeen once = floor.seen();
  int passes = 0;
  const double began = cpu_seconds();
  do {
    pass(file, floor);
    ++passes;
  } while (cpu_seconds() - began < seconds);
  fmt::print(R"({{"seconds":{},"articles":{},"bytes":{},"normal":{},"triggered":{}}})"
             "\n",
             (cpu_seconds() - began) / passes, once.articles, once.bytes, once.normal, once.triggered);
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 4) {
    fmt::print(stderr, "usage: bench_floor RULES FILE SECONDS\n");
    return 2;
  }
  try {
    return run(argv[1], argv[2], std::stod(argv[3]));
  } catch (const std::exception& error) {
    fmt::print(stderr, "bench_floor: {}: {}\n", argv[2], error.what());
    return 2;
  }
}
