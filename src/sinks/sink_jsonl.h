// JSON Lines: a file of records and, where asked for, a file of error records.
#pragma once

#include <ostream>
#include <string>
#include <utility>

#include "sinks/sink_files.h"

namespace bienban {

// A resumable file. `errors` may be empty: then errors are not written.
class JsonlFileSink : public FilesSink {
 public:
  JsonlFileSink(const std::string& output, const std::string& errors);
  [[nodiscard]] std::unique_ptr<SinkPage> page() const override;

 private:
  bool with_errors_;
};

// Streams, e.g. standard output; what they throw comes through. `errors` may be null; `errors_name` is its file's name,
// for messages. Both must outlive the sink.
class JsonlStreamSink : public Sink {
 public:
  JsonlStreamSink(std::ostream& output, std::ostream* errors, std::string errors_name)
      : output_(output), errors_(errors), errors_name_(std::move(errors_name)) {}
  [[nodiscard]] std::unique_ptr<SinkPage> page() const override;
  void write(SinkPage& page, const Segment& segment) override;
  void finish() override;

 private:
  void expect_written() const;

  std::ostream& output_;
  std::ostream* errors_;
  std::string errors_name_;
};

}  // namespace bienban
