// All word lists and rules of a folder, compiled: what a cascade runs on. Made from the files, or read from an image
// (rules/image.h) that was made of the same files.
//
//   const auto rules = compile_rules("rules");   // throws RuleError with all faults
//
// Const once it is made; parts of it point into others, so it stays where it is.
#pragma once

#include <cstdint>
#include <deque>
#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "rules/fault.h"
#include "rules/kinds.h"
#include "rules/lexicon.h"
#include "rules/needs.h"
#include "rules/rule.h"
#include "rules/stage.h"
#include "rules/symbols.h"
#include "rules/word_list.h"
#include "values/number.h"

namespace bienban {

struct CompiledRules {
  CompiledRules() = default;
  CompiledRules(const CompiledRules&) = delete;
  CompiledRules& operator=(const CompiledRules&) = delete;
  ~CompiledRules() = default;

  KindTable kinds;
  SymbolTable symbols;
  std::deque<WordList> lists;  // the lexicon points into them
  std::string image_texts;     // of an image: what the lists point into
  std::vector<WordAttribute> image_attributes;
  Lexicon lexicon{kinds, symbols};
  std::vector<Rule> rules;
  std::map<std::string, Macro> macros;
  std::vector<Stage> stages;
  NeedTable needs;
  std::map<Kind, Ways> text_needs;       // by kind: what the rules that emit it need
  std::vector<std::uint64_t> kind_bits;  // a row of bits for each symbol, a bit for each kind
  std::uint64_t bits_row = 0;            // words in a row
  std::optional<NumberGrammar> numbers;
  std::string digest;  // of all files
};

std::unique_ptr<CompiledRules> compile_rules(const std::filesystem::path& folder);

// The grammar of the words of the lists of that kind ("number_word"); faults are appended, their words left out.
NumberGrammar number_grammar(const std::deque<WordList>& lists, std::vector<Fault>& faults);

}  // namespace bienban
