#include "text/byte_survey.h"

#include <algorithm>
#include <array>
#include <cstring>

namespace bienban {

namespace {

using Byte = unsigned char;
constexpr std::size_t kBlock = 128;
constexpr std::size_t kAfter = 3;  // bytes behind a block that decide about its own

// Counts fit in a byte, so that the compiler makes vector instructions of the loop.
void survey_block(const Byte* b, ByteSurvey& out) {
  const auto is = [](Byte x, int y) { return static_cast<Byte>(x ^ y); };  // 0 is yes, as in suspect_scan.cc
  const auto in = [](Byte x, int low, int high) {
    const auto most = static_cast<Byte>(high - low);
    return static_cast<Byte>(std::max(static_cast<Byte>(x - low), most) ^ most);
  };
  const auto count = [](Byte no) { return static_cast<Byte>(no == 0); };
  const auto both = [](Byte x, Byte y) { return static_cast<Byte>(x | y); };
  const auto any = [](Byte x, Byte y) { return std::min(x, y); };
  Byte zeros = 0;
  Byte ampersands = 0;
  Byte scrambled = 0;
  Byte latin1 = 0;
  Byte vietnamese = 0;
  for (std::size_t i = 0; i < kBlock; ++i) {
    const Byte here = b[i];
    const Byte next = b[i + 1];
    const Byte third = b[i + 2];
    zeros = static_cast<Byte>(zeros + count(here));
    ampersands = static_cast<Byte>(ampersands + count(is(here, '&')));
    latin1 = static_cast<Byte>(latin1 + count(in(here, 0xC2, 0xC3)));
    vietnamese = static_cast<Byte>(vietnamese + count(any(any(is(here, 0xC4), is(here, 0xC6)), is(here, 0xE1))));
    // A lead byte's reading (Â Ã Ä Å Æ, Ă in windows-1258), and behind it the reading of a continuation byte.
    const Byte lead = any(both(is(here, 0xC3), in(next, 0x82, 0x86)), both(is(here, 0xC4), is(next, 0x82)));
    const Byte tail = any(any(is(third, 0xC2), in(third, 0xC4, 0xC6)), any(is(third, 0xCB), is(third, 0xE2)));
    const Byte lead3 = both(both(is(here, 0xC3), is(next, 0xA1)), both(is(third, 0xC2), in(b[i + 3], 0xBA, 0xBB)));
    scrambled = static_cast<Byte>(scrambled + count(any(both(lead, any(tail, is(third, ' '))), lead3)));
  }
  out.zeros += zeros;
  out.ampersands += ampersands;
  out.scrambled += scrambled;
  out.latin1 += latin1;
  out.vietnamese += vietnamese;
}

}  // namespace

ByteSurvey survey_bytes(std::string_view bytes) {
  ByteSurvey out;
  const auto* data = reinterpret_cast<const Byte*>(bytes.data());
  std::size_t at = 0;
  for (; at + kBlock + kAfter <= bytes.size(); at += kBlock) survey_block(data + at, out);
  std::array<Byte, 2 * kBlock + kAfter> rest;
  rest.fill('.');
  if (at < bytes.size()) std::memcpy(rest.data(), data + at, bytes.size() - at);
  survey_block(rest.data(), out);
  survey_block(rest.data() + kBlock, out);
  return out;
}

}  // namespace bienban
