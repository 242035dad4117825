// A half-open range of offsets. What it counts in (bytes of the normal form, bytes of the source,
// code points, UTF-16 units) is said where a span is stored.
//
//   const Span span{4, 7};
//   text.substr(span.begin, span.size());  // where both count in bytes
#pragma once

#include <compare>
#include <cstddef>

namespace bienban {

struct Span {
  std::size_t begin = 0;
  std::size_t end = 0;  // not included

  [[nodiscard]] std::size_t size() const { return end - begin; }
  [[nodiscard]] bool empty() const { return begin == end; }
  [[nodiscard]] bool contains(const Span& other) const { return begin <= other.begin && other.end <= end; }
  [[nodiscard]] bool overlaps(const Span& other) const { return begin < other.end && other.begin < end; }

  auto operator<=>(const Span&) const = default;
};

}  // namespace bienban
