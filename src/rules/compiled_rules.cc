#include "rules/compiled_rules.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <set>
#include <string_view>
#include <utility>

#include "rules/attribute_values.h"
#include "rules/leading_words.h"
#include "rules/list_parser.h"
#include "rules/pattern.h"
#include "rules/rule_files.h"
#include "rules/spellings.h"
#include "rules/two_threads.h"

namespace bienban {
namespace {

constexpr int stage_count = 9;

class Compiler {
 public:
  std::unique_ptr<CompiledRules> compile(const std::filesystem::path& folder) {
    read(folder);
    make_lexicon();
    make_stages();
    sort_faults(faults_);  // a faulty definition is met again in every rule that uses it
    if (!faults_.empty()) throw RuleError(std::move(faults_));
    return std::move(out_);
  }

 private:
  void read(const std::filesystem::path& folder);
  [[nodiscard]] std::set<std::string> attributes_asked_for() const;
  void add_lists();
  void make_lexicon();
  void fill_kind_bits();
  void make_stages();
  template <typename Use>
  void for_all_patterns(Use use) const {
    for (const auto& [name, macro] : out_->macros) use(macro.pattern);
    for (const Rule& rule : out_->rules) use(rule.pattern);
  }

  std::vector<Fault> faults_;
  std::unique_ptr<CompiledRules> out_ = std::make_unique<CompiledRules>();
  std::optional<ListParser> lists_;
  std::vector<KnownValues> values_;
};

void Compiler::read(const std::filesystem::path& folder) {
  if (!std::filesystem::is_directory(folder)) {
    faults_.push_back({folder.string(), 0, 0, "no such folder of rules; name one with --rules", ""});
    return;
  }
  RuleFiles files = read_rule_files(folder, faults_);
  out_->digest = files.digest;
  lists_.emplace(std::move(files.lists));
  std::set<std::string> ids;
  for (const auto& [path, text] : files.rules) {
    RuleFile parsed = parse_rule_file(path.string(), text, faults_);
    for (Macro& macro : parsed.macros) {
      const Place at = macro.place;
      if (!out_->macros.try_emplace(macro.name, macro).second) {
        faults_.push_back({at.file, at.line, at.column, "is defined twice", macro.name});
      }
    }
    for (KnownValues& known : parsed.values) values_.push_back(std::move(known));
    for (Rule& rule : parsed.rules) {
      if (!ids.insert(rule.id).second) {
        faults_.push_back({rule.place.file, rule.place.line, rule.place.column, "two rules have this id", rule.id});
      }
      out_->rules.push_back(std::move(rule));
    }
  }
  if (out_->rules.empty() && faults_.empty()) {
    faults_.push_back({folder.string(), 0, 0, "holds no rule (*.toml)", ""});
  }
}

// As kinds: "list.attribute=value".
std::set<std::string> Compiler::attributes_asked_for() const {
  std::set<std::string> out;
  for_all_patterns([&](const std::string& pattern) {
    for (std::string& name : attribute_kinds(pattern)) out.insert(std::move(name));
  });
  return out;
}

void Compiler::add_lists() {
  LeadingWords leading;
  for (const std::size_t number : lists_->leading()) leading.add(lists_->list(number));
  const std::set<std::string> by_attribute = attributes_asked_for();
  for (std::size_t number = 0; number < lists_->size(); ++number) {
    const WordList& list = lists_->list(number);
    if (!list.in_lexicon) continue;
    const Kind kind = out_->kinds.intern(list.kind);
    const auto first_special = by_attribute.lower_bound(list.kind + ".");
    const bool asked_by_attribute = first_special != by_attribute.end() && first_special->starts_with(list.kind + ".");
    std::vector<Kind> of_entry;
    const WordAttribute* attributes = nullptr;  // that of_entry was made for: neighbours share them
    for (const WordEntry& entry : list.entries) {
      if (leading.leader(list, entry) != nullptr) continue;
      if (of_entry.empty() || attributes != entry.attributes.data()) {
        attributes = entry.attributes.data();
        of_entry.assign(1, kind);
        for (const auto& [name, value] : entry.attributes) {
          if (!asked_by_attribute) break;
          const std::string special = fmt::format("{}.{}={}", list.kind, name, value);
          if (by_attribute.contains(special)) of_entry.push_back(out_->kinds.intern(special));
        }
      }
      out_->lexicon.add(of_entry, entry);
    }
  }
}

void Compiler::make_lexicon() {
  if (!lists_) return;
  add_lists();
  for_all_patterns([&](const std::string& pattern) {
    for (const PhraseOfPattern& phrase : phrases_of(pattern)) {
      const std::string kind = literal_kind(phrase.text);
      out_->lexicon.add_literal(out_->kinds.intern(kind), std::string_view(kind).substr(1));
    }
  });
  const auto faults_of_lists = lists_->faults();
  faults_.insert(faults_.end(), faults_of_lists.begin(), faults_of_lists.end());
  out_->lexicon.freeze();
  out_->lists = lists_->take();
  check_attribute_values(out_->lists, values_, faults_);
  out_->numbers.emplace(number_grammar(out_->lists, faults_));
}

void Compiler::fill_kind_bits() {
  out_->bits_row = out_->kinds.size() / 64 + 1;
  out_->kind_bits.assign(out_->symbols.size() * out_->bits_row, 0);
  for (const auto& entry : out_->symbols.entries()) {
    for (const Kind kind : entry.kinds) {
      out_->kind_bits[entry.symbol * out_->bits_row + kind / 64] |= std::uint64_t{1} << (kind % 64);
    }
  }
}

void Compiler::make_stages() {
  const std::vector<Rule>& rules = out_->rules;
  std::vector<Symbol> emitted;
  for (const Rule& rule : rules) {
    const Kind kind = out_->kinds.intern(rule.emits);
    emitted.push_back(out_->symbols.intern({kind}));
  }
  fill_kind_bits();
  for (int number = 1; number <= stage_count; ++number) out_->stages.emplace_back(number);
  PatternTranslator translator(out_->kinds, out_->symbols, out_->macros);
  for (const auto& [name, macro] : out_->macros) translator.translate(macro.pattern, macro.place, faults_);
  struct Pattern {
    std::u32string translated;
    ParsedPattern parsed;
    std::string wrong;
  };
  std::vector<Pattern> patterns(rules.size());
  for (std::size_t i = 0; i < rules.size(); ++i) {
    const std::size_t before = faults_.size();
    patterns[i].translated = translator.translate(rules[i].pattern, rules[i].pattern_place, faults_);
    if (faults_.size() != before) patterns[i].translated.clear();
  }
  in_two_threads(patterns.size(), [&](std::size_t i) {
    Pattern& pattern = patterns[i];
    if (!pattern.translated.empty()) pattern.wrong = parse_pattern(pattern.translated, pattern.parsed);
  });
  for (std::size_t i = 0; i < rules.size(); ++i) {
    const Rule& rule = rules[i];
    if (patterns[i].translated.empty()) continue;
    if (!patterns[i].wrong.empty()) {
      const Place& at = rule.pattern_place;
      faults_.push_back({at.file, at.line, at.column, "rule " + rule.id + ": " + patterns[i].wrong, rule.pattern});
      continue;
    }
    const Kind kind = *out_->kinds.find(rule.emits);
    Stage& stage = out_->stages[static_cast<std::size_t>(rule.stage - 1)];
    const auto all = stage.add(rule, kind, emitted[i], patterns[i].parsed, translator.classes(), out_->needs, faults_);
    for (const NeedTable::Needs& way : all) out_->text_needs[kind].add(out_->needs.without(way, emitted));
  }
  if (!faults_.empty()) return;
  in_two_threads(out_->stages.size(),
                 [&](std::size_t i) { out_->stages[i].freeze(translator.classes(), out_->symbols.size()); });
  out_->needs.freeze(out_->symbols.size());
}

}  // namespace

std::unique_ptr<CompiledRules> compile_rules(const std::filesystem::path& folder) { return Compiler().compile(folder); }

NumberGrammar number_grammar(const std::deque<WordList>& lists, std::vector<Fault>& faults) {
  std::vector<NumberWord> words;
  for (const WordList& list : lists) {
    if (list.kind != "number_word") continue;
    for (const WordEntry& entry : list.entries) {
      const auto fault = [&](std::string message, std::string_view piece) {
        faults.push_back({list.file.string(), entry.line, 1, std::move(message), std::string(piece)});
      };
      const auto role_name = entry.attribute("role");
      const auto role = parse_number_role(role_name);
      if (!role) {
        fault("no such role of a number word", role_name);
        continue;
      }
      const std::string_view value = entry.attribute("value");
      std::int64_t number = 0;
      const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), number);
      if (!value.empty() && (error != std::errc{} || end != value.data() + value.size())) {
        fault("the value of a number word is a whole number", value);
        continue;
      }
      for (std::string& spelling : spellings(entry.folded())) words.push_back({std::move(spelling), *role, number});
    }
  }
  return NumberGrammar(words);
}

}  // namespace bienban
