// Publication dates as metadata writes them.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace bienban {

// "YYYY-MM-DD" or "YYYY-MM" out of ISO 8601 ("2022-01-06T08:00:00+07:00", "20220106", "2022-01"), RFC 5322
// ("Thu, 06 Jan 2022 08:00:00 +0700"), day first ("06/01/2022 08:00", "6-1-2022") and year first ("2022/01/06"),
// with a clock time before it or after it; empty where there is no date, or one that no calendar has.
std::string published_date(std::string_view text);

// Seconds (or milliseconds) since 1970 as a date in Vietnam's time zone.
std::string published_date(std::int64_t since_1970);

}  // namespace bienban
