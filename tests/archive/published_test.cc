#include "archive/published.h"

#include "catch.h"

using bienban::published_date;

TEST_CASE("dates of metadata") {
  struct Case {
    const char* text;
    const char* date;
  };
  const Case cases[] = {
      {"2022-01-06T08:00:00+07:00", "2022-01-06"},
      {"2022-01-06", "2022-01-06"},
      {"2022-01", "2022-01"},
      {"20220106", "2022-01-06"},
      {"20220106083000", "2022-01-06"},
      {"2022/01/06 08:00", "2022-01-06"},
      {"06/01/2022 08:00", "2022-01-06"},
      {"08:30 6-1-2022", "2022-01-06"},
      {"6.1.2022, 08:30", "2022-01-06"},
      {"01/2022", "2022-01"},
      {"Thu, 06 Jan 2022 08:00:00 +0700", "2022-01-06"},
      {"January 6, 2022", "2022-01-06"},
      {"2022-02-30", ""},
      {"31/13/2022", ""},
      {"1022-01-06", ""},
      {"hôm qua", ""},
      {"", ""},
      {"08:30", ""},
  };
  for (const Case& c : cases) {
    INFO(c.text);
    CHECK(published_date(std::string_view(c.text)) == c.date);
  }
}

TEST_CASE("seconds since 1970 are a day in Vietnam") {
  CHECK(published_date(std::int64_t{1641402000}) == "2022-01-06");  // 2022-01-05T17:00Z
  CHECK(published_date(std::int64_t{1641401999}) == "2022-01-05");
  CHECK(published_date(std::int64_t{1641402000000}) == "2022-01-06");
  CHECK(published_date(std::int64_t{0}).empty());
  CHECK(published_date(std::int64_t{-5}).empty());
}
