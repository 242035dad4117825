// The bytes of a file, or of standard input.
#pragma once

#include <atomic>
#include <cstdint>
#include <string>

#include "archive/byte_stream.h"
#include "archive/stop_flag.h"

namespace bienban {

class FileStream : public ByteStream {
 public:
  // `path` "-" is standard input. `count`, where given, grows by what is read; `stop` ends the waiting for a pipe, also
  // for a named one that nobody has begun to write to. Both must outlive the stream. Throws ReadError "unreadable".
  FileStream(const std::string& path, std::atomic<std::uint64_t>* count, const StopFlag* stop);
  ~FileStream() override;

  std::size_t read(char* to, std::size_t size) override;
  [[nodiscard]] bool seekable() const override { return regular_; }
  std::int64_t seek(std::int64_t offset, int whence) override;

 private:
  void wait() const;

  int fd_ = -1;
  bool owned_ = false;
  bool regular_ = false;
  std::atomic<std::uint64_t>* count_;
  const StopFlag* stop_;
};

}  // namespace bienban
