// A sink of plain files that grow together, with a checkpoint file beside them.
//
// A page's bytes are appended to each file, then its segment to the checkpoint: a kill in between leaves bytes that no
// segment speaks of, and go_on() cuts them off. A second attempt at what failed writes new files
// and then puts them in the old ones' place, which a kill cannot leave half done.
#pragma once

#include <string>
#include <vector>

#include "sinks/sink.h"

namespace bienban {

class FilesPage : public SinkPage {
 public:
  std::vector<std::string> bytes;  // for each file
};

class FilesSink : public ResumableSink {
 public:
  // `files[i]` begins with `heads[i]`. Messages name the files, and `output`, what the user named, in the place of
  // those that only help.
  FilesSink(const std::string& output, std::vector<std::string> files, std::vector<std::string> heads,
            std::string checkpoint);
  ~FilesSink() override;

  void write(SinkPage& page, const Segment& segment) override;
  void finish() override;

  [[nodiscard]] std::vector<std::string> own_files() const override;
  std::optional<Checkpoint> load() override;
  void begin(const RunIdentity& identity) override;
  void go_on(const Checkpoint& checkpoint, std::size_t segments) override;
  void begin_retry(const RunIdentity& identity) override;
  void keep(const Checkpoint& checkpoint, std::size_t index, const Segment& segment) override;
  void end_retry() override;

 private:
  struct File {
    std::string path;
    std::string told;  // begins messages about it
    std::string head;
    int descriptor = -1;
    std::uint64_t size = 0;
  };

  [[nodiscard]] std::string retry_path(const std::string& path) const;
  [[nodiscard]] std::string promise_path() const;
  void open(File& file, const std::string& path, int flags);
  static void append(File& file, std::string_view bytes);
  void append_segment(Segment segment);
  void close_all();
  void create_checkpoint(const RunIdentity& identity);
  void create_files(const std::string& suffix);
  void put_in_place();

  std::vector<File> files_;
  File checkpoint_;
  bool retrying_ = false;
};

}  // namespace bienban
