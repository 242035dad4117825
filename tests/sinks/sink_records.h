// Records for the tests of the sinks: one of each kind of fact, in texts with all that CSV must quote.
#pragma once

#include <string>

#include "record/record.h"

namespace bienban::test {

inline Record full_record(const std::string& id, std::uint64_t line) {
  Record r;
  r.id = id;
  r.source.path = "báo, 2022.jsonl";
  r.source.line = line;
  r.source.encoding = "UTF-8";
  r.source.bytes = 100;
  r.published = "2022-01-06";
  r.conference = true;
  r.text = "Hội nghị \"tổng kết\",\r\nnăm 2021";
  Event event;
  event.name = "Hội nghị \"tổng kết\", năm 2021";
  event.hosts = {{"Tỉnh ủy", {0, 7}}, {"UBND tỉnh", {9, 18}}};
  event.date = "2022-01-06";
  event.rule = "event.organised";
  r.events = {event};
  Person chair;
  chair.name = "Trần Văn Hợi";
  chair.name_key = "trần văn hợi";
  chair.titles = {{"Bí thư", "Bí thư Tỉnh ủy", "Bí thư", "Tỉnh ủy", "province", false, {1, 2}},
                  {"nguyên Chủ tịch", "nguyên Chủ tịch", "Chủ tịch", "", "", true, {3, 4}}};
  chair.roles = {"attend", "chair"};
  chair.honorifics = {"đồng chí", "ông"};
  chair.event = 0;
  chair.mentions = {{5, 17}, {30, 33}};
  Person guest;
  guest.name = "Lê Thị Na";
  guest.name_key = "lê thị na";
  guest.roles = {"attend"};
  r.attendees = {chair, guest};
  Person absent;
  absent.name = "Ngô Thế Tạo";
  absent.name_key = "ngô thế tạo";
  absent.titles = {{"Trưởng thôn", "Trưởng thôn", "Trưởng thôn", "", "commune", false, {50, 60}}};
  r.mentioned = {absent};
  r.delegations = {{"đại diện các sở", {70, 85}, "delegation"}};
  Count count;
  count.text = "63 tổ chức";
  count.value = Decimal(63);
  count.of = "tổ chức";
  r.counts = {count};
  Percent percent;
  percent.text = "98,25%";
  percent.value = Decimal(9825, 2);
  r.percents = {percent};
  Money money;
  money.text = "hơn 10 tỷ đồng";
  money.amount = Decimal(10'000'000'000);
  money.currency = "VND";
  money.mod = "more_than";
  r.money = {money};
  r.documents = {{"Quy định số 08- QĐ/TU", "Quy định", "08-QĐ/TU", "08-QĐ/TU", {90, 99}, "document.numbered"}};
  r.credits = {{"Thanh Lê", "photo", {100, 108}}};
  r.warnings = {{"no-year", "a date without a year", std::nullopt}};
  return r;
}

}  // namespace bienban::test
