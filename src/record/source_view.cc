#include "record/source_view.h"

#include <algorithm>

namespace bienban {
namespace {

constexpr std::size_t block = 64;

// Code points, or UTF-16 units, that begin in these bytes of UTF-8, a block of them at most.
std::uint64_t count_units(std::string_view utf8, bool utf16) {
  // Sums of one byte each, so that the loops become vector instructions.
  std::uint8_t count = 0;
  for (const char c : utf8) count = static_cast<std::uint8_t>(count + ((static_cast<unsigned char>(c) & 0xC0) != 0x80));
  if (!utf16) return count;
  std::uint8_t pairs = 0;
  for (const char c : utf8) pairs = static_cast<std::uint8_t>(pairs + (static_cast<unsigned char>(c) >= 0xF0));
  return std::uint64_t{count} + pairs;
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

std::string_view SourceView::source_of(Span normal) const {
  const Span decoded = normal_.map.source(normal);
  return std::string_view(decoded_.utf8).substr(decoded.begin, decoded.size());
}

// What the normal form has as the source has it, is in NFC, without invisible characters and look-alikes; only a line's
// end is no blank, and no blanks stand around what is quoted.
bool SourceView::is_as_written(Span normal) const {
  const std::string_view piece = std::string_view(normal_.text).substr(normal.begin, normal.size());
  return normal_.map.keeps(normal) && piece.front() != ' ' && piece.back() != ' ' &&
         piece.find('\n') == std::string_view::npos;
}

std::string SourceView::text(Span normal) const {
  return is_as_written(normal) ? normal_.text.substr(normal.begin, normal.size()) : quote(source_of(normal));
}

std::string SourceView::mended(Span normal) const {
  return is_as_written(normal) ? normal_.text.substr(normal.begin, normal.size()) : mend(quote(source_of(normal)));
}

}  // namespace bienban
