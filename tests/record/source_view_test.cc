// What a record quotes, against the slow way: every piece of the source normalised by itself.
#include "record/source_view.h"

#include <string>
#include <string_view>

#include "catch.h"
#include "text/normalise.h"

using namespace bienban;

namespace {

bool begins_character(std::string_view text, std::size_t at) {
  return at == text.size() || (static_cast<unsigned char>(text[at]) & 0xC0) != 0x80;
}

}  // namespace

TEST_CASE("each piece of a text is quoted as the source has it") {
  const char* texts[] = {
      "Sáng 5/4, Huyện uỷ họp.",
      "Ông  Ð\u1ED7 Văn\u00A0Hoà -\u200B phó chủ tịch",                    // look-alike, no-break space, zero width
      "Ho\u0323p ba\u0301o:\r\n\r\n 12 đại biểu\tdự",                      // decomposed, lines, a tab
      "H Ộ I  N G H Ị nhân\u00ADdân \u201Cthành công\u201D \u2013 1.200",  // letters apart, soft hyphen, signs
      "\xF0\x9F\x98\x80 tiếng Việt \xF0\x9F\x98\x80",
  };
  for (const char* text : texts) {
    DecodedText decoded;
    decoded.utf8 = text;
    decoded.bytes.keep(decoded.utf8.size());
    const NormalText normal = normalise(decoded.utf8);
    const SourceView view(decoded, normal, OffsetUnit::utf16);
    for (std::size_t begin = 0; begin < normal.text.size(); ++begin) {
      if (!begins_character(normal.text, begin)) continue;
      for (std::size_t end = begin + 1; end <= normal.text.size(); ++end) {
        if (!begins_character(normal.text, end)) continue;
        const Span source = normal.map.source({begin, end});
        const std::string_view piece = std::string_view(decoded.utf8).substr(source.begin, source.size());
        INFO(normal.text.substr(begin, end - begin));
        REQUIRE(view.text({begin, end}) == quote(piece));
        REQUIRE(view.mended({begin, end}) == mend(quote(piece)));
      }
    }
  }
}

TEST_CASE("spans count in the unit that was asked for, in long texts too") {
  std::string text;
  for (int i = 0; i < 100; ++i) text += "Huyện ủy \xF0\x9F\x98\x80 ";
  DecodedText decoded;
  decoded.utf8 = text;
  decoded.bytes.keep(text.size());
  const NormalText normal = normalise(text);
  const auto of = [&](OffsetUnit unit) {
    return SourceView(decoded, normal, unit).span({text.size() - 10, text.size()});
  };
  CHECK(of(OffsetUnit::bytes) == Span{text.size() - 10, text.size()});
  CHECK(of(OffsetUnit::code_points) == Span{99 * 11 + 6, 100 * 11});
  CHECK(of(OffsetUnit::utf16) == Span{99 * 12 + 6, 100 * 12});
}
