#include "rules/stage.h"

#include <fmt/format.h>

#include <algorithm>

namespace bienban {
namespace {

// What a converter is given has at most so many units: no value takes as many, and one that is refused is tried again
// without its last unit.
constexpr std::size_t most_converted = 32;

using Fate = StageTrace::Match::Fate;
using Group = Matcher::Group;

Span span_of(const std::vector<Unit>& units, std::size_t begin, std::size_t end) {
  return {units[begin].begin, units[end - 1].end};
}

void parts_of(const std::vector<Unit>& units, std::size_t begin, std::size_t end, std::vector<std::uint32_t>& out) {
  out.clear();
  for (std::size_t i = begin; i < end; ++i) {
    if (units[i].annotation() >= 0) out.push_back(static_cast<std::uint32_t>(units[i].annotation()));
  }
}

std::int32_t first_part_of(const std::vector<Unit>& units, std::size_t begin, std::size_t end) {
  for (std::size_t i = begin; i < end; ++i) {
    if (units[i].annotation() >= 0) return units[i].annotation();
  }
  return -1;
}

// What one captured unit is worth: its annotation's value, the attribute of its word, else its text.
Value value_of(std::string_view name, const Unit& unit, Span span, const Stage::Context& context) {
  if (unit.annotation() >= 0) {
    const Annotation& inner = context.analysis.annotations[static_cast<std::size_t>(unit.annotation())];
    for (const std::string_view wanted : {name, std::string_view("value")}) {
      if (const Field* field = inner.field(wanted)) return field->value;
    }
  } else if (unit.node() >= 0) {
    for (const Reading& reading : context.lexicon.readings(unit.node())) {
      if (reading.entry == nullptr) continue;
      if (const auto attribute = reading.entry->attribute(name); !attribute.empty()) return attribute;
    }
  }
  return context.analysis.of(span);
}

// The groups as fields, then the rule's constants.
void fields_of(const Rule& rule, const Automaton::Pattern& pattern, const std::vector<Group>& groups,
               const std::vector<Unit>& units, const Stage::Context& context, std::vector<Field>& out) {
  out.clear();
  for (std::size_t i = 1; i < groups.size(); ++i) {
    const auto [begin, end] = groups[i];
    if (begin == Matcher::npos || begin == end) continue;
    const std::string_view name = pattern.groups[i];
    const Span span = span_of(units, begin, end);
    const Value value = end - begin == 1 ? value_of(name, units[begin], span, context) : context.analysis.of(span);
    out.push_back({name, value, span, first_part_of(units, begin, end)});
  }
  for (const auto& [name, value] : rule.set) out.push_back({name, std::string_view(value), {}, -1});
}

void note(const Stage::Context& context, const Rule& rule, Span span, Fate fate, const Rule* winner = nullptr) {
  if (context.trace != nullptr) context.trace->matches.push_back({&rule, span, fate, winner});
}

}  // namespace

std::vector<NeedTable::Needs> Stage::add(const Rule& rule, Kind kind, Symbol symbol, const ParsedPattern& pattern,
                                         const std::vector<SymbolSet>& classes, NeedTable& needs,
                                         std::vector<Fault>& faults) {
  const auto fault = [&](std::string message, std::string piece) {
    const Place& at = rule.pattern_place;
    faults.push_back({at.file, at.line, at.column, "rule " + rule.id + ": " + std::move(message), std::move(piece)});
  };
  Rules& rules = rule.keep ? keeping_ : firing_;
  CompiledRule compiled{&rule, kind, symbol, nullptr, 0};
  if (!rule.value.empty()) {
    compiled.converter = find_converter(rule.value);
    if (compiled.converter == nullptr) {
      fault(fmt::format("there is no converter of that name (there are {})", fmt::join(converter_names(), ", ")),
            rule.value);
      return {};
    }
  }
  if (const std::string error = rules.automaton.add(pattern); !error.empty()) {
    fault(error, rule.pattern);
    return {};
  }
  auto ways = needs.add(pattern.tree, classes);
  for (const NeedTable::Needs& way : ways) rules.ways.add(way);
  const Automaton::Pattern& added = rules.automaton.patterns().back();
  rules.rules.push_back(compiled);
  if (added.matches_nothing) fault("the pattern matches nothing at all; make a part of it required", rule.pattern);
  if (rule.take.empty()) return ways;
  const auto at = std::find(added.groups.begin() + 1, added.groups.end(), rule.take);
  if (at == added.groups.end()) fault("take names no group of the pattern", rule.take);
  rules.rules.back().take = static_cast<std::size_t>(at - added.groups.begin());
  return ways;
}

void Stage::freeze(const std::vector<SymbolSet>& classes, std::size_t symbols) {
  firing_.automaton.freeze(classes, symbols);
  keeping_.automaton.freeze(classes, symbols);
}

void Stage::restore(const Rule& rule) {
  Rules& rules = rule.keep ? keeping_ : firing_;
  CompiledRule& compiled = rules.rules.at(rules.restored++);
  compiled.rule = &rule;
  if (!rule.value.empty()) compiled.converter = find_converter(rule.value);
}

// Puts the tape before the matcher; false where none of the rules can fire on it.
bool Stage::read(const Rules& rules, const std::vector<Unit>& units, const Sighting& seen, bool plain,
                 Matcher& matcher) {
  if (rules.rules.empty() || (!plain && !seen.meets_one(rules.ways))) return false;
  matcher.read(
      units, [](const Unit& unit) { return unit.symbol; }, plain);
  return true;
}

// Makes the annotation of a match. Where the converter refuses the longest, shorter ones that begin there are tried:
// "hai năm" is no number, "hai" is one. `hit` is then that shorter one. False: it refuses them all.
bool Stage::convert(const Rules& rules, Matcher& matcher, const std::vector<Unit>& units, Matcher::Hit& hit,
                    std::size_t begin, Match& match, Annotation& annotation, Work& work, Context& context) {
  const CompiledRule& rule = rules.rules[hit.pattern];
  const auto shorten = [&](std::size_t limit) {
    matcher.hits(begin, limit, work.shorter);
    const auto shorter = std::find_if(work.shorter.begin(), work.shorter.end(),
                                      [&](const Matcher::Hit& other) { return other.pattern == hit.pattern; });
    if (shorter == work.shorter.end()) return false;
    hit = *shorter;
    return true;
  };
  if (rule.converter != nullptr && hit.end - begin > most_converted && !shorten(begin + most_converted)) return false;
  for (;;) {
    matcher.groups(hit.pattern, begin, hit.end, work.groups);
    // Where alternatives have groups of that name it is the one that took part; where none did, the whole match.
    const auto& groups = rules.automaton.patterns()[hit.pattern].groups;
    Group taken = work.groups[rule.take];
    for (std::size_t i = rule.take; rule.take != 0 && taken.first == taken.second && i < groups.size(); ++i) {
      if (groups[i] == rule.rule->take) taken = work.groups[i];
    }
    if (taken.first == taken.second) taken = {begin, hit.end};
    match = {&rule, begin, hit.end, taken.first, taken.second};
    annotation.kind = rule.kind;
    annotation.rule = rule.rule;
    annotation.span = span_of(units, taken.first, taken.second);
    fields_of(*rule.rule, rules.automaton.patterns()[hit.pattern], work.groups, units, context, work.fields);
    if (rule.converter == nullptr || rule.converter(context.converting, annotation.span, work.fields)) {
      parts_of(units, taken.first, taken.second, work.parts);
      annotation.parts = context.analysis.memory.keep(work.parts);
      annotation.fields = context.analysis.memory.keep(work.fields);
      return true;
    }
    if (!shorten(hit.end - 1)) return false;
  }
}

// The match that wins at a unit: the longest that its converter takes, then the first in the files.
bool Stage::win(const std::vector<Unit>& units, std::size_t begin, Match& match, Annotation& annotation, Work& work,
                Context& context) const {
  work.firing.hits(begin, units.size(), work.hits);
  while (!work.hits.empty()) {
    const auto best =
        std::max_element(work.hits.begin(), work.hits.end(), [](const Matcher::Hit& a, const Matcher::Hit& b) {
          return a.end != b.end ? a.end < b.end : a.pattern > b.pattern;
        });
    const std::size_t longest = best->end;
    if (!convert(firing_, work.firing, units, *best, begin, match, annotation, work, context)) {
      note(context, *firing_.rules[best->pattern].rule, span_of(units, begin, longest), Fate::refused);
      work.hits.erase(best);
      continue;
    }
    const Matcher::Hit left = *best;
    // What is left after its converter refused the longest may be shorter than what others have there.
    const bool beaten =
        left.end < longest && std::any_of(work.hits.begin(), work.hits.end(), [&](const Matcher::Hit& other) {
          return other.end > left.end || (other.end == left.end && other.pattern < left.pattern);
        });
    if (!beaten) return true;
  }
  return false;
}

// Tells of each other rule the first match that the winner took the place of.
void Stage::trace_losers(const std::vector<Unit>& units, const Match& winner, Work& work, Context& context) const {
  std::vector<bool> told(firing_.rules.size(), false);
  for (std::size_t at = winner.begin; at < winner.taken_to; ++at) {
    work.firing.hits(at, units.size(), work.hits);
    for (const Matcher::Hit& hit : work.hits) {
      const CompiledRule& rule = firing_.rules[hit.pattern];
      if (told[hit.pattern] || &rule == winner.rule) continue;
      told[hit.pattern] = true;
      note(context, *rule.rule, span_of(units, at, hit.end), Fate::lost, winner.rule->rule);
    }
  }
}

void Stage::fire(std::vector<Unit>& units, Sighting& seen, Work& work, Context& context) const {
  if (!read(firing_, units, seen, context.analysis.plain, work.firing)) return;
  std::size_t done = 0;  // units that are in `out` already
  work.out.clear();
  for (std::size_t at = 0; (at = work.firing.next_start(at)) < units.size();) {
    Match match{};
    Annotation annotation;
    if (!win(units, at, match, annotation, work, context)) {
      ++at;
      continue;
    }
    note(context, *match.rule->rule, span_of(units, match.begin, match.end), Fate::fired);
    if (context.trace != nullptr) trace_losers(units, match, work, context);
    work.out.insert(work.out.end(), units.begin() + static_cast<std::ptrdiff_t>(done),
                    units.begin() + static_cast<std::ptrdiff_t>(match.taken_from));
    Unit unit;
    unit.begin = static_cast<std::uint32_t>(annotation.span.begin);
    unit.end = static_cast<std::uint32_t>(annotation.span.end);
    unit.symbol = match.rule->symbol;
    unit.set_annotation(context.analysis.annotations.size());
    work.out.push_back(unit);
    seen.add(unit.symbol);
    context.analysis.annotations.push_back(annotation);
    done = match.taken_to;
    at = match.taken_to;
  }
  if (work.out.empty()) return;
  work.out.insert(work.out.end(), units.begin() + static_cast<std::ptrdiff_t>(done), units.end());
  units.swap(work.out);
}

// Rules that only note: each by itself, from left to right; their annotations stand rule by rule.
void Stage::keep(const std::vector<Unit>& units, const Sighting& seen, Work& work, Context& context) const {
  if (!read(keeping_, units, seen, context.analysis.plain, work.keeping)) return;
  struct Kept {
    std::uint32_t pattern;
    Annotation annotation;
    bool taken;
  };
  std::vector<Kept> all;
  std::vector<std::size_t> free_from(keeping_.rules.size(), 0);
  for (std::size_t at = 0; (at = work.keeping.next_start(at)) < units.size(); ++at) {
    work.keeping.hits(at, units.size(), work.hits);
    for (Matcher::Hit hit : work.hits) {
      if (free_from[hit.pattern] > at) continue;
      Match match{};
      Annotation annotation;
      const bool taken = convert(keeping_, work.keeping, units, hit, at, match, annotation, work, context);
      if (taken) free_from[hit.pattern] = match.taken_to;
      if (taken || context.trace != nullptr) all.push_back({hit.pattern, annotation, taken});
    }
  }
  std::stable_sort(all.begin(), all.end(), [](const Kept& a, const Kept& b) { return a.pattern < b.pattern; });
  for (Kept& kept : all) {
    note(context, *keeping_.rules[kept.pattern].rule, kept.annotation.span, kept.taken ? Fate::fired : Fate::refused);
    if (kept.taken) context.analysis.annotations.push_back(kept.annotation);
  }
}

void Stage::run(std::vector<Unit>& units, Sighting& seen, Work& work, Context& context) const {
  if (units.empty()) return;
  keep(units, seen, work, context);
  fire(units, seen, work, context);
}

}  // namespace bienban
