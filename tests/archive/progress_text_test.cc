#include "archive/progress_text.h"

#include "catch.h"

using namespace bienban;

TEST_CASE("progress: what is known, and no more") {
  RunProgress p;
  p.inputs = 1;
  p.bytes = 3'500'000;
  p.seconds = 2;
  CHECK(progress_text(p) == "1 article, 3.5 MB, 1.8 MB/s");
  p.inputs = 12345;
  p.errors = 2;
  p.read = 25;
  p.read_total = 100;
  CHECK(progress_text(p) == "12345 articles, 3.5 MB, 1.8 MB/s, 2 errors, 25%, 0:06 left");
  p.skipped = 20;
  CHECK(progress_text(p) == "12345 articles, 3.5 MB, 1.8 MB/s, 2 errors, 25%, 0:30 left");
  p.seconds = 2000;
  CHECK(progress_text(p).ends_with("25%, 8:20:00 left"));
  p.read = 20;
  CHECK(progress_text(p).ends_with("20%"));
  p.read = 500;
  CHECK(progress_text(p).ends_with("100%, 0:00 left"));
}

TEST_CASE("a summary counts everything once") {
  Tally tally{20000, 19980, 10, 66'500'000, {{"broken_json", 6}, {"empty", 4}}};
  CHECK(summary_text(tally, {}, 4.1) ==
        "20000 articles: 19980 records, 10 left out, 10 errors (6 broken_json, 4 empty); 66.5 MB in 4.1 s, 16.2 MB/s");
  Tally before{1, 1, 0, 500'000, {}};
  CHECK(summary_text(tally, before, 2).ends_with("; 66.0 MB in 2.0 s, 33.0 MB/s (and 1 article done before)"));
  CHECK(summary_text({1, 1, 0, 10, {}}, {}, 0) == "1 article: 1 record; 0.0 MB in 0.0 s, 0.0 MB/s");
}
