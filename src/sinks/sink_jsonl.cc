#include "sinks/sink_jsonl.h"

#include "sinks/json_writer.h"

namespace bienban {

namespace {

class JsonlPage : public FilesPage {
 public:
  explicit JsonlPage(bool with_errors) { bytes.resize(with_errors ? 2 : 1); }

  void add(std::uint64_t, Record record) override {
    append_json(record, bytes[0]);
    bytes[0] += '\n';
  }
  void add(std::uint64_t, const InputError& error) override {
    if (bytes.size() < 2) return;
    bytes[1] += error_to_json(error.source, error.code, error.message);
    bytes[1] += '\n';
  }
};

std::vector<std::string> files(const std::string& output, const std::string& errors) {
  return errors.empty() ? std::vector<std::string>{output} : std::vector<std::string>{output, errors};
}

}  // namespace

JsonlFileSink::JsonlFileSink(const std::string& output, const std::string& errors)
    : FilesSink(output, files(output, errors), {"", ""}, output + ".checkpoint"), with_errors_(!errors.empty()) {}

std::unique_ptr<SinkPage> JsonlFileSink::page() const { return std::make_unique<JsonlPage>(with_errors_); }

std::unique_ptr<SinkPage> JsonlStreamSink::page() const { return std::make_unique<JsonlPage>(errors_ != nullptr); }

void JsonlStreamSink::write(SinkPage& page, const Segment&) {
  const auto& bytes = dynamic_cast<FilesPage&>(page).bytes;
  output_ << bytes[0];
  if (errors_ == nullptr) return;
  *errors_ << bytes[1];
  expect_written();
}

void JsonlStreamSink::finish() {
  output_.flush();
  if (errors_ == nullptr) return;
  errors_->flush();
  expect_written();
}

void JsonlStreamSink::expect_written() const {
  if (!*errors_) throw SinkError(errors_name_ + ": the errors cannot be written to their end; is the disk full?");
}

}  // namespace bienban
