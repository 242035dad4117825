// A stream of text in any encoding, line by line in a normal form, in constant memory.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <ostream>
#include <string>

#include "archive/byte_stream.h"

namespace bienban {

enum class TextForm {
  nfc,        // UTF-8 in NFC, else as it was
  canonical,  // the normal form of text/normalise.h, a line at a time
  ascii,      // that, in ASCII
};

struct LineFilter {
  TextForm form = TextForm::canonical;
  std::string encoding;  // empty: found out from the first 64 KiB

  // Longer lines are worked on in pieces, cut between words where there are any: it bounds the memory.
  static constexpr std::size_t longest_piece = std::size_t{1} << 20;

  // Reads `in` to its end and writes to `out`. Gives how many bad sequences of bytes became U+FFFD.
  // Throws what the streams throw.
  std::uint64_t run(std::unique_ptr<ByteStream> in, std::ostream& out) const;
};

}  // namespace bienban
