#include "rules/cascade.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <map>
#include <mutex>
#include <optional>
#include <set>
#include <stdexcept>

#include "rules/list_parser.h"
#include "rules/pattern.h"
#include "rules/rule_files.h"
#include "rules/stage.h"
#include "rules/two_threads.h"
#include "text/normalise.h"

namespace bienban {
namespace {

constexpr int stage_count = 9;

}  // namespace

struct Cascade::Parts {
  KindTable kinds;
  SymbolTable symbols;
  std::unique_ptr<ListParser> lists;  // the lexicon points into them
  Lexicon lexicon{kinds, symbols};
  std::vector<Rule> rules;
  std::map<std::string, Macro> macros;
  std::vector<Stage> stages;
  NeedTable needs;
  std::map<Kind, std::vector<NeedTable::Needs>> text_needs;  // by kind: what each way of the rules that emit it needs
  std::vector<std::uint64_t> kind_bits;                      // a row of bits for each symbol, a bit for each kind
  std::size_t bits_row = 0;                                  // words in a row
  std::optional<NumberGrammar> numbers;
  std::string digest;

  // What one sentence needs while it is analysed, kept for the next.
  struct Work {
    explicit Work(const NeedTable& needs) : seen(needs) {}
    Lexicon::Work lexicon;
    Sighting seen;
    std::vector<Stage::Work> stages;
  };
  std::mutex idle_mutex;
  std::vector<std::unique_ptr<Work>> idle;

  std::unique_ptr<Work> borrow();
  void give_back(std::unique_ptr<Work> work);
  static void look(const SentenceAnalysis& sentence, Work& work);
  void read(const std::filesystem::path& folder, std::vector<Fault>& faults);
  WordTable leading_words() const;
  void make_lexicon(std::vector<Fault>& faults);
  void compile(std::vector<Fault>& faults);
  void fill_kind_bits();
};

void Cascade::Parts::fill_kind_bits() {
  bits_row = kinds.size() / 64 + 1;
  kind_bits.assign(symbols.size() * bits_row, 0);
  for (const auto& entry : symbols.entries()) {
    for (const Kind kind : entry.kinds) {
      kind_bits[entry.symbol * bits_row + kind / 64] |= std::uint64_t{1} << (kind % 64);
    }
  }
}

void Cascade::Parts::read(const std::filesystem::path& folder, std::vector<Fault>& faults) {
  lists = std::make_unique<ListParser>(std::vector<ListParser::File>());
  if (!std::filesystem::is_directory(folder)) {
    faults.push_back({folder.string(), 0, 0, "no such folder of rules; name one with --rules", ""});
    return;
  }
  std::vector<ListParser::File> files;
  RuleDigest digest_of_files;
  for (const auto& file : files_below(folder, ".txt")) {
    files.push_back({file, read_file(file, faults)});
    digest_of_files.add(files.back().text);
  }
  lists = std::make_unique<ListParser>(std::move(files));
  std::set<std::string> ids;
  for (const auto& file : files_below(folder, ".toml")) {
    const std::string text = read_file(file, faults);
    digest_of_files.add(text);
    RuleFile parsed = parse_rule_file(file.string(), text, faults);
    for (Macro& macro : parsed.macros) {
      const Place at = macro.place;
      if (!macros.try_emplace(macro.name, macro).second) {
        faults.push_back({at.file, at.line, at.column, "is defined twice", macro.name});
      }
    }
    for (Rule& rule : parsed.rules) {
      if (!ids.insert(rule.id).second) {
        faults.push_back({rule.place.file, rule.place.line, rule.place.column, "two rules have this id", rule.id});
      }
      rules.push_back(std::move(rule));
    }
  }
  if (rules.empty() && faults.empty()) faults.push_back({folder.string(), 0, 0, "holds no rule (*.toml)", ""});
  digest = digest_of_files.hex();
}

// Words of several syllables from the lists with "@leads yes", folded. What begins with one of them is for the rules to
// build: were "Chủ tịch UBND tỉnh" a unit, nobody could tell the post from the organ.
WordTable Cascade::Parts::leading_words() const {
  WordTable out;
  for (const std::size_t number : lists->leading()) {
    const WordList& list = lists->list(number);
    if (!list.leads) continue;
    for (const WordEntry& entry : list.entries) {
      if (entry.text.find(' ') != std::string::npos) out.try_add(entry.folded(), 1);
    }
  }
  return out;
}

void Cascade::Parts::make_lexicon(std::vector<Fault>& faults) {
  const WordTable leading = leading_words();
  const auto is_led = [&](const WordList& list, const WordEntry& entry) {
    if (!list.yields || entry.text.find(' ') == std::string::npos) return false;
    const std::string folded = entry.folded();
    for (std::size_t end = folded.find(' '); end != std::string::npos; end = folded.find(' ', end + 1)) {
      if (leading.find(std::string_view(folded).substr(0, end)) != 0) return true;
    }
    return false;
  };
  const auto for_all_patterns = [&](auto&& use) {
    for (const auto& [name, macro] : macros) use(macro.pattern);
    for (const Rule& rule : rules) use(rule.pattern);
  };
  std::set<std::string> by_attribute;
  for_all_patterns([&](const std::string& pattern) {
    for (std::string& name : attribute_kinds(pattern)) by_attribute.insert(std::move(name));
  });
  std::vector<NumberWord> number_words;
  for (std::size_t number_of_list = 0; number_of_list < lists->size(); ++number_of_list) {
    const WordList& list = lists->list(number_of_list);
    if (!list.in_lexicon) continue;
    const Kind kind = kinds.intern(list.kind);
    const auto first_special = by_attribute.lower_bound(list.kind + ".");
    const bool asked_by_attribute = first_special != by_attribute.end() && first_special->starts_with(list.kind + ".");
    std::vector<Kind> of_entry;
    const WordAttributes* attributes = nullptr;  // that of_entry was made for: neighbours share them
    for (const WordEntry& entry : list.entries) {
      if (is_led(list, entry)) continue;
      if (attributes != entry.attributes.get()) {
        attributes = entry.attributes.get();
        of_entry.assign(1, kind);
        for (const auto& [name, value] : *attributes) {
          if (!asked_by_attribute) break;
          const std::string special = list.kind + "." + name + "=" + value;
          if (by_attribute.contains(special)) of_entry.push_back(kinds.intern(special));
        }
      }
      lexicon.add(of_entry, entry);
      if (list.kind != "number_word") continue;
      const auto role_name = entry.attribute("role");
      const auto role = parse_number_role(role_name);
      if (!role) {
        faults.push_back({list.file.string(), entry.line, 1, "no such role of a number word", std::string(role_name)});
        continue;
      }
      const std::string_view value = entry.attribute("value");
      std::int64_t number = 0;
      const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), number);
      if (!value.empty() && (error != std::errc{} || end != value.data() + value.size())) {
        faults.push_back(
            {list.file.string(), entry.line, 1, "the value of a number word is a whole number", std::string(value)});
        continue;
      }
      number_words.push_back({entry.text, *role, number});
    }
  }
  for_all_patterns([&](const std::string& pattern) {
    for (const std::string& phrase : literal_phrases(pattern)) {
      const std::string kind = literal_kind(phrase);
      lexicon.add_literal(kinds.intern(kind), std::string_view(kind).substr(1));
    }
  });
  const auto faults_of_lists = lists->faults();
  faults.insert(faults.end(), faults_of_lists.begin(), faults_of_lists.end());
  lexicon.freeze();
  numbers.emplace(number_words);
}

void Cascade::Parts::compile(std::vector<Fault>& faults) {
  std::vector<Symbol> emitted;
  for (const Rule& rule : rules) {
    const Kind kind = kinds.intern(rule.emits);
    emitted.push_back(symbols.intern({kind}));
  }
  fill_kind_bits();
  for (int number = 1; number <= stage_count; ++number) stages.emplace_back(number);
  PatternTranslator translator(kinds, symbols, macros);
  for (const auto& [name, macro] : macros) translator.translate(macro.pattern, macro.place, faults);
  struct Pattern {
    std::u32string translated;
    ParsedPattern parsed;
    std::string wrong;
  };
  std::vector<Pattern> patterns(rules.size());
  for (std::size_t i = 0; i < rules.size(); ++i) {
    const std::size_t before = faults.size();
    patterns[i].translated = translator.translate(rules[i].pattern, rules[i].pattern_place, faults);
    if (faults.size() != before) patterns[i].translated.clear();
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
      faults.push_back({at.file, at.line, at.column, "rule " + rule.id + ": " + patterns[i].wrong, rule.pattern});
      continue;
    }
    const Kind kind = *kinds.find(rule.emits);
    Stage& stage = stages[static_cast<std::size_t>(rule.stage - 1)];
    const auto all = stage.add(rule, kind, emitted[i], patterns[i].parsed, translator.classes(), needs, faults);
    for (const NeedTable::Needs& way : all) text_needs[kind].push_back(needs.without(way, emitted));
  }
  if (!faults.empty()) return;
  in_two_threads(stages.size(), [&](std::size_t i) { stages[i].freeze(translator.classes(), symbols.size()); });
  needs.freeze(symbols.size());
}

std::unique_ptr<Cascade::Parts::Work> Cascade::Parts::borrow() {
  {
    const std::lock_guard lock(idle_mutex);
    if (!idle.empty()) {
      auto work = std::move(idle.back());
      idle.pop_back();
      return work;
    }
  }
  auto work = std::make_unique<Work>(needs);
  for (const Stage& stage : stages) work->stages.emplace_back(stage);
  return work;
}

void Cascade::Parts::give_back(std::unique_ptr<Work> work) {
  const std::lock_guard lock(idle_mutex);
  idle.push_back(std::move(work));
}

void Cascade::Parts::look(const SentenceAnalysis& sentence, Work& work) {
  work.seen.clear();
  for (const Unit& unit : sentence.units) work.seen.add(unit.symbol);
}

Cascade::Cascade(std::unique_ptr<Parts> parts)
    : parts_(std::move(parts)), kind_bits_(parts_->kind_bits.data()), bits_row_(parts_->bits_row) {}
Cascade::Cascade(Cascade&&) noexcept = default;
Cascade& Cascade::operator=(Cascade&&) noexcept = default;
Cascade::~Cascade() = default;

Cascade Cascade::load(const std::filesystem::path& folder) {
  auto parts = std::make_unique<Parts>();
  std::vector<Fault> faults;
  parts->read(folder, faults);
  parts->make_lexicon(faults);
  parts->compile(faults);
  // A faulty definition is met again in every rule that uses it.
  std::set<std::string> told;
  std::erase_if(faults, [&](const Fault& fault) { return !told.insert(fault.to_string()).second; });
  if (!faults.empty()) throw RuleError(std::move(faults));
  return Cascade(std::move(parts));
}

std::vector<Fault> Cascade::check(const std::filesystem::path& folder) {
  try {
    load(folder);
  } catch (const RuleError& error) {
    return error.faults();
  }
  return {};
}

void Cascade::run(Span sentence, Analysis& analysis, int last_stage, std::vector<StageTrace>* trace) const {
  SentenceAnalysis out;
  out.span = sentence;
  out.first = static_cast<std::uint32_t>(analysis.annotations.size());
  auto work = parts_->borrow();
  parts_->lexicon.units(analysis.text, sentence, work->lexicon, out.units);
  Parts::look(out, *work);
  const ConverterContext converting{analysis.text, *parts_->numbers};
  for (std::size_t i = 0; i < parts_->stages.size(); ++i) {
    const Stage& stage = parts_->stages[i];
    if (stage.number() > last_stage) break;
    StageTrace* stage_trace = nullptr;
    if (trace != nullptr) {
      trace->push_back({stage.number(), out.units, {}});
      stage_trace = &trace->back();
    }
    Stage::Context context{converting, parts_->lexicon, analysis, stage_trace};
    stage.run(out.units, work->seen, work->stages[i], context);
  }
  parts_->give_back(std::move(work));
  out.last = static_cast<std::uint32_t>(analysis.annotations.size());
  analysis.sentences.push_back(std::move(out));
}

std::optional<std::vector<std::string>> Cascade::phrases_of_group(std::string_view kind, std::string_view group) const {
  PatternTranslator translator(parts_->kinds, parts_->symbols, parts_->macros);
  std::optional<SymbolSet> all;
  for (const Rule& rule : parts_->rules) {
    if (rule.emits != kind) continue;
    std::vector<Fault> none;  // the rules are loaded: their patterns are right
    ParsedPattern parsed;
    parse_pattern(translator.translate(rule.pattern, rule.pattern_place, none), parsed);
    const auto symbols = needed_in_group(parsed, group, translator.classes());
    if (!symbols) return std::nullopt;
    if (all) {
      all->unite(*symbols);
    } else {
      all = symbols;
    }
  }
  return all ? parts_->lexicon.phrases(*all) : std::nullopt;
}

bool Cascade::may_find(Kind kind, Span sentence, const Analysis& analysis) const {
  const auto rules = parts_->text_needs.find(kind);
  if (rules == parts_->text_needs.end()) return false;
  auto work = parts_->borrow();
  SentenceAnalysis out;
  parts_->lexicon.units(analysis.text, sentence, work->lexicon, out.units);
  Parts::look(out, *work);
  const bool may = work->seen.meets_one(rules->second);
  parts_->give_back(std::move(work));
  return may;
}

const std::vector<Rule>& Cascade::rules() const { return parts_->rules; }
const KindTable& Cascade::kinds() const { return parts_->kinds; }
const Lexicon& Cascade::lexicon() const { return parts_->lexicon; }
const NumberGrammar& Cascade::numbers() const { return *parts_->numbers; }
const std::string& Cascade::digest() const { return parts_->digest; }

Kind Cascade::kind(std::string_view name) const {
  if (const auto found = parts_->kinds.find(name)) return *found;
  throw std::out_of_range(fmt::format("the rules have no kind <{}>", name));
}

const WordEntry* Cascade::entry(const Unit& unit, Kind kind) const {
  if (unit.node < 0) return nullptr;
  for (const Reading& reading : parts_->lexicon.readings(unit.node)) {
    if (reading.kind == kind && reading.entry != nullptr) return reading.entry;
  }
  return nullptr;
}

std::vector<const WordEntry*> Cascade::entries(std::string_view kind) const {
  std::vector<const WordEntry*> out;
  for (std::size_t i = 0; i < parts_->lists->size(); ++i) {
    const WordList& list = parts_->lists->list(i);
    if (list.kind != kind) continue;
    for (const WordEntry& entry : list.entries) out.push_back(&entry);
  }
  return out;
}

}  // namespace bienban
