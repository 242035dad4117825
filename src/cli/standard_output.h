// Standard output that tells the end of its reader from a full disk.
//
// An ostream swallows what goes wrong while writing, so that `bienban ... | head -1` would go on to the end of an
// archive, and a full disk would look like success. This one throws, at the next write or flush:
//
//   StandardOutput output;
//   output.stream() << line << '\n';  // ClosedPipe: nobody reads any more; WriteError: the disk is full, ...
//   output.finish();                  // writes what is still held back
//
// Lines go out at once on a terminal and in blocks elsewhere. SIGPIPE must be ignored. One thread at a time.
#pragma once

#include <memory>
#include <ostream>
#include <stdexcept>

namespace bienban {

// The reader has gone: the program should end, quietly.
class ClosedPipe : public std::runtime_error {
 public:
  ClosedPipe() : std::runtime_error("standard output: closed by its reader") {}
};

class WriteError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

class StandardOutput {
 public:
  StandardOutput();
  ~StandardOutput();
  StandardOutput(const StandardOutput&) = delete;
  StandardOutput& operator=(const StandardOutput&) = delete;

  [[nodiscard]] std::ostream& stream() { return stream_; }
  void finish();

 private:
  class Buffer;
  std::unique_ptr<Buffer> buffer_;
  std::ostream stream_;
};

}  // namespace bienban
