// A SQLite database with the tables of sinks/sink_tables.h, foreign keys and indices.
//
// An article is known by its path, member, line and id: the same article again replaces what stood there,
// other articles are added. Each page is one transaction, together with the run's checkpoint, so a kill leaves the rows
// of whole batches. `errors.input` numbers the errors in the database, not the inputs.
#pragma once

#include <string>
#include <vector>

#include "sinks/sink.h"
#include "sinks/sqlite_database.h"

namespace bienban {

class SqliteSink : public ResumableSink {
 public:
  // Throws SinkError, as all members do.
  SqliteSink(const std::string& path, bool with_text);
  ~SqliteSink() override;

  [[nodiscard]] std::unique_ptr<SinkPage> page() const override;
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
  class Inserts;
  void add_segment(const std::string& line);

  std::string path_;
  SqliteDatabase database_;
  std::unique_ptr<Inserts> inserts_;
  bool retrying_ = false;
};

}  // namespace bienban
