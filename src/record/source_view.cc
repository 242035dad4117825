#include "record/source_view.h"

#include <algorithm>

namespace bienban {
namespace {

constexpr std::size_t block = 256;

// Code points, or UTF-16 units, that begin in these bytes of UTF-8.
std::uint64_t count_units(std::string_view utf8, bool utf16) {
  std::uint64_t count = 0;
  for (const char c : utf8) {
    const auto byte = static_cast<unsigned char>(c);
    if ((byte & 0xC0) != 0x80) ++count;
    if (utf16 && byte >= 0xF0) ++count;
  }
  return count;
}

}  // namespace

SourceView::SourceView(const DecodedText& decoded, const NormalText& normal, OffsetUnit unit)
    : decoded_(decoded), normal_(normal), unit_(unit) {
  if (unit_ == OffsetUnit::bytes) return;
  const std::string_view text = decoded_.utf8;
  std::uint64_t count = 0;
  counts_.reserve(text.size() / block + 1);
  for (std::size_t at = 0; at <= text.size(); at += block) {
    counts_.push_back(count);
    count += count_units(text.substr(at, block), unit_ == OffsetUnit::utf16);
  }
}

std::uint64_t SourceView::units_before(std::size_t offset) const {
  const std::size_t start = offset / block;
  const std::string_view text = decoded_.utf8;
  return counts_[start] + count_units(text.substr(start * block, offset - start * block), unit_ == OffsetUnit::utf16);
}

Span SourceView::span(Span normal) const {
  const Span decoded = normal_.map.source(normal);
  if (unit_ == OffsetUnit::bytes) return decoded_.bytes.source(decoded);
  return {units_before(decoded.begin), units_before(decoded.end)};
}

std::string SourceView::text(Span normal) const {
  const Span decoded = normal_.map.source(normal);
  return quote(std::string_view(decoded_.utf8).substr(decoded.begin, decoded.size()));
}

}  // namespace bienban
