#include "cli/help.h"

#include <memory>
#include <string>

#include "cli/parse.h"

namespace bienban {
namespace {

constexpr const char* head = R"(bienban reads Vietnamese news about meetings and prints what stands in them as
structured records: who attended, with which post and in which role; how many
of what; how much money; which papers; where each fact stands in the text and
which rule found it.

Usage:
  bienban [extract] [OPTIONS] [FILE|DIR|-]...
  bienban rules check|test|list|explain|compile [OPTIONS] [FILTER]
  bienban eval [OPTIONS] GOLD [RECORDS]
  bienban normalize [OPTIONS] [FILE]...

Commands (`bienban COMMAND --help` tells more):
  extract               articles to records; the command when none is named
  rules                 check the rules, run their examples, list them, or
                        show why a text gives what it gives
  eval                  precision, recall and F1 of records against annotations
  normalize             text in any encoding to one form, line by line

A FILE holds one article (text, HTML) or many (JSON Lines, WARC), may be packed
(.gz .zst .xz .bz2), or is an archive of such files (.tar, .zip); a DIR is every
file below it, in the order of names. Without any, or for -, standard input is
read. Each article becomes one line of JSON on standard output, in the order of
the input (schema/record.schema.json).
)";

constexpr const char* foot = R"(Examples:
  bienban article.txt                   one article
  bienban < article.txt | jq .attendees who was there
  bienban crawl/ > records.jsonl        a folder of articles
  bienban --to sqlite -o news.db news.jsonl.zst
  bienban rules explain < article.txt   why it found what it found

Exit status:
  0  every input gave a record
  1  some inputs gave errors, or all that could be read did
  2  wrong usage, broken rules, or no input could be read
  128 and its number  after a signal)";

class MainHelp : public HelpFormatter {
 public:
  std::string make_help(const CLI::App* app, std::string /*name*/, CLI::AppFormatMode mode) const override {
    std::string groups = make_groups(app, mode);
    return head + groups + "\n" + foot + "\n";
  }
};

}  // namespace

void give_main_help(CLI::App& app) {
  const std::size_t width = app.get_formatter()->get_column_width();
  app.formatter(std::make_shared<MainHelp>());
  app.get_formatter()->column_width(width);
}

}  // namespace bienban
