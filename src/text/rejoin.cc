#include "text/rejoin.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <limits>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "text/characters.h"
#include "text/syllable.h"
#include "text/utf8.h"

namespace bienban {

namespace {

constexpr std::size_t kFewestLetters = 4;  // fewer letters that stand alone are a list, or initials
constexpr std::size_t kLongestSyllable = 7;

bool is_letter(char32_t c) { return u_isalpha(static_cast<UChar32>(c)) != 0; }

struct Letter {
  char32_t value;
  Span span;
  bool ends_word = false;  // more than a space parts it from the next one
};

class Rejoiner {
 public:
  Rejoiner(NormalText& normal, std::string_view source) : normal_(normal), text_(normal.text), source_(source) {}

  void run(const std::vector<std::size_t>& spots) {
    std::size_t seen = 0;
    for (const std::size_t spot : spots) {
      if (spot < seen || spot >= text_.size()) continue;
      if (text_[spot] == '\n')
        broken_word(spot);
      else
        seen = spaced_letters(first_letter(spot, seen));
    }
    if (written_ == 0) return;
    copy_to(text_.size());
    normal_.map = normal_.map.then(changes_);
    normal_.text = std::move(out_);
  }

 private:
  void copy_to(std::size_t at) {
    out_.append(text_, written_, at - written_);
    changes_.keep(at - written_);
    written_ = at;
  }
  void change(std::size_t begin, std::size_t end, std::string_view text) {
    copy_to(begin);
    out_.append(text);
    changes_.replace(end - begin, text.size());
    written_ = end;
  }

  // Where the character before `at` > 0 begins.
  [[nodiscard]] std::size_t character_before(std::size_t at) const {
    do --at;
    while (at > 0 && (static_cast<unsigned char>(text_[at]) & 0xC0) == 0x80);
    return at;
  }

  // Whether a word ends at `at`: no letter and no mark of one stands there.
  [[nodiscard]] bool ends_word(std::size_t at) const {
    if (at >= text_.size()) return true;
    const auto c = static_cast<UChar32>(code_point_at(text_, at).value);
    return u_isalpha(c) == 0 && (U_GET_GC_MASK(c) & U_GC_M_MASK) == 0;
  }

  // The first of the letters with a space behind each of which the one at `spot` is one; not before `least`.
  [[nodiscard]] std::size_t first_letter(std::size_t spot, std::size_t least) const {
    while (spot >= least + 2 && text_[spot - 1] == ' ') {
      const std::size_t before = character_before(spot - 1);
      if (before < least || !is_letter(code_point_at(text_, before).value)) break;
      if (before > 0 && !ends_word(character_before(before))) break;
      spot = before;
    }
    return spot;
  }

  [[nodiscard]] bool is_lone_letter(std::size_t at) const {
    if (at >= text_.size()) return false;
    const auto [c, size] = code_point_at(text_, at);
    return is_letter(c) && ends_word(at + size);
  }

  // Behind digits and signs of the same line.
  [[nodiscard]] std::size_t next_letter(std::size_t at) const {
    while (at < text_.size() && text_[at] != '\n') {
      const auto [c, size] = code_point_at(text_, at);
      if (is_letter(c)) break;
      at += size;
    }
    return at;
  }

  // Looks at the line's letters from `at` on that stand alone; gives where they end.
  std::size_t spaced_letters(std::size_t at) {
    std::vector<Letter> letters;
    while (is_lone_letter(at)) {
      const auto [c, size] = code_point_at(text_, at);
      const std::size_t end = at + size;
      const bool near = end < text_.size() && text_[end] == ' ' && is_lone_letter(end + 1);
      letters.push_back({c, {at, end}, !near});
      at = near ? end + 1 : next_letter(end);
    }
    if (letters.size() >= kFewestLetters) join(letters);
    return letters.empty() ? at + 1 : letters.back().span.end;
  }

  // How many characters stand in the source for the space behind a letter.
  [[nodiscard]] std::size_t gap(const Letter& letter) const {
    const Span span = normal_.map.source({letter.span.end, letter.span.end + 1});
    std::size_t characters = 0;
    for (std::size_t i = span.begin; i < span.end;) {
      const auto [c, size] = code_point_at(source_, i);
      characters += is_invisible(c) ? 0U : 1U;
      i += size;
    }
    return characters;
  }

  void join(const std::vector<Letter>& letters) {
    std::size_t narrow = std::numeric_limits<std::size_t>::max();
    std::size_t wide = 0;
    for (const Letter& letter : letters) {
      if (letter.ends_word) continue;
      narrow = std::min(narrow, gap(letter));
      wide = std::max(wide, gap(letter));
    }
    if (wide > narrow) {
      std::vector<std::size_t> ends;  // of each word, as a count of letters
      for (std::size_t i = 0; i < letters.size(); ++i)
        if (letters[i].ends_word || i + 1 == letters.size() || gap(letters[i]) > narrow) ends.push_back(i + 1);
      if (are_mostly_syllables(letters, ends)) {
        write_all(letters, ends);
        return;
      }
    }
    std::size_t begin = 0;
    for (std::size_t i = 0; i < letters.size(); ++i) {
      if (!letters[i].ends_word && i + 1 < letters.size()) continue;
      const std::vector<Letter> part(letters.begin() + static_cast<std::ptrdiff_t>(begin),
                                     letters.begin() + static_cast<std::ptrdiff_t>(i + 1));
      if (part.size() >= kFewestLetters) write_all(part, spelled_syllables(part));
      begin = i + 1;
    }
  }

  void write_all(const std::vector<Letter>& letters, const std::vector<std::size_t>& ends) {
    if (ends.size() == letters.size()) return;
    std::size_t begin = 0;
    for (const std::size_t end : ends) {
      write(letters, begin, end);
      begin = end;
    }
  }

  static std::u32string word(const std::vector<Letter>& letters, std::size_t begin, std::size_t end) {
    std::u32string out;
    for (std::size_t i = begin; i < end; ++i) out.push_back(letters[i].value);
    return out;
  }

  // Whether half of the letters at least are in syllables (among those stand abbreviations and foreign names), and no
  // such row of single letters is left that could be read as one again.
  static bool are_mostly_syllables(const std::vector<Letter>& letters, const std::vector<std::size_t>& ends) {
    std::size_t in_syllables = 0;
    std::size_t single = 0;
    std::size_t begin = 0;
    for (const std::size_t end : ends) {
      single = end - begin == 1 ? single + 1 : 0;
      if (single >= kFewestLetters) return false;
      if (end - begin > 1 && is_syllable(word(letters, begin, end))) in_syllables += end - begin;
      begin = end;
    }
    return in_syllables * 2 >= letters.size();
  }

  // The fewest syllables that the letters can be parted into, the first ones the longest; none where they cannot.
  static std::vector<std::size_t> spelled_syllables(const std::vector<Letter>& letters) {
    constexpr std::size_t kNone = std::numeric_limits<std::size_t>::max();
    std::vector<std::size_t> count(letters.size() + 1, kNone);  // from this letter to the last
    std::vector<std::size_t> next(letters.size() + 1, 0);
    count[letters.size()] = 0;
    for (std::size_t i = letters.size(); i-- > 0;)
      for (std::size_t end = std::min(i + kLongestSyllable, letters.size()); end > i; --end)
        if (count[end] != kNone && count[end] + 1 < count[i] && is_syllable(word(letters, i, end))) {
          count[i] = count[end] + 1;
          next[i] = end;
        }
    std::vector<std::size_t> ends;
    if (count[0] == kNone) return ends;
    for (std::size_t i = 0; i < letters.size(); i = next[i]) ends.push_back(next[i]);
    return ends;
  }

  void write(const std::vector<Letter>& letters, std::size_t begin, std::size_t end) {
    std::u32string syllable = word(letters, begin, end);
    if (place_tone(syllable)) {
      std::string placed;
      for (const char32_t c : syllable) append_utf8(placed, c);
      change(letters[begin].span.begin, letters[end - 1].span.end, placed);
      return;
    }
    for (std::size_t i = begin; i + 1 < end; ++i) change(letters[i].span.end, letters[i + 1].span.begin, "");
  }

  // "ng-" and "hị" around the line break at `at`.
  void broken_word(std::size_t at) {
    const bool hyphen = at > 0 && text_[at - 1] == '-';
    const bool soft = !hyphen && source_.substr(normal_.map.source_end(at), 2) == "\u00AD";
    if (!hyphen && !soft) return;
    std::size_t begin = hyphen ? at - 1 : at;
    const std::size_t left_end = begin;
    std::u32string left;
    while (begin > written_) {
      const std::size_t from = character_before(begin);
      const char32_t c = code_point_at(text_, from).value;
      if (!is_letter(c)) break;
      left.insert(left.begin(), c);
      if (left.size() > kLongestSyllable) break;
      begin = from;
    }
    std::size_t end = at + 1;
    std::u32string right;
    while (end < text_.size() && right.size() <= kLongestSyllable) {
      const auto [c, size] = code_point_at(text_, end);
      if (!is_letter(c)) break;
      right.push_back(c);
      end += size;
    }
    if (left.empty() || right.empty() || !ends_word(end)) return;
    const auto latin = [](const std::u32string& letters) {
      return std::all_of(letters.begin(), letters.end(), is_latin_letter);
    };
    if (!latin(left) || !latin(right)) return;
    std::u32string both = left + right;
    if (!soft && (!is_syllable(both) || (is_syllable(left) && is_syllable(right)))) return;
    if (place_tone(both)) {
      std::string placed;
      for (const char32_t c : both) append_utf8(placed, c);
      change(begin, end, placed);
    } else {
      change(left_end, at + 1, "");
    }
  }

  NormalText& normal_;
  std::string_view text_;
  std::string_view source_;
  std::string out_;
  OffsetMap changes_;
  std::size_t written_ = 0;
};

}  // namespace

void rejoin(NormalText& normal, std::string_view source, const std::vector<std::size_t>& spots) {
  Rejoiner(normal, source).run(spots);
}

}  // namespace bienban
