#include "rules/hidden_words.h"

#include <fmt/format.h>

#include <algorithm>
#include <deque>
#include <set>
#include <tuple>

#include "rules/leading_words.h"
#include "rules/lexicon.h"
#include "rules/pattern.h"

namespace bienban {
namespace {

class Search {
 public:
  explicit Search(const std::deque<WordList>& lists) : lists_(lists) {
    for (const WordList& list : lists) leading_.add(list);
    for (const WordList& list : lists) {
      if (!list.in_lexicon) continue;
      const Kind kind = kinds_.intern(list.kind);
      for (const WordEntry& entry : list.entries) {
        if (leading_.leader(list, entry) == nullptr) lexicon_.add(std::vector<Kind>{kind}, entry);
      }
    }
    lexicon_.freeze();
  }

  void look_at_lists(std::vector<Fault>& out) {
    for (const WordList& list : lists_) {
      if (!list.in_lexicon) continue;
      for (const WordEntry& entry : list.entries) look_at_entry(list, entry, out);
    }
  }

  void look_at_pattern(const std::string& pattern, const Place& place, std::vector<Fault>& out) {
    for (const PhraseOfPattern& phrase : phrases_of(pattern)) {
      const std::string words = literal_kind(phrase.text).substr(1);
      const std::vector<Unit>& units = cut(words);
      if (units.size() < 2) continue;
      std::string hidden;
      for (const Unit& unit : units) {
        if (unit.node() < 0) continue;
        const std::string kinds = kinds_of(unit);
        if (kinds.empty()) continue;
        hidden += fmt::format("{}\"{}\" ({})", hidden.empty() ? "" : ", ",
                              words.substr(unit.begin, unit.end - unit.begin), kinds);
      }
      if (hidden.empty()) continue;
      out.push_back(fault_at(place, pattern, phrase.begin,
                             "this phrase is one unit in every text and hides " + hidden +
                                 "; write its words apart, as (?:one) (?:other), or enter it in a list",
                             phrase.text));
    }
  }

 private:
  const std::vector<Unit>& cut(std::string_view text) {
    units_.clear();
    lexicon_.units(text, {0, text.size()}, work_, units_);
    return units_;
  }

  // The lists that have a unit in this case, by name; at most three of them.
  std::string kinds_of(const Unit& unit) const {
    std::set<std::string> names;
    for (const Reading& reading : lexicon_.readings(unit.node())) {
      if (!reading.entry->exact) names.insert(kinds_.name(reading.kind));
    }
    std::string out;
    std::size_t told = 0;
    for (const std::string& name : names) {
      if (told++ == 3) return out + "|...";
      out += (out.empty() ? "" : "|") + name;
    }
    return out;
  }

  void look_at_entry(const WordList& list, const WordEntry& entry, std::vector<Fault>& out) {
    const auto warn = [&](std::string message) {
      out.push_back({list.file.string(), entry.line, 1, std::move(message), std::string(entry.text)});
    };
    if (const auto* leader = leading_.leader(list, entry)) {
      warn(fmt::format("is never read: it begins with \"{}\" ({}:{}), which leads; delete it", leader->entry->text,
                       leader->list->file.filename().string(), leader->entry->line));
      return;
    }
    if (entry.exact) return;
    const std::vector<Unit>& units = cut(entry.text);
    if (units.size() != 1 || units.front().node() < 0) return;
    for (const Reading& reading : lexicon_.readings(units.front().node())) {
      if (reading.entry == &entry) return;
      if (reading.entry->exact || kinds_.name(reading.kind) != list.kind) continue;
      const auto same = [](const WordAttribute& a, const WordAttribute& b) {
        return a.name == b.name && a.value == b.value;
      };
      if (!std::equal(reading.entry->attributes.begin(), reading.entry->attributes.end(), entry.attributes.begin(),
                      entry.attributes.end(), same)) {
        continue;
      }
      warn(fmt::format("is never read: \"{}\" ({}) matches the same words; delete it", reading.entry->text,
                       place_of(*reading.entry)));
      return;
    }
  }

  std::string place_of(const WordEntry& entry) const {
    for (const WordList& list : lists_) {
      const auto is_it = [&](const WordEntry& other) { return &other == &entry; };
      if (std::any_of(list.entries.begin(), list.entries.end(), is_it)) {
        return fmt::format("{}:{}", list.file.filename().string(), entry.line);
      }
    }
    return {};
  }

  const std::deque<WordList>& lists_;
  LeadingWords leading_;
  KindTable kinds_;
  SymbolTable symbols_;
  Lexicon lexicon_{kinds_, symbols_};
  Lexicon::Work work_;
  std::vector<Unit> units_;
};

}  // namespace

std::vector<Fault> hidden_words(const CompiledRules& rules) {
  Search search(rules.lists);
  std::vector<Fault> out;
  search.look_at_lists(out);
  const auto patterns = out.size();
  for (const auto& [name, macro] : rules.macros) search.look_at_pattern(macro.pattern, macro.place, out);
  for (const Rule& rule : rules.rules) search.look_at_pattern(rule.pattern, rule.pattern_place, out);
  std::stable_sort(out.begin() + static_cast<std::ptrdiff_t>(patterns), out.end(), [](const Fault& a, const Fault& b) {
    return std::tie(a.file, a.line, a.column) < std::tie(b.file, b.line, b.column);
  });
  return out;
}

}  // namespace bienban
