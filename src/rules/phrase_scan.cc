#include "rules/phrase_scan.h"

#include <re2/re2.h>

#include <stdexcept>

#include "rules/spellings.h"
#include "rules/tokens.h"
#include "text/normalise.h"

namespace bienban {
namespace {

// Either spelling of one word, whatever its case.
std::string either(std::string_view word) {
  const std::vector<std::string> all = spellings(fold_case(word));
  std::string out = re2::RE2::QuoteMeta(all.front());
  for (const std::string& other : all) {
    if (fold_case(other) != all.front()) return "(?:" + out + "|" + re2::RE2::QuoteMeta(fold_case(other)) + ")";
  }
  return out;
}

std::string pattern_of(const std::string& phrase) {
  std::vector<Token> tokens;
  tokenise(phrase, {0, phrase.size()}, tokens);
  std::string out;
  for (const Token& token : tokens) {
    if (!out.empty()) out += "[ \\n]*";
    out += either(token.of(phrase));
  }
  return out;
}

}  // namespace

PhraseScan::PhraseScan(const std::vector<std::string>& phrases) {
  std::string all;
  for (const std::string& phrase : phrases) all += (all.empty() ? "(?i:" : "|") + pattern_of(phrase);
  re2::RE2::Options options;
  options.set_log_errors(false);
  options.set_never_capture(true);
  options.set_max_mem(std::int64_t{64} << 20);
  // Without a phrase nothing is held: no text has two of its ends in a row with a letter between.
  pattern_ = std::make_unique<re2::RE2>(phrases.empty() ? "$a^" : all + ")", options);
  if (!pattern_->ok()) throw std::runtime_error("phrases to look for: " + pattern_->error());
}

PhraseScan::~PhraseScan() = default;

bool PhraseScan::may_hold(std::string_view normal) const {
  return re2::RE2::PartialMatch(re2::StringPiece(normal.data(), normal.size()), *pattern_);
}

std::vector<Span> PhraseScan::places(std::string_view normal) const {
  std::vector<Span> out;
  const re2::StringPiece text(normal.data(), normal.size());
  re2::StringPiece found;
  for (std::size_t at = 0; pattern_->Match(text, at, text.size(), re2::RE2::UNANCHORED, &found, 1);) {
    const auto begin = static_cast<std::size_t>(found.data() - text.data());
    out.push_back({begin, begin + found.size()});
    at = out.back().end;
  }
  return out;
}

}  // namespace bienban
