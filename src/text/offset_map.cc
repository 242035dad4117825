#include "text/offset_map.h"

#include <algorithm>
#include <limits>

namespace bienban {

void OffsetMap::keep(std::size_t bytes) {
  if (bytes == 0) return;
  if (pieces_.empty() || !pieces_.back().kept) pieces_.push_back({result_size_, source_size_, true});
  source_size_ += bytes;
  result_size_ += bytes;
}

void OffsetMap::replace(std::size_t source_bytes, std::size_t result_bytes) {
  if (source_bytes == 0 && result_bytes == 0) return;
  pieces_.push_back({result_size_, source_size_, false});
  source_size_ += source_bytes;
  result_size_ += result_bytes;
}

void OffsetMap::append(const OffsetMap& next) {
  for (std::size_t i = 0; i < next.pieces_.size(); ++i) {
    const Piece& piece = next.pieces_[i];
    const bool last = i + 1 == next.pieces_.size();
    const std::size_t source = (last ? next.source_size_ : next.pieces_[i + 1].source) - piece.source;
    const std::size_t result = (last ? next.result_size_ : next.pieces_[i + 1].result) - piece.result;
    if (piece.kept)
      keep(source);
    else
      replace(source, result);
  }
}

std::size_t OffsetMap::source_begin(std::size_t offset) const {
  if (offset >= result_size_) return source_size_;
  // The last piece that starts at or before the offset: what was removed right before it stays outside.
  auto after = std::upper_bound(pieces_.begin(), pieces_.end(), offset,
                                [](std::size_t value, const Piece& piece) { return value < piece.result; });
  const Piece& piece = *(after - 1);
  return piece.kept ? piece.source + (offset - piece.result) : piece.source;
}

std::size_t OffsetMap::source_end(std::size_t offset) const {
  if (offset == 0) return 0;
  if (offset > result_size_) return source_size_;
  // The last piece that starts before the offset: what was removed right behind it stays outside.
  auto after = std::lower_bound(pieces_.begin(), pieces_.end(), offset,
                                [](const Piece& piece, std::size_t value) { return piece.result < value; });
  const Piece& piece = *(after - 1);
  if (piece.kept) return piece.source + (offset - piece.result);
  return after == pieces_.end() ? source_size_ : after->source;
}

Span OffsetMap::source(Span span) const {
  const std::size_t begin = source_begin(span.begin);
  return {begin, std::max(begin, source_end(span.end))};
}

bool OffsetMap::keeps(Span span) const {
  if (span.begin >= span.end || span.end > result_size_) return false;
  const auto after = std::upper_bound(pieces_.begin(), pieces_.end(), span.begin,
                                      [](std::size_t value, const Piece& piece) { return value < piece.result; });
  return (after - 1)->kept && (after == pieces_.end() || span.end <= after->result);
}

namespace {

constexpr std::size_t kNowhere = std::numeric_limits<std::size_t>::max();

}  // namespace

OffsetMap OffsetMap::then(const OffsetMap& next) const {
  if (next.is_identity()) return *this;
  if (is_identity()) return next;

  OffsetMap out;
  std::size_t i = 0;       // the piece of this map, and
  std::size_t j = 0;       // the piece of `next`, that hold
  std::size_t middle = 0;  // the offset that both have reached in the text between the two maps
  const auto end_of = [](const OffsetMap& map, std::size_t piece, bool result) {
    const bool last = piece + 1 == map.pieces_.size();
    if (result) return last ? map.result_size_ : map.pieces_[piece + 1].result;
    return last ? map.source_size_ : map.pieces_[piece + 1].source;
  };

  while (i < pieces_.size() || j < next.pieces_.size()) {
    // What this map removed stands in no piece of `next`: it goes over as it is.
    if (i < pieces_.size() && !pieces_[i].kept && end_of(*this, i, true) == pieces_[i].result) {
      out.replace(end_of(*this, i, false) - pieces_[i].source, 0);
      ++i;
      continue;
    }
    // So does what `next` put in.
    if (j < next.pieces_.size() && !next.pieces_[j].kept && end_of(next, j, false) == next.pieces_[j].source) {
      out.replace(0, end_of(next, j, true) - next.pieces_[j].result);
      ++j;
      continue;
    }
    if (i == pieces_.size() || j == next.pieces_.size()) break;  // the maps do not fit: nothing more to compose

    if (pieces_[i].kept && next.pieces_[j].kept) {
      const std::size_t stop = std::min(end_of(*this, i, true), end_of(next, j, false));
      out.keep(stop - middle);
      middle = stop;
      if (stop == end_of(*this, i, true)) ++i;
      if (stop == end_of(next, j, false)) ++j;
      continue;
    }

    // At least one of them changes something here. The change ends where neither map is inside one.
    const std::size_t source_from =
        pieces_[i].kept ? pieces_[i].source + (middle - pieces_[i].result) : pieces_[i].source;
    const std::size_t result_from =
        next.pieces_[j].kept ? next.pieces_[j].result + (middle - next.pieces_[j].source) : next.pieces_[j].result;
    std::size_t stop = pieces_[i].kept ? end_of(next, j, false) : end_of(*this, i, true);
    std::size_t source_to = kNowhere;
    std::size_t result_to = kNowhere;
    while (source_to == kNowhere || result_to == kNowhere) {
      while (i < pieces_.size() && end_of(*this, i, true) < stop) ++i;
      if (!pieces_[i].kept && end_of(*this, i, true) > stop) {
        stop = end_of(*this, i, true);
        result_to = kNowhere;
      }
      source_to = pieces_[i].kept ? pieces_[i].source + (stop - pieces_[i].result) : end_of(*this, i, false);
      while (j < next.pieces_.size() && end_of(next, j, false) < stop) ++j;
      if (!next.pieces_[j].kept && end_of(next, j, false) > stop) {
        stop = end_of(next, j, false);
        source_to = kNowhere;
        continue;
      }
      result_to =
          next.pieces_[j].kept ? next.pieces_[j].result + (stop - next.pieces_[j].source) : end_of(next, j, true);
    }
    out.replace(source_to - source_from, result_to - result_from);
    middle = stop;
    if (end_of(*this, i, true) == stop) ++i;
    if (end_of(next, j, false) == stop) ++j;
  }
  return out;
}

bool OffsetMap::is_identity() const {
  return std::all_of(pieces_.begin(), pieces_.end(), [](const Piece& piece) { return piece.kept; });
}

}  // namespace bienban
