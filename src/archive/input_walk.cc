#include "archive/input_walk.h"

#include <sys/stat.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <optional>
#include <system_error>

#include "archive/byte_stream.h"
#include "archive/digest.h"
#include "archive/form.h"

namespace bienban {

namespace fs = std::filesystem;

namespace {

// A folder's names not yet walked, the next one last.
struct Folder {
  std::string path;
  std::vector<std::string> names;
};

std::string join(const std::string& folder, const std::string& name) {
  return folder.ends_with('/') ? folder + name : folder + '/' + name;
}

bool is_folder(const std::string& path, bool follow_link) {
  struct stat status {};
  const int result = follow_link ? stat(path.c_str(), &status) : lstat(path.c_str(), &status);
  return result == 0 && S_ISDIR(status.st_mode);
}

// Why a path that a folder holds is no file to read; empty where it is one, or where opening it will tell. Whoever made
// the folder did not mean a pipe in it as an article, and nobody may ever write to it.
std::string not_a_file(const std::string& path) {
  struct stat status {};
  if (stat(path.c_str(), &status) != 0 || S_ISREG(status.st_mode) || S_ISDIR(status.st_mode)) return {};
  const char* kind = S_ISFIFO(status.st_mode) ? "a named pipe" : S_ISSOCK(status.st_mode) ? "a socket" : "a device";
  return std::string(kind) + " and no file; to read it, name it itself, not only the folder";
}

// A regular file, whatever path leads to it.
struct FileId {
  dev_t device = 0;
  ino_t file = 0;

  bool operator==(const FileId&) const = default;
};

std::optional<FileId> id_of(const std::string& path) {
  struct stat status {};
  if (stat(path.c_str(), &status) != 0 || !S_ISREG(status.st_mode)) return std::nullopt;
  return FileId{status.st_dev, status.st_ino};
}

}  // namespace

struct InputWalk::State {
  explicit State(const Inputs& given) : inputs(given) {}

  bool next_named(std::string& path);
  bool enter(const std::string& path, InputFile& file);
  void look_for_outputs();
  [[nodiscard]] bool is_output(const std::string& path) const;

  const Inputs inputs;
  std::size_t next_path = 0;
  std::ifstream list_file;
  std::istream* list = nullptr;  // null when it has ended
  bool list_broken = false;
  std::uint64_t passed_over = 0;
  std::vector<Folder> folders;
  std::vector<FileId> outputs;  // those that are there
};

void InputWalk::State::look_for_outputs() {
  outputs.clear();
  for (const std::string& path : inputs.outputs)
    if (const std::optional<FileId> id = id_of(path)) outputs.push_back(*id);
}

bool InputWalk::State::is_output(const std::string& path) const {
  if (outputs.empty()) return false;
  const std::optional<FileId> id = id_of(path);
  return id && std::find(outputs.begin(), outputs.end(), *id) != outputs.end();
}

bool InputWalk::State::next_named(std::string& path) {
  if (next_path < inputs.paths.size()) {
    path = inputs.paths[next_path++];
    return true;
  }
  if (list == nullptr) return false;
  while (std::getline(*list, path, inputs.null_separated ? '\0' : '\n')) {
    if (!inputs.null_separated && path.ends_with('\r')) path.pop_back();
    if (!path.empty()) return true;
  }
  list_broken = list->bad();
  list = nullptr;
  return false;
}

// Gives false, with the reason in `file`, where the folder cannot be opened.
bool InputWalk::State::enter(const std::string& path, InputFile& file) {
  std::error_code error;
  Folder folder{path, {}};
  for (fs::directory_iterator it(path, error), end; !error && it != end; it.increment(error)) {
    std::string name = it->path().filename().string();
    if (!name.starts_with('.')) folder.names.push_back(std::move(name));
  }
  if (error) {
    file = {path, error.message()};
    return false;
  }
  look_for_outputs();  // some may have come since the last look
  std::sort(folder.names.begin(), folder.names.end(), std::greater<>());
  folders.push_back(std::move(folder));
  return true;
}

InputWalk::InputWalk(const Inputs& inputs) : state_(std::make_unique<State>(inputs)) {
  state_->look_for_outputs();
  if (inputs.files_from == "-") {
    state_->list = &std::cin;
  } else if (!inputs.files_from.empty()) {
    state_->list_file.open(inputs.files_from, std::ios::binary);
    if (!state_->list_file) throw ReadError("unreadable", inputs.files_from + ": the list of files cannot be read");
    state_->list = &state_->list_file;
  }
}

InputWalk::~InputWalk() = default;

std::uint64_t InputWalk::passed_over() const { return state_->passed_over; }

bool InputWalk::next(InputFile& file) {
  for (;;) {
    std::string path;
    const bool named = state_->folders.empty();
    if (named) {
      if (!state_->next_named(path)) {
        if (!state_->list_broken) return false;
        state_->list_broken = false;
        file = {state_->inputs.files_from, "the list of files cannot be read to its end"};
        return true;
      }
    } else {
      Folder& folder = state_->folders.back();
      if (folder.names.empty()) {
        state_->folders.pop_back();
        continue;
      }
      path = join(folder.path, folder.names.back());
      folder.names.pop_back();
      if (!is_folder(path, false) && is_folder(path, true)) continue;
      if (state_->is_output(path)) continue;
      if (!may_hold_articles(path) && !is_folder(path, false)) {
        ++state_->passed_over;
        continue;
      }
    }
    if (named && state_->is_output(path)) throw ReadsItsOutput(path);
    if (path != "-" && is_folder(path, named)) {
      if (!state_->enter(path, file)) return true;
      continue;
    }
    std::string error = named ? std::string() : not_a_file(path);
    file = {std::move(path), std::move(error)};
    return true;
  }
}

std::uint64_t file_stamp(const std::string& path) {
  Digest digest;
  digest.add(path);
  struct stat status {};
  if (path != "-" && stat(path.c_str(), &status) == 0 && S_ISREG(status.st_mode)) {
    digest.add(static_cast<std::uint64_t>(status.st_size));
    digest.add(static_cast<std::uint64_t>(status.st_mtim.tv_sec));
    digest.add(static_cast<std::uint64_t>(status.st_mtim.tv_nsec));
  }
  return digest.word();
}

InputSurvey survey(const Inputs& inputs) {
  InputSurvey result;
  Digest names;
  InputWalk walk(inputs);
  InputFile file;
  while (walk.next(file)) {
    ++result.files;
    names.add(file.path);
    result.stamps += file_stamp(file.path);
    struct stat status {};
    if (file.path == "-") {
      result.sized = false;
    } else if (stat(file.path.c_str(), &status) == 0) {
      if (S_ISREG(status.st_mode)) {
        result.bytes += static_cast<std::uint64_t>(status.st_size);
      } else {
        result.sized = false;
      }
    }
  }
  result.names = names.hex();
  return result;
}

}  // namespace bienban
