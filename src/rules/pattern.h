// Translates a rule's pattern into a pattern over the tape's symbols, as automaton.h reads it.
//
//   <post>            one unit of that kind, or the definition of that name
//   <post|organ>      of one of these kinds        <cap&place>  of all of these
//   <!verb|stop>      of none of these             .            any unit
//   <noun-verb|stop>  one of the first and none of those behind "-"
//   <post.full=yes>   a word of the list with that attribute
//   phối hợp với      this phrase, in any case, as one unit
//   , ; : - / %       that character; \( \) \. \+ \* \? for those that mean something
//   (?P<name>...)     a named group; ( ) | * + ? {2,5} ^ $ as always; blanks mean nothing
#pragma once

#include <map>
#include <string>
#include <vector>

#include "rules/automaton.h"
#include "rules/fault.h"
#include "rules/kinds.h"
#include "rules/rule.h"
#include "rules/symbols.h"

namespace bienban {

// All literal phrases that a pattern spells out, and where in it each begins.
struct PhraseOfPattern {
  std::string text;
  std::size_t begin;
};
std::vector<PhraseOfPattern> phrases_of(const std::string& pattern);

// The place of pattern[offset] in the rule file.
Fault fault_at(const Place& place, const std::string& pattern, std::size_t offset, std::string message,
               std::string piece);

// All kinds of the form "list.attribute=value" that a pattern names: the entries of a list with that attribute.
std::vector<std::string> attribute_kinds(const std::string& pattern);

// The kind under which a literal phrase is known.
std::string literal_kind(const std::string& phrase);

class PatternTranslator {
 public:
  PatternTranslator(const KindTable& kinds, const SymbolTable& symbols, const std::map<std::string, Macro>& macros);

  // The translated pattern; with faults (appended, placed in the rule file) it is not usable.
  std::u32string translate(const std::string& pattern, const Place& place, std::vector<Fault>& faults);
  // The classes of symbols that all translated patterns name, by number.
  [[nodiscard]] const std::vector<SymbolSet>& classes() const { return classes_; }

 private:
  std::u32string kind_class(const std::string& expression, const Place& place, std::size_t offset,
                            std::vector<Fault>& faults);
  std::u32string class_where(const std::vector<Kind>& kinds, char how, const std::vector<Kind>& excluded);

  const KindTable& kinds_;
  const std::map<std::string, Macro>& macros_;
  SymbolSet all_;  // every symbol
  std::vector<SymbolSet> by_kind_;
  std::vector<SymbolSet> classes_;
  std::map<std::string, std::u32string> translated_;  // kind expressions and definitions already worked out
  std::vector<std::string> open_macros_;              // being translated, outermost first
};

}  // namespace bienban
