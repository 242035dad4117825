#include "sinks/sink_files.h"

#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <iterator>

#include "catch.h"
#include "sinks/sink_jsonl.h"
#include "sinks/sink_records.h"

using namespace bienban;

namespace {

class Outputs {
 public:
  Outputs() {
    static int made = 0;  // a folder for each, also for two that live at the same time
    const std::string name = "bienban-files-test-" + std::to_string(getpid()) + "-" + std::to_string(++made);
    folder_ = std::filesystem::temp_directory_path() / name;
    std::filesystem::create_directories(folder_);
  }
  ~Outputs() { std::filesystem::remove_all(folder_); }
  Outputs(const Outputs&) = delete;
  Outputs& operator=(const Outputs&) = delete;

  [[nodiscard]] std::string path(const std::string& name) const { return (folder_ / name).string(); }
  [[nodiscard]] std::string read(const std::string& name) const {
    std::ifstream in(path(name), std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
  }
  [[nodiscard]] std::size_t files() const {
    return static_cast<std::size_t>(std::distance(std::filesystem::directory_iterator(folder_), {}));
  }
  [[nodiscard]] JsonlFileSink sink() const { return {path("out"), path("err")}; }

 private:
  std::filesystem::path folder_;
};

constexpr std::uint64_t kSegments = 6;

Segment segment(std::uint64_t number, std::uint64_t errors) {
  Segment s;
  s.tally.inputs = number;
  s.tally.records = number - errors;
  if (errors > 0) s.tally.errors["empty"] = errors;
  return s;
}

std::unique_ptr<SinkPage> record_page(const Sink& sink, std::uint64_t number) {
  auto page = sink.page();
  page->add(number, test::full_record("r" + std::to_string(number), number));
  return page;
}

std::unique_ptr<SinkPage> error_page(const Sink& sink, std::uint64_t number) {
  auto page = sink.page();
  InputError error;
  error.source.path = "p";
  error.source.line = number;
  error.code = "empty";
  error.message = "empty";
  page->add(number, error);
  return page;
}

// A run of six inputs of which the second and the fifth fail, from input `first` on.
void run(Sink& sink, std::uint64_t first = 1) {
  for (std::uint64_t n = first; n <= kSegments; ++n) {
    const bool bad = n == 2 || n == 5;
    sink.write(*(bad ? error_page(sink, n) : record_page(sink, n)), segment(n, n < 2 ? 0 : n < 5 ? 1 : 2));
  }
  sink.finish();
}

const RunIdentity kIdentity{"o", "r", "n", 1};

}  // namespace

TEST_CASE("from whatever a kill left, a run ends with the same bytes") {
  const Outputs outputs;
  {
    JsonlFileSink sink = outputs.sink();
    sink.begin(kIdentity);
    run(sink);
  }
  const std::string out = outputs.read("out");
  const std::string err = outputs.read("err");
  const std::string checkpoint = outputs.read("out.checkpoint");
  CHECK(outputs.files() == 3);
  const auto all = parse_checkpoint(checkpoint);
  REQUIRE(all->segments.size() == kSegments);

  // Bytes of a segment come before its line in the checkpoint: every state between the two.
  for (std::size_t done = 0; done < kSegments; ++done)
    for (const std::size_t torn : {0, 1, 50}) {
      INFO(done << " segments, " << torn << " bytes behind them");
      const auto cut = [&](const std::string& bytes, std::size_t file) {
        const std::size_t size = done == 0 ? 0 : all->segments[done - 1].sizes[file];
        return bytes.substr(0, size + torn);
      };
      std::size_t line_end = 0;
      for (std::size_t i = 0; i <= done; ++i) line_end = checkpoint.find('\n', line_end) + 1;
      std::ofstream(outputs.path("out"), std::ios::binary) << cut(out, 0);
      std::ofstream(outputs.path("err"), std::ios::binary) << cut(err, 1);
      std::ofstream(outputs.path("out.checkpoint"), std::ios::binary) << checkpoint.substr(0, line_end + torn);
      JsonlFileSink sink = outputs.sink();
      const auto loaded = sink.load();
      REQUIRE(loaded);
      REQUIRE(loaded->segments.size() == done);
      sink.go_on(*loaded, done);
      run(sink, done + 1);
      CHECK(outputs.read("out") == out);
      CHECK(outputs.read("err") == err);
      CHECK(outputs.read("out.checkpoint") == checkpoint);
    }
}

TEST_CASE("files never stand there without the checkpoint that tells what they are") {
  const Outputs outputs;
  std::ofstream(outputs.path("out"), std::ios::binary) << "of a run before";
  std::ofstream(outputs.path("out.checkpoint"), std::ios::binary) << "and its checkpoint";
  std::filesystem::create_directory(outputs.path("err"));  // stops the new run between its two files
  JsonlFileSink sink = outputs.sink();
  REQUIRE_THROWS_AS(sink.begin(kIdentity), SinkError);
  CHECK(outputs.read("out").empty());
  const auto checkpoint = parse_checkpoint(outputs.read("out.checkpoint"));
  REQUIRE(checkpoint);
  CHECK(checkpoint->identity == kIdentity);
  CHECK(checkpoint->segments.empty());
  CHECK(outputs.files() == 3);
}

TEST_CASE("bytes that the checkpoint knows of but that never reached the disk are made again") {
  const Outputs outputs;
  {
    JsonlFileSink sink = outputs.sink();
    sink.begin(kIdentity);
    run(sink);
  }
  std::filesystem::resize_file(outputs.path("out"), outputs.read("out").size() - 1);
  const auto loaded = outputs.sink().load();
  REQUIRE(loaded);
  CHECK(loaded->segments.size() == kSegments - 1);
}

TEST_CASE("a second attempt at what failed takes the old files' place only when it is whole") {
  const Outputs outputs;
  {
    JsonlFileSink sink = outputs.sink();
    sink.begin(kIdentity);
    run(sink);
  }
  const std::string old_out = outputs.read("out");
  std::string expected;
  {
    const Outputs perfect;
    JsonlFileSink sink = perfect.sink();
    sink.begin(kIdentity);
    for (std::uint64_t n = 1; n <= kSegments; ++n) sink.write(*record_page(sink, n), segment(n, 0));
    sink.finish();
    expected = perfect.read("out");
  }
  const auto attempt = [&](JsonlFileSink& sink) {
    const auto loaded = sink.load();
    REQUIRE(loaded);
    sink.begin_retry(kIdentity);
    for (std::size_t i = 0; i < kSegments; ++i) {
      if (i == 1 || i == 4) {
        sink.write(*record_page(sink, i + 1), segment(i + 1, 0));
      } else {
        sink.keep(*loaded, i, segment(i + 1, 0));
      }
    }
  };
  {
    JsonlFileSink given_up = outputs.sink();
    attempt(given_up);
  }
  CHECK(outputs.read("out") == old_out);
  CHECK(outputs.files() == 3);
  {
    JsonlFileSink sink = outputs.sink();
    attempt(sink);
    sink.end_retry();
  }
  CHECK(outputs.read("out") == expected);
  CHECK(outputs.read("err").empty());
  CHECK(outputs.files() == 3);
  CHECK(outputs.sink().load()->segments.back().tally.records == kSegments);
}

TEST_CASE("a kill while files are put in place is made good by the next load") {
  const Outputs outputs;
  {
    JsonlFileSink sink = outputs.sink();
    sink.begin(kIdentity);
    run(sink);
  }
  const std::string out = outputs.read("out");
  // "out" has been moved already, "err" and the checkpoint not yet.
  std::filesystem::rename(outputs.path("err"), outputs.path("err.retry"));
  std::filesystem::rename(outputs.path("out.checkpoint"), outputs.path("out.checkpoint.retry"));
  std::ofstream(outputs.path("err")) << "old";
  std::ofstream(outputs.path("out.checkpoint")) << "old";
  std::ofstream(outputs.path("out.checkpoint.promise"));
  const auto loaded = outputs.sink().load();
  REQUIRE(loaded);
  CHECK(loaded->segments.size() == kSegments);
  CHECK(outputs.read("out") == out);
  CHECK(outputs.read("err") != "old");
  CHECK(outputs.files() == 3);
}

TEST_CASE("what cannot be written is told") {
  JsonlFileSink sink("/nowhere/at/all.jsonl", "");
  CHECK_THROWS_AS(sink.begin(kIdentity), SinkError);
}
