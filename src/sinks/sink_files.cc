#include "sinks/sink_files.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <system_error>

namespace bienban {

namespace {

constexpr const char* kRetrySuffix = ".retry";

[[noreturn]] void fail(const std::string& told, const char* what) {
  throw SinkError(told + " cannot " + what + ": " + std::generic_category().message(errno));
}

std::uint64_t size_of(const std::string& path) {
  struct stat status {};
  return stat(path.c_str(), &status) == 0 ? static_cast<std::uint64_t>(status.st_size) : 0;
}

std::string whole_file(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

}  // namespace

FilesSink::FilesSink(const std::string& output, std::vector<std::string> files, std::vector<std::string> heads,
                     std::string checkpoint) {
  for (std::size_t i = 0; i < files.size(); ++i) {
    std::string told = files[i] + ":";
    files_.push_back({std::move(files[i]), std::move(told), std::move(heads[i]), -1, 0});
  }
  checkpoint_.path = std::move(checkpoint);
  checkpoint_.told = output + ": its checkpoint";
}

FilesSink::~FilesSink() {
  for (File& file : files_)
    if (file.descriptor >= 0) close(file.descriptor);
  if (checkpoint_.descriptor >= 0) close(checkpoint_.descriptor);
  if (!retrying_) return;
  // A second attempt that was given up leaves nothing behind.
  for (const File& file : files_) unlink(retry_path(file.path).c_str());
  unlink(retry_path(checkpoint_.path).c_str());
}

void FilesSink::open(File& file, const std::string& path, int flags) {
  constexpr mode_t kMode = 0666;
  if (file.descriptor >= 0) close(file.descriptor);
  file.descriptor = ::open(path.c_str(), flags | O_WRONLY | O_CREAT | O_CLOEXEC, kMode);
  if (file.descriptor < 0) fail(file.told, "be written");
  file.size = (flags & O_TRUNC) != 0 ? 0 : size_of(path);
}

void FilesSink::append(File& file, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(file.descriptor, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) fail(file.told, "be written");
    bytes.remove_prefix(static_cast<std::size_t>(written));
    file.size += static_cast<std::uint64_t>(written);
  }
}

void FilesSink::append_segment(Segment segment) {
  segment.sizes.clear();
  for (const File& file : files_) segment.sizes.push_back(file.size);
  append(checkpoint_, segment_line(segment));
}

void FilesSink::write(SinkPage& page, const Segment& segment) {
  const auto& bytes = dynamic_cast<FilesPage&>(page).bytes;
  for (std::size_t i = 0; i < files_.size(); ++i) append(files_[i], bytes[i]);
  append_segment(segment);
}

void FilesSink::close_all() {
  const auto close_one = [](File& file) {
    if (file.descriptor >= 0 && close(file.descriptor) != 0) {
      file.descriptor = -1;
      fail(file.told, "be written to its end");
    }
    file.descriptor = -1;
  };
  for (File& file : files_) close_one(file);
  close_one(checkpoint_);
}

void FilesSink::finish() { close_all(); }

std::vector<std::string> FilesSink::own_files() const {
  std::vector<std::string> result{checkpoint_.path, retry_path(checkpoint_.path), promise_path()};
  for (const File& file : files_) {
    result.push_back(file.path);
    result.push_back(retry_path(file.path));
  }
  return result;
}

std::optional<Checkpoint> FilesSink::load() {
  put_in_place();
  std::optional<Checkpoint> checkpoint = parse_checkpoint(whole_file(checkpoint_.path));
  if (!checkpoint) return checkpoint;
  // After a power cut the checkpoint may know of bytes that never reached the disk.
  std::vector<Segment>& segments = checkpoint->segments;
  const auto is_there = [&](const Segment& segment) {
    if (segment.sizes.size() != files_.size()) return false;
    for (std::size_t i = 0; i < files_.size(); ++i)
      if (size_of(files_[i].path) < segment.sizes[i]) return false;
    return true;
  };
  while (!segments.empty() && !is_there(segments.back())) segments.pop_back();
  return checkpoint;
}

void FilesSink::create_checkpoint(const RunIdentity& identity) {
  open(checkpoint_, retry_path(checkpoint_.path), O_TRUNC);
  append(checkpoint_, identity_line(identity));
}

void FilesSink::create_files(const std::string& suffix) {
  for (File& file : files_) {
    open(file, file.path + suffix, O_TRUNC);
    append(file, file.head);
  }
}

void FilesSink::begin(const RunIdentity& identity) {
  // First the checkpoint, in one step: an old one must not speak of new files, and of files without any nobody could
  // tell what they are.
  create_checkpoint(identity);
  const std::string made = retry_path(checkpoint_.path);
  if (rename(made.c_str(), checkpoint_.path.c_str()) != 0) fail(checkpoint_.told, "be written");
  create_files("");
}

void FilesSink::go_on(const Checkpoint& checkpoint, std::size_t segments) {
  if (segments == 0) {
    begin(checkpoint.identity);
    return;
  }
  const Segment& last = checkpoint.segments[segments - 1];
  for (std::size_t i = 0; i < files_.size(); ++i) {
    open(files_[i], files_[i].path, O_APPEND);
    if (ftruncate(files_[i].descriptor, static_cast<off_t>(last.sizes[i])) != 0) fail(files_[i].told, "be cut");
    files_[i].size = last.sizes[i];
  }
  std::uint64_t size = identity_line(checkpoint.identity).size();
  for (std::size_t i = 0; i < segments; ++i) size += segment_line(checkpoint.segments[i]).size();
  open(checkpoint_, checkpoint_.path, O_APPEND);
  if (ftruncate(checkpoint_.descriptor, static_cast<off_t>(size)) != 0) fail(checkpoint_.told, "be cut");
}

std::string FilesSink::retry_path(const std::string& path) const { return path + kRetrySuffix; }

// The existence of this file says that all new files are whole and take the old ones' place.
std::string FilesSink::promise_path() const { return checkpoint_.path + ".promise"; }

void FilesSink::begin_retry(const RunIdentity& identity) {
  retrying_ = true;
  create_files(kRetrySuffix);
  create_checkpoint(identity);
}

void FilesSink::keep(const Checkpoint& checkpoint, std::size_t index, const Segment& segment) {
  for (std::size_t i = 0; i < files_.size(); ++i) {
    std::uint64_t at = index == 0 ? files_[i].head.size() : checkpoint.segments[index - 1].sizes[i];
    const std::uint64_t end = checkpoint.segments[index].sizes[i];
    std::ifstream in(files_[i].path, std::ios::binary);
    in.seekg(static_cast<std::streamoff>(at));
    std::string buffer(std::size_t{256} * 1024, '\0');
    while (at < end) {
      const auto n = static_cast<std::size_t>(std::min<std::uint64_t>(end - at, buffer.size()));
      if (!in.read(buffer.data(), static_cast<std::streamsize>(n))) fail(files_[i].told, "be read");
      append(files_[i], std::string_view(buffer).substr(0, n));
      at += n;
    }
  }
  append_segment(segment);
}

void FilesSink::end_retry() {
  close_all();
  std::ofstream promise(promise_path(), std::ios::binary);
  promise.close();
  if (!promise) fail(checkpoint_.told, "be written");
  retrying_ = false;
  put_in_place();
}

void FilesSink::put_in_place() {
  std::error_code error;
  if (!std::filesystem::exists(promise_path(), error)) return;
  const auto move = [&](const File& file) {
    // Files that are missing have been moved before a kill.
    if (rename(retry_path(file.path).c_str(), file.path.c_str()) != 0 && errno != ENOENT)
      fail(file.told, "be replaced");
  };
  for (const File& file : files_) move(file);
  move(checkpoint_);
  if (unlink(promise_path().c_str()) != 0) fail(checkpoint_.told, "be removed");
}

}  // namespace bienban
