#include "text/detect.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "text/encodings.h"
#include "text/likelihood.h"
#include "text/utf8_decode.h"

namespace bienban {

namespace {

constexpr std::size_t kSample = 16384;  // bytes that decide; more would tell nothing new

struct Candidate {
  const Encoding* encoding = nullptr;
  Likelihood words;
  double score = 0;
  std::string text;
};

Candidate judged(const Encoding& encoding, std::string_view bytes) {
  Candidate candidate;
  candidate.encoding = &encoding;
  candidate.text = encoding.decode(bytes).utf8;
  candidate.words = likelihood(candidate.text);
  candidate.score = candidate.words.score();
  // Western words are no Vietnamese syllables in their own encoding either, and are less of a surprise there.
  if (encoding.name == "windows-1252") candidate.score += 0.3 * static_cast<double>(candidate.words.foreign);
  return candidate;
}

std::vector<Candidate> judged_all(std::string_view bytes, std::initializer_list<EncodingKind> kinds) {
  const std::string_view sample = bytes.substr(0, kSample);
  std::vector<Candidate> candidates{judged(*find_encoding("UTF-8"), sample)};
  for (const Encoding& encoding : encodings())
    if (std::find(kinds.begin(), kinds.end(), encoding.kind) != kinds.end())
      candidates.push_back(judged(encoding, sample));
  return candidates;
}

// The first of the best.
const Candidate& best_of(const std::vector<Candidate>& candidates) {
  return *std::max_element(candidates.begin(), candidates.end(),
                           [](const Candidate& a, const Candidate& b) { return a.score < b.score; });
}

bool is_unsure(const Candidate& best, const std::vector<Candidate>& candidates) {
  const double words = static_cast<double>(best.words.words);
  if (static_cast<double>(best.words.syllables) < 0.5 * words) return true;
  // Between near relatives (TCVN3 and TCVN5712-1) a few words decide, and safely.
  const double margin = std::min(0.2 * words, 1.5);
  return std::any_of(candidates.begin(), candidates.end(), [&](const Candidate& other) {
    return other.score > best.score - margin && other.text != best.text;
  });
}

// Each with the line breaks that end it.
std::vector<std::string_view> paragraphs_of(std::string_view bytes) {
  std::vector<std::string_view> out;
  for (std::size_t at = 0; at < bytes.size();) {
    std::size_t end = std::min(bytes.find_first_of("\r\n", at), bytes.size());
    end = std::min(bytes.find_first_not_of("\r\n", end), bytes.size());
    out.push_back(bytes.substr(at, end - at));
    at = end;
  }
  return out;
}

bool is_ascii(std::string_view bytes) {
  return std::all_of(bytes.begin(), bytes.end(), [](char byte) { return static_cast<unsigned char>(byte) < 0x80; });
}

// How many bytes each encoding has.
using Shares = std::vector<std::pair<const Encoding*, std::size_t>>;

void add_share(Shares& shares, const Encoding* encoding, std::size_t bytes) {
  const auto found =
      std::find_if(shares.begin(), shares.end(), [&](const auto& share) { return share.first == encoding; });
  if (found == shares.end())
    shares.emplace_back(encoding, bytes);
  else
    found->second += bytes;
}

std::string names_of(Shares shares) {
  std::stable_sort(shares.begin(), shares.end(), [](const auto& a, const auto& b) { return a.second > b.second; });
  std::string names;
  for (const auto& [encoding, bytes] : shares) {
    if (!names.empty()) names += '+';
    names += encoding->name;
  }
  return names;
}

// Decodes each paragraph in the encoding that `choose` gives for it, neighbours in the same one together: what stands
// in one may tell about the other. ASCII goes with what is before it, at the beginning with `usual`.
template <typename Choose>
DecodedText decode_in_runs(std::string_view bytes, const Encoding& usual, const Choose& choose) {
  DecodedText out;
  Shares shares;
  const Encoding* encoding = &usual;
  std::size_t begin = 0;
  std::size_t end = 0;
  const auto decode_run = [&] {
    const DecodedText part = encoding->decode(bytes.substr(begin, end - begin));
    out.utf8 += part.utf8;
    out.bytes.append(part.bytes);
    out.replaced += part.replaced;
    begin = end;
  };
  for (const std::string_view paragraph : paragraphs_of(bytes)) {
    if (!is_ascii(paragraph)) {
      const Encoding* const chosen = choose(paragraph);
      add_share(shares, chosen, paragraph.size());
      if (chosen != encoding) {
        decode_run();
        encoding = chosen;
      }
    }
    end += paragraph.size();
  }
  decode_run();
  out.encoding = names_of(std::move(shares));
  return out;
}

// The encoding of a paragraph in a text that as a whole reads best in `usual`: another one where that gives a word or
// two more. Where `usual` reads all of it, nothing can be better.
const Encoding* encoding_of_paragraph(const Encoding& usual, std::string_view paragraph) {
  const Candidate here = judged(usual, paragraph.substr(0, kSample));
  if (here.words.syllables == here.words.words) return &usual;
  const std::vector<Candidate> others = judged_all(paragraph, {EncodingKind::bytes});
  const Candidate& best = best_of(others);
  const bool reads_all = best.words.syllables == best.words.words;
  return best.score >= here.score + (reads_all ? 1.5 : 2) ? best.encoding : &usual;
}

}  // namespace

std::optional<std::string_view> utf16_by_zeros(std::string_view bytes) {
  const std::string_view sample = bytes.substr(0, kSample);
  std::size_t even = 0;
  std::size_t odd = 0;
  for (std::size_t i = 0; i < sample.size(); ++i) (i % 2 == 0 ? even : odd) += sample[i] == '\0' ? 1U : 0U;
  const std::size_t pairs = sample.size() / 2;
  // The other byte of a pair is a zero too in some characters, e.g. the combining grave.
  if (odd * 4 > pairs && even * 2 < odd) return "UTF-16LE";
  if (even * 4 > pairs && odd * 2 < even) return "UTF-16BE";
  return std::nullopt;
}

DecodedText decode_by_likelihood(std::string_view bytes) {
  const std::vector<std::string_view> paragraphs = paragraphs_of(bytes);
  const auto is_utf8 = [](std::string_view paragraph) { return valid_utf8(paragraph) == paragraph.size(); };
  std::string sample;
  bool some_utf8 = false;  // a paragraph that can be nothing else
  for (const std::string_view paragraph : paragraphs) {
    if (!is_utf8(paragraph)) {
      if (sample.size() < kSample) sample += paragraph;
    } else {
      some_utf8 = some_utf8 || !is_ascii(paragraph);
    }
  }

  const std::vector<Candidate> candidates = judged_all(sample, {EncodingKind::bytes});
  const Candidate* whole = &best_of(candidates);
  // A few bad bytes in a file of UTF-8 are bad bytes.
  if (some_utf8 && whole->words.syllables < 3) whole = &candidates.front();

  DecodedText out = decode_in_runs(bytes, *whole->encoding, [&](std::string_view paragraph) {
    const Encoding* const utf8 = candidates.front().encoding;
    if (!is_utf8(paragraph)) return encoding_of_paragraph(*whole->encoding, paragraph);
    // By chance, a short line may be valid UTF-8 in another encoding.
    return judged(*utf8, paragraph).score >= judged(*whole->encoding, paragraph).score ? utf8 : whole->encoding;
  });
  out.unsure = is_unsure(*whole, candidates);
  return out;
}

std::optional<DecodedText> undo_wrong_reading(std::string_view utf8) {
  const std::vector<Candidate> candidates = judged_all(utf8, {EncodingKind::scrambled, EncodingKind::reread});
  const Candidate& best = best_of(candidates);
  if (best.score < candidates.front().score + 1) return std::nullopt;
  const Encoding* const plain = candidates.front().encoding;
  DecodedText out = decode_in_runs(utf8, *best.encoding, [&](std::string_view paragraph) {
    // What was not read in a wrong encoding may look so in places: "XÃ HỘI" is no à.
    return judged(*plain, paragraph).score > judged(*best.encoding, paragraph).score ? plain : best.encoding;
  });
  out.unsure = is_unsure(best, candidates);
  return out;
}

}  // namespace bienban
