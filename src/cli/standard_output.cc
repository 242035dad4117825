#include "cli/standard_output.h"

#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <streambuf>
#include <string>

namespace bienban {

class StandardOutput::Buffer : public std::streambuf {
 public:
  Buffer() : terminal_(::isatty(STDOUT_FILENO) == 1) { reset(); }

  void write_all() {
    const char* at = pbase();
    const char* const end = pptr();
    // Empty before writing: a throw must not leave bytes behind that a later flush would write again.
    reset();
    while (at != end) {
      const ssize_t written = ::write(STDOUT_FILENO, at, static_cast<std::size_t>(end - at));
      if (written >= 0) {
        at += written;
      } else if (errno == EPIPE) {
        throw ClosedPipe();
      } else if (errno != EINTR) {
        throw WriteError(std::string("standard output: cannot write: ") + std::strerror(errno));
      }
    }
  }

 protected:
  int_type overflow(int_type c) override {
    write_all();
    if (!traits_type::eq_int_type(c, traits_type::eof())) sputc(traits_type::to_char_type(c));
    return traits_type::not_eof(c);
  }
  int sync() override {
    write_all();
    return 0;
  }
  std::streamsize xsputn(const char* text, std::streamsize count) override {
    const std::streamsize done = std::streambuf::xsputn(text, count);
    if (terminal_) write_all();
    return done;
  }

 private:
  void reset() { setp(space_.data(), space_.data() + space_.size()); }

  std::array<char, 1 << 16> space_{};
  bool terminal_;
};

StandardOutput::StandardOutput() : buffer_(std::make_unique<Buffer>()), stream_(buffer_.get()) {
  stream_.exceptions(std::ios::badbit);  // lets the buffer's own exceptions through
}

StandardOutput::~StandardOutput() = default;

void StandardOutput::finish() { buffer_->write_all(); }

}  // namespace bienban
