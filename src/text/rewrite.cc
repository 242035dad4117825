#include "text/rewrite.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <fmt/format.h>

#include <algorithm>
#include <stdexcept>
#include <string>
#include <vector>

#include "text/characters.h"
#include "text/rejoin.h"
#include "text/suspect_scan.h"
#include "text/syllable.h"
#include "text/utf8.h"

namespace bienban {

namespace {

const icu::Normalizer2& icu_nfc() {
  static const icu::Normalizer2& instance = [&]() -> const icu::Normalizer2& {
    UErrorCode error = U_ZERO_ERROR;
    const icu::Normalizer2* found = icu::Normalizer2::getNFCInstance(error);
    if (U_FAILURE(error)) throw std::runtime_error(fmt::format("ICU has no NFC data: {}", u_errorName(error)));
    return *found;
  }();
  return instance;
}

void append_decomposition(char32_t c, std::u32string& out) {
  icu::UnicodeString parts;
  if (icu_nfc().getDecomposition(static_cast<UChar32>(c), parts) == 0) parts = static_cast<UChar32>(c);
  for (std::int32_t k = 0; k < parts.length(); k = parts.moveIndex32(k, 1))
    out.push_back(static_cast<char32_t>(parts.char32At(k)));
}

// The fewest characters that NFC treats apart from their neighbours: a letter with its marks, as a rule.
struct Cluster {
  std::size_t begin;  // in the source; what lies between two clusters goes
  std::size_t end;
  std::u32string text;  // what it becomes
  bool joined = false;  // one change together with the cluster before it
};

class Rewriter {
 public:
  Rewriter(std::string_view source, const RewriteSteps& steps) : source_(source), steps_(steps), scan_(source) {}

  NormalText run();

 private:
  void white_space(std::size_t at);
  void word(std::size_t at);
  void read_clusters(std::size_t begin, std::size_t end);
  void mend_letters(std::size_t first, std::size_t last);
  void mend_inner_eth(std::size_t first, std::size_t last);
  void compose(Cluster& cluster) const;
  void place_tones(std::size_t first, std::size_t last);
  void write_clusters(std::size_t begin, std::size_t end);

  [[nodiscard]] bool in_white_space(char32_t c) const { return is_blank(c) || is_line_break(c); }
  // Where a word ends and the next one may be looked at by itself.
  [[nodiscard]] bool parts_words(char32_t c) const {
    return steps_.spaces ? in_white_space(c) : c == ' ' || c == '\n' || c == '\t';
  }

  // Where in the result the source's `at` will stand, when nothing between written_ and it changes; or stands,
  // when it is the last character that was written, and was copied.
  [[nodiscard]] std::size_t result_at(std::size_t at) const { return out_.text.size() + at - written_; }

  // Whether an ASCII letter stands at `at` and no other one beside it.
  [[nodiscard]] bool stands_alone(std::size_t at) const {
    const auto is_letter = [&](std::size_t i) {
      const auto byte = static_cast<unsigned char>(source_[i]);
      return byte < 0x80 && is_latin_letter(byte);
    };
    return is_letter(at) && (at == 0 || !is_letter(at - 1)) && (at + 1 >= source_.size() || !is_letter(at + 1));
  }

  // The source from written_ to `at` goes over as it is.
  void copy_to(std::size_t at) {
    out_.text.append(source_, written_, at - written_);
    out_.map.keep(at - written_);
    written_ = at;
  }
  // The source from `begin` to `end` becomes `text`.
  void change(std::size_t begin, std::size_t end, std::string_view text) {
    copy_to(begin);
    out_.text.append(text);
    out_.map.replace(end - begin, text.size());
    written_ = end;
  }

  std::string_view source_;
  RewriteSteps steps_;
  SuspectScan scan_;
  NormalText out_;
  std::size_t written_ = 0;  // the source up to here is in out_
  std::size_t seen_ = 0;     // the source up to here needs no second look
  std::vector<Cluster> clusters_;
  std::string buffer_;
  std::u32string letters_;
  std::vector<std::size_t> spots_;  // of out_, where a word may have been taken apart
};

NormalText Rewriter::run() {
  out_.text.reserve(source_.size());
  if (steps_.spaces && !source_.empty() && source_[0] == ' ') white_space(0);
  for (std::size_t at = scan_.next(seen_); at < source_.size(); at = scan_.next(seen_)) {
    while ((static_cast<unsigned char>(source_[at]) & 0xC0) == 0x80) --at;
    const auto [c, size] = code_point_at(source_, at);
    if (steps_.spaces && (in_white_space(c) || (steps_.invisible && is_invisible(c) &&
                                                (at == 0 || (at > seen_ && source_[at - 1] == ' '))))) {
      white_space(at);
    } else if (const char32_t plain = steps_.punctuation ? plain_punctuation(c) : c; plain != c) {
      const char sign = static_cast<char>(plain);
      change(at, at + size, {&sign, 1});
      seen_ = at + size;
    } else if (c <= 0x20 || (c >= 0x2010 && c < 0x2060)) {  // nothing composes with these
      seen_ = at + size;
    } else {
      if (is_latin_letter(c) && at + 1 < source_.size() && source_[at + 1] == ' ') spots_.push_back(result_at(at));
      word(at);
    }
  }
  copy_to(source_.size());
  if (steps_.broken_words && !spots_.empty()) rejoin(out_, source_, spots_);
  return std::move(out_);
}

// The run of white space, and of invisible characters inside and behind it, around `at`.
void Rewriter::white_space(std::size_t at) {
  std::size_t begin = at;
  while (begin > seen_ && source_[begin - 1] == ' ') --begin;
  std::size_t end = begin;
  std::size_t breaks = 0;
  bool after_return = false;
  while (end < source_.size()) {
    const auto [c, size] = code_point_at(source_, end);
    if (is_line_break(c)) {
      if (c != '\n' || !after_return) ++breaks;
    } else if (!is_blank(c) && !(steps_.invisible && is_invisible(c))) {
      break;
    }
    after_return = c == '\r';
    end += size;
  }
  if (breaks == 0 && begin > 0 && end < source_.size() && stands_alone(begin - 1) && stands_alone(end))
    spots_.push_back(result_at(begin - 1));
  const std::string_view before = source_.substr(0, begin);
  if (breaks == 1 &&
      (before.ends_with('-') || before.ends_with("\u00AD") || (begin == written_ && out_.text.ends_with('-'))))
    spots_.push_back(result_at(begin));
  std::string_view plain = " ";
  if (steps_.line_breaks && breaks > 0) plain = breaks == 1 ? "\n" : "\n\n";
  if (begin == written_ && out_.text.empty()) plain = "";
  if (source_.substr(begin, end - begin) != plain) change(begin, end, plain);
  seen_ = end;
}

void Rewriter::word(std::size_t at) {
  std::size_t begin = at;
  const auto is_letter_byte = [&](char byte) {  // other blanks than ASCII's are suspects, so seen already
    const auto value = static_cast<unsigned char>(byte);
    return value >= 0x80 || !parts_words(value);
  };
  while (begin > seen_ && is_letter_byte(source_[begin - 1])) --begin;
  std::size_t end = at;
  while (end < source_.size()) {
    const auto [c, size] = code_point_at(source_, end);
    if (parts_words(c)) break;
    end += size;
  }
  read_clusters(begin, end);
  for (std::size_t first = 0; first < clusters_.size();) {
    const auto is_letter = [&](std::size_t i) { return u_isalpha(static_cast<UChar32>(clusters_[i].text[0])) != 0; };
    std::size_t last = first + 1;
    if (is_letter(first)) {
      while (last < clusters_.size() && is_letter(last)) ++last;
      if (steps_.look_alikes) mend_letters(first, last);
    }
    for (std::size_t i = first; i < last; ++i) compose(clusters_[i]);
    if (steps_.look_alikes) mend_inner_eth(first, last);
    if (steps_.tones) place_tones(first, last);
    first = last;
  }
  write_clusters(begin, end);
  seen_ = end;
}

void Rewriter::read_clusters(std::size_t begin, std::size_t end) {
  clusters_.clear();
  for (std::size_t at = begin; at < end;) {
    auto [c, size] = code_point_at(source_, at);
    const std::size_t from = at;
    at += size;
    if (steps_.invisible && is_invisible(c)) continue;
    if (steps_.punctuation) c = plain_punctuation(c);
    if (steps_.look_alikes) c = narrow(c);
    if (c < 0x300 || clusters_.empty() || icu_nfc().hasBoundaryBefore(static_cast<UChar32>(c)))
      clusters_.push_back({from, at, {}, false});
    Cluster& cluster = clusters_.back();
    cluster.end = at;
    if (const char* letters = steps_.look_alikes ? ligature(c) : nullptr) {
      for (; *letters != '\0'; ++letters) cluster.text.push_back(static_cast<unsigned char>(*letters));
    } else {
      cluster.text.push_back(c);
    }
  }
}

// Ð becomes Đ; Greek and Cyrillic letters become Latin ones where they stand between such and all of them look so.
void Rewriter::mend_letters(std::size_t first, std::size_t last) {
  bool latin = false;
  bool other = false;
  for (std::size_t i = first; i < last; ++i) {
    char32_t& c = clusters_[i].text[0];
    if (c == 0x00D0 || c == 0x0189) c = U'Đ';
    if (c == 0x0256) c = U'đ';
    if (i == first && c == 0x00F0) c = U'đ';
    latin = latin || is_latin_letter(c);
    other = other || is_greek_or_cyrillic(c);
  }
  if (!latin || !other) return;

  std::vector<std::u32string> mended;
  for (std::size_t i = first; i < last; ++i) {
    if (!is_greek_or_cyrillic(clusters_[i].text[0])) continue;
    std::u32string text;
    for (const char32_t c : clusters_[i].text) append_decomposition(c, text);
    const char32_t plain = latin_look_alike(text[0]);
    if (plain == 0) return;
    text[0] = plain;
    mended.push_back(std::move(text));
  }
  auto next = mended.begin();
  for (std::size_t i = first; i < last; ++i)
    if (is_greek_or_cyrillic(clusters_[i].text[0])) clusters_[i].text = std::move(*next++);
}

// Whether an Icelandic word cannot have this letter, and a Vietnamese one can. The acute is in both.
bool is_only_vietnamese(char32_t c) {
  const Vowel vowel = split_tone(c);
  return vowel.letter != 0 &&
         (plain_letter(vowel.letter) != vowel.letter || (vowel.tone != Tone::level && vowel.tone != Tone::acute));
}

// Inside a word "ð" is an Icelandic letter, unless its other letters tell that the word is Vietnamese.
void Rewriter::mend_inner_eth(std::size_t first, std::size_t last) {
  bool eth = false;
  bool vietnamese = false;
  for (std::size_t i = first; i < last; ++i) {
    const std::u32string& text = clusters_[i].text;
    eth = eth || text[0] == 0x00F0;
    vietnamese = vietnamese || std::any_of(text.begin(), text.end(), is_only_vietnamese);
  }
  if (!eth || !vietnamese) return;
  for (std::size_t i = first; i < last; ++i)
    if (clusters_[i].text[0] == 0x00F0) clusters_[i].text[0] = U'đ';
}

// A cluster taken apart, its marks in the canonical order (Unicode, D108). ICU would put them there one by one, which
// for a letter with very many of them takes the square of their number.
std::u32string in_canonical_order(const std::u32string& text) {
  std::u32string out;
  for (const char32_t c : text) append_decomposition(c, out);
  const auto order = [](char32_t c) { return u_getCombiningClass(static_cast<UChar32>(c)); };
  const auto is_starter = [&](char32_t c) { return order(c) == 0; };
  for (auto first = out.begin(); first != out.end();) {
    const auto last = std::find_if(first, out.end(), is_starter);
    std::stable_sort(first, last, [&](char32_t a, char32_t b) { return order(a) < order(b); });
    first = last == out.end() ? last : last + 1;
  }
  return out;
}

void Rewriter::compose(Cluster& cluster) const {
  std::u32string& text = cluster.text;
  if (text.size() == 1) {
    const char32_t c = text[0];
    if (c < 0x300 || (c >= 0x1E00 && c < 0x1F00) ||
        u_getIntPropertyValue(static_cast<UChar32>(c), UCHAR_NFC_QUICK_CHECK) == UNORM_YES)
      return;
  } else {
    // Nearly always the marks go on one by one.
    char32_t one = text[0];
    for (std::size_t i = 1; i < text.size() && one != 0; ++i) {
      if (steps_.tones) {
        one = add_mark(one, text[i]);
      } else {
        const UChar32 both = icu_nfc().composePair(static_cast<UChar32>(one), static_cast<UChar32>(text[i]));
        one = both < 0 ? 0 : static_cast<char32_t>(both);
      }
    }
    if (one != 0) {
      text.assign(1, one);
      return;
    }
  }
  icu::UnicodeString marked;
  for (const char32_t c : in_canonical_order(text)) marked.append(static_cast<UChar32>(c));
  UErrorCode error = U_ZERO_ERROR;
  const icu::UnicodeString composed = icu_nfc().normalize(marked, error);
  if (U_FAILURE(error)) throw std::runtime_error(fmt::format("ICU cannot normalise: {}", u_errorName(error)));
  text.clear();
  for (std::int32_t k = 0; k < composed.length(); k = composed.moveIndex32(k, 1))
    text.push_back(static_cast<char32_t>(composed.char32At(k)));
  if (!steps_.tones) return;
  // A mark that NFC leaves alone, as the tone stood before it: á + circumflex.
  while (text.size() > 1) {
    const char32_t both = add_mark(text[0], text[1]);
    if (both == 0) break;
    text[0] = both;
    text.erase(1, 1);
  }
}

void Rewriter::place_tones(std::size_t first, std::size_t last) {
  constexpr std::size_t kLongestSyllable = 7;
  if (last - first < 2 || last - first > kLongestSyllable) return;
  std::u32string& letters = letters_;
  letters.clear();
  for (std::size_t i = first; i < last; ++i) {
    if (clusters_[i].text.size() != 1) return;
    letters.push_back(clusters_[i].text[0]);
  }
  if (!place_tone(letters)) return;
  std::size_t from = last;
  std::size_t to = first;
  for (std::size_t i = first; i < last; ++i) {
    if (clusters_[i].text[0] == letters[i - first]) continue;
    from = std::min(from, i);
    to = i;
    clusters_[i].text[0] = letters[i - first];
  }
  for (std::size_t i = from + 1; i <= to; ++i) clusters_[i].joined = true;
}

void Rewriter::write_clusters(std::size_t begin, std::size_t end) {
  std::size_t at = begin;
  for (std::size_t i = 0; i < clusters_.size();) {
    if (clusters_[i].begin != at) change(at, clusters_[i].begin, "");
    const std::size_t from = clusters_[i].begin;
    buffer_.clear();
    do {
      for (const char32_t c : clusters_[i].text) append_utf8(buffer_, c);
      at = clusters_[i].end;
      ++i;
    } while (i < clusters_.size() && clusters_[i].joined);
    if (source_.substr(from, at - from) != buffer_) change(from, at, buffer_);
  }
  if (at != end) change(at, end, "");
}

}  // namespace

NormalText rewrite(std::string_view utf8, const RewriteSteps& steps) { return Rewriter(utf8, steps).run(); }

}  // namespace bienban
