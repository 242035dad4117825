#include "rules/word_list.h"

#include <algorithm>
#include <utility>

#include "rules/word_table.h"
#include "text/normalise.h"
#include "text/suspect_scan.h"
#include "text/utf8_decode.h"

namespace bienban {

std::string WordEntry::folded() const { return fold_case(text); }

std::string_view WordEntry::attribute(std::string_view name) const {
  for (const WordAttribute& attribute : attributes) {
    if (attribute.name == name) return attribute.value;
  }
  return {};
}

namespace {

std::string_view trim(std::string_view s) {
  const auto begin = s.find_first_not_of(" \t\r");
  if (begin == std::string_view::npos) return {};
  return s.substr(begin, s.find_last_not_of(" \t\r") - begin + 1);
}

// Splits "a b" into "a" and "b", the rest trimmed.
std::pair<std::string_view, std::string_view> split_word(std::string_view s) {
  const auto space = s.find(' ');
  if (space == std::string_view::npos) return {s, {}};
  return {s.substr(0, space), trim(s.substr(space))};
}

bool is_utf8(std::string_view s) { return valid_utf8(s) == s.size(); }

void set(std::vector<WordAttribute>& attributes, const WordAttribute& wanted) {
  const auto at = std::lower_bound(attributes.begin(), attributes.end(), wanted.name,
                                   [](const WordAttribute& one, std::string_view name) { return one.name < name; });
  if (at != attributes.end() && at->name == wanted.name) {
    at->value = wanted.value;
  } else {
    attributes.insert(at, wanted);
  }
}

// Where the "=" stands that parts a word from its canonical form: a word by itself. npos where there is none.
std::size_t find_equals(std::string_view head) {
  for (std::size_t at = head.find('='); at != std::string_view::npos; at = head.find('=', at + 1)) {
    if ((at == 0 || head[at - 1] == ' ') && (at + 1 == head.size() || head[at + 1] == ' ')) return at;
  }
  return std::string_view::npos;
}

class Parser {
 public:
  Parser(const std::filesystem::path& file, std::string text, std::vector<Fault>& faults)
      : faults_(faults),
        own_(std::make_unique<const std::string>(std::move(text))),
        content_(*own_),
        scan_(content_),
        is_utf8_(is_utf8(content_)) {
    list_.file = file;
    list_.kind = file.stem().string();
    list_.entries.reserve(static_cast<std::size_t>(std::count(content_.begin(), content_.end(), '\n')));
  }

  WordList parse() {
    std::string_view text = content_;
    // Some editors mark UTF-8 with a byte order mark.
    if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
    while (!text.empty()) {
      const auto end = text.find('\n');
      line(text.substr(0, end));
      text = end == std::string_view::npos ? std::string_view{} : text.substr(end + 1);
    }
    list_.content = std::move(own_);
    return std::move(list_);
  }

 private:
  void line(std::string_view raw) {
    ++number_;
    const std::string_view text = trim(raw);
    if (!is_utf8_ && !is_utf8(text)) {
      fault("not UTF-8; save the list in that encoding", "");
      return;
    }
    if (text.empty() || text.front() == '#') return;
    if (text.front() == '@') {
      directive(text);
    } else {
      entry(text);
    }
  }

  void fault(std::string message, std::string_view piece) {
    faults_.push_back({list_.file.string(), number_, 1, std::move(message), std::string(piece)});
  }

  void directive(std::string_view text) {
    const auto [name, value] = split_word(text);
    if (name == "@kind" && !value.empty()) {
      list_.kind = value;
    } else if (name == "@case" && (value == "fold" || value == "exact")) {
      exact_ = value == "exact";
    } else if (name == "@lexicon" && (value == "yes" || value == "no")) {
      list_.in_lexicon = value == "yes";
    } else if (name == "@yields" && (value == "yes" || value == "no")) {
      list_.yields = value == "yes";
    } else if (name == "@leads" && (value == "yes" || value == "no")) {
      list_.leads = value == "yes";
    } else if (name == "@set" && !value.empty()) {
      const auto assignment = split_word(value);
      std::vector<WordAttribute> changed(defaults_.begin(), defaults_.end());
      if (assignment.second.empty()) {
        std::erase_if(changed, [&](const WordAttribute& attribute) { return attribute.name == assignment.first; });
      } else {
        set(changed, {assignment.first, assignment.second});
      }
      defaults_ = kept(std::move(changed));
    } else {
      fault(
          "unknown directive (there are @kind NAME, @case fold|exact, @lexicon yes|no, @leads yes|no, @yields yes|no, "
          "@set NAME VALUE)",
          text);
    }
  }

  void entry(std::string_view text) {
    WordEntry entry;
    entry.line = number_;
    entry.exact = exact_;
    entry.attributes = defaults_;
    const auto end = text.find(" ;");
    std::string_view rest = end == std::string_view::npos ? std::string_view{} : text.substr(end + 2);
    std::string_view head = trim(text.substr(0, end));
    if (head.find(';') != std::string_view::npos) {
      fault("a blank stands before the \";\" of an attribute", text);
      return;
    }
    std::vector<WordAttribute> own;
    if (end != std::string_view::npos) own.assign(defaults_.begin(), defaults_.end());
    for (bool more = end != std::string_view::npos; more;) {
      const auto next = rest.find(" ;");
      const auto [key, value] = split_word(trim(rest.substr(0, next)));
      if (key.empty() || value.empty()) {
        fault("an attribute is written `; name value`", trim(rest));
        return;
      }
      set(own, {key, value});
      more = next != std::string_view::npos;
      if (more) rest.remove_prefix(next + 2);
    }
    if (end != std::string_view::npos) entry.attributes = kept(std::move(own));
    const auto equals = find_equals(head);
    if (equals != std::string_view::npos) {
      entry.expanded = normal(trim(head.substr(equals + 1)));
      head = trim(head.substr(0, equals));
    }
    entry.text = normal(head);
    if (entry.text.empty() || (equals != std::string_view::npos && entry.expanded.empty())) {
      fault("an entry without a word on each side of its \"=\"", text);
      return;
    }
    const auto number = static_cast<std::uint32_t>(list_.entries.size() + 1);
    if (seen_.try_add(entry.exact ? std::string(entry.text) : entry.folded(), number) != number) {
      fault("stands in this list already", entry.text);
      return;
    }
    list_.entries.push_back(entry);
  }

  // The normal form of a piece of the list. Nearly all of it is normal: one scan of the whole list tells what is not.
  std::string_view normal(std::string_view piece) {
    if (piece.empty()) return {};
    const auto begin = static_cast<std::size_t>(piece.data() - content_.data());
    if (scan_.next(begin) >= begin + piece.size()) return piece;
    return list_.normalised.emplace_back(normalise(piece).text);
  }

  std::span<const WordAttribute> kept(std::vector<WordAttribute> attributes) {
    return list_.attributes.emplace_back(std::move(attributes));
  }

  WordList list_;
  std::vector<Fault>& faults_;
  std::unique_ptr<const std::string> own_;
  std::string_view content_;
  SuspectScan scan_;
  bool is_utf8_;  // all of it
  std::span<const WordAttribute> defaults_;
  WordTable seen_;
  std::uint32_t number_ = 0;
  bool exact_ = false;
};

}  // namespace

WordList parse_word_list(const std::filesystem::path& file, std::string text, std::vector<Fault>& faults) {
  return Parser(file, std::move(text), faults).parse();
}

}  // namespace bienban
