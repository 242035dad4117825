#include "sinks/sqlite_database.h"

#include "sinks/sink.h"

namespace bienban {

namespace {

// What went wrong and what to do about it.
std::string fault_text(sqlite3* database) {
  switch (sqlite3_errcode(database)) {
    case SQLITE_NOTADB:
      return "is no SQLite database; name another file with --output";
    case SQLITE_CORRUPT:
      return "is a damaged database; name another file with --output, or mend it with `sqlite3 FILE .recover`";
    case SQLITE_FULL:
      return "cannot be written: the disk is full";
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return "cannot be written: another program holds it; end that one, or wait until it has done";
    case SQLITE_READONLY:
      return "cannot be written: it may only be read; name another file with --output";
    default:
      return std::string("cannot be read or written (SQLite: ") + sqlite3_errmsg(database) + ")";
  }
}

[[noreturn]] void fail(sqlite3* database) {
  const char* path = sqlite3_db_filename(database, "main");
  throw SinkError(std::string(path != nullptr && *path != '\0' ? path : "SQLite") + ": " + fault_text(database));
}

}  // namespace

SqliteStatement::SqliteStatement(sqlite3* database, const std::string& sql) : database_(database) {
  sqlite3_stmt* statement = nullptr;
  check(sqlite3_prepare_v3(database, sql.c_str(), -1, SQLITE_PREPARE_PERSISTENT, &statement, nullptr));
  statement_.reset(statement);
}

void SqliteStatement::check(int status) {
  if (status != SQLITE_OK) fail(database_);
}

void SqliteStatement::bind_null(int index) { check(sqlite3_bind_null(statement_.get(), index)); }

void SqliteStatement::bind(int index, std::int64_t number) {
  check(sqlite3_bind_int64(statement_.get(), index, number));
}

void SqliteStatement::bind(int index, std::string_view text) {
  check(sqlite3_bind_text64(statement_.get(), index, text.data(), text.size(), SQLITE_STATIC, SQLITE_UTF8));
}

bool SqliteStatement::step() {
  const int status = sqlite3_step(statement_.get());
  if (status != SQLITE_ROW && status != SQLITE_DONE) fail(database_);
  return status == SQLITE_ROW;
}

void SqliteStatement::reset() { check(sqlite3_reset(statement_.get())); }

void SqliteStatement::run() {
  step();
  reset();
}

std::int64_t SqliteStatement::integer(int column) const { return sqlite3_column_int64(statement_.get(), column); }

std::string SqliteStatement::text(int column) const {
  const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(statement_.get(), column));
  return text == nullptr ? std::string()
                         : std::string(text, static_cast<std::size_t>(sqlite3_column_bytes(statement_.get(), column)));
}

SqliteDatabase::SqliteDatabase(const std::string& path) {
  sqlite3* database = nullptr;
  const int status = sqlite3_open_v2(path.c_str(), &database, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, nullptr);
  database_.reset(database);
  if (status != SQLITE_OK) {
    throw SinkError(path + ": cannot be opened or made as a database; is its folder there, and may you write to it?");
  }
  constexpr int kWait = 10'000;  // milliseconds, for another program that reads the database
  sqlite3_busy_timeout(database, kWait);
}

void SqliteDatabase::execute(const std::string& sql) {
  if (sqlite3_exec(database_.get(), sql.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK) fail(database_.get());
}

SqliteStatement SqliteDatabase::prepare(const std::string& sql) { return {database_.get(), sql}; }

}  // namespace bienban
