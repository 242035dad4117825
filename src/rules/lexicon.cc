#include "rules/lexicon.h"

#include <algorithm>
#include <set>

#include "rules/spellings.h"
#include "text/normalise.h"
#include "text/utf8.h"

namespace bienban {
namespace {

constexpr std::size_t shape_count = 7;
constexpr std::array<std::string_view, shape_count> shape_names = {"lower",  "cap",    "upper", "mixed",
                                                                   "joined", "number", "other"};
// Shapes of units of several tokens, after those of one.
constexpr std::size_t phrase_low = 7;
constexpr std::size_t phrase_initial = 8;
constexpr std::size_t phrase_caps = 9;

bool is_one_letter(const Token& token, std::string_view text) {
  if (token.shape != Shape::cap) return false;
  return code_point_at(text, token.begin).size == token.end - token.begin;
}

// The shape of a unit of several tokens.
std::size_t phrase_shape(const std::vector<Token>& tokens, std::size_t first, std::size_t last) {
  bool initials = true;  // each word begins with one
  for (std::size_t i = first; i <= last && initials; ++i) {
    initials = tokens[i].shape != Shape::lower && tokens[i].shape != Shape::mixed;
  }
  if (initials) return phrase_caps;
  return tokens[first].shape == Shape::lower ? phrase_low : phrase_initial;
}

constexpr std::size_t unknown_length = static_cast<std::size_t>(-1);
constexpr std::size_t nowhere = static_cast<std::size_t>(-1);

}  // namespace

Lexicon::Lexicon(KindTable& kinds, SymbolTable& symbols) : kinds_(kinds), symbols_(symbols) {
  nodes_.emplace_back();
  steps_.emplace_back();
  const auto kind = [&](std::string_view name) { return kinds_.intern(name); };
  for (std::size_t shape = 0; shape < shape_count; ++shape) plain_[shape] = symbols_.intern({kind(shape_names[shape])});
  kind("phrase");
  kind("caps");
  kind("initial");
  const Kind number = kind("number_token");
  const auto digits = [&](std::string_view name) {
    KindSet set;
    insert(set, number);
    insert(set, kind(name));
    return symbols_.intern(set);
  };
  numbers_ = {digits("digits2"), digits("digits4"), digits("digits")};
  decimal_ = digits("decimal");
  for (unsigned char code = '!'; code < 0x7F; ++code) {
    if (std::isalnum(code) == 0) {
      const char c = static_cast<char>(code);
      ascii_[code] = static_cast<Symbol>(code);
      KindSet character;
      insert(character, kind("other"));
      insert(character, kind("punctuation"));
      insert(character, kind(std::string("=") + c));
      symbols_.add_character(c, character);
    }
  }
}

// Words of one fold have one id, and so have the two spellings of a sound.
Lexicon::WordId Lexicon::word_id(std::string_view token) {
  if (const WordId known = words_.find(token); known != 0) return known;
  const std::string folded = fold_case(token);
  const WordId id = words_.try_add(folded, last_word_ + 1);
  words_.try_add(token, id);
  if (id == last_word_ + 1) {
    ++last_word_;
    for (const std::string& spelling : spellings(folded)) words_.try_add(spelling, id);
  }
  return id;
}

std::size_t Lexicon::find_or_add(std::string_view phrase) {
  std::vector<Token>& tokens = tokens_;
  tokens.clear();
  tokenise(phrase, {0, phrase.size()}, tokens);
  std::uint32_t node = 0;
  for (const Token& token : tokens) {
    const auto fresh = static_cast<std::uint32_t>(nodes_.size());
    const WordId word = word_id(token.of(phrase));
    const std::uint32_t next = tree_.next_or_add(node, word, fresh);
    if (next == fresh) {
      nodes_.emplace_back();
      steps_.emplace_back();
      steps_[node].words_behind |= bit_of(word);
      nodes_.back().length = nodes_[node].length + 1;
    }
    node = next;
  }
  if (tokens.size() == 1 && tokens.front().shape > Shape::joined) {
    nodes_[node].alone = plain(tokens.front(), phrase);
  }
  return node;
}

void Lexicon::add(std::span<const Kind> kinds, const WordEntry& entry) {
  const std::size_t node = find_or_add(entry.text);
  if (node == 0) return;
  for (const Kind kind : kinds) added_.push_back({node, {kind, &entry}});
}

void Lexicon::add_literal(Kind kind, std::string_view phrase) {
  if (literals_.size() <= kind) literals_.resize(kind + 1U);
  if (literals_[kind]) return;
  literals_[kind] = true;
  added_.push_back({find_or_add(phrase), {kind, nullptr}});
}

// Puts the readings of each node together.
void Lexicon::sort_readings() {
  for (const auto& [node, reading] : added_) ++nodes_[node].last_reading;
  std::uint32_t next = 0;
  for (Node& node : nodes_) {
    node.first_reading = next;
    next += node.last_reading;
    node.last_reading = node.first_reading;
  }
  readings_.resize(added_.size());
  for (const auto& [node, reading] : added_) readings_[nodes_[node].last_reading++] = reading;
  added_.clear();
  added_.shrink_to_fit();
}

// The symbols of units with these kinds, by shape: where in symbols_by_shape_.
std::uint32_t Lexicon::symbols_of(const KindSet& kinds, const Node& node) {
  // Entries of one word, of several, and those that are a number or a character part here.
  const Symbol sort = node.alone != 0 ? node.alone : node.length == 1 ? 0 : 1;
  // Most entries have one kind.
  std::uint32_t* of_one = nullptr;
  if (kinds.size() == 1 && sort < 2) {
    if (symbols_of_one_.size() <= kinds.front()) symbols_of_one_.resize(kinds.front() + 1U);
    of_one = &symbols_of_one_[kinds.front()][sort];
    if (*of_one != 0) return *of_one - 1;
  }
  const auto [known, is_new] =
      known_symbols_[sort].try_emplace(kinds, static_cast<std::uint32_t>(symbols_by_shape_.size()));
  if (of_one != nullptr) *of_one = known->second + 1;
  if (!is_new) return known->second;
  Symbols symbols{};
  const auto with = [&](std::initializer_list<std::string_view> names) {
    KindSet set = kinds;
    for (const std::string_view name : names) insert(set, kinds_.intern(name));
    return symbols_.intern(set);
  };
  if (node.alone != 0) {
    KindSet set = kinds;
    for (const SymbolTable::Entry& entry : symbols_.entries()) {
      if (entry.symbol != node.alone) continue;
      for (const Kind kind : entry.kinds) insert(set, kind);
    }
    symbols.fill(symbols_.intern(set));
  } else if (node.length == 1) {
    for (std::size_t shape = 0; shape < shape_count; ++shape) symbols[shape] = with({shape_names[shape]});
  } else {
    symbols[phrase_low] = with({"phrase"});
    symbols[phrase_initial] = with({"phrase", "initial"});
    symbols[phrase_caps] = with({"caps", "initial"});
  }
  symbols_by_shape_.push_back(symbols);
  return known->second;
}

void Lexicon::freeze() {
  sort_readings();
  KindSet any_case;
  KindSet all;
  std::set<std::string_view> spellings;
  for (std::size_t i = 1; i < nodes_.size(); ++i) {
    Node& node = nodes_[i];
    const std::span<const Reading> all_readings = readings(static_cast<std::int32_t>(i));
    if (all_readings.empty()) continue;
    node.first_variant = static_cast<std::uint32_t>(variants_.size());
    any_case.clear();
    all.clear();
    spellings.clear();
    for (const Reading& reading : all_readings) {
      const bool exact = reading.entry != nullptr && reading.entry->exact;
      if (exact) spellings.insert(reading.entry->text);
      if (!exact) insert(any_case, reading.kind);
      insert(all, reading.kind);
    }
    for (const std::string_view spelling : spellings) {
      KindSet kinds = any_case;
      for (const Reading& reading : all_readings) {
        if (reading.entry != nullptr && reading.entry->exact && reading.entry->text == spelling) {
          insert(kinds, reading.kind);
        }
      }
      variants_.push_back({static_cast<std::uint32_t>(spellings_.size()), static_cast<std::uint32_t>(spelling.size()),
                           symbols_of(kinds, node), symbols_of(all, node)});
      spellings_ += spelling;
    }
    if (!any_case.empty()) {
      const std::uint32_t symbols = symbols_of(any_case, node);
      variants_.push_back({0, 0, symbols, symbols});
    }
    node.last_variant = static_cast<std::uint32_t>(variants_.size());
    const bool one_way = spellings.empty() && !any_case.empty();
    steps_[i].ends = one_way ? variants_.back().symbols : many_ways;
  }
  tree_.freeze([&](std::uint32_t node) {
    return std::array<std::uint32_t, 2>{steps_[node].ends, steps_[node].words_behind};
  });
  steps_ = {};
  known_symbols_.clear();
  symbols_of_one_.clear();
}

std::optional<std::vector<std::string>> Lexicon::phrases(const SymbolSet& symbols) const {
  const auto has = [&](Symbol symbol) { return symbol != 0 && symbols.has(symbol); };
  const auto has_one = [&](const auto& of) { return std::any_of(of.begin(), of.end(), has); };
  if (has_one(plain_) || has_one(numbers_) || has_one(ascii_) || has(decimal_)) return std::nullopt;
  std::vector<std::string> out;
  for (std::size_t i = 1; i < nodes_.size(); ++i) {
    const Node& node = nodes_[i];
    const auto variant_has = [&](const Variant& variant) {
      return has_one(symbols_by_shape_[variant.symbols]) || has_one(symbols_by_shape_[variant.capitals]);
    };
    if (!std::any_of(variants_.begin() + node.first_variant, variants_.begin() + node.last_variant, variant_has)) {
      continue;
    }
    const Reading& reading = readings(static_cast<std::int32_t>(i)).front();
    out.push_back(reading.entry != nullptr ? std::string(reading.entry->text) : kinds_.name(reading.kind).substr(1));
  }
  return out;
}

Symbol Lexicon::plain(const Token& token, std::string_view text) const {
  if (token.shape == Shape::number) {
    const std::string_view digits = token.of(text);
    if (digits.find_first_of(".,") != std::string_view::npos) return decimal_;
    if (digits.size() <= 2) return numbers_[0];
    return digits.size() == 4 ? numbers_[1] : numbers_[2];
  }
  if (token.shape == Shape::other) {
    const auto byte = static_cast<unsigned char>(text[token.begin]);
    if (byte < 0x80 && ascii_[byte] != 0) return ascii_[byte];
  }
  return plain_[static_cast<std::size_t>(token.shape)];
}

// The symbols of the entry that ends with a token, as it is written here; nothing_ends where it is written otherwise.
std::uint32_t Lexicon::symbols_of_variant(const Work& work, std::size_t at, std::size_t last, const Node& node) const {
  bool capitals = true;  // in capitals as a whole: matches entries of any case
  for (std::size_t i = at; i <= last && capitals; ++i) {
    const Token& token = work.tokens[i];
    const bool word = token.shape <= Shape::joined;
    if (word && token.shape != Shape::upper && !is_one_letter(token, work.text)) capitals = false;
  }
  const std::string_view piece = work.text.substr(work.tokens[at].begin, work.tokens[last].end - work.tokens[at].begin);
  for (std::uint32_t i = node.first_variant; i < node.last_variant; ++i) {
    const Variant& candidate = variants_[i];
    const auto wanted = std::string_view(spellings_).substr(candidate.spelling, candidate.size);
    if (candidate.size == 0 || wanted == piece) return candidate.symbols;
    if (capitals) return candidate.capitals;
  }
  return nothing_ends;
}

// The entries that begin at a token: how many tokens each covers and its symbol, from the shortest to the longest.
void Lexicon::matches(const Work& work, std::size_t at, std::vector<Match>& out) const {
  out.clear();
  const std::vector<Token>& tokens = work.tokens;
  const PhraseTree::Place* place = &tree_.first(work.words[at]);
  for (std::size_t i = at; place->node != 0; ++i) {
    if (const std::uint32_t symbols = symbols_at(work, at, i, *place); symbols != nothing_ends) {
      const std::size_t shape = i == at ? static_cast<std::size_t>(tokens[at].shape) : phrase_shape(tokens, at, i);
      out.push_back({i - at + 1, static_cast<std::int32_t>(place->node), symbols_by_shape_[symbols][shape]});
    }
    if (!goes_on(work, i + 1, *place)) break;
    place = &tree_.next(*place, work.words[i + 1]);
  }
}

// How many tokens the longest entry at a token covers; 0 where none begins.
std::size_t Lexicon::longest(Work& work, std::size_t at) const {
  if (at >= work.tokens.size()) return 0;
  if (work.longest[at] == unknown_length) {
    matches(work, at, work.following);
    work.following_at = at;
    work.longest[at] = work.following.empty() ? 0 : work.following.back().length;
  }
  return work.longest[at];
}

// The symbols of what ends with the last of these tokens, in symbols_by_shape_; nothing_ends where no entry does, or
// none that may be written so.
std::uint32_t Lexicon::symbols_at(const Work& work, std::size_t first, std::size_t last,
                                  const PhraseTree::Place& place) const {
  const std::uint32_t ends = place.data[0];
  return ends == many_ways ? symbols_of_variant(work, first, last, nodes_[place.node]) : ends;
}

// Whether an entry may go on from a place over a token.
bool Lexicon::goes_on(const Work& work, std::size_t token, const PhraseTree::Place& place) {
  if (token >= work.tokens.size()) return false;
  const WordId word = work.words[token];
  return word != 0 && (place.data[1] & bit_of(word)) != 0;
}

// The longest entry, unless it cuts into another one: "tổ chức | hội nghị" covers more than "tổ chức hội | nghị". Of
// two ways the one whose first two entries cover more is taken, then the one with the longer first.
Lexicon::Match Lexicon::best(Work& work, std::size_t at) const {
  // Most tokens begin nothing, or an entry of one word that goes no further.
  const PhraseTree::Place& first = tree_.first(work.words[at]);
  if (first.node == 0) return {};
  if (!goes_on(work, at + 1, first)) {
    const std::uint32_t symbols = symbols_at(work, at, at, first);
    if (symbols == nothing_ends) return {};
    const auto shape = static_cast<std::size_t>(work.tokens[at].shape);
    return {1, static_cast<std::int32_t>(first.node), symbols_by_shape_[symbols][shape]};
  }
  const std::vector<Match>& found = work.found;
  if (work.following_at == at) {
    work.found.swap(work.following);
    work.following_at = nowhere;
  } else {
    matches(work, at, work.found);
  }
  if (found.size() < 2) return found.empty() ? Match{} : found.front();
  // The longest comes last: its end is where the next unit begins, as a rule.
  Match best;
  std::size_t covered = 0;
  for (const Match& one : found) {
    const std::size_t both = one.length + longest(work, at + one.length);
    if (both < covered) continue;
    covered = both;
    best = one;
  }
  return best;
}

void Lexicon::units(std::string_view text, Span span, Work& work, std::vector<Unit>& out) const {
  work.text = text;
  work.tokens.clear();
  tokenise(text, span, work.tokens);
  const std::vector<Token>& tokens = work.tokens;
  // Words are looked up once a token, though several matches may pass over it.
  work.words.resize(tokens.size());
  for (std::size_t i = 0; i < tokens.size(); ++i) work.words[i] = words_.find(tokens[i].of(text));
  work.longest.assign(tokens.size(), unknown_length);
  work.following_at = nowhere;
  out.reserve(out.size() + tokens.size());
  for (std::size_t i = 0; i < tokens.size();) {
    const Match match = best(work, i);
    Unit unit{tokens[i].begin, tokens[i].end};
    if (match.length == 0) {
      unit.symbol = plain(tokens[i], text);
      ++i;
    } else {
      unit.symbol = match.symbol;
      unit.what = match.node;
      unit.end = tokens[i + match.length - 1].end;
      i += match.length;
    }
    out.push_back(unit);
  }
}

}  // namespace bienban
