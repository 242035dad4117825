#include "record/event_hosts.h"

#include <algorithm>
#include <string>
#include <string_view>

namespace bienban {
namespace {

constexpr std::size_t long_word = 4;  // bytes

// Whether a text begins with a long word in capitals: "UBND huyện", but not "CĐ Việt Nam".
bool begins_in_capitals(std::string_view text) {
  const std::string_view word = text.substr(0, text.find_first_of(" ,"));
  return word.size() >= long_word &&
         std::none_of(word.begin(), word.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

// Where the first of several organs ends: before a comma or a dash, behind which the next has a long word in capitals.
// Before a dash the first is short: "Huyện ủy - HĐND", but "Trường Đại học Bách khoa - ĐHQG".
std::size_t first_end(std::string_view text) {
  const auto comma = text.find(", ");
  if (comma != std::string_view::npos &&
      (text.substr(0, comma).find(' ') == std::string_view::npos || begins_in_capitals(text.substr(comma + 2)))) {
    return comma;
  }
  const auto dash = text.find(" - ");
  const bool is_short = std::count(text.begin(), text.begin() + std::min(dash, text.size()), ' ') < 2;
  return dash != std::string_view::npos && is_short && begins_in_capitals(text.substr(dash + 3))
             ? dash
             : std::string_view::npos;
}

// "HĐND, UBND" is one word of titles, "Huyện ủy - HĐND - UBND" one of lists; as hosts each is one.
void add_host(const Analysis& analysis, Span span, std::vector<Span>& hosts) {
  const std::string_view text = analysis.of(span);
  const std::size_t end = first_end(text);
  if (end == std::string_view::npos) {
    hosts.push_back(span);
    return;
  }
  hosts.push_back({span.begin, span.begin + end});
  add_host(analysis, {span.begin + end + (text[end] == ',' ? 2 : 3), span.end}, hosts);
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
  const std::string sort = analysis.annotations[event].text_of("sort");
  const bool verb = sort == "verbal" || sort == "visit";
  for (std::uint32_t i = sentence.first; i < sentence.last; ++i) {
    const Annotation& hosting = analysis.annotations[i];
    if (hosting.kind != grammar.hosting) continue;
    const Field* of = hosting.field("event");
    if (of == nullptr || of->first_part != static_cast<std::int32_t>(event)) continue;
    // "gặp mặt 45 đại biểu đạt giải do Trung ương Đoàn tổ chức": behind a verb it is the prize that is held.
    if (verb && hosting.span.begin >= analysis.annotations[event].span.begin) continue;
    hosts.clear();
    add_hosts(analysis, hosting, hosts);
  }
  return hosts;
}

}  // namespace bienban
