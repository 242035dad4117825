// The way from the normal form back to what a reader of the record sees: spans in the unit that was asked for, and the
// source's own wording.
//
//   const DecodedText decoded = decode(bytes);
//   const NormalText normal = normalise(decoded.utf8);
//   const SourceView source(decoded, normal, OffsetUnit::code_points);
//   source.text({0, 9});  // the words in whose place bytes 0 to 9 of the normal form stand
//   source.span({0, 9});  // where they stand, in code points
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "record/record.h"
#include "text/decode.h"
#include "text/normalise.h"
#include "text/span.h"

namespace bienban {

// What a record's spans count in.
enum class OffsetUnit { code_points, bytes, utf16 };

// Holds references: the texts must outlive it.
class SourceView {
 public:
  SourceView(const DecodedText& decoded, const NormalText& normal, OffsetUnit unit);

  // The source's span behind a span of the normal form, in the unit that was asked for.
  [[nodiscard]] Span span(Span normal) const;
  // The source's wording there: NFC, white space collapsed, invisible characters left out.
  [[nodiscard]] std::string text(Span normal) const;
  // The same with look-alikes mended (Ð -> Đ), for a person's name.
  [[nodiscard]] std::string mended(Span normal) const;
  [[nodiscard]] Quoted quoted(Span normal) const { return {text(normal), span(normal)}; }

 private:
  [[nodiscard]] std::uint64_t units_before(std::size_t offset) const;
  [[nodiscard]] bool is_as_written(Span normal) const;
  [[nodiscard]] std::string_view source_of(Span normal) const;

  const DecodedText& decoded_;
  const NormalText& normal_;
  OffsetUnit unit_;
  std::vector<std::uint64_t> counts_;  // units before each block of the decoded text
};

}  // namespace bienban
