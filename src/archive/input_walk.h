// The files that a command line names: paths as they are, folders walked in name order, and lists of paths.
#pragma once

#include <cstdint>
#include <memory>
#include <stdexcept>
#include <string>
#include <vector>

namespace bienban {

struct Inputs {
  std::vector<std::string> paths;  // files, folders, or "-" for standard input
  std::string files_from;          // a file with one path a line, "-" for standard input, or empty
  bool null_separated = false;     // paths in `files_from` end in NUL, not in a line break
  // What the run itself writes; files that are not there yet are allowed.
  std::vector<std::string> outputs{};
};

// A file that is named as an input is one that the run writes; what() names it.
class ReadsItsOutput : public std::runtime_error {
 public:
  explicit ReadsItsOutput(const std::string& path)
      : std::runtime_error(path + ": the same file cannot be read and written by one run") {}
};

struct InputFile {
  std::string path;
  std::string error;  // why it cannot be read, where that is known already
};

// Yields one file after another; it holds the names of one folder for each level of depth. Within a folder,
// names are in the order of their bytes; hidden ones (".x") and .json files are passed over; links to files are
// followed, links to folders are not; a pipe, socket or device there comes with an error. A path that is named is
// always yielded, hidden or missing: opening it tells. The run's own outputs are passed over in folders, so that a run
// in "." does not read what it writes.
class InputWalk {
 public:
  // Throws ReadError where the list of paths cannot be opened.
  explicit InputWalk(const Inputs& inputs);
  ~InputWalk();
  InputWalk(const InputWalk&) = delete;
  InputWalk& operator=(const InputWalk&) = delete;

  // False at the end. Throws ReadsItsOutput.
  bool next(InputFile& file);

  // How many files in folders have been passed over so far because of their names (see may_hold_articles()).
  [[nodiscard]] std::uint64_t passed_over() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

// What a walk finds, without reading the files: to tell whether two runs have the same inputs, and how much there
// is to do. Sizes and times of change count; what standard input holds does not. A list of paths on standard input can
// be read only once: take it to a file or into `paths` first. Throws ReadsItsOutput, and as InputWalk does.
struct InputSurvey {
  std::string names;         // a digest of the paths in order
  std::uint64_t stamps = 0;  // the sum of the files' stamps
  std::uint64_t files = 0;
  std::uint64_t bytes = 0;
  bool sized = true;  // false where standard input or a pipe takes part: `bytes` is not all
};
InputSurvey survey(const Inputs& inputs);

// A number that changes with the file's size or time of change; also for standard input and missing files.
std::uint64_t file_stamp(const std::string& path);

}  // namespace bienban
