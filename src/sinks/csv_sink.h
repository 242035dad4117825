// A folder of CSV files (RFC 4180, UTF-8 without a mark, a row of names first), one for each table of
// sinks/sink_tables.h.
//
// `article` is the number of the input in the run, from 1, in every file; with errors.csv's `input` these are all
// numbers there are, less what --only-conferences left out. An empty field is null.
#pragma once

#include <string>

#include "sinks/sink_files.h"

namespace bienban {

class CsvSink : public FilesSink {
 public:
  // Makes the folder where it is missing. Throws SinkError.
  explicit CsvSink(const std::string& folder);
  [[nodiscard]] std::unique_ptr<SinkPage> page() const override;
};

}  // namespace bienban
