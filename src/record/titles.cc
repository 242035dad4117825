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

TitleReader::TitleReader(const Grammar& grammar) : grammar_(grammar) {
  for (const WordEntry* entry : grammar.cascade.entries("term_word")) term_words_.push_back(entry->folded);
}

std::string TitleReader::canonical(std::string_view normal) const {
  Lexicon::Work work;
  std::vector<Unit> units;
  grammar_.cascade.lexicon().units(normal, {0, normal.size()}, work, units);
  std::string out;
  std::size_t done = 0;
  for (const Unit& unit : units) {
    out += normal.substr(done, unit.begin - done);
    done = unit.end;
    const WordEntry* expanded = nullptr;
    if (unit.node >= 0) {
      for (const Reading& reading : grammar_.cascade.lexicon().readings(unit.node)) {
        if (reading.entry != nullptr && reading.entry->has_canonical && grammar_.is(unit, reading.kind)) {
          expanded = reading.entry;
          break;
        }
      }
    }
    out +=
        expanded != nullptr ? std::string_view(expanded->canonical) : normal.substr(unit.begin, unit.end - unit.begin);
  }
  return usual_spelling(out += normal.substr(done));
}

// The level that the last word with one gives: "Trưởng ban Tổ chức Tỉnh ủy" is of a province.
std::string TitleReader::level(std::string_view normal) const {
  Lexicon::Work work;
  std::vector<Unit> units;
  grammar_.cascade.lexicon().units(normal, {0, normal.size()}, work, units);
  std::string found;
  for (const Unit& unit : units) {
    if (unit.node < 0) continue;
    for (const Reading& reading : grammar_.cascade.lexicon().readings(unit.node)) {
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

TitleMention TitleReader::read(const Analysis& analysis, const Annotation& title) const {
  TitleMention out;
  out.span = title.span;
  const std::string_view text = analysis.of(title.span);
  out.canonical = canonical(text);
  out.level = level(text);
  const Field* organ = title.field("organ");
  const Field* before = title.field("before");
  std::size_t begin = title.span.begin;
  if (before != nullptr) {
    Lexicon::Work work;
    std::vector<Unit> units;
    grammar_.cascade.lexicon().units(analysis.text, before->span, work, units);
    for (const Unit& unit : units) {
      const WordEntry* entry = grammar_.cascade.entry(unit, grammar_.post_modifier);
      if (entry != nullptr && entry->attribute("sense") == "former") out.former = true;
    }
    begin = before->span.end;
  }
  const std::size_t end = organ == nullptr ? title.span.end : organ->span.begin;
  const auto trimmed = [](std::string_view s) {
    while (!s.empty() && (s.front() == ' ')) s.remove_prefix(1);
    while (!s.empty() && (s.back() == ' ')) s.remove_suffix(1);
    return s;
  };
  out.position = canonical(trimmed(analysis.text.substr(begin, end - begin)));
  if (organ != nullptr) out.organisation = canonical(analysis.of(organ->span));
  out.key = syllables(fold(out.canonical));
  drop_term(term_words_, out.key);
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
