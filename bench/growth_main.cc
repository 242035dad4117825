// bench_growth RULES LIMIT FILE...: the time that one article takes, start-up left out. Each file is one article. All
// are gone through several times, and the shortest time of each counts: what disturbs only adds. After a file that
// took more than LIMIT seconds, longer ones are passed over until a shorter one comes. Prints a line a file: its number
// (from 0), bytes and seconds.
#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <exception>
#include <fstream>
#include <sstream>
#include <stdexcept>
#include <string>
#include <vector>

#include "bienban.h"
#include "cli/heap.h"
#include "cpu_clock.h"

namespace {

using bienban::bench::cpu_seconds;
using bienban::bench::seconds_of;

std::string content_of(const char* file) {
  std::ifstream in(file, std::ios::binary);
  std::ostringstream content;
  content << in.rdbuf();
  if (!in) throw std::runtime_error(std::string(file) + ": cannot be read");
  return std::move(content).str();
}

struct Text {
  std::string bytes;
  double least = 0;  // seconds; 0 where it was passed over
};

constexpr int kRounds = 4;
constexpr double kShort = 0.02;  // seconds: shorter ones are extracted again at once, so that the processor is awake
constexpr double kLong = 0.5;    // seconds: longer ones are not extracted again in every round, twice will do

double least_seconds(const bienban::Extractor& extractor, const std::string& text) {
  bienban::Input input;
  input.bytes = text;
  const double began = cpu_seconds();
  double least = 0;
  for (int run = 0; run == 0 || cpu_seconds() - began < kShort; ++run) {
    const double seconds = seconds_of([&] { static_cast<void>(extractor.extract(input)); });
    least = run == 0 ? seconds : std::min(least, seconds);
  }
  return least;
}

void go_through(const bienban::Extractor& extractor, double limit, int round, std::vector<Text>& texts) {
  std::size_t too_long = SIZE_MAX;
  for (Text& text : texts) {
    if (text.bytes.size() > too_long) continue;
    if (round < 2 || text.least < kLong) {
      const double seconds = least_seconds(extractor, text.bytes);
      text.least = round == 0 ? seconds : std::min(text.least, seconds);
    }
    too_long = text.least > limit ? text.bytes.size() : SIZE_MAX;
  }
}

void run(const bienban::Extractor& extractor, double limit, std::vector<Text>& texts) {
  for (int round = 0; round < kRounds; ++round) go_through(extractor, limit, round, texts);
  for (std::size_t i = 0; i < texts.size(); ++i) {
    if (texts[i].least == 0) continue;
    fmt::print(R"({{"file":{},"bytes":{},"seconds":{}}})"
               "\n",
               i, texts[i].bytes.size(), texts[i].least);
  }
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 4) {
    fmt::print(stderr, "usage: bench_growth RULES LIMIT FILE...\n");
    return 2;
  }
  bienban::set_up_heap();  // as the program does
  try {
    const bienban::Extractor extractor(argv[1]);
    std::vector<Text> texts;
    for (int i = 3; i < argc; ++i) texts.push_back({content_of(argv[i])});
    run(extractor, std::stod(argv[2]), texts);
    return 0;
  } catch (const std::exception& error) {
    fmt::print(stderr, "bench_growth: {}\n", error.what());
    return 2;
  }
}
