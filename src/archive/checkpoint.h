// How far a run has come, so that another run can go on from there and end with the same bytes.
//
// A run is a row of segments: each is a batch of inputs that has been written as a whole. A checkpoint is the run's
// identity and its segments, one JSON line each, appended as they are written: a line that a kill cut off is
// no line. Nothing here depends on what kind of sink the records went to.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "archive/input_walk.h"
#include "archive/tally.h"

namespace bienban {

// What must be the same in the run that goes on.
struct RunIdentity {
  std::string options;       // a digest of all that shapes a record, and of the program's version
  std::string rules;         // Extractor::rules_digest()
  std::string names;         // a digest of the inputs' names in order
  std::uint64_t stamps = 0;  // the sum of the inputs' stamps (see archive/input_walk.h)

  bool operator==(const RunIdentity&) const = default;
};

// A file in which something could not become a record. It may be mended before it is tried again.
struct FailedFile {
  std::string path;
  std::uint64_t stamp = 0;

  bool operator==(const FailedFile&) const = default;
};

struct Segment {
  Tally tally;                       // of the run up to this segment's end
  std::vector<std::uint64_t> sizes;  // of the sink's files, likewise
  std::string content;               // a digest of what standard input held so far, where it is an input
  std::vector<FailedFile> failed;    // in this segment
  bool rest_lost = false;            // an archive broke off in it: mended, it may hold more inputs than before

  bool operator==(const Segment&) const = default;
};

struct Checkpoint {
  RunIdentity identity;
  std::vector<Segment> segments;
};

// The lines of a checkpoint, each with its '\n'.
std::string identity_line(const RunIdentity& identity);
std::string segment_line(const Segment& segment);

// Reads what such lines say; a last line without '\n' and all behind a broken line is passed over. Nothing where the
// first line is no identity.
std::optional<Checkpoint> parse_checkpoint(std::string_view lines);

// Why a run with this identity cannot go on from the checkpoint, or empty. With `retry`, the files that failed
// may have changed.
std::string why_not(const Checkpoint& checkpoint, const RunIdentity& now, bool retry);

}  // namespace bienban
