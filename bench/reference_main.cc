// bench_reference RULES FILE...: the records that `bienban FILE...` prints, worked out one after another in one thread
// by the library's plain way. What the program prints must be the same, byte for byte.
#include <fmt/format.h>

#include <cstdio>
#include <exception>
#include <string>
#include <string_view>

#include "archive/article_parser.h"
#include "archive/article_source.h"
#include "bienban.h"
#include "sinks/json_writer.h"

namespace {

using namespace bienban;

// What is compared, for the table.
constexpr const char* way = "each rule by itself at every unit of every sentence, nothing passed over, one thread";

int run(const char* rules, const Inputs& inputs) {
  const Extractor extractor(rules);
  ArticleSource source(inputs, {}, nullptr);
  ArticleParser parser(ParseOptions{});
  ExtractOptions options;
  options.plain = true;
  for (RawArticle raw; source.next(raw); raw = {}) {
    ParsedArticle parsed;
    if (parser.parse(raw, parsed)) continue;
    Record record = extractor.extract(parsed.input, options);
    if (!parsed.encoding.empty()) record.source.encoding = parsed.encoding;
    record.source.bytes = parsed.bytes;
    fmt::print("{}\n", to_json(record));
  }
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc == 2 && std::string_view(argv[1]) == "--way") {
    fmt::print("{}\n", way);
    return 0;
  }
  if (argc < 3) {
    fmt::print(stderr, "usage: bench_reference RULES FILE... | --way\n");
    return 2;
  }
  try {
    Inputs inputs;
    inputs.paths.assign(argv + 2, argv + argc);
    return run(argv[1], inputs);
  } catch (const std::exception& error) {
    fmt::print(stderr, "bench_reference: {}\n", error.what());
    return 2;
  }
}
