#include "cli/eval_sentence.h"

#include <utf8proc.h>

#include <algorithm>

#include "text/normalise.h"

namespace bienban {
namespace {

// The byte at which a code point begins.
std::size_t byte_of(std::string_view text, std::size_t code_point) {
  std::size_t at = 0;
  for (std::size_t n = 0; n < code_point && at < text.size(); ++n) {
    ++at;
    while (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U) ++at;
  }
  return at;
}

}  // namespace

std::string sentence_of(const Evidence& evidence, std::string_view article) {
  Span place;
  if (evidence.span) {
    place.begin = byte_of(article, evidence.span->begin);
    place.end = std::max(place.begin, byte_of(article, evidence.span->end));
  } else {
    place.begin = evidence.quote.empty() ? std::string_view::npos : article.find(evidence.quote);
    if (place.begin == std::string_view::npos) return {};
    place.end = place.begin + evidence.quote.size();
  }
  std::size_t begin = 0;
  if (place.begin > 0) {
    const std::size_t line = article.rfind('\n', place.begin - 1);
    const std::size_t stop = article.rfind(". ", place.begin - 1);
    if (line != std::string_view::npos) begin = line + 1;
    if (stop != std::string_view::npos) begin = std::max(begin, stop + 2);
  }
  const std::size_t line = article.find('\n', place.end);
  std::size_t end = article.find(". ", place.end);
  if (end != std::string_view::npos) ++end;
  end = std::min({line, end, article.size()});
  return quote(article.substr(begin, end - begin));
}

}  // namespace bienban
