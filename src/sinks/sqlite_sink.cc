#include "sinks/sqlite_sink.h"

#include <algorithm>
#include <utility>
#include <variant>
#include <vector>

#include "sinks/sink_tables.h"
#include "sinks/sqlite_schema.h"

namespace bienban {

namespace {

using Entry = std::variant<Record, InputError>;

class SqlitePage : public SinkPage {
 public:
  void add(std::uint64_t, Record record) override { entries.emplace_back(std::move(record)); }
  void add(std::uint64_t, const InputError& error) override { entries.emplace_back(error); }

  std::vector<Entry> entries;
};

void bind_text_or_null(SqliteStatement& statement, int index, const std::string& text) {
  if (text.empty()) {
    statement.bind_null(index);
  } else {
    statement.bind(index, text);
  }
}

void bind_source(SqliteStatement& statement, const Source& source) {
  statement.bind(1, source.path);
  bind_text_or_null(statement, 2, source.member);
  if (source.line) {
    statement.bind(3, static_cast<std::int64_t>(*source.line));
  } else {
    statement.bind_null(3);
  }
}

constexpr const char* kSameSource = " WHERE path = ?1 AND member IS ?2 AND line IS ?3";

// Another program's tables may have our tables' names.
void expect_own_tables(const std::string& path, SqliteDatabase& database) {
  for (const Table& table : tables()) {
    SqliteStatement columns = database.prepare("SELECT name FROM pragma_table_info('" + std::string(table.name) + "')");
    std::vector<std::string> names;
    while (columns.step()) names.push_back(columns.text(0));
    const auto same = [](const std::string& name, const Column& column) { return name == column.name; };
    if (names.empty() || std::equal(names.begin(), names.end(), table.columns.begin(), table.columns.end(), same)) {
      continue;
    }
    throw SinkError(path + ": its table \"" + std::string(table.name) +
                    "\" has other columns than ours: another program or version made it; name another file with "
                    "--output");
  }
}

std::string schema(SqliteDatabase& database, bool with_text) {
  SqliteStatement has_text = database.prepare("SELECT count(*) FROM sqlite_master WHERE name = 'article_text'");
  has_text.step();
  return sqlite_schema(with_text && has_text.integer(0) == 0);
}

}  // namespace

// The statements that put rows in.
class SqliteSink::Inserts : private RowWriter {
 public:
  explicit Inserts(SqliteDatabase& database)
      : database_(database),
        find_article_(database.prepare(std::string("SELECT article FROM articles") + kSameSource + " AND id IS ?4")),
        delete_article_(database.prepare("DELETE FROM articles WHERE article = ?1")),
        delete_articles_(database.prepare(std::string("DELETE FROM articles") + kSameSource)),
        delete_errors_(database.prepare(std::string("DELETE FROM errors") + kSameSource)),
        next_article_(database.prepare("SELECT ifnull(max(article), 0) + 1 FROM articles")),
        next_error_(database.prepare("SELECT ifnull(max(input), 0) + 1 FROM errors")),
        add_segment_(database.prepare("INSERT INTO checkpoint (state) VALUES (?1)")) {
    for (const Table& table : tables()) rows_.push_back(database.prepare(sqlite_insert(table)));
  }

  void put(const Record& record) {
    forget_errors(record.source);
    bind_source(find_article_, record.source);
    bind_text_or_null(find_article_, 4, record.id);
    std::int64_t article = 0;
    if (find_article_.step()) {
      article = find_article_.integer(0);
      find_article_.reset();
      delete_article_.bind(1, article);
      delete_article_.run();
    } else {
      find_article_.reset();
      article = first(next_article_);
    }
    write_rows(article, record, *this);
  }

  void put(const InputError& error) {
    forget_errors(error.source);
    // What standard input held another time is another article.
    if (error.source.path != "-") {
      bind_source(delete_articles_, error.source);
      delete_articles_.run();
    }
    write_rows(first(next_error_), error, *this);
  }

  void add_segment(const std::string& line) {
    add_segment_.bind(1, line);
    add_segment_.run();
  }

 private:
  static std::int64_t first(SqliteStatement& statement) {
    statement.step();
    const std::int64_t number = statement.integer(0);
    statement.reset();
    return number;
  }

  // Also those of the file and the archives around it: they could not be read to their end, and this came from them
  // now. (If they still cannot, that is told behind all that came from them.)
  void forget_errors(Source source) {
    const auto forget = [&] {
      bind_source(delete_errors_, source);
      delete_errors_.run();
    };
    forget();
    if (source.line) {
      source.line.reset();
      forget();
    }
    while (!source.member.empty()) {
      const std::size_t slash = source.member.rfind('/');
      source.member.erase(slash == std::string::npos ? 0 : slash);
      forget();
    }
  }

  void row(std::size_t table, std::span<const Cell> cells) override {
    SqliteStatement& insert = rows_[table];
    std::string digits[8];  // decimals are bound as text: the column's type makes them numbers
    std::size_t used = 0;
    for (std::size_t i = 0; i < cells.size(); ++i) {
      const int index = static_cast<int>(i) + 1;
      if (const auto* integer = std::get_if<std::int64_t>(&cells[i])) {
        insert.bind(index, *integer);
      } else if (const auto* number = std::get_if<Decimal>(&cells[i])) {
        digits[used] = number->to_string();
        insert.bind(index, digits[used++]);
      } else if (const auto* text = std::get_if<std::string_view>(&cells[i])) {
        insert.bind(index, *text);
      } else {
        insert.bind_null(index);
      }
    }
    insert.run();
  }

  SqliteDatabase& database_;
  SqliteStatement find_article_;
  SqliteStatement delete_article_;
  SqliteStatement delete_articles_;
  SqliteStatement delete_errors_;
  SqliteStatement next_article_;
  SqliteStatement next_error_;
  SqliteStatement add_segment_;
  std::vector<SqliteStatement> rows_;
};

SqliteSink::SqliteSink(const std::string& path, bool with_text) : path_(path), database_(path) {
  expect_own_tables(path, database_);
  database_.execute("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA foreign_keys = ON;");
  database_.execute("BEGIN IMMEDIATE;" + schema(database_, with_text) + "COMMIT;");
  inserts_ = std::make_unique<Inserts>(database_);
}

SqliteSink::~SqliteSink() = default;

std::unique_ptr<SinkPage> SqliteSink::page() const { return std::make_unique<SqlitePage>(); }

void SqliteSink::write(SinkPage& page, const Segment& segment) {
  if (!retrying_) database_.execute("BEGIN IMMEDIATE");
  for (const Entry& entry : dynamic_cast<SqlitePage&>(page).entries)
    std::visit([this](const auto& content) { inserts_->put(content); }, entry);
  inserts_->add_segment(segment_line(segment));
  if (!retrying_) database_.execute("COMMIT");
}

void SqliteSink::finish() {
  inserts_.reset();
  // One file again, without a log beside it.
  database_.execute("PRAGMA optimize; PRAGMA journal_mode = DELETE;");
}

std::vector<std::string> SqliteSink::own_files() const {
  return {path_, path_ + "-wal", path_ + "-shm", path_ + "-journal"};
}

std::optional<Checkpoint> SqliteSink::load() {
  SqliteStatement states = database_.prepare("SELECT state FROM checkpoint ORDER BY segment");
  std::string lines;
  while (states.step()) lines += states.text(0);
  return parse_checkpoint(lines);
}

void SqliteSink::begin(const RunIdentity& identity) {
  database_.execute("BEGIN IMMEDIATE; DELETE FROM checkpoint;");
  inserts_->add_segment(identity_line(identity));
  database_.execute("COMMIT");
}

void SqliteSink::go_on(const Checkpoint&, std::size_t segments) {
  // Rows behind these segments stay until the same articles replace them.
  database_.execute(
      "DELETE FROM checkpoint WHERE segment > (SELECT segment FROM checkpoint ORDER BY segment LIMIT 1 OFFSET " +
      std::to_string(segments) + ")");
}

void SqliteSink::begin_retry(const RunIdentity& identity) {
  retrying_ = true;
  database_.execute("BEGIN IMMEDIATE; DELETE FROM checkpoint;");
  inserts_->add_segment(identity_line(identity));
}

void SqliteSink::keep(const Checkpoint&, std::size_t, const Segment& segment) {
  inserts_->add_segment(segment_line(segment));
}

void SqliteSink::end_retry() {
  database_.execute("COMMIT");
  retrying_ = false;
}

}  // namespace bienban
