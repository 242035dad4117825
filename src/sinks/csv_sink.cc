#include "sinks/csv_sink.h"

#include <filesystem>
#include <system_error>

#include "sinks/sink_tables.h"

namespace bienban {

namespace {

void append_field(std::string_view text, std::string& to) {
  if (text.find_first_of("\",\r\n") == std::string_view::npos) {
    to += text;
    return;
  }
  to += '"';
  for (const char c : text) {
    if (c == '"') to += '"';
    to += c;
  }
  to += '"';
}

void append_cell(const Cell& cell, std::string& to) {
  if (const auto* integer = std::get_if<std::int64_t>(&cell)) {
    to += std::to_string(*integer);
  } else if (const auto* number = std::get_if<Decimal>(&cell)) {
    to += number->to_string();
  } else if (const auto* text = std::get_if<std::string_view>(&cell)) {
    append_field(*text, to);
  }
}

class CsvPage : public FilesPage, private RowWriter {
 public:
  CsvPage() { bytes.resize(tables().size()); }

  void add(std::uint64_t number, Record record) override {
    write_rows(static_cast<std::int64_t>(number), record, *this);
  }
  void add(std::uint64_t number, const InputError& error) override {
    write_rows(static_cast<std::int64_t>(number), error, *this);
  }

 private:
  void row(std::size_t table, std::span<const Cell> cells) override {
    std::string& to = bytes[table];
    for (std::size_t i = 0; i < cells.size(); ++i) {
      if (i > 0) to += ',';
      append_cell(cells[i], to);
    }
    to += "\r\n";
  }
};

std::string made(const std::string& folder) {
  std::error_code error;
  std::filesystem::create_directories(folder, error);
  if (error) throw SinkError(folder + ": no folder can be made there: " + error.message());
  return folder;
}

std::vector<std::string> files(const std::string& folder) {
  std::vector<std::string> result;
  for (const Table& table : tables())
    result.push_back((std::filesystem::path(folder) / (std::string(table.name) + ".csv")).string());
  return result;
}

std::vector<std::string> heads() {
  std::vector<std::string> result;
  for (const Table& table : tables()) {
    std::string head;
    for (const Column& column : table.columns) head += (head.empty() ? "" : ",") + std::string(column.name);
    result.push_back(head + "\r\n");
  }
  return result;
}

}  // namespace

CsvSink::CsvSink(const std::string& folder)
    : FilesSink(folder, files(made(folder)), heads(), (std::filesystem::path(folder) / "checkpoint.jsonl").string()) {}

std::unique_ptr<SinkPage> CsvSink::page() const { return std::make_unique<CsvPage>(); }

}  // namespace bienban
