#include "record/event_hosts.h"

#include <string_view>

namespace bienban {
namespace {

// "HĐND, UBND" is one word of titles; as hosts they are two.
void add_host(const Analysis& analysis, Span span, std::vector<Span>& hosts) {
  const std::string_view text = analysis.of(span);
  const auto comma = text.find(", ");
  if (comma != std::string_view::npos && text.substr(0, comma).find(' ') == std::string_view::npos) {
    hosts.push_back({span.begin, span.begin + comma});
    add_host(analysis, {span.begin + comma + 2, span.end}, hosts);
    return;
  }
  hosts.push_back(span);
}

void add_hosts(const Analysis& analysis, const Annotation& from, std::vector<Span>& hosts) {
  for (const std::string_view name : {"h1", "h2", "h3", "h4", "h5", "h6"}) {
    if (const Field* host = from.field(name)) add_host(analysis, host->span, hosts);
  }
}

}  // namespace

std::vector<Span> event_hosts(const Grammar& grammar, const Analysis& analysis, const SentenceAnalysis& sentence,
                              std::uint32_t event) {
  std::vector<Span> hosts;
  add_hosts(analysis, analysis.annotations[event], hosts);  // "Hội Nông dân huyện sơ kết ...": its own rule tells
  for (std::uint32_t i = sentence.first; i < sentence.last; ++i) {
    const Annotation& hosting = analysis.annotations[i];
    if (hosting.kind != grammar.hosting) continue;
    const Field* of = hosting.field("event");
    if (of == nullptr || of->parts.empty() || of->parts.front() != event) continue;
    hosts.clear();
    add_hosts(analysis, hosting, hosts);
  }
  return hosts;
}

}  // namespace bienban
