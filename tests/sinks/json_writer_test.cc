#include "sinks/json_writer.h"

#include <rapidjson/document.h>

#include <string>

#include "catch.h"

namespace bienban {
namespace {

Record bare() {
  Record record;
  record.id = "a";
  record.source.path = "a.txt";
  record.source.encoding = "UTF-8";
  record.source.bytes = 12;
  return record;
}

bool holds(const std::string& line, const std::string& piece) { return line.find(piece) != std::string::npos; }

TEST_CASE("a record of nothing has every list and null for what is not known") {
  CHECK(to_json(bare()) ==
        R"({"schema":"bienban.record/1","id":"a","source":{"path":"a.txt","line":null,"encoding":"UTF-8","bytes":12},)"
        R"("published":null,"conference":false,"events":[],"attendees":[],"mentioned":[],"delegations":[],)"
        R"("counts":[],"percents":[],"money":[],"documents":[],"credits":[],"warnings":[]})");
}

TEST_CASE("a full record keeps the names and the order of the schema") {
  Record record = bare();
  record.published = "2022-01";
  record.conference = true;
  record.events = {{.name = "Hội nghị",
                    .kind = "tổng kết",
                    .hosts = {{"Đảng ủy", {2, 9}}},
                    .date = "2022-01-06",
                    .part_of_day = "afternoon",
                    .span = {10, 18},
                    .rule = "event.x"}};
  record.attendees = {{.name = "Lê Văn A",
                       .name_key = "lê văn a",
                       .titles = {{.text = "Bí thư",
                                   .canonical = "Bí thư",
                                   .position = "Bí thư",
                                   .organisation = "",
                                   .level = "province",
                                   .former = true,
                                   .span = {30, 36}}},
                       .roles = {"chair", "attend"},
                       .honorifics = {"đồng chí"},
                       .event = 0,
                       .mentions = {{20, 28}},
                       .rule = "attendance.list"}};
  record.delegations = {{"các sở", {40, 46}, "delegation.x"}};
  record.documents = {{"Quy định số 8", "Quy định", "8", "8", {50, 63}, "document.numbered"}};
  record.credits = {{"Thanh", "photo", {70, 75}}};
  record.warnings = {{"replaced", "one", Span{1, 2}}, {"other", "two", {}}};

  const std::string line = to_json(record);
  CHECK(holds(line, R"("published":"2022-01","conference":true,"events":[{"name":"Hội nghị","kind":"tổng kết",)"
                    R"("hosts":[{"text":"Đảng ủy","span":[2,9]}],"date":"2022-01-06","part_of_day":"afternoon",)"
                    R"("span":[10,18],"rule":"event.x"}])"));
  CHECK(holds(line, R"("attendees":[{"name":"Lê Văn A","name_key":"lê văn a","titles":[{"text":"Bí thư",)"
                    R"("canonical":"Bí thư","position":"Bí thư","organisation":null,"level":"province",)"
                    R"("former":true,"span":[30,36]}],"roles":["chair","attend"],"honorifics":["đồng chí"],)"
                    R"("event":0,"mentions":[[20,28]],"rule":"attendance.list"}])"));
  CHECK(holds(line, R"("delegations":[{"text":"các sở","span":[40,46],"rule":"delegation.x"}])"));
  CHECK(holds(line, R"("documents":[{"text":"Quy định số 8","type":"Quy định","number":"8","canonical":"8",)"
                    R"("span":[50,63],"rule":"document.numbered"}])"));
  CHECK(holds(line, R"("credits":[{"name":"Thanh","kind":"photo","span":[70,75]}])"));
  CHECK(holds(line,
              R"("warnings":[{"code":"replaced","message":"one","span":[1,2]},{"code":"other","message":"two"}]})"));
}

TEST_CASE("numbers keep their digits, and optional facts stay away") {
  Record record = bare();
  record.counts = {{.text = "x",
                    .value = Decimal(123456789012345678),
                    .max = {},
                    .total = {},
                    .of = "y",
                    .mod = "",
                    .span = {0, 1},
                    .rule = "r"},
                   {.text = "x",
                    .value = Decimal(5),
                    .max = Decimal(7),
                    .total = Decimal(15),
                    .of = "y",
                    .mod = "more_than",
                    .span = {0, 1},
                    .rule = "r"}};
  record.percents = {{.text = "x", .value = Decimal(9825, 2), .max = {}, .mod = "", .span = {0, 1}, .rule = "r"}};
  record.money = {{.text = "x",
                   .amount = Decimal(1, 18),
                   .max = Decimal(25, 1),
                   .currency = "VND",
                   .per = "người/năm",
                   .mod = "approx",
                   .span = {0, 1},
                   .rule = "r"},
                  {.text = "x",
                   .amount = Decimal(-3, 1),
                   .max = {},
                   .currency = "USD",
                   .per = "",
                   .mod = "",
                   .span = {0, 1},
                   .rule = "r"}};
  const std::string line = to_json(record);
  CHECK(holds(line, R"({"text":"x","value":123456789012345678,"of":"y","mod":null,"span":[0,1],"rule":"r"})"));
  CHECK(holds(line, R"({"text":"x","value":5,"max":7,"total":15,"of":"y","mod":"more_than","span":[0,1],"rule":"r"})"));
  CHECK(holds(line, R"("value":98.25,)"));
  CHECK(holds(line, R"("amount":0.000000000000000001,"max":2.5,"currency":"VND","per":"người/năm","mod":"approx")"));
  CHECK(holds(line, R"("amount":-0.3,"currency":"USD","mod":null)"));
}

TEST_CASE("a source shows its archive member, line and other fields") {
  Record record = bare();
  record.source.member = "2022/b.txt";
  record.source.line = 17;
  record.source.meta = R"({"site":"x","n":[1,2]})";
  CHECK(holds(to_json(record), R"("source":{"path":"a.txt","member":"2022/b.txt","line":17,"encoding":"UTF-8",)"
                               R"("bytes":12,"meta":{"site":"x","n":[1,2]}})"));
}

TEST_CASE("any text survives: control characters, quotes, what lies beyond the BMP, names of files that are no UTF-8") {
  Record record = bare();
  record.text = std::string("a\0b\n\"\\/\x1f\x7f\u2028𝄞Ủ", 19);
  record.id = "bad\xff\xe1\xbb";
  record.source.path = "dir/\xc3(.txt";
  const std::string line = to_json(record);
  CHECK(line.find('\n') == std::string::npos);
  CHECK(holds(line, "𝄞"));

  rapidjson::Document parsed;
  parsed.Parse<rapidjson::kParseValidateEncodingFlag>(line.data(), line.size());
  REQUIRE_FALSE(parsed.HasParseError());
  CHECK(std::string(parsed["text"].GetString(), parsed["text"].GetStringLength()) == *record.text);
  CHECK(std::string(parsed["id"].GetString()) == "bad\uFFFD\uFFFD\uFFFD");
  CHECK(std::string(parsed["source"]["path"].GetString()) == "dir/\uFFFD(.txt");
}

TEST_CASE("an error record names its source, a code and a message") {
  Source source;
  source.path = "b.txt";
  CHECK(error_to_json(source, "unreadable", "No such file") ==
        R"({"schema":"bienban.error/1","source":{"path":"b.txt","line":null,"encoding":null,"bytes":0},)"
        R"("code":"unreadable","message":"No such file"})");
}

}  // namespace
}  // namespace bienban
