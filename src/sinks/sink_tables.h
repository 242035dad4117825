// A record as rows of tables: the same for CSV and SQLite.
//
// Every table begins with the columns of its key: `article`, the number of the article, and what counts the rows within
// it, from 0, as the lists of the JSON record do. So attendees.event is events.event, titles.attendee is
// attendees.attendee.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "archive/input_error.h"
#include "record/record.h"
#include "values/decimal.h"

namespace bienban {

enum class ColumnType { integer, number, text };

struct Column {
  std::string_view name;
  ColumnType type = ColumnType::text;
};

struct Table {
  std::string_view name;
  std::size_t key = 1;      // so many first columns are its key
  std::string_view parent;  // the table that its rows belong to, empty for articles and errors
  std::size_t parent_key = 1;
  std::vector<Column> columns;
};

// In an order in which each table comes behind its parent. Columns and their order are stable: new ones come last.
const std::vector<Table>& tables();
std::size_t table_index(std::string_view name);

// Null, a number, text. Text stays valid only during the call.
using Cell = std::variant<std::monostate, std::int64_t, Decimal, std::string_view>;

class RowWriter {
 public:
  virtual ~RowWriter() = default;
  virtual void row(std::size_t table, std::span<const Cell> cells) = 0;
};

void write_rows(std::int64_t article, const Record& record, RowWriter& writer);
void write_rows(std::int64_t input, const InputError& error, RowWriter& writer);

}  // namespace bienban
