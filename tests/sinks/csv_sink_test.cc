#include "sinks/csv_sink.h"

#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>

#include "catch.h"
#include "sinks/sink_records.h"
#include "sinks/sink_tables.h"
#include "text/collation.h"

using namespace bienban;

namespace {

using Row = std::vector<std::string>;

// A reader of RFC 4180, as strict as the writer must be: CRLF ends a row, quotes only around a whole field.
std::vector<Row> parse_csv(const std::string& text) {
  std::vector<Row> rows;
  std::size_t i = 0;
  while (i < text.size()) {
    Row row;
    for (;;) {
      std::string field;
      if (text.at(i) == '"') {
        for (++i; text.at(i) != '"' || (i + 1 < text.size() && text[i + 1] == '"'); ++i) {
          if (text[i] == '"') ++i;
          field += text[i];
        }
        ++i;
      } else {
        for (; text.at(i) != ',' && text[i] != '\r'; ++i) {
          REQUIRE(text[i] != '"');
          REQUIRE(text[i] != '\n');
          field += text[i];
        }
      }
      row.push_back(field);
      if (text.at(i) == '\r') break;
      REQUIRE(text[i] == ',');
      ++i;
    }
    REQUIRE(text.at(i + 1) == '\n');
    i += 2;
    rows.push_back(row);
  }
  return rows;
}

std::map<std::string, std::vector<Row>> read(const std::filesystem::path& folder) {
  std::map<std::string, std::vector<Row>> files;
  for (const Table& table : tables()) {
    std::ifstream in(folder / (std::string(table.name) + ".csv"), std::ios::binary);
    files[std::string(table.name)] = parse_csv({std::istreambuf_iterator<char>(in), {}});
  }
  return files;
}

}  // namespace

TEST_CASE("a folder of tables whose keys join") {
  const auto folder = std::filesystem::temp_directory_path() / "bienban-csv-test";
  std::filesystem::remove_all(folder);
  CsvSink sink(folder.string());
  sink.begin({});
  auto page = sink.page();
  page->add(1, test::full_record("a", 1));
  InputError error;
  error.source.path = "báo, 2022.jsonl";
  error.source.line = 2;
  error.code = "broken_json";
  error.message = "a \"quoted\" word";
  page->add(2, error);
  page->add(3, test::full_record("b", 3));
  sink.write(*page, {});
  sink.finish();
  auto files = read(folder);

  for (const Table& table : tables()) {
    INFO(table.name);
    const std::vector<Row>& rows = files[std::string(table.name)];
    REQUIRE_FALSE(rows.empty());
    CHECK(rows[0][0] == table.columns[0].name);
    for (const Row& row : rows) CHECK(row.size() == table.columns.size());
  }
  CHECK(files["articles"][1] == Row{"1", "a", "báo, 2022.jsonl", "", "1", "UTF-8", "100", "2022-01-06", "1", "",
                                    "Hội nghị \"tổng kết\",\r\nnăm 2021"});
  CHECK(files["articles"][2][0] == "3");
  CHECK(files["events"][1][2] == "Hội nghị \"tổng kết\", năm 2021");
  CHECK(files["hosts"].size() == 5);
  CHECK(files["attendees"][1] == Row{"1", "0", "Trần Văn Hợi", "trần văn hợi", "đồng chí; ông", "0", "2", "5", "17", "",
                                     order_key("trần văn hợi")});
  CHECK(files["attendees"][2] ==
        Row{"1", "1", "Lê Thị Na", "lê thị na", "", "", "0", "", "", "", order_key("lê thị na")});
  CHECK(files["titles"][2] ==
        Row{"1", "0", "1", "nguyên Chủ tịch", "nguyên Chủ tịch", "Chủ tịch", "", "", "1", "3", "4"});
  CHECK(files["roles"].size() == 7);
  CHECK(files["roles"][6] == Row{"3", "1", "attend"});
  CHECK(files["mentioned"][1][4] == "Trưởng thôn");
  CHECK(files["percents"][1][3] == "98.25");
  CHECK(files["money"][1] == Row{"1", "0", "hơn 10 tỷ đồng", "10000000000", "", "VND", "", "more_than", "0", "0", ""});
  CHECK(files["errors"][1] == Row{"2", "báo, 2022.jsonl", "", "2", "0", "broken_json", "a \"quoted\" word"});
  std::filesystem::remove_all(folder);
}

TEST_CASE("no folder where a file is") {
  const auto path = std::filesystem::temp_directory_path() / "bienban-csv-file";
  std::ofstream(path) << "x";
  CHECK_THROWS_AS(CsvSink(path.string()), SinkError);
  std::filesystem::remove(path);
}
