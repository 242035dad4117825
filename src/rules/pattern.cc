#include "rules/pattern.h"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>

#include "text/normalise.h"

namespace bienban {
namespace {

bool is_word_byte(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte >= 0x80 || std::isalnum(byte) != 0;
}

// The end of the phrase that begins at `at`: words with single blanks between them.
std::size_t phrase_end(const std::string& pattern, std::size_t at) {
  std::size_t end = at;
  while (at < pattern.size()) {
    if (is_word_byte(pattern[at])) {
      end = ++at;
    } else if (pattern[at] == ' ' && at + 1 < pattern.size() && is_word_byte(pattern[at + 1]) && end == at) {
      ++at;
    } else {
      break;
    }
  }
  return end;
}

// Calls on_phrase(begin, end) for phrases, on_kind(begin, end) for what stands in <...>, and on_other(begin, end) for
// everything else, piece by piece.
template <typename Phrase, typename KindFn, typename Other>
void walk(const std::string& pattern, Phrase on_phrase, KindFn on_kind, Other on_other) {
  std::size_t i = 0;
  while (i < pattern.size()) {
    const char c = pattern[i];
    std::size_t end = i + 1;
    if (c == '\\' && i + 1 < pattern.size()) {
      end = i + 2;
      on_other(i, end);
    } else if (pattern.compare(i, 4, "(?P<") == 0) {
      end = pattern.find('>', i);
      end = end == std::string::npos ? pattern.size() : end + 1;
      on_other(i, end);
    } else if (c == '{') {
      end = pattern.find('}', i);
      end = end == std::string::npos ? pattern.size() : end + 1;
      on_other(i, end);
    } else if (c == '<') {
      end = pattern.find('>', i);
      end = end == std::string::npos ? pattern.size() : end + 1;
      on_kind(i, end);
    } else if (is_word_byte(c)) {
      end = phrase_end(pattern, i);
      on_phrase(i, end);
    } else {
      on_other(i, end);
    }
    i = end;
  }
}

std::vector<std::string> split(const std::string& text, char at) {
  std::vector<std::string> parts(1);
  for (const char c : text) {
    if (c == at) {
      parts.emplace_back();
    } else {
      parts.back() += c;
    }
  }
  return parts;
}

// "{2}", "{2,}", "{2,5}".
bool is_repetition(std::string_view piece) {
  if (piece.size() < 3 || piece.back() != '}' || piece[1] == ',') return false;
  const std::string_view inside = piece.substr(1, piece.size() - 2);
  return inside.find_first_not_of("0123456789,") == std::string_view::npos &&
         std::count(inside.begin(), inside.end(), ',') <= 1;
}

}  // namespace

std::vector<PhraseOfPattern> phrases_of(const std::string& pattern) {
  std::vector<PhraseOfPattern> phrases;
  walk(
      pattern,
      [&](std::size_t begin, std::size_t end) {
        phrases.push_back({pattern.substr(begin, end - begin), begin});
      },
      [](std::size_t, std::size_t) {}, [](std::size_t, std::size_t) {});
  return phrases;
}

// Counts the lines and code points before it. A pattern's own place is its quote.
Fault fault_at(const Place& place, const std::string& pattern, std::size_t offset, std::string message,
               std::string piece) {
  std::size_t line = place.line;
  std::size_t column = place.column + 1;
  for (std::size_t i = 0; i < offset && i < pattern.size(); ++i) {
    if (pattern[i] == '\n') {
      ++line;
      column = 1;
    } else if ((static_cast<unsigned char>(pattern[i]) & 0xC0) != 0x80) {
      ++column;
    }
  }
  return {place.file, line, column, std::move(message), std::move(piece)};
}

std::vector<std::string> attribute_kinds(const std::string& pattern) {
  std::vector<std::string> kinds;
  walk(
      pattern, [](std::size_t, std::size_t) {},
      [&](std::size_t begin, std::size_t end) {
        std::string names = pattern.substr(begin + 1, end - begin - 2);
        std::replace_if(
            names.begin(), names.end(), [](char c) { return c == '&' || c == '!' || c == '-'; }, '|');
        for (std::string& name : split(names, '|')) {
          if (name.find('=') != std::string::npos) kinds.push_back(std::move(name));
        }
      },
      [](std::size_t, std::size_t) {});
  return kinds;
}

std::string literal_kind(const std::string& phrase) { return "=" + fold_case(normalise(phrase).text); }

PatternTranslator::PatternTranslator(const KindTable& kinds, const SymbolTable& symbols,
                                     const std::map<std::string, Macro>& macros)
    : kinds_(kinds), macros_(macros), all_(symbols.size()), by_kind_(kinds.size(), SymbolSet(symbols.size())) {
  for (const SymbolTable::Entry& entry : symbols.entries()) {
    all_.add(entry.symbol);
    for (const Kind kind : entry.kinds) by_kind_[kind].add(entry.symbol);
  }
}

// The code of a class. how: '|' any of the kinds, '&' all of them, '!' none of them; and always none of `excluded`.
std::u32string PatternTranslator::class_where(const std::vector<Kind>& kinds, char how,
                                              const std::vector<Kind>& excluded) {
  SymbolSet chosen = all_;
  if (how == '|') {
    SymbolSet any = all_;
    for (const Kind kind : kinds) any.subtract(by_kind_[kind]);
    chosen.subtract(any);
  }
  for (const Kind kind : kinds) {
    if (how == '&') chosen.intersect(by_kind_[kind]);
    if (how == '!') chosen.subtract(by_kind_[kind]);
  }
  for (const Kind kind : excluded) chosen.subtract(by_kind_[kind]);
  classes_.push_back(std::move(chosen));
  return std::u32string(1, class_code(classes_.size() - 1));
}

std::u32string PatternTranslator::kind_class(const std::string& expression, const Place& place, std::size_t offset,
                                             std::vector<Fault>& faults) {
  if (const auto known = translated_.find(expression); known != translated_.end()) return known->second;
  if (const auto macro = macros_.find(expression); macro != macros_.end()) {
    if (std::find(open_macros_.begin(), open_macros_.end(), expression) != open_macros_.end()) {
      faults.push_back({macro->second.place.file, macro->second.place.line, macro->second.place.column,
                        "the definition refers to itself", expression});
      return U"(?:)";
    }
    open_macros_.push_back(expression);
    const std::size_t before = faults.size();
    std::u32string out = U"(?:" + translate(macro->second.pattern, macro->second.place, faults) + U")";
    open_macros_.pop_back();
    if (faults.size() == before) translated_[expression] = out;
    return out;
  }
  const std::vector<std::string> choices = split(expression, '|');
  const bool plain_choice = choices.size() > 1 && expression.find_first_of("!&-") == std::string::npos;
  if (plain_choice &&
      std::any_of(choices.begin(), choices.end(), [&](const std::string& name) { return macros_.contains(name); })) {
    std::u32string out;
    for (const std::string& name : choices) {
      out += (out.empty() ? U"(?:" : U"|") + kind_class(name, place, offset, faults);
    }
    return out + U")";
  }
  char how = '|';
  std::string names = expression;
  std::string without;
  if (const auto minus = names.find('-'); minus != std::string::npos) {
    without = names.substr(minus + 1);
    names.erase(minus);
  }
  if (!names.empty() && names.front() == '!') {
    how = '!';
    names.erase(0, 1);
  } else if (names.find('&') != std::string::npos) {
    how = '&';
  }
  const auto find = [&](const std::string& name, std::vector<Kind>& kinds) {
    if (const auto kind = kinds_.find(name)) {
      kinds.push_back(*kind);
      return;
    }
    std::string message = "no word list, definition or rule makes this kind";
    if (const std::string nearest = kinds_.nearest(name); !nearest.empty()) message += " (is it <" + nearest + ">?)";
    faults.push_back(fault_at(place, "", 0, message, "<" + name + ">"));
    faults.back().column += offset;
  };
  std::vector<Kind> kinds;
  std::vector<Kind> excluded;
  for (const std::string& name : split(names, how == '&' ? '&' : '|')) find(name, kinds);
  if (!without.empty()) {
    for (const std::string& name : split(without, '|')) find(name, excluded);
  }
  return translated_[expression] = class_where(kinds, how, excluded);
}

std::u32string PatternTranslator::translate(const std::string& pattern, const Place& place,
                                            std::vector<Fault>& faults) {
  std::u32string out;
  const auto piece = [&](std::size_t begin, std::size_t end) { return pattern.substr(begin, end - begin); };
  walk(
      pattern,
      [&](std::size_t begin, std::size_t end) {
        const std::string normal = normalise(piece(begin, end)).text;
        if (normal.empty() ||
            !std::all_of(normal.begin(), normal.end(), [](char c) { return c == ' ' || is_word_byte(c); })) {
          faults.push_back(fault_at(place, pattern, begin,
                                    fmt::format("texts are read in their normal form, where this is \"{}\"", normal),
                                    piece(begin, end)));
          return;
        }
        out += kind_class(literal_kind(normal), place, begin, faults);
      },
      [&](std::size_t begin, std::size_t end) {
        if (pattern[end - 1] != '>') {
          faults.push_back(fault_at(place, pattern, begin, "'<' without its '>'", piece(begin, end)));
          return;
        }
        std::vector<Fault> found;
        out += kind_class(piece(begin + 1, end - 1), place, 0, found);
        for (Fault& fault : found) {
          const bool here = fault.file == place.file && fault.line == place.line && fault.column == place.column + 1;
          faults.push_back(here ? fault_at(place, pattern, begin, fault.message, fault.piece) : fault);
        }
      },
      [&](std::size_t begin, std::size_t end) {
        const char c = pattern[begin];
        constexpr std::string_view operators = "|)*+?^$";
        const bool escaped =
            c == '\\' && end - begin == 2 && std::ispunct(static_cast<unsigned char>(pattern[begin + 1])) != 0;
        if (c == '{' ? is_repetition(piece(begin, end)) : operators.find(c) != std::string_view::npos) {
          out.append(pattern.begin() + static_cast<std::ptrdiff_t>(begin),
                     pattern.begin() + static_cast<std::ptrdiff_t>(end));
        } else if (c == '(') {
          out.append(pattern.begin() + static_cast<std::ptrdiff_t>(begin),
                     pattern.begin() + static_cast<std::ptrdiff_t>(end));
        } else if (c == '.') {
          const auto [any, is_new] = translated_.try_emplace(".");
          if (is_new) any->second = class_where({}, '!', {});
          out += any->second;
        } else if (c == '{') {
          faults.push_back(fault_at(place, pattern, begin, "a repetition is {2} or {2,5}", piece(begin, end)));
        } else if (c == '[' || c == ']' || c == '}' || (c == '\\' && !escaped)) {
          faults.push_back(
              fault_at(place, pattern, begin, "means nothing here (a choice is <a|b> or (?:x|y))", piece(begin, end)));
        } else if (c == ':' && begin >= 2 && pattern.compare(begin - 2, 3, "(?:") == 0) {
          out += U':';
        } else if (c == ' ' || c == '\n' || c == '\t' || c == '\r') {
          // blanks mean nothing
        } else if (const auto kind = kinds_.find(std::string("=") + pattern[end - 1])) {
          const auto [sign, is_new] = translated_.try_emplace(kinds_.name(*kind));
          if (is_new) sign->second = class_where({*kind}, '|', {});
          out += sign->second;
        } else {
          faults.push_back(fault_at(place, pattern, begin, "no text has this character", piece(begin, end)));
        }
      });
  return out;
}

}  // namespace bienban
