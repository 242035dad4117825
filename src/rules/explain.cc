#include "rules/explain.h"

#include <fmt/format.h>

namespace bienban {
namespace {

std::string kinds_of(const Cascade& cascade, const Unit& unit, const Analysis& analysis) {
  if (unit.annotation() >= 0) {
    return cascade.kinds().name(analysis.annotations[static_cast<std::size_t>(unit.annotation())].kind);
  }
  if (unit.node() < 0) return {};
  std::string names;
  for (const Reading& reading : cascade.lexicon().readings(unit.node())) {
    if (!cascade.is(unit, reading.kind)) continue;
    const std::string& name = cascade.kinds().name(reading.kind);
    if (name.front() == '=') continue;  // words that some rule spells out
    names += (names.empty() ? "" : "|") + name;
  }
  return names;
}

}  // namespace

std::string explain(const Cascade& cascade, std::string_view normal, Span sentence, std::string_view filter) {
  using Fate = StageTrace::Match::Fate;
  Analysis analysis;
  analysis.text = normal;
  std::vector<StageTrace> trace;
  cascade.run(sentence, analysis, 9, &trace);
  const std::span<const Unit> result = analysis.sentences.back().units;
  trace.push_back({10, {result.begin(), result.end()}, {}});
  std::string out;
  for (const StageTrace& stage : trace) {
    if (stage.stage != 1 && stage.stage != 10 && stage.matches.empty()) continue;
    out += stage.stage == 10 ? "result:" : fmt::format("stage {}:", stage.stage);
    for (const Unit& unit : stage.units) {
      const std::string kinds = kinds_of(cascade, unit, analysis);
      const std::string_view text = analysis.of({unit.begin, unit.end});
      const bool alone = kinds.empty() && text.find(' ') == std::string_view::npos;
      out += alone           ? fmt::format(" {}", text)
             : kinds.empty() ? fmt::format(" [{}]", text)
                             : fmt::format(" [{}]<{}>", text, kinds);
    }
    out += '\n';
    for (const StageTrace::Match& match : stage.matches) {
      if (!std::string_view(match.rule->id).starts_with(filter)) continue;
      const char* fate = match.fate == Fate::fired ? "fired" : match.fate == Fate::lost ? "lost" : "refused";
      out += fmt::format("  {} {}: \"{}\"", fate, match.rule->id, analysis.of(match.span));
      if (match.winner != nullptr) out += fmt::format(" (to {})", match.winner->id);
      out += '\n';
    }
  }
  for (const Annotation& annotation : analysis.annotations) {
    if (!std::string_view(annotation.rule->id).starts_with(filter)) continue;
    out += fmt::format("{} [{}, {}) \"{}\" by {}", cascade.kinds().name(annotation.kind), annotation.span.begin,
                       annotation.span.end, analysis.of(annotation.span), annotation.rule->id);
    for (const Field& field : annotation.fields) out += fmt::format(" {}={}", field.name, to_string(field.value));
    out += '\n';
  }
  return out;
}

}  // namespace bienban
