// SQLite's C interface, as far as this program needs it.
#pragma once

#include <sqlite3.h>

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace bienban {

class SqliteStatement {
 public:
  SqliteStatement(sqlite3* database, const std::string& sql);

  // Parameters count from 1. Text must stay valid until the next reset().
  void bind_null(int index);
  void bind(int index, std::int64_t number);
  void bind(int index, std::string_view text);

  // True while there is a row.
  bool step();
  void reset();
  // Steps a statement without rows, and resets it.
  void run();

  [[nodiscard]] std::int64_t integer(int column) const;
  [[nodiscard]] std::string text(int column) const;

 private:
  struct Finalize {
    void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
  };
  void check(int status);
  sqlite3* database_;
  std::unique_ptr<sqlite3_stmt, Finalize> statement_;
};

class SqliteDatabase {
 public:
  // Opens or makes the file. Everything throws SinkError with the file's name, what is wrong, and what
  // to do.
  explicit SqliteDatabase(const std::string& path);

  void execute(const std::string& sql);
  [[nodiscard]] SqliteStatement prepare(const std::string& sql);

 private:
  struct Close {
    void operator()(sqlite3* database) const { sqlite3_close_v2(database); }
  };
  std::unique_ptr<sqlite3, Close> database_;
};

}  // namespace bienban
