// Bytes, one after another, from wherever they come: a file, a member of an archive, a decompressor.
// Streams are stacked: gzip over a tar member over a file. None holds more than a buffer.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>

namespace bienban {

// A stream could not go on. `code` is one of the codes of archive/input_error.h.
class ReadError : public std::runtime_error {
 public:
  ReadError(std::string error_code, const std::string& message)
      : std::runtime_error(message), code_(std::move(error_code)) {}
  [[nodiscard]] const std::string& code() const { return code_; }

 private:
  std::string code_;
};

// The run was asked to stop (archive/stop_flag.h) while a stream waited for bytes.
class Interrupted : public std::runtime_error {
 public:
  Interrupted() : std::runtime_error("interrupted") {}
};

class ByteStream {
 public:
  ByteStream() = default;
  virtual ~ByteStream() = default;
  ByteStream(const ByteStream&) = delete;
  ByteStream& operator=(const ByteStream&) = delete;

  // Reads at least one and up to `size` bytes, or gives 0 at the end. Throws ReadError, Interrupted.
  virtual std::size_t read(char* to, std::size_t size) = 0;

  // Regular files can be read out of order; a .zip is then read by its table of contents.
  [[nodiscard]] virtual bool seekable() const { return false; }
  // As lseek(2); only where seekable(). Throws ReadError.
  virtual std::int64_t seek(std::int64_t offset, int whence);
};

// Reads ahead without taking, to see what a stream holds.
class PeekStream : public ByteStream {
 public:
  explicit PeekStream(std::unique_ptr<ByteStream> inner) : inner_(std::move(inner)) {}

  // Up to `size` of the next bytes; fewer only at the end. Valid until the next call of any kind.
  std::string_view peek(std::size_t size);

  std::size_t read(char* to, std::size_t size) override;
  [[nodiscard]] bool seekable() const override { return inner_->seekable(); }
  std::int64_t seek(std::int64_t offset, int whence) override;

 private:
  std::unique_ptr<ByteStream> inner_;
  std::string ahead_;      // read from inner_, not yet given out
  std::size_t taken_ = 0;  // of ahead_
};

// A stream over bytes in memory, which must stay valid.
class MemoryStream : public ByteStream {
 public:
  explicit MemoryStream(std::string_view bytes) : rest_(bytes) {}
  std::size_t read(char* to, std::size_t size) override;

 private:
  std::string_view rest_;
};

// Reads a stream to its end. Gives false, with `to` cut to `limit`, where it holds more than `limit` bytes.
bool read_all(ByteStream& stream, std::size_t limit, std::string& to);

}  // namespace bienban
