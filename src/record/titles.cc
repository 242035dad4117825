#include "record/titles.h"

#include <algorithm>

#include "text/normalise.h"
#include "text/usual_spelling.h"

namespace bienban {
namespace {

std::vector<std::string> syllables(std::string_view folded) {
  std::vector<std::string> out;
  std::string word;
  const auto end_word = [&] {
    if (!word.empty()) out.push_back(std::move(word));
    word.clear();
  };
  for (const char c : folded) {
    const bool separator = c == ' ' || c == ',' || c == '-' || c == '.' || c == '(' || c == ')' || c == '&';
    if (separator) {
      end_word();
    } else {
      word += c;
    }
  }
  end_word();
  return out;
}

// "khóa XIV", "nhiệm kỳ 2015-2020" at the end say when, not what.
void drop_term(const std::vector<std::string>& term_words, std::vector<std::string>& words) {
  if (words.size() < 3) return;
  const std::string& last_but_one = words[words.size() - 2];
  if (std::find(term_words.begin(), term_words.end(), last_but_one) != term_words.end()) words.resize(words.size() - 2);
}

}  // namespace

// The units of a title's text, read once for all its parts.
std::vector<Unit> TitleReader::units_of(std::string_view text, Span span) const {
  std::vector<Unit> units;
  grammar_.cascade.lexicon().units(text, span, work_, units);
  return units;
}

// The part of the text with abbreviations written out.
std::string TitleReader::canonical(std::string_view text, std::span<const Unit> units, Span part) const {
  std::string out;
  std::size_t done = part.begin;
  for (const Unit& unit : units) {
    if (unit.begin < part.begin || unit.end > part.end) continue;
    out += text.substr(done, unit.begin - done);
    done = unit.end;
    const WordEntry* expanded = nullptr;
    if (unit.node() >= 0) {
      for (const Reading& reading : grammar_.cascade.lexicon().readings(unit.node())) {
        if (reading.entry != nullptr && reading.entry->has_canonical() && grammar_.is(unit, reading.kind)) {
          expanded = reading.entry;
          break;
        }
      }
    }
    out += expanded != nullptr ? expanded->canonical() : text.substr(unit.begin, unit.end - unit.begin);
  }
  return usual_spelling(out += text.substr(done, part.end - done));
}

// The level that the last word with one gives: "Trưởng ban Tổ chức Tỉnh ủy" is of a province.
std::string TitleReader::level(std::span<const Unit> units) const {
  std::string found;
  for (const Unit& unit : units) {
    if (unit.node() < 0) continue;
    for (const Reading& reading : grammar_.cascade.lexicon().readings(unit.node())) {
      if (reading.entry == nullptr || !grammar_.is(unit, reading.kind) || reading.kind == grammar_.place) continue;
      const auto attribute = reading.entry->attribute("level");
      if (attribute == "central" || attribute == "province" || attribute == "district" || attribute == "commune" ||
          attribute == "unit") {
        found = attribute;
      } else if (attribute == "city" && found.empty()) {
        found = "province";
      }
    }
  }
  return found;
}

const TitleMention& TitleReader::read(const Analysis& analysis, const Annotation& title) const {
  const auto known = known_.find(&title);
  return known != known_.end() ? known->second : known_.emplace(&title, read_anew(analysis, title)).first->second;
}

TitleMention TitleReader::read_anew(const Analysis& analysis, const Annotation& title) const {
  TitleMention out;
  out.span = title.span;
  const std::string_view text = analysis.text;
  const std::vector<Unit> units = units_of(text, title.span);
  out.canonical = canonical(text, units, title.span);
  out.level = level(units);
  out.foreign = std::any_of(units.begin(), units.end(),
                            [&](const Unit& unit) { return grammar_.is(unit, grammar_.foreign_place); });
  const Field* organ = title.field("organ");
  const Field* before = title.field("before");
  Span position = title.span;
  if (before != nullptr) {
    for (const Unit& unit : units) {
      const WordEntry* entry =
          unit.end <= before->span.end ? grammar_.cascade.entry(unit, grammar_.post_modifier) : nullptr;
      if (entry != nullptr && entry->attribute("sense") == "former") out.former = true;
    }
    position.begin = before->span.end;
  }
  if (organ != nullptr) {
    position.end = organ->span.begin;
    out.organisation = canonical(text, units, organ->span);
  }
  while (position.begin < position.end && text[position.begin] == ' ') ++position.begin;
  while (position.begin < position.end && text[position.end - 1] == ' ') --position.end;
  out.position = canonical(text, units, position);
  const bool as_written = out.canonical == analysis.of(title.span);
  out.key = syllables(as_written ? analysis.folded_of(title.span) : fold(out.canonical));
  drop_term(grammar_.words.term_words, out.key);
  return out;
}

bool is_repeat(const TitleMention& shorter, const TitleMention& fuller) {
  const auto skip = [](const TitleMention& t) {
    return t.former && t.key.size() > 1 ? t.key.begin() + 1 : t.key.begin();
  };
  auto at = skip(shorter);
  auto in = skip(fuller);
  if (at == shorter.key.end() || in == fuller.key.end() || *at != *in) return false;
  for (; in != fuller.key.end() && at != shorter.key.end(); ++in) {
    if (*at == *in) ++at;
  }
  return at == shorter.key.end();
}

}  // namespace bienban
