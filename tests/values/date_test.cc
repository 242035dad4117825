#include "values/date.h"

#include "catch.h"

using bienban::cut_published;
using bienban::DateParts;
using bienban::resolve_date;
using bienban::resolve_range;

TEST_CASE("a date takes its year from the publication") {
  struct Case {
    DateParts parts;
    const char* published;
    const char* iso;
  };
  const Case cases[] = {
      {{6, 1, 2022}, "", "2022-01-06"},
      {{6, 1, 22}, "", "2022-01-06"},
      {{30, 4, 75}, "2022-01", "1975-04-30"},
      {{6, 1, {}}, "2022-01", "2022-01-06"},
      {{6, 1, {}}, "2022-01-08", "2022-01-06"},
      {{29, 12, {}}, "2023-01", "2022-12-29"},
      {{29, 12, {}}, "2023-01-02", "2022-12-29"},
      {{20, 11, {}}, "2023-02", "2022-11-20"},
      {{31, 1, {}}, "2022-12-30", "2023-01-31"},  // announced a month ahead
      {{2, 9, {}}, "2022-08-30", "2022-09-02"},
      {{15, 3, {}}, "2022-01", "2021-03-15"},  // two months ahead is not expected of a report
      {{29, 2, {}}, "2024-03", "2024-02-29"},
      {{29, 2, {}}, "2025-01", "2024-02-29"},
      {{6, 1, {}}, "2022", "2022-01-06"},
      {{6, 1, {}}, "", "--01-06"},
      {{29, 2, {}}, "", "--02-29"},
      {{{}, 3, {}}, "2022-04", "2022-03"},
      {{{}, 12, {}}, "2022-01", "2021-12"},
      {{{}, 3, 2021}, "", "2021-03"},
      {{{}, 3, {}}, "", "--03"},
      {{7, {}, {}}, "2024-11-08", "2024-11-07"},
      {{29, {}, {}}, "2024-11-08", "2024-10-29"},
      {{29, {}, {}}, "2024-01-08", "2023-12-29"},
      {{29, {}, {}}, "2024-11", "2024-11-29"},
  };
  for (const Case& c : cases) {
    INFO(c.iso << " from " << c.published);
    CHECK(resolve_date(c.parts, c.published) == std::optional<std::string>(c.iso));
  }
}

TEST_CASE("what is no day of the calendar is no date") {
  const DateParts cases[] = {
      {31, 4, 2022}, {29, 2, 2023}, {30, 2, {}},    {0, 1, {}},   {32, 1, {}},   {1, 13, {}},
      {1, 0, {}},    {-1, 1, {}},   {{}, {}, 2022}, {{}, {}, {}}, {6, {}, 2022}, {29, 2, 1900},
  };
  for (const DateParts& parts : cases) CHECK_FALSE(resolve_date(parts, "2022-05-06"));
  CHECK_FALSE(resolve_date({7, {}, {}}, ""));
  CHECK_FALSE(resolve_date({7, {}, {}}, "2022"));
  CHECK_FALSE(resolve_date({31, {}, {}}, "2022-05-06"));  // there is no 31 April
}

TEST_CASE("every day without a year comes near the publication") {
  for (int published = 1; published <= 12; ++published) {
    const std::string stamp =
        published < 10 ? "2022-0" + std::to_string(published) : "2022-" + std::to_string(published);
    for (int month = 1; month <= 12; ++month) {
      const auto iso = resolve_date({15, month, {}}, stamp);
      REQUIRE(iso);
      const int later = (std::stoi(iso->substr(0, 4)) - 2022) * 12 + std::stoi(iso->substr(5, 2)) - published;
      CHECK(later <= 1);
      CHECK(later >= -10);
    }
  }
}

TEST_CASE("a range fills in what its first day lacks") {
  struct Case {
    DateParts first;
    DateParts last;
    const char* published;
    const char* iso;
  };
  const Case cases[] = {
      {{8, {}, {}}, {9, 12, {}}, "2022-12", "2022-12-08/2022-12-09"},
      {{6, {}, {}}, {7, 1, 2022}, "", "2022-01-06/2022-01-07"},
      {{6, {}, {}}, {8, 9, {}}, "", "--09-06/--09-08"},
      {{30, 6, {}}, {2, 7, {}}, "2023-07", "2023-06-30/2023-07-02"},
      {{29, 12, {}}, {3, 1, 2023}, "", "2022-12-29/2023-01-03"},
      {{29, 12, {}}, {3, 1, {}}, "2023-01", "2022-12-29/2023-01-03"},
      {{29, 12, 2022}, {3, 1, 2023}, "", "2022-12-29/2023-01-03"},
      {{29, 12, {}}, {3, 1, {}}, "", "--12-29/--01-03"},
      {{6, {}, {}}, {6, 1, 2022}, "", "2022-01-06"},
      {{{}, 1, {}}, {{}, 3, 2022}, "", "2022-01/2022-03"},
  };
  for (const Case& c : cases) {
    INFO(c.iso);
    CHECK(resolve_range(c.first, c.last, c.published) == std::optional<std::string>(c.iso));
  }
  CHECK_FALSE(resolve_range({9, {}, {}}, {8, 12, 2022}, ""));
  CHECK_FALSE(resolve_range({31, {}, {}}, {2, 9, {}}, "2022-09"));
  CHECK_FALSE(resolve_range({1, 1, {}}, {31, 2, {}}, "2022-09"));
}

TEST_CASE("a time stamp is cut to its date") {
  struct Case {
    const char* stamp;
    const char* date;
  };
  const Case cases[] = {
      {"2022-01-06T08:00", "2022-01-06"},
      {"2022-01-06T08:00:00.000+07:00", "2022-01-06"},
      {"2022-01-06 08:00:00", "2022-01-06"},
      {"2022-01-06", "2022-01-06"},
      {"2022-01", "2022-01"},
      {"2022/1/6", "2022-01-06"},
      {" 06/01/2022 08:00", "2022-01-06"},
      {"6.1.2022", "2022-01-06"},
      {"01/2022", "2022-01"},
      {"2022-01-", "2022-01"},
      {"", ""},
      {"2022", ""},
      {"2022-13-01", ""},
      {"2022-02-30", ""},
      {"2022-01/06", "2022-01"},
      {"hôm qua", ""},
      {"99999999999999999999-01-01", ""},
  };
  for (const Case& c : cases) {
    INFO(c.stamp);
    CHECK(cut_published(c.stamp) == c.date);
  }
}
