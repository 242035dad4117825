#include "rules/lexicon.h"

#include <utf8proc.h>

#include <algorithm>
#include <set>

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

std::vector<char32_t> code_points(std::string_view text) {
  std::vector<char32_t> out;
  const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(text.data());
  auto left = static_cast<utf8proc_ssize_t>(text.size());
  while (left > 0) {
    utf8proc_int32_t code = 0;
    const utf8proc_ssize_t size = utf8proc_iterate(bytes, left, &code);
    if (size <= 0) break;
    out.push_back(static_cast<char32_t>(code));
    bytes += size;
    left -= size;
  }
  return out;
}

std::string to_utf8(const std::vector<char32_t>& codes) {
  std::string out;
  for (const char32_t code : codes) append_utf8(out, code);
  return out;
}

char32_t upper(char32_t code) { return static_cast<char32_t>(utf8proc_toupper(static_cast<utf8proc_int32_t>(code))); }

// i and y at a syllable's end, with their tones: the two spellings of one sound (kĩ/kỹ, tỉ/tỷ, lí/lý).
constexpr std::array<std::pair<char32_t, char32_t>, 6> i_and_y = {
    {{U'i', U'y'}, {U'ì', U'ỳ'}, {U'í', U'ý'}, {U'ỉ', U'ỷ'}, {U'ĩ', U'ỹ'}, {U'ị', U'ỵ'}}};

// The other spelling of a folded syllable that ends in a single i or y after h, k, l, m, s or t; empty where there is
// none.
std::vector<char32_t> other_spelling(std::vector<char32_t> word) {
  if (word.size() < 2 || word.size() > 3) return {};
  const char32_t before = word[word.size() - 2];
  static constexpr std::u32string_view onsets = U"hklmst";
  if (onsets.find(before) == std::u32string_view::npos) return {};
  for (const auto& [i, y] : i_and_y) {
    if (word.back() == i) {
      word.back() = y;
      return word;
    }
    if (word.back() == y) {
      word.back() = i;
      return word;
    }
  }
  return {};
}

// As written in lower case, with a capital, all in capitals.
std::vector<std::string> cases(const std::vector<char32_t>& folded) {
  std::vector<char32_t> capital = folded;
  std::vector<char32_t> capitals = folded;
  if (!capital.empty()) capital.front() = upper(capital.front());
  std::transform(capitals.begin(), capitals.end(), capitals.begin(), upper);
  // "h'rưm" -> "H'Rưm"
  for (std::size_t i = 2; i < capital.size(); ++i) {
    if (capital[i - 1] == U'\'') capital[i] = upper(capital[i]);
  }
  return {to_utf8(folded), to_utf8(capital), to_utf8(capitals)};
}

}  // namespace

Lexicon::Lexicon(KindTable& kinds, SymbolTable& symbols) : kinds_(kinds), symbols_(symbols) {
  nodes_.emplace_back();
  first_.push_back(0);
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
  for (char c = '!'; c < 0x7F; ++c) {
    if (std::isalnum(static_cast<unsigned char>(c)) == 0) {
      ascii_[static_cast<unsigned char>(c)] = static_cast<unsigned char>(c);
      KindSet character;
      insert(character, kind("other"));
      insert(character, kind("punctuation"));
      insert(character, kind(std::string("=") + c));
      symbols_.add_character(c, character);
    }
  }
}

Lexicon::WordId Lexicon::word_id(std::string_view token) {
  const std::string folded = fold(token);
  const auto [at, is_new] = words_.try_emplace(folded, static_cast<WordId>(first_.size()));
  const WordId id = at->second;
  if (is_new) first_.push_back(0);
  words_.try_emplace(std::string(token), id);
  if (is_new) {
    const std::vector<char32_t> codes = code_points(folded);
    for (const std::string& spelling : cases(codes)) words_.try_emplace(spelling, id);
    for (const std::string& spelling : cases(other_spelling(codes))) words_.try_emplace(spelling, id);
  }
  return id;
}

std::size_t Lexicon::find_or_add(std::string_view phrase) {
  std::vector<Token> tokens;
  tokenise(phrase, {0, phrase.size()}, tokens);
  std::uint32_t node = 0;
  for (const Token& token : tokens) {
    const WordId word = word_id(token.of(phrase));
    const auto fresh = static_cast<std::uint32_t>(nodes_.size());
    std::uint32_t* child = &first_[word];
    if (node != 0) child = &next_.try_emplace((std::uint64_t{node} << 32) | word, 0).first->second;
    if (*child == 0) {
      *child = fresh;
      nodes_.emplace_back();
      nodes_.back().length = static_cast<std::uint8_t>(nodes_[node].length + 1);
    }
    node = *child;
  }
  if (tokens.size() == 1 && tokens.front().shape > Shape::joined) {
    nodes_[node].alone = plain(tokens.front(), phrase);
  }
  return node;
}

void Lexicon::add(Kind kind, const WordEntry& entry) {
  const std::size_t node = find_or_add(entry.text);
  if (node != 0) nodes_[node].readings.push_back({kind, &entry});
}

void Lexicon::add_literal(Kind kind, std::string_view phrase) {
  Node& node = nodes_[find_or_add(phrase)];
  const bool known = std::any_of(node.readings.begin(), node.readings.end(),
                                 [&](const Reading& r) { return r.kind == kind && r.entry == nullptr; });
  if (!known) node.readings.push_back({kind, nullptr});
}

Lexicon::Symbols Lexicon::symbols_of(const KindSet& kinds, const Node& node) {
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
  return symbols;
}

void Lexicon::freeze() {
  for (std::size_t i = 1; i < nodes_.size(); ++i) {
    Node& node = nodes_[i];
    if (node.readings.empty()) continue;
    KindSet any_case;
    KindSet all;
    std::set<std::string_view> spellings;
    for (const Reading& reading : node.readings) {
      const bool exact = reading.entry != nullptr && reading.entry->exact;
      if (exact) spellings.insert(reading.entry->text);
      if (!exact) insert(any_case, reading.kind);
      insert(all, reading.kind);
    }
    for (const std::string_view spelling : spellings) {
      KindSet kinds = any_case;
      for (const Reading& reading : node.readings) {
        if (reading.entry != nullptr && reading.entry->exact && reading.entry->text == spelling) {
          insert(kinds, reading.kind);
        }
      }
      node.variants.push_back({spelling, symbols_of(kinds, node)});
    }
    if (!any_case.empty()) node.variants.push_back({{}, symbols_of(any_case, node)});
    node.all_capitals = symbols_of(all, node);
  }
}

const Lexicon::Variant* Lexicon::variant(const Node& node, std::string_view text, bool capitals) const {
  for (const Variant& candidate : node.variants) {
    if (candidate.exact.empty() || capitals || candidate.exact == text) return &candidate;
  }
  return nullptr;
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

// The entries that begin at a token: how many tokens each covers and its symbol, from the shortest to the longest.
void Lexicon::matches(std::string_view text, const Sentence& sentence, std::size_t at, std::vector<Match>& out) const {
  out.clear();
  const std::vector<Token>& tokens = sentence.tokens;
  std::uint32_t node = sentence.ids[at] == 0 ? 0 : first_[sentence.ids[at]];
  bool capitals = true;  // in capitals as a whole: matches entries of any case
  bool initials = true;  // each word begins with one
  for (std::size_t i = at; node != 0; ++i) {
    const Token& token = tokens[i];
    const bool word = token.shape <= Shape::joined;
    const bool one_letter = token.shape == Shape::cap && code_points(token.of(text)).size() == 1;
    if (word && token.shape != Shape::upper && !one_letter) capitals = false;
    if (token.shape == Shape::lower || token.shape == Shape::mixed) initials = false;
    const Node& here = nodes_[node];
    if (!here.variants.empty()) {
      const std::string_view piece = text.substr(tokens[at].begin, token.end - tokens[at].begin);
      if (const Variant* found = variant(here, piece, capitals)) {
        const bool other_case = capitals && found->exact != piece && !found->exact.empty();
        const Symbols& symbols = other_case ? here.all_capitals : found->symbols;
        const std::size_t shape = i == at                            ? static_cast<std::size_t>(tokens[at].shape)
                                  : initials                         ? phrase_caps
                                  : tokens[at].shape == Shape::lower ? phrase_low
                                                                     : phrase_initial;
        out.push_back({i - at + 1, static_cast<std::int32_t>(node), symbols[shape]});
      }
    }
    if (i + 1 == tokens.size() || sentence.ids[i + 1] == 0) break;
    const auto next = next_.find((std::uint64_t{node} << 32) | sentence.ids[i + 1]);
    node = next == next_.end() ? 0 : next->second;
  }
}

// The longest entry, unless it cuts into another one: "tổ chức | hội nghị" covers more than "tổ chức hội | nghị". Of
// two ways the one whose first two entries cover more is taken, then the one with the longer first.
Lexicon::Match Lexicon::best(std::string_view text, const Sentence& sentence, std::size_t at, std::vector<Match>& found,
                             std::vector<Match>& following) const {
  matches(text, sentence, at, found);
  if (found.size() < 2) return found.empty() ? Match{} : found.front();
  const auto covers = [&](const Match& first) {
    const std::size_t next = at + first.length;
    if (next >= sentence.tokens.size()) return first.length;
    matches(text, sentence, next, following);
    return first.length + (following.empty() ? 0 : following.back().length);
  };
  Match best = found.back();
  std::size_t covered = covers(best);
  for (std::size_t i = found.size() - 1; i-- > 0;) {
    const std::size_t both = covers(found[i]);
    if (both <= covered) continue;
    covered = both;
    best = found[i];
  }
  return best;
}

void Lexicon::units(std::string_view text, Span span, std::vector<Token>& tokens, std::vector<Unit>& out) const {
  tokens.clear();
  tokenise(text, span, tokens);
  // Word ids are looked up once a token, though several matches may pass over it.
  std::vector<WordId> ids(tokens.size());
  std::string key;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    key.assign(tokens[i].of(text));
    const auto at = words_.find(key);
    ids[i] = at == words_.end() ? 0 : at->second;
  }
  const Sentence sentence{tokens, ids};
  std::vector<Match> found;
  std::vector<Match> following;
  for (std::size_t i = 0; i < tokens.size();) {
    const Match match = best(text, sentence, i, found, following);
    Unit unit{tokens[i].begin, tokens[i].end, 0, -1, -1};
    if (match.length == 0) {
      unit.symbol = plain(tokens[i], text);
      ++i;
    } else {
      unit.symbol = match.symbol;
      unit.node = match.node;
      unit.end = tokens[i + match.length - 1].end;
      i += match.length;
    }
    out.push_back(unit);
  }
}

}  // namespace bienban
