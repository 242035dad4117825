// Where records go. Workers render batches into pages, many at a time; one thread writes the pages, in order.
//
//   std::unique_ptr<SinkPage> page = sink.page();         // in any thread
//   page->add(batch.first + i, record);
//   sink.write(*page, segment);                           // in one thread, in order
//   sink.finish();
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

#include "archive/checkpoint.h"
#include "archive/input_error.h"
#include "record/record.h"

namespace bienban {

// A sink cannot write; what() names the file and the reason.
class SinkError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

class SinkPage {
 public:
  SinkPage() = default;
  virtual ~SinkPage() = default;
  SinkPage(const SinkPage&) = delete;
  SinkPage& operator=(const SinkPage&) = delete;

  // `number` says which input of the run it was, from 1.
  virtual void add(std::uint64_t number, Record record) = 0;
  virtual void add(std::uint64_t number, const InputError& error) = 0;
};

class Sink {
 public:
  Sink() = default;
  virtual ~Sink() = default;
  Sink(const Sink&) = delete;
  Sink& operator=(const Sink&) = delete;

  [[nodiscard]] virtual std::unique_ptr<SinkPage> page() const = 0;
  // `segment` says how far the run has come with this page; a sink that keeps checkpoints keeps it. Throws SinkError.
  virtual void write(SinkPage& page, const Segment& segment) = 0;
  // All has been written. Throws SinkError.
  virtual void finish() = 0;
};

// A sink whose run can be stopped at any instant, by a kill too, and gone on with.
//
// Either begin() or go_on() comes before the first page. A second attempt at what failed comes before go_on(), as
// begin_retry(), then keep() or write() for every segment in order, then end_retry(): until that, what stood there
// before stays.
class ResumableSink : public Sink {
 public:
  // Every file that it writes or may leave behind: none of them is an input.
  [[nodiscard]] virtual std::vector<std::string> own_files() const = 0;

  // What an earlier run left here, or nothing.
  [[nodiscard]] virtual std::optional<Checkpoint> load() = 0;

  // Begins anew, and drops what an earlier run left, as far as that is what this kind of sink does.
  virtual void begin(const RunIdentity& identity) = 0;

  // Goes on behind the first `segments` of the loaded checkpoint and drops what has been written behind them.
  virtual void go_on(const Checkpoint& checkpoint, std::size_t segments) = 0;

  virtual void begin_retry(const RunIdentity& identity) = 0;
  // Takes over what stands written for segment `index` of the checkpoint; `segment` is what it is now.
  virtual void keep(const Checkpoint& checkpoint, std::size_t index, const Segment& segment) = 0;
  virtual void end_retry() = 0;
};

}  // namespace bienban
