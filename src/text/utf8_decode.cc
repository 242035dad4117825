#include "text/utf8_decode.h"

#include <simdjson.h>

#include <array>
#include <cstdint>

namespace bienban {

namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
constexpr std::string_view kReplacement = "\xEF\xBF\xBD";

// Table 3-7 of the Unicode Standard as an automaton. Each byte's word holds, at bit position "state", the next
// state; so a step is one shift, and nothing waits for a look-up that depends on the step before.
enum State : unsigned {
  start = 0,
  bad = 6,
  one = 12,
  two = 18,
  three = 24,
  after_e0 = 30,
  after_ed = 36,
  after_f0 = 42,
  after_f4 = 48
};

constexpr auto kSteps = [] {
  std::array<std::uint64_t, 256> steps{};
  for (unsigned byte = 0; byte < 256; ++byte) {
    const auto go = [&](State from, State to) { steps[byte] |= static_cast<std::uint64_t>(to) << from; };
    const auto in = [&](unsigned low, unsigned high) { return byte >= low && byte <= high; };
    go(start, byte < 0x80      ? start
              : in(0xC2, 0xDF) ? one
              : byte == 0xE0   ? after_e0
              : byte == 0xED   ? after_ed
              : in(0xE1, 0xEF) ? two
              : byte == 0xF0   ? after_f0
              : in(0xF1, 0xF3) ? three
              : byte == 0xF4   ? after_f4
                               : bad);
    go(one, in(0x80, 0xBF) ? start : bad);
    go(two, in(0x80, 0xBF) ? one : bad);
    go(three, in(0x80, 0xBF) ? two : bad);
    go(after_e0, in(0xA0, 0xBF) ? one : bad);
    go(after_ed, in(0x80, 0x9F) ? one : bad);
    go(after_f0, in(0x90, 0xBF) ? two : bad);
    go(after_f4, in(0x80, 0x8F) ? two : bad);
    go(bad, bad);
  }
  return steps;
}();

}  // namespace

Utf8Sequence utf8_sequence(std::string_view bytes, std::size_t at) {
  std::uint64_t state = start;
  for (std::size_t i = at; i < bytes.size(); ++i) {
    state = kSteps[static_cast<unsigned char>(bytes[i])] >> state & 63;
    if (state == start) return {i + 1 - at, true};
    if (state == bad) return {i == at ? 1 : i - at, false};
  }
  return {bytes.size() - at, false};
}

std::size_t valid_utf8(std::string_view bytes) {
  constexpr std::size_t kBlock = 64;
  std::uint64_t state = start;
  std::size_t good = 0;  // a character begins here, and all before it is valid
  std::size_t at = 0;
  for (; at + kBlock <= bytes.size(); at += kBlock) {
    for (std::size_t i = at; i < at + kBlock; ++i) state = kSteps[static_cast<unsigned char>(bytes[i])] >> (state & 63);
    state &= 63;
    if (state == bad) break;
    if (state == start) good = at + kBlock;
  }
  while (good < bytes.size()) {
    const Utf8Sequence sequence = utf8_sequence(bytes, good);
    if (!sequence.valid) break;
    good += sequence.size;
  }
  return good;
}

DecodedText decode_utf8(std::string_view bytes) {
  DecodedText out;
  std::size_t at = 0;
  if (bytes.starts_with(kByteOrderMark)) {
    at = kByteOrderMark.size();
    out.bytes.replace(at, 0);
  }
  out.utf8.reserve(bytes.size());
  if (simdjson::validate_utf8(bytes.data() + at, bytes.size() - at)) {
    out.utf8.append(bytes, at);
    out.bytes.keep(bytes.size() - at);
    return out;
  }
  while (at < bytes.size()) {
    const std::size_t good = valid_utf8(bytes.substr(at));
    out.utf8.append(bytes, at, good);
    out.bytes.keep(good);
    at += good;
    if (at == bytes.size()) break;
    const Utf8Sequence sequence = utf8_sequence(bytes, at);
    out.utf8.append(kReplacement);
    out.bytes.replace(sequence.size, kReplacement.size());
    ++out.replaced;
    at += sequence.size;
  }
  return out;
}

}  // namespace bienban
