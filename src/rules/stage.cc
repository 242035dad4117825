#include "rules/stage.h"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>

namespace bienban {
namespace {

constexpr std::int64_t pattern_memory = std::int64_t{64} << 20;
constexpr std::int64_t set_memory = std::int64_t{256} << 20;

re2::RE2::Options options(std::int64_t memory) {
  re2::RE2::Options out;
  out.set_log_errors(false);
  out.set_longest_match(true);
  out.set_max_mem(memory);
  return out;
}

}  // namespace

// A match of one rule, in units.
struct Stage::Found {
  const CompiledRule* rule = nullptr;
  std::size_t begin = 0;
  std::size_t end = 0;
  std::vector<std::pair<std::size_t, std::size_t>> groups;  // by number; {npos, npos} where it took no part

  static constexpr std::size_t npos = static_cast<std::size_t>(-1);

  [[nodiscard]] bool beats(const Found& other) const {
    if (begin != other.begin) return begin < other.begin;
    if (end != other.end) return end > other.end;
    return rule->order < other.rule->order;
  }
};

Stage::Stage(int number) : number_(number) {}

void Stage::add(const Rule& rule, Kind kind, Symbol symbol, const std::string& pattern, int order,
                std::vector<Fault>& faults) {
  CompiledRule compiled;
  compiled.rule = &rule;
  compiled.kind = kind;
  compiled.symbol = symbol;
  compiled.order = order;
  compiled.pattern = std::make_unique<re2::RE2>(pattern, options(pattern_memory));
  const auto fault = [&](std::string message, std::string piece) {
    const Place& at = rule.pattern_place;
    faults.push_back({at.file, at.line, at.column, std::move(message), std::move(piece)});
  };
  if (!compiled.pattern->ok()) {
    // RE2 quotes the pattern that it was given, which nobody wrote.
    const std::string& error = compiled.pattern->error();
    fault("rule " + rule.id + ": " + error.substr(0, error.find(": ")), rule.pattern);
    return;
  }
  if (re2::RE2::FullMatch("", *compiled.pattern)) {
    fault("rule " + rule.id + ": the pattern matches nothing at all; make a part of it required", rule.pattern);
    return;
  }
  compiled.groups.resize(static_cast<std::size_t>(compiled.pattern->NumberOfCapturingGroups()) + 1);
  for (const auto& [group, name] : compiled.pattern->CapturingGroupNames()) {
    compiled.groups[static_cast<std::size_t>(group)] = name;
  }
  if (!rule.value.empty()) {
    compiled.converter = find_converter(rule.value);
    if (compiled.converter == nullptr) {
      fault(fmt::format("rule {}: there is no converter of that name (there are {})", rule.id,
                        fmt::join(converter_names(), ", ")),
            rule.value);
      return;
    }
  }
  if (!rule.take.empty()) {
    const auto at = std::find(compiled.groups.begin(), compiled.groups.end(), rule.take);
    if (at == compiled.groups.end()) {
      fault("rule " + rule.id + ": take names no group of the pattern", rule.take);
      return;
    }
    compiled.take = static_cast<std::size_t>(at - compiled.groups.begin());
  }
  rules_.push_back(std::move(compiled));
}

void Stage::freeze() {
  set_ = std::make_unique<re2::RE2::Set>(options(set_memory), re2::RE2::UNANCHORED);
  for (const CompiledRule& rule : rules_) set_->Add(rule.pattern->pattern(), nullptr);
  set_->Compile();
}

bool Stage::match(const CompiledRule& rule, const Tape& tape, std::size_t from, std::size_t to, bool anchored,
                  Found& found) {
  const std::string& symbols = tape.symbols();
  std::vector<re2::StringPiece> groups(rule.groups.size());
  if (!rule.pattern->Match(symbols, tape.offset(from), tape.offset(to),
                           anchored ? re2::RE2::ANCHOR_START : re2::RE2::UNANCHORED, groups.data(),
                           static_cast<int>(groups.size()))) {
    return false;
  }
  const auto unit_at = [&](const char* at) { return tape.unit(static_cast<std::size_t>(at - symbols.data())); };
  found.rule = &rule;
  found.groups.assign(groups.size(), {Found::npos, Found::npos});
  for (std::size_t i = 0; i < groups.size(); ++i) {
    if (groups[i].data() == nullptr) continue;
    found.groups[i] = {unit_at(groups[i].data()), unit_at(groups[i].data() + groups[i].size())};
  }
  found.begin = found.groups[0].first;
  found.end = found.groups[0].second;
  auto& taken = found.groups[rule.take];
  if (taken.first == taken.second) taken = found.groups[0];  // the group took no part, or nothing
  return true;
}

bool Stage::search(const CompiledRule& rule, const Tape& tape, std::size_t from, Found& found) {
  return match(rule, tape, from, tape.size(), false, found);
}

// Fills the annotation. Where the converter refuses the longest match, shorter ones that begin there are tried: "hai
// năm" is no number, "hai" is one.
bool Stage::convert(const Tape& tape, const std::vector<Unit>& units, Found& found, Annotation& annotation,
                    Context& context) {
  const CompiledRule& rule = *found.rule;
  for (;;) {
    annotation = annotate(found, units, context);
    if (rule.converter == nullptr || rule.converter(context.converting, annotation)) return true;
    const std::size_t begin = found.begin;
    if (found.end - begin < 2 || !match(rule, tape, begin, found.end - 1, true, found)) return false;
  }
}

Annotation Stage::annotate(const Found& found, const std::vector<Unit>& units, Context& context) {
  const CompiledRule& rule = *found.rule;
  const auto span_of = [&](std::size_t begin, std::size_t end) { return Span{units[begin].begin, units[end - 1].end}; };
  const auto parts_of = [&](std::size_t begin, std::size_t end) {
    std::vector<std::uint32_t> parts;
    for (std::size_t i = begin; i < end; ++i) {
      if (units[i].annotation >= 0) parts.push_back(static_cast<std::uint32_t>(units[i].annotation));
    }
    return parts;
  };
  // What one captured unit is worth: its annotation's value, the attribute of its word, else its text.
  const auto value_of = [&](std::string_view name, const Unit& unit, Span span) -> Value {
    if (unit.annotation >= 0) {
      const Annotation& inner = context.analysis.annotations[static_cast<std::size_t>(unit.annotation)];
      for (const std::string_view wanted : {name, std::string_view("value")}) {
        if (const Field* field = inner.field(wanted)) return field->value;
      }
    } else if (unit.node >= 0) {
      for (const Reading& reading : context.lexicon.readings(unit.node)) {
        if (reading.entry == nullptr) continue;
        if (const auto attribute = reading.entry->attribute(name); !attribute.empty()) return std::string(attribute);
      }
    }
    return std::string(context.analysis.of(span));
  };
  Annotation out;
  out.kind = rule.kind;
  out.rule = rule.rule;
  const auto [taken_from, taken_to] = found.groups[rule.take];
  out.span = span_of(taken_from, taken_to);
  out.parts = parts_of(taken_from, taken_to);
  for (std::size_t i = 1; i < found.groups.size(); ++i) {
    const auto [begin, end] = found.groups[i];
    if (begin == Found::npos || begin == end || rule.groups[i].empty()) continue;
    Field field;
    field.name = rule.groups[i];
    field.span = span_of(begin, end);
    field.parts = parts_of(begin, end);
    field.value = end - begin == 1 ? value_of(field.name, units[begin], field.span)
                                   : Value(std::string(context.analysis.of(field.span)));
    out.fields.push_back(std::move(field));
  }
  for (const auto& [name, value] : rule.rule->set) out.fields.push_back({name, value, {}, {}});
  return out;
}

// Rules that only note: each by itself, from left to right.
void Stage::run_keepers(const std::vector<int>& candidates, const Tape& tape, const std::vector<Unit>& units,
                        Context& context) const {
  for (const int index : candidates) {
    const CompiledRule& rule = rules_[static_cast<std::size_t>(index)];
    if (!rule.rule->keep) continue;
    Found found;
    for (std::size_t from = 0; from < tape.size() && search(rule, tape, from, found);) {
      Annotation annotation;
      const std::size_t begin = found.begin;
      const bool taken = convert(tape, units, found, annotation, context);
      if (context.trace != nullptr) {
        using Fate = StageTrace::Match::Fate;
        context.trace->matches.push_back({rule.rule, annotation.span, taken ? Fate::fired : Fate::refused, nullptr});
      }
      if (taken) context.analysis.annotations.push_back(std::move(annotation));
      from = taken ? found.groups[rule.take].second : begin + 1;
    }
  }
}

void Stage::run(std::vector<Unit>& units, Context& context) const {
  using Fate = StageTrace::Match::Fate;
  if (rules_.empty() || units.empty()) return;
  const Tape tape(units);
  std::vector<int> candidates;
  re2::RE2::Set::ErrorInfo error{re2::RE2::Set::kNoError};
  if (!set_->Match(tape.symbols(), &candidates, &error)) {
    if (error.kind == re2::RE2::Set::kNoError) return;
    // The set's automaton outgrew its memory: every rule may fire, which costs time and nothing else.
    candidates.resize(rules_.size());
    std::iota(candidates.begin(), candidates.end(), 0);
  }
  std::sort(candidates.begin(), candidates.end());
  run_keepers(candidates, tape, units, context);

  const auto note = [&](const Found& match, Fate fate, const Rule* winner) {
    if (context.trace == nullptr) return;
    const Span span{units[match.begin].begin, units[match.end - 1].end};
    context.trace->matches.push_back({match.rule->rule, span, fate, winner});
  };
  // Each rule's next match, taken in order of who wins.
  std::vector<Found> next;
  for (const int index : candidates) {
    const CompiledRule& rule = rules_[static_cast<std::size_t>(index)];
    Found found;
    if (!rule.rule->keep && search(rule, tape, 0, found)) next.push_back(std::move(found));
  }
  std::vector<Unit> out;
  std::size_t done = 0;  // units that are in `out` already
  const auto advance = [&](std::size_t i, std::size_t from) {
    if (from >= tape.size() || !search(*next[i].rule, tape, from, next[i])) {
      next.erase(next.begin() + static_cast<std::ptrdiff_t>(i));
      return false;
    }
    return true;
  };
  while (!next.empty()) {
    std::size_t best = 0;
    for (std::size_t i = 1; i < next.size(); ++i) {
      if (next[i].beats(next[best])) best = i;
    }
    Found winner = next[best];
    Annotation annotation;
    if (!convert(tape, units, winner, annotation, context)) {
      note(next[best], Fate::refused, nullptr);
      advance(best, next[best].begin + 1);
      continue;
    }
    if (winner.end < next[best].end) {
      // What is left after its converter refused the longest may be shorter than what others have there.
      next[best] = winner;
      if (std::any_of(next.begin(), next.end(), [&](const Found& other) { return other.beats(winner); })) continue;
    }
    const auto [taken_from, taken_to] = winner.groups[winner.rule->take];
    note(winner, Fate::fired, nullptr);
    Unit unit;
    unit.begin = static_cast<std::uint32_t>(annotation.span.begin);
    unit.end = static_cast<std::uint32_t>(annotation.span.end);
    unit.symbol = winner.rule->symbol;
    unit.annotation = static_cast<std::int32_t>(context.analysis.annotations.size());
    out.insert(out.end(), units.begin() + static_cast<std::ptrdiff_t>(done),
               units.begin() + static_cast<std::ptrdiff_t>(taken_from));
    out.push_back(unit);
    done = taken_to;
    context.analysis.annotations.push_back(std::move(annotation));
    for (std::size_t i = 0; i < next.size();) {
      if (next[i].begin >= taken_to) {
        ++i;
        continue;
      }
      if (next[i].rule != winner.rule) note(next[i], Fate::lost, winner.rule->rule);
      if (advance(i, taken_to)) ++i;
    }
  }
  out.insert(out.end(), units.begin() + static_cast<std::ptrdiff_t>(done), units.end());
  units = std::move(out);
}

}  // namespace bienban
