#include "sinks/sqlite_schema.h"

#include <fmt/format.h>

#include <string_view>

namespace bienban {

namespace {

const char* sql_type(ColumnType type) {
  switch (type) {
    case ColumnType::integer:
      return "INTEGER";
    case ColumnType::number:
      return "NUMERIC";
    case ColumnType::text:
      return "TEXT";
  }
  return "";
}

std::string key_columns(const Table& table, std::size_t count) {
  std::string names;
  for (std::size_t i = 0; i < count; ++i) names += (i > 0 ? ", " : "") + std::string(table.columns[i].name);
  return names;
}

std::string create(const Table& table) {
  std::string sql = fmt::format("CREATE TABLE IF NOT EXISTS {} (\n", table.name);
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    const Column& column = table.columns[i];
    const bool alone = table.key == 1 && i == 0;
    sql += fmt::format("  {} {}{},\n", column.name, sql_type(column.type),
                       alone           ? " PRIMARY KEY"
                       : i < table.key ? " NOT NULL"
                                       : "");
  }
  if (table.key > 1) sql += fmt::format("  PRIMARY KEY ({}),\n", key_columns(table, table.key));
  if (!table.parent.empty()) {
    sql += fmt::format("  FOREIGN KEY ({}) REFERENCES {} ON DELETE CASCADE,\n", key_columns(table, table.parent_key),
                       table.parent);
    if (table.name == "attendees")
      sql += "  FOREIGN KEY (article, event) REFERENCES events DEFERRABLE INITIALLY DEFERRED,\n";
  }
  sql.erase(sql.size() - 2, 1);
  return sql + (table.key > 1 ? ") WITHOUT ROWID;\n" : ");\n");
}

constexpr std::string_view kIndices = R"(
CREATE INDEX IF NOT EXISTS articles_source ON articles (path, member, line, id);
CREATE INDEX IF NOT EXISTS articles_published ON articles (published);
CREATE INDEX IF NOT EXISTS errors_source ON errors (path, member, line);
CREATE INDEX IF NOT EXISTS events_date ON events (date);
CREATE INDEX IF NOT EXISTS hosts_text ON hosts (text);
CREATE INDEX IF NOT EXISTS attendees_name_key ON attendees (name_key);
CREATE INDEX IF NOT EXISTS titles_canonical ON titles (canonical);
CREATE INDEX IF NOT EXISTS titles_organisation ON titles (organisation);
CREATE INDEX IF NOT EXISTS mentioned_name_key ON mentioned (name_key);
CREATE INDEX IF NOT EXISTS counts_counted ON counts (counted);
CREATE INDEX IF NOT EXISTS documents_canonical ON documents (canonical);
)";

constexpr std::string_view kCheckpoint = R"(
CREATE TABLE IF NOT EXISTS checkpoint (segment INTEGER PRIMARY KEY, state TEXT NOT NULL);
)";

// Diacritics tell words apart in Vietnamese, so they stay.
constexpr std::string_view kText = R"(
CREATE VIRTUAL TABLE article_text USING fts5(text, content='articles', content_rowid='article',
  tokenize="unicode61 remove_diacritics 0");
CREATE TRIGGER article_text_insert AFTER INSERT ON articles BEGIN
  INSERT INTO article_text (rowid, text) VALUES (new.article, new.text);
END;
CREATE TRIGGER article_text_delete AFTER DELETE ON articles BEGIN
  INSERT INTO article_text (article_text, rowid, text) VALUES ('delete', old.article, old.text);
END;
INSERT INTO article_text (article_text) VALUES ('rebuild');
)";

}  // namespace

std::string sqlite_schema(bool with_text) {
  std::string sql;
  for (const Table& table : tables()) sql += create(table);
  sql += kIndices;
  sql += kCheckpoint;
  if (with_text) sql += kText;
  return sql;
}

std::string sqlite_insert(const Table& table) {
  std::string sql = fmt::format("INSERT INTO {} VALUES (", table.name);
  for (std::size_t i = 1; i <= table.columns.size(); ++i) sql += fmt::format("{}?{}", i > 1 ? ", " : "", i);
  return sql + ")";
}

}  // namespace bienban
