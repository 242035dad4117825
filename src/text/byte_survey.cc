#include "text/byte_survey.h"

#include <algorithm>
#include <array>
#include <cstring>

#include "text/vector_clones.h"

namespace bienban {

namespace {

using Byte = unsigned char;
constexpr std::size_t kBlock = 128;
constexpr std::size_t kAfter = 4;  // bytes behind a block that decide about its own

Byte sum(const std::array<Byte, kBlock>& marks) {
  Byte all = 0;  // kBlock fits
  for (const Byte mark : marks) all = static_cast<Byte>(all + mark);
  return all;
}

// Whether UTF-8 that was read in windows-1252 or -1258 may stand at b[1]: the reading of a lead byte (Â Ã Ä Å Æ, Ă)
// and behind it that of a continuation byte, or "áº", "á»".
bool is_scrambled(const Byte* b) {
  const auto in = [](Byte x, int low, int high) { return x >= low && x <= high; };
  if (b[1] == 0xC3 && b[2] == 0xA1) return b[3] == 0xC2 && in(b[4], 0xBA, 0xBB);
  if (!(b[1] == 0xC3 && in(b[2], 0x82, 0x86)) && !(b[1] == 0xC4 && b[2] == 0x82)) return false;
  // A no-break space may have become a plain one: "lÃ " for "là"; but "XÃ " is a word.
  return b[3] == 0xC2 || in(b[3], 0xC4, 0xC6) || b[3] == 0xCB || b[3] == 0xE2 || (b[3] == ' ' && in(b[0], 'a', 'z'));
}

// The block's bytes are b[1] to b[kBlock].
BIENBAN_VECTOR_CLONES void survey_block(const Byte* b, ByteSurvey& out) {
  // First marks, then sums: GCC makes vector instructions of each, but not of both in one loop.
  const auto is = [](Byte x, int y) { return static_cast<Byte>(x == y); };
  using Marks = std::array<Byte, kBlock>;
  Marks zeros;
  Marks ampersands;
  Marks capitals;  // of Latin-1, and "á" before a sign of it: what is_scrambled() looks at
  Marks latin1;
  Marks vietnamese;
  for (std::size_t i = 0; i < kBlock; ++i) {
    const Byte here = b[i + 1];
    const Byte next = b[i + 2];
    zeros[i] = is(here, 0);
    ampersands[i] = is(here, '&');
    latin1[i] = is(here & 0xFE, 0xC2);
    vietnamese[i] = static_cast<Byte>(is(here, 0xC4) | is(here, 0xC6) | is(here, 0xE1));
    capitals[i] = static_cast<Byte>(((is(here, 0xC3) | is(here, 0xC4)) & is(next & 0xF8, 0x80)) |
                                    (is(here, 0xC3) & is(next, 0xA1) & is(b[i + 3], 0xC2)));
  }
  out.zeros += sum(zeros);
  out.ampersands += sum(ampersands);
  out.latin1 += sum(latin1);
  out.vietnamese += sum(vietnamese);
  if (sum(capitals) > 0)
    for (std::size_t i = 0; i < kBlock; ++i) out.scrambled += is_scrambled(b + i) ? 1U : 0U;
}

}  // namespace

ByteSurvey survey_bytes(std::string_view bytes) {
  ByteSurvey out;
  const auto* data = reinterpret_cast<const Byte*>(bytes.data());
  // A block is the bytes behind the first that survey_block() gets.
  std::size_t at = 0;
  if (bytes.size() > kBlock + kAfter) {
    std::array<Byte, kBlock + kAfter> first;
    first[0] = '.';
    std::memcpy(first.data() + 1, data, first.size() - 1);
    survey_block(first.data(), out);
    for (at = kBlock; at - 1 + kBlock + kAfter <= bytes.size(); at += kBlock) survey_block(data + at - 1, out);
  }
  std::array<Byte, 2 * kBlock + kAfter> rest;  // its first byte is the one before the block
  rest.fill('.');
  const std::size_t from = at == 0 ? 0 : at - 1;
  if (from < bytes.size()) std::memcpy(rest.data() + (at == 0 ? 1 : 0), data + from, bytes.size() - from);
  survey_block(rest.data(), out);
  survey_block(rest.data() + kBlock, out);
  return out;
}

}  // namespace bienban
