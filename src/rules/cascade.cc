#include "rules/cascade.h"

#include <fmt/format.h>

#include <limits>
#include <mutex>
#include <optional>
#include <stdexcept>

#include "rules/compiled_rules.h"
#include "rules/image.h"
#include "rules/pattern.h"
#include "rules/rule_files.h"

namespace bienban {
namespace {

// A kind that no rule asks for but the steps behind the rules do.
Fault lacking(std::string_view kind) {
  return {
      fmt::format("lists/{}.txt", kind), 0, 0,
      fmt::format("no word list and no rule makes <{}>, which the program needs to work out facts; put the list back, "
                  "with a word at least",
                  kind),
      ""};
}

}  // namespace

struct Cascade::Parts {
  explicit Parts(std::unique_ptr<CompiledRules> compiled) : rules(std::move(compiled)) {}

  // Tells at once that a kind is lacking, or notes it for the WantedKinds at hand.
  void lack(std::string_view kind) const {
    if (gathered == nullptr) throw RuleError({lacking(kind)});
    gathered->push_back(lacking(kind));
  }

  std::unique_ptr<CompiledRules> rules;
  std::vector<Fault>* gathered = nullptr;

  // What one sentence needs while it is analysed, kept for the next.
  struct Work {
    explicit Work(const NeedTable& needs) : seen(needs) {}
    Lexicon::Work lexicon;
    std::vector<Unit> tape;
    Sighting seen;
    std::vector<Stage::Work> stages;
  };
  std::mutex idle_mutex;
  std::vector<std::unique_ptr<Work>> idle;

  std::unique_ptr<Work> borrow();
  void give_back(std::unique_ptr<Work> work);
  // Puts a sentence on the tape as its words are, and what they are seen to be.
  void begin(Span sentence, const Analysis& analysis, Work& work) const;
  // Of the sentence that is on the tape.
  void run_stages(Span sentence, Work& work, Analysis& analysis, int last_stage, std::vector<StageTrace>* trace) const;
};

std::unique_ptr<Cascade::Parts::Work> Cascade::Parts::borrow() {
  {
    const std::lock_guard lock(idle_mutex);
    if (!idle.empty()) {
      auto work = std::move(idle.back());
      idle.pop_back();
      return work;
    }
  }
  auto work = std::make_unique<Work>(rules->needs);
  for (const Stage& stage : rules->stages) work->stages.emplace_back(stage);
  return work;
}

void Cascade::Parts::give_back(std::unique_ptr<Work> work) {
  const std::lock_guard lock(idle_mutex);
  idle.push_back(std::move(work));
}

void Cascade::Parts::begin(Span sentence, const Analysis& analysis, Work& work) const {
  work.tape.clear();
  rules->lexicon.units(analysis.text, sentence, work.lexicon, work.tape);
  work.seen.clear();
  work.seen.add_all(work.tape);
}

void Cascade::Parts::run_stages(Span sentence, Work& work, Analysis& analysis, int last_stage,
                                std::vector<StageTrace>* trace) const {
  const auto first = static_cast<std::uint32_t>(analysis.annotations.size());
  const ConverterContext converting{analysis.text, *rules->numbers};
  for (std::size_t i = 0; i < rules->stages.size(); ++i) {
    const Stage& stage = rules->stages[i];
    if (stage.number() > last_stage) break;
    StageTrace* stage_trace = nullptr;
    if (trace != nullptr) {
      trace->push_back({stage.number(), work.tape, {}});
      stage_trace = &trace->back();
    }
    Stage::Context context{converting, rules->lexicon, analysis, stage_trace};
    stage.run(work.tape, work.seen, work.stages[i], context);
  }
  analysis.sentences.push_back(
      {sentence, analysis.memory.keep(work.tape), first, static_cast<std::uint32_t>(analysis.annotations.size())});
}

Cascade::Cascade(std::unique_ptr<Parts> parts)
    : parts_(std::move(parts)), kind_bits_(parts_->rules->kind_bits.data()), bits_row_(parts_->rules->bits_row) {}
Cascade::Cascade(Cascade&&) noexcept = default;
Cascade& Cascade::operator=(Cascade&&) noexcept = default;
Cascade::~Cascade() = default;

Cascade Cascade::load(const std::filesystem::path& folder) {
  return Cascade(std::make_unique<Parts>(compile_rules(folder)));
}

Cascade Cascade::load(const std::filesystem::path& folder, const std::filesystem::path& image) {
  std::vector<Fault> faults;
  if (std::filesystem::exists(image) && std::filesystem::is_directory(folder)) {
    auto rules = read_image(image, read_rule_files(folder, faults).digest);
    if (rules != nullptr) return Cascade(std::make_unique<Parts>(std::move(rules)));
  }
  return load(folder);
}

std::vector<Fault> Cascade::check(const std::filesystem::path& folder) {
  try {
    load(folder);
  } catch (const RuleError& error) {
    return error.faults();
  }
  return {};
}

struct Cascade::Session::State {
  Parts& parts;
  std::unique_ptr<Parts::Work> work;
};

Cascade::Session::Session(const Cascade& cascade)
    : state_(std::make_unique<State>(State{*cascade.parts_, cascade.parts_->borrow()})) {}
Cascade::Session::~Session() { state_->parts.give_back(std::move(state_->work)); }

void Cascade::Session::run(Span sentence, Analysis& analysis, int last_stage, std::vector<StageTrace>* trace) {
  auto& [parts, work] = *state_;
  parts.begin(sentence, analysis, *work);
  parts.run_stages(sentence, *work, analysis, last_stage, trace);
}

bool Cascade::Session::run_if_may_find(Kind kind, Span sentence, Analysis& analysis) {
  auto& [parts, work] = *state_;
  const auto needs = parts.rules->text_needs.find(kind);
  if (needs == parts.rules->text_needs.end()) return false;
  parts.begin(sentence, analysis, *work);
  const bool may = work->seen.meets_one(needs->second);
  if (may) parts.run_stages(sentence, *work, analysis, std::numeric_limits<int>::max(), nullptr);
  return may;
}

void Cascade::run(Span sentence, Analysis& analysis, int last_stage, std::vector<StageTrace>* trace) const {
  Session(*this).run(sentence, analysis, last_stage, trace);
}

std::optional<std::vector<std::string>> Cascade::phrases_of_group(std::string_view kind, std::string_view group) const {
  PatternTranslator translator(parts_->rules->kinds, parts_->rules->symbols, parts_->rules->macros);
  std::optional<SymbolSet> all;
  for (const Rule& rule : parts_->rules->rules) {
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
  return all ? parts_->rules->lexicon.phrases(*all) : std::nullopt;
}

const std::vector<Rule>& Cascade::rules() const { return parts_->rules->rules; }
const KindTable& Cascade::kinds() const { return parts_->rules->kinds; }
const Lexicon& Cascade::lexicon() const { return parts_->rules->lexicon; }
const NumberGrammar& Cascade::numbers() const { return *parts_->rules->numbers; }
std::size_t Cascade::times_forgotten() const {
  const std::lock_guard lock(parts_->idle_mutex);
  std::size_t times = 0;
  for (const auto& work : parts_->idle) {
    for (const Stage::Work& stage : work->stages) times += stage.times_forgotten();
  }
  return times;
}

const std::string& Cascade::digest() const { return parts_->rules->digest; }

Kind Cascade::kind(std::string_view name) const {
  if (const auto found = parts_->rules->kinds.find(name)) return *found;
  parts_->lack(name);
  return static_cast<Kind>(kinds().size());  // a row of kind_bits has room for it, and no unit is of it
}

const WordEntry* Cascade::entry(const Unit& unit, Kind kind) const {
  if (unit.node() < 0) return nullptr;
  for (const Reading& reading : parts_->rules->lexicon.readings(unit.node())) {
    if (reading.kind == kind && reading.entry != nullptr) return reading.entry;
  }
  return nullptr;
}

std::vector<const WordEntry*> Cascade::entries(std::string_view kind) const {
  std::vector<const WordEntry*> out;
  for (const WordList& list : parts_->rules->lists) {
    if (list.kind != kind) continue;
    for (const WordEntry& entry : list.entries) out.push_back(&entry);
  }
  if (out.empty()) parts_->lack(kind);
  return out;
}

WantedKinds::WantedKinds(const Cascade& cascade) : cascade_(cascade) { cascade_.parts_->gathered = &lacking_; }

WantedKinds::~WantedKinds() { cascade_.parts_->gathered = nullptr; }

void WantedKinds::expect_all() {
  if (lacking_.empty()) return;
  sort_faults(lacking_);
  throw RuleError(std::move(lacking_));
}

}  // namespace bienban
