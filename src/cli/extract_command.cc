#include "cli/extract_command.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <ostream>
#include <stdexcept>
#include <system_error>

#include "bienban.h"
#include "cli/exit_status.h"
#include "cli/help.h"
#include "cli/parse.h"
#include "cli/rules_folder.h"
#include "sinks/json_writer.h"
#include "text/decode.h"

namespace bienban {
namespace {

namespace fs = std::filesystem;

struct Options {
  std::vector<std::string> paths;
  std::string encoding;
  std::string offsets = "code-points";
  std::string errors;
  std::string rules;
  bool with_text = false;
};

struct Tally {
  std::size_t records = 0;
  std::size_t read = 0;  // inputs that could be read at all
  std::size_t errors = 0;
};

struct Unreadable : std::runtime_error {
  using std::runtime_error::runtime_error;
};

OffsetUnit offset_unit(const std::string& name) {
  if (name == "bytes") return OffsetUnit::bytes;
  if (name == "utf16") return OffsetUnit::utf16;
  return OffsetUnit::code_points;
}

// The files that a path stands for: itself, or the text files below a folder, in the order of their names.
std::vector<std::string> expand(const std::string& path) {
  std::error_code error;
  if (path == "-" || !fs::is_directory(path, error)) return {path};
  std::vector<std::string> files;
  for (fs::recursive_directory_iterator entry(path, error), end; !error && entry != end; entry.increment(error)) {
    if (entry->is_regular_file(error) && entry->path().extension() == ".txt") files.push_back(entry->path().string());
  }
  if (error) throw Unreadable(error.message());
  if (files.empty()) throw Unreadable("no text files (*.txt) in this folder");
  std::sort(files.begin(), files.end());
  return files;
}

std::string read(const std::string& path, std::istream& in) {
  if (path == "-") return {std::istreambuf_iterator<char>(in), {}};
  errno = 0;
  std::ifstream file(path, std::ios::binary);
  std::string bytes;
  if (file) bytes.assign(std::istreambuf_iterator<char>(file), {});
  if (!file || errno != 0) throw Unreadable(errno != 0 ? std::strerror(errno) : "cannot be read");
  return bytes;
}

class Run {
 public:
  Run(const Options& options, const Streams& streams)
      : extractor_(find_rules(options.rules)), encoding_(options.encoding), streams_(streams) {
    extract_.offsets = offset_unit(options.offsets);
    extract_.with_text = options.with_text;
    if (options.errors.empty()) return;
    errors_.open(options.errors, std::ios::binary);
    if (!errors_) throw std::runtime_error(options.errors + ": cannot write the errors there: " + std::strerror(errno));
  }

  void path(const std::string& path) {
    try {
      for (const std::string& file : expand(path)) article(file);
    } catch (const Unreadable& problem) {
      fail(path, problem.what());
    }
  }

  [[nodiscard]] const Tally& tally() const { return tally_; }

 private:
  void article(const std::string& path) {
    std::string bytes;
    try {
      bytes = read(path, streams_.in);
    } catch (const Unreadable& problem) {
      fail(path, problem.what());
      return;
    }
    ++tally_.read;
    Input input;
    input.id = path == "-" ? "stdin" : fs::path(path).stem().string();
    input.source.path = path;
    input.bytes = bytes;
    input.encoding = encoding_;
    streams_.out << to_json(extractor_.extract(input, extract_)) << '\n';
    ++tally_.records;
  }

  void fail(const std::string& path, const std::string& message) {
    ++tally_.errors;
    if (errors_.is_open()) {
      Source source;
      source.path = path;
      errors_ << error_to_json(source, "unreadable", message) << '\n';
    } else {
      streams_.err << "bienban: " << path << ": " << message << '\n';
    }
  }

  Extractor extractor_;
  std::string encoding_;
  Streams streams_;
  ExtractOptions extract_;
  std::ofstream errors_;
  Tally tally_;
};

void check_encoding(const std::string& name) {
  try {
    decode({}, name);
  } catch (const std::invalid_argument&) {
    throw CLI::ValidationError("--encoding", name +
                                                 " is no encoding that is known here (UTF-8, UTF-16LE, UTF-16BE, "
                                                 "windows-1258, TCVN3, VNI and VISCII are)");
  }
}

void declare(CLI::App& app, Options& options) {
  app.add_option("paths", options.paths)->group("");  // the usage line names them
  app.add_option_function<std::string>(
         "--encoding",
         [&options](const std::string& name) {
           check_encoding(name);
           options.encoding = name;
         },
         "the input's encoding; without it, it is found out")
      ->type_name("NAME")
      ->group("Input");
  app.add_option_function<std::string>(
         "--offsets",
         [&options](const std::string& unit) {
           constexpr std::array<const char*, 3> units{"code-points", "bytes", "utf16"};
           if (std::find(units.begin(), units.end(), unit) == units.end()) {
             throw CLI::ValidationError("--offsets", unit + " is none of code-points, bytes, utf16");
           }
           options.offsets = unit;
         },
         "what spans count in: code-points (the default;\nPython's), bytes of the input, or utf16 "
         "units\n(JavaScript's)")
      ->type_name("UNIT")
      ->group("Output");
  app.add_flag("--with-text", options.with_text,
               "put the decoded text into each record, so that its\nspans can be checked")
      ->group("Output");
  app.add_option("--errors", options.errors, "write error records (JSON lines) to FILE instead of\nmessages")
      ->type_name("FILE")
      ->group("Output");
  app.add_option("--rules", options.rules,
                 "the rules to use, instead of $BIENBAN_RULES or those\nthat came with the program")
      ->type_name("DIR")
      ->group("Rules");
  finish_options(app);
  app.set_version_flag("-V,--version", "bienban " BIENBAN_VERSION, "print the version")->group("About");
}

}  // namespace

int extract_command(const Arguments& arguments, const Streams& streams) {
  Options options;
  CLI::App app("", "bienban");
  declare(app, options);
  give_main_help(app);
  if (const auto status = parse(app, arguments, streams)) return *status;

  if (options.paths.empty()) options.paths.emplace_back("-");
  Run run(options, streams);
  for (const std::string& path : options.paths) run.path(path);
  if (run.tally().errors == 0) return exit_ok;
  return run.tally().read == 0 ? exit_nothing : exit_errors;
}

}  // namespace bienban
