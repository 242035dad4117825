#include "sinks/sqlite_sink.h"

#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "catch.h"
#include "sinks/sink_records.h"
#include "sinks/sink_tables.h"

using namespace bienban;

namespace {

class Database {
 public:
  Database()
      : path_(std::filesystem::temp_directory_path() / ("bienban-sqlite-test-" + std::to_string(getpid()) + ".db")) {
    remove();
  }
  ~Database() { remove(); }
  Database(const Database&) = delete;
  Database& operator=(const Database&) = delete;

  [[nodiscard]] std::string path() const { return path_.string(); }

  void put(const std::vector<Record>& records, const std::vector<InputError>& errors = {},
           bool with_text = false) const {
    SqliteSink sink(path(), with_text);
    sink.begin({});
    auto page = sink.page();
    for (const Record& record : records) page->add(0, record);
    for (const InputError& error : errors) page->add(0, error);
    sink.write(*page, {});
    sink.finish();
  }

  // The first column of the first row.
  [[nodiscard]] std::string ask(const std::string& sql) const {
    SqliteDatabase database(path());
    SqliteStatement statement = database.prepare(sql);
    return statement.step() ? statement.text(0) : "(none)";
  }

 private:
  void remove() const {
    for (const char* end : {"", "-wal", "-shm", "-journal"}) std::filesystem::remove(path() + end);
  }
  std::filesystem::path path_;
};

InputError error_at(std::uint64_t line) {
  InputError error;
  error.source.path = "báo, 2022.jsonl";
  error.source.line = line;
  error.code = "broken_json";
  error.message = "cut";
  return error;
}

}  // namespace

TEST_CASE("every fact has its row, numbers are numbers, keys hold") {
  const Database db;
  db.put({test::full_record("a", 1), test::full_record("b", 2)}, {error_at(3)});
  for (const Table& table : tables()) {
    INFO(table.name);
    const std::string expected = table.name == "hosts" || table.name == "attendees" || table.name == "titles" ? "4"
                                 : table.name == "roles"                                                      ? "6"
                                 : table.name == "errors"                                                     ? "1"
                                                                                                              : "2";
    CHECK(db.ask("SELECT count(*) FROM " + std::string(table.name)) == expected);
  }
  CHECK(db.ask("SELECT typeof(amount) || sum(amount) FROM money") == "integer20000000000");
  CHECK(db.ask("SELECT typeof(value) || value FROM percents") == "real98.25");
  CHECK(db.ask("SELECT typeof(total) FROM counts") == "null");
  CHECK(db.ask("SELECT group_concat(host) FROM (SELECT text AS host FROM attendees JOIN hosts USING (article, event) "
               "WHERE article = 1 ORDER BY hosts.host)") == "Tỉnh ủy,UBND tỉnh");
  CHECK(db.ask("PRAGMA foreign_key_check") == "(none)");
  CHECK(db.ask("PRAGMA integrity_check") == "ok");
  CHECK(db.ask("PRAGMA journal_mode") == "delete");
}

TEST_CASE("the same input again replaces and never doubles, other input is added") {
  const Database db;
  db.put({test::full_record("a", 1), test::full_record("b", 2)}, {error_at(3)});
  Record changed = test::full_record("a", 1);
  changed.attendees.clear();
  changed.events.clear();
  db.put({changed, test::full_record("c", 4)}, {error_at(3)});
  CHECK(db.ask("SELECT group_concat(id) FROM (SELECT id FROM articles ORDER BY article)") == "a,b,c");
  CHECK(db.ask("SELECT group_concat(article) FROM (SELECT DISTINCT article FROM attendees ORDER BY 1)") == "2,3");
  CHECK(db.ask("SELECT count(*) FROM counts") == "3");
  CHECK(db.ask("SELECT count(*) FROM errors") == "1");
  CHECK(db.ask("PRAGMA foreign_key_check") == "(none)");

  // What failed and now gives a record is no error any more, and the other way round.
  db.put({test::full_record("d", 3)}, {error_at(2)});
  CHECK(db.ask("SELECT group_concat(line) FROM errors") == "2");
  CHECK(db.ask("SELECT group_concat(id) FROM (SELECT id FROM articles ORDER BY article)") == "a,c,d");
}

TEST_CASE("an archive that failed as a whole is no error any more when something comes out of it") {
  const Database db;
  const auto broken = [](const std::string& member) {
    InputError error;
    error.source.path = "a.tar";
    error.source.member = member;
    error.code = "broken_archive";
    return error;
  };
  db.put({}, {broken("in.zip"), broken("other.zip"), broken("")});
  CHECK(db.ask("SELECT count(*) FROM errors") == "3");
  Record mended = test::full_record("a", 1);
  mended.source.path = "a.tar";
  mended.source.member = "in.zip/b.jsonl";
  db.put({mended});
  CHECK(db.ask("SELECT group_concat(member) FROM errors") == "other.zip");
  // What fails in the same run stands behind what came out before.
  db.put({mended}, {broken("in.zip"), broken("")});
  CHECK(db.ask("SELECT count(*) FROM errors") == "3");
}

TEST_CASE("texts can be searched, also where a database without them is taken up") {
  const Database db;
  const std::string search =
      "SELECT group_concat(id) FROM article_text JOIN articles ON articles.article = article_text.rowid "
      "WHERE article_text MATCH ";
  db.put({test::full_record("a", 1)});
  db.put({test::full_record("b", 2)}, {}, true);
  CHECK(db.ask(search + "'\"tổng kết\"'") == "a,b");
  CHECK(db.ask(search + "'\"tong ket\"'").empty());
  Record changed = test::full_record("b", 2);
  changed.text = "Lễ ra quân";
  db.put({changed}, {}, true);
  CHECK(db.ask(search + "'\"ra quân\"'") == "b");
  CHECK(db.ask(search + "'\"tổng kết\"'") == "a");
  CHECK_NOTHROW(db.ask("INSERT INTO article_text (article_text) VALUES ('integrity-check')"));
}

TEST_CASE("a page that was not written whole leaves nothing") {
  const Database db;
  db.put({test::full_record("a", 1)});
  {
    SqliteSink sink(db.path(), false);
    auto page = sink.page();
    Record broken = test::full_record("b", 2);
    broken.attendees[0].roles = {"attend", "attend"};  // breaks the key of roles
    page->add(1, test::full_record("c", 3));
    page->add(2, broken);
    CHECK_THROWS_AS(sink.write(*page, {}), SinkError);
  }
  CHECK(db.ask("SELECT group_concat(id) FROM articles") == "a");
}

TEST_CASE("another program's database is refused, and stays what it was") {
  const Database db;
  SqliteDatabase(db.path()).execute("CREATE TABLE articles (id, title)");
  CHECK_THROWS_WITH(SqliteSink(db.path(), false),
                    db.path() +
                        ": its table \"articles\" has other columns than ours: another program or version made "
                        "it; name another file with --output");
  CHECK(db.ask("SELECT group_concat(name) FROM sqlite_master") == "articles");
}

TEST_CASE("what is no database is said so") {
  const auto path = std::filesystem::temp_directory_path() / ("bienban-no-database-" + std::to_string(getpid()));
  {
    SqliteDatabase made(path.string());
    made.execute("CREATE TABLE t (x)");
  }
  std::filesystem::resize_file(path, 100);
  CHECK_THROWS_WITH(SqliteSink(path.string(), false),
                    path.string() +
                        ": is a damaged database; name another file with --output, or mend it with `sqlite3 "
                        "FILE .recover`");
  std::ofstream(path) << std::string(200, 'x');
  CHECK_THROWS_WITH(SqliteSink(path.string(), false),
                    path.string() + ": is no SQLite database; name another file with --output");
  CHECK_THROWS_WITH(
      SqliteSink("/nowhere/at/all.db", false),
      "/nowhere/at/all.db: cannot be opened or made as a database; is its folder there, and may you write "
      "to it?");
  std::filesystem::remove(path);
}
