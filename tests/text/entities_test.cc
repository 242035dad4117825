#include "text/entities.h"

#include <utility>

#include "catch.h"
#include "text/decode.h"

using bienban::decode;

TEST_CASE("entities") {
  const std::pair<const char*, const char*> rows[] = {
      {"&agrave; &#7843; &#x1ECB; &#X1ECB;", "à ả ị ị"},
      {"A &amp; B &lt;C&gt; &quot;D&quot;", "A & B <C> \"D\""},
      {"&amp;agrave; &amp;#7843;", "à ả"},
      {"&#147;a&#148;", "“a”"},
      {"&permil; &thetasym; &abreve;&Dstrok;", "‰ ϑ ăĐ"},
      {"AT&T; &foo; & &; &#; &#x; &#xD800; &#0; &#99999999; &agrave",
       "AT&T; &foo; & &; &#; &#x; &#xD800; &#0; &#99999999; &agrave"},
      {"&&agrave;", "&à"},
  };
  for (const auto& [from, to] : rows) CHECK(decode(from).utf8 == to);
}
