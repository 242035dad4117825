#include "cli/normalize_command.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

#include "archive/file_stream.h"
#include "archive/progress_text.h"
#include "cli/encoding_option.h"
#include "cli/exit_status.h"
#include "cli/line_filter.h"
#include "cli/message.h"
#include "cli/parse.h"

namespace bienban {
namespace {

struct FormName {
  std::string_view name;
  TextForm form;
};
constexpr std::array kForms{FormName{"nfc", TextForm::nfc}, FormName{"canonical", TextForm::canonical},
                            FormName{"ascii", TextForm::ascii}};

void declare(CLI::App& app, LineFilter& filter, std::vector<std::string>& paths) {
  app.add_option("FILE", paths, "files, one after another; standard input without any,\nor for -")->type_name("");
  app.add_option_function<std::string>(
         "--form",
         [&filter](const std::string& name) {
           const auto* found =
               std::find_if(kForms.begin(), kForms.end(), [&](const FormName& form) { return form.name == name; });
           if (found == kForms.end()) throw CLI::ValidationError("--form", name + " is none of nfc, canonical, ascii");
           filter.form = found->form;
         },
         "nfc: UTF-8 in NFC, else as it was\n"
         "canonical (the default): what rules read, with one\n"
         "spelling of tones, spaces, dashes, quotes and letters\n"
         "ascii: that without marks")
      ->type_name("FORM");
  add_encoding_option(app, filter.encoding);
  finish_options(app);
  app.footer(
      "A line gives a line; memory stays the same however much is read. A line longer\n"
      "than 1 MiB is worked on in pieces, cut between words. The encoding is found out\n"
      "from the first 64 KiB; in UTF-8, a line that is none is looked at by itself.\n\n"
      "Examples:\n"
      "  bienban normalize < old.txt > new.txt                 any encoding, to UTF-8\n"
      "  bienban normalize --form nfc --encoding TCVN3 a.txt   told, not found out\n"
      "  bienban normalize --form ascii names.txt | sort -u    keys for a search\n\n"
      "Exit status:\n"
      "  0  all was read\n"
      "  1  a file could not be read, or holds bytes that its encoding has not\n"
      "  2  wrong usage, or no file could be read");
}

}  // namespace

int normalize_command(const Arguments& arguments, const Streams& streams) {
  LineFilter filter;
  std::vector<std::string> paths;
  CLI::App app("Brings text to a normal form: a filter, line by line.", "bienban normalize");
  declare(app, filter, paths);
  if (const auto status = parse(app, arguments, streams)) return *status;
  if (paths.empty()) paths.emplace_back("-");
  std::size_t unread = 0;
  bool replaced = false;
  for (const std::string& path : paths) {
    const std::string name = path == "-" ? "standard input" : path;
    try {
      const std::uint64_t bad = filter.run(std::make_unique<FileStream>(path, nullptr, nullptr), streams.out);
      if (bad == 0) continue;
      replaced = true;
      tell(streams.err,
           fmt::format("{}: {} of bytes that are no text in its encoding became U+FFFD; --encoding names another one",
                       name, counted(bad, "sequence")));
    } catch (const ReadError& error) {
      ++unread;
      tell(streams.err, fmt::format("{}: {}", name, error.what()));
    }
  }
  if (unread == paths.size()) return exit_nothing;
  return unread > 0 || replaced ? exit_errors : exit_ok;
}

}  // namespace bienban
