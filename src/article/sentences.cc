#include "article/sentences.h"

#include <utility>

#include "article/stops.h"
#include "article/words.h"
#include "text/syllable.h"
#include "text/utf8.h"

namespace bienban {
namespace {

constexpr std::string_view kEllipsis = "…";

// Words before a full stop are looked at only so far: no abbreviation is longer.
constexpr std::size_t kLongestAbbreviation = 32;

// No sentence is longer than this (bytes; four times the longest that an archive of news had): what rules and readers
// do within a sentence may take time that grows faster than it.
constexpr std::size_t kLongestSentence = 8192;

class Splitter {
 public:
  Splitter(std::string_view text, Span span, const WordSet& abbreviations, std::vector<Span>& sentences)
      : text_(text.substr(0, span.end)),
        stops_(text_),
        begin_(span.begin),
        abbreviations_(abbreviations),
        sentences_(sentences) {}

  void split() {
    std::size_t at = skip_list_marker(text_, {begin_, text_.size()});
    while ((at = stops_.next(at)) < text_.size()) {
      if (text_[at] == '\n') {
        if (at > begin_ && text_[at - 1] == '.' && is_abbreviation(at - 1)) {
          ++at;
          continue;
        }
        finish(at);
        at = skip_list_marker(text_, {begin_, text_.size()});
        continue;
      }
      const std::size_t after = stop_size(at);
      if (after == 0) {
        ++at;
        continue;
      }
      const std::size_t stop = at;
      at += after;
      if (text_[stop] == '.' && after == 1 && !full_stop_ends(stop)) continue;
      const std::size_t end = skip_closers(at);
      if (!begins_sentence(end, end > at, text_[stop] == '.' && after == 1)) continue;
      finish(end);
      at = skip_list_marker(text_, {begin_, text_.size()});
    }
    finish(text_.size());
  }

 private:
  void finish(std::size_t end) {
    Span sentence = trim(text_, {begin_, end});
    while (sentence.size() > kLongestSentence) {
      const std::size_t cut = cut_of(sentence);
      sentences_.push_back(trim(text_, {sentence.begin, cut}));
      sentence = trim(text_, {cut, sentence.end});
    }
    if (!sentence.empty()) sentences_.push_back(sentence);
    begin_ = end;
    while (begin_ < text_.size() && is_space(static_cast<unsigned char>(text_[begin_]))) ++begin_;
  }

  // Where a sentence that is too long is cut: behind the last sign that parts clauses, else at the last blank, else
  // between two characters.
  [[nodiscard]] std::size_t cut_of(Span sentence) const {
    const std::string_view most = text_.substr(sentence.begin, kLongestSentence);
    for (const std::string_view signs : {";", ",", " "}) {
      const std::size_t at = most.find_last_of(signs);
      if (at != std::string_view::npos && at > 0) return sentence.begin + at + (signs == " " ? 0 : 1);
    }
    std::size_t end = sentence.begin + kLongestSentence;
    while ((static_cast<unsigned char>(text_[end]) & 0xC0) == 0x80) --end;
    return end;
  }

  // The bytes of a run of stops ("...", "?!", "…"), 0 where there is none.
  [[nodiscard]] std::size_t stop_size(std::size_t at) const {
    std::size_t end = at;
    while (end < text_.size()) {
      if (text_[end] == '.' || text_[end] == '!' || text_[end] == '?') {
        ++end;
      } else if (text_.substr(end).starts_with(kEllipsis)) {
        end += kEllipsis.size();
      } else {
        break;
      }
    }
    return end - at;
  }

  // Closing quotes and brackets that stand at the stop without a space, and the "/." that ends some articles.
  [[nodiscard]] std::size_t skip_closers(std::size_t at) const {
    for (;;) {
      const char c = at < text_.size() ? text_[at] : ' ';
      if (c == ')' || c == ']' || ((c == '"' || c == '\'') && closes(at))) {
        ++at;
      } else if (text_.substr(at).starts_with("/.")) {
        at += 2;
      } else {
        return at;
      }
    }
  }

  // A quote directly before a letter opens what follows: mất việc."Công đoàn ...
  [[nodiscard]] bool closes(std::size_t quote) const {
    const char32_t next = next_char(text_, quote + 1);
    return !is_letter(next) && !is_ascii_digit(next);
  }

  [[nodiscard]] bool full_stop_ends(std::size_t stop) const {
    const char32_t before = previous_char(text_, stop);
    const char32_t after = next_char(text_, stop + 1);
    if (after == 0) return true;
    if (after == '\n') return !is_letter(before) || !is_abbreviation(stop);
    if (is_ascii_digit(before)) return !is_ascii_digit(after) && !grouped_number(stop);
    if (!is_letter(before)) return true;
    const std::size_t word = word_begin(stop);
    const std::string_view letters = text_.substr(word, stop - word);
    const std::size_t dot = letters.rfind('.');
    const std::string_view last = dot == std::string_view::npos ? letters : letters.substr(dot + 1);
    if (abbreviations_.contains(lower(letters))) return false;
    if (dot != std::string_view::npos && abbreviations_.contains(lower(last))) return false;
    if (is_small(after)) return false;
    if (is_letter(after)) return !joins(last, last.size() < letters.size());
    return !is_initial(word, stop);
  }

  [[nodiscard]] bool is_abbreviation(std::size_t stop) const {
    const std::size_t word = word_begin(stop);
    return abbreviations_.contains(lower(text_.substr(word, stop - word)));
  }

  // "5. 000 đồng": a number that was broken.
  [[nodiscard]] bool grouped_number(std::size_t stop) const {
    const std::string_view rest = text_.substr(stop + 1);
    std::size_t digits = 0;
    while (digits < stop - begin_ && is_ascii_digit(static_cast<unsigned char>(text_[stop - 1 - digits]))) ++digits;
    if (digits > 3) return false;  // "nhiệm kỳ 2020-2025. 148/150 đại biểu đã về dự."
    return rest.size() >= 4 && rest[0] == ' ' && is_ascii_digit(static_cast<unsigned char>(rest[1])) &&
           is_ascii_digit(static_cast<unsigned char>(rest[2])) && is_ascii_digit(static_cast<unsigned char>(rest[3])) &&
           (rest.size() == 4 || !is_ascii_digit(static_cast<unsigned char>(rest[4])));
  }

  [[nodiscard]] std::size_t word_begin(std::size_t end) const {
    const std::size_t limit = end - begin_ > kLongestAbbreviation ? end - kLongestAbbreviation : begin_;
    std::size_t at = end;
    while (at > limit) {
      const char32_t c = previous_char(text_, at);
      if (!is_letter(c) && c != '.') break;
      at -= c < 0x80 ? 1 : 2;
      while ((static_cast<unsigned char>(text_[at]) & 0xC0) == 0x80) --at;
    }
    return at;
  }

  // "N.Lan", "V.V.D", "GS.TS.BS": letters on both sides of a stop that belong to one word.
  [[nodiscard]] static bool joins(std::string_view last, bool dotted) {
    const Shape shape = shape_of(last);
    return shape == Shape::initials || (dotted && shape == Shape::capitals && last.size() <= 4);
  }

  // A single capital that begins a name: at the sentence's start, behind a sign or another initial.
  [[nodiscard]] bool is_initial(std::size_t word, std::size_t stop) const {
    if (shape_of(text_.substr(word, stop - word)) != Shape::initials) return false;
    std::size_t at = word;
    while (at > begin_ && text_[at - 1] == ' ') --at;
    if (at == begin_) return true;
    const char before = text_[at - 1];
    const bool begins =
        before == ':' || before == '-' || before == ',' || before == '(' || before == '/' || before == '.';
    return begins || is_foreign(at);
  }

  // "Daniel J. Bachenbrink": whether the word that ends there is of plain letters and no Vietnamese syllable.
  [[nodiscard]] bool is_foreign(std::size_t end) const {
    std::size_t first = end;
    while (first > begin_ && next_char(text_, first - 1) < 0x80 && is_letter(next_char(text_, first - 1))) --first;
    const bool whole = first == begin_ || text_[first - 1] == ' ';
    if (!whole || end - first < 3 || !is_capital(next_char(text_, first))) return false;
    const std::string word = lower(text_.substr(first, end - first));
    return !is_syllable(std::u32string(word.begin(), word.end()));
  }

  // Whether what stands at `at`, behind a stop, can begin a sentence.
  [[nodiscard]] bool begins_sentence(std::size_t at, bool closed, bool full_stop) const {
    if (at >= text_.size()) return true;
    std::size_t next = at;
    while (next < text_.size() && text_[next] == ' ') ++next;
    if (next >= text_.size() || text_[next] == '\n') return true;
    const bool spaced = next > at;
    while (next < text_.size() &&
           (text_[next] == '"' || text_[next] == '\'' || text_[next] == '(' || text_[next] == '[')) {
      ++next;
    }
    const char32_t c = next_char(text_, next);
    if (is_capital(c)) return spaced || closed || full_stop || missing_space(at);
    if (is_small(c)) return false;
    if (is_ascii_digit(c) || c == '*' || c == '+') return spaced || closed;
    // '"...", ông nói' and '"..." - ông nói' go on.
    return c != ',' && c != ';' && c != ':' && c != ')' && !(c == '-' && closed) && c != '/' && c != '.';
  }

  // "xong?Cử tri" ends; "Lan...Anh" and "!A" are too little to tell.
  [[nodiscard]] bool missing_space(std::size_t at) const {
    const char before = text_[at - 1];
    const CodePoint first = code_point_at(text_, at);
    return (before == '?' || before == '!') && is_small(next_char(text_, at + first.size));
  }

  std::string_view text_;
  Stops stops_;        // up to the span's end
  std::size_t begin_;  // of the sentence that is being read
  const WordSet& abbreviations_;
  std::vector<Span>& sentences_;
};

}  // namespace

void split_sentences(std::string_view text, Span span, const WordSet& abbreviations, std::vector<Span>& out) {
  Splitter(text, trim(text, span), abbreviations, out).split();
}

std::size_t skip_list_marker(std::string_view text, Span span) {
  const auto skip_spaces = [&](std::size_t at) {
    while (at < span.end && text[at] == ' ') ++at;
    return at;
  };
  std::size_t at = skip_spaces(span.begin);
  while (at < span.end && (text[at] == '*' || text[at] == '+' || text[at] == '-')) at = skip_spaces(at + 1);
  std::size_t end = at;
  while (end < span.end && end - at < 4 && is_ascii_digit(static_cast<unsigned char>(text[end]))) ++end;
  if (end == at) {
    while (end < span.end && end - at < 5 && (text[end] == 'I' || text[end] == 'V' || text[end] == 'X')) ++end;
  }
  const char32_t first = next_char(text, at);
  if (end == at && at < span.end && first < 0x80 && is_letter(first)) ++end;
  if (end == at || end + 1 >= span.end || (text[end] != '.' && text[end] != ')')) return at;
  // "1. Về ..." and "1.Về ...", but "N.Lan" is a name.
  const bool digits = is_ascii_digit(first);
  const bool marks = text[end + 1] == ' ' || (digits && is_capital(next_char(text, end + 1)));
  return marks ? skip_spaces(end + 1) : at;
}

}  // namespace bienban
