#include "article/names.h"

#include <algorithm>
#include <optional>

#include "article/words.h"
#include "text/utf8.h"

namespace bienban {
namespace {

constexpr std::size_t kMostWordsOfName = 5;
constexpr std::size_t kMostWordsOfAgency = 10;
constexpr std::size_t kMostNames = 6;
constexpr std::size_t kFewWordsOfBracket = 4;
constexpr std::size_t kMostWordsOfBracket = 8;
constexpr std::size_t kLongestOffice = 70;  // bytes, behind a writer's name
// An agency whose words in small letters are more could as well be a sentence about it.
constexpr std::size_t kFewSmallWords = 3;

bool is_name_character(char32_t c) { return is_letter(c) || is_ascii_digit(c) || c == '\'' || c == '&'; }

class Reader {
 public:
  Reader(std::string_view text, Span span, const NameWords& words, Agencies agencies)
      : text_(text.substr(0, span.end)), words_(words), agencies_(agencies), at_(span.begin) {}

  Names read() {
    names_.end = at_;
    skip_spaces();
    while (names_.read < kMostNames && read_name()) {
      names_.end = at_;
      if (cut_ || !skip_separator()) break;
      if (begins_office()) names_.end = text_.size();
      if (names_.end == text_.size()) break;
    }
    at_ = names_.end;
    if (names_.read > 0 && !cut_) skip_bracket();
    names_.whole = !cut_ && names_.read > 0 && is_end(names_.end);
    names_.sure = (names_.whole && !long_agency_) || (cut_ && sure_cut_);
    return std::move(names_);
  }

 private:
  [[nodiscard]] std::string_view view(Span span) const { return text_.substr(span.begin, span.size()); }

  struct Word {
    Span span;
    Shape shape;
  };

  void skip_spaces() {
    while (at_ < text_.size() && is_space(static_cast<unsigned char>(text_[at_]))) ++at_;
  }

  [[nodiscard]] bool phrase_at(std::size_t at, const Phrases& phrases) const {
    return phrases.starting_at(text_, at).has_value();
  }

  // Only a full stop and what closes may still stand here.
  [[nodiscard]] bool is_end(std::size_t at) const {
    return text_.find_first_not_of(" .)/", at) == std::string_view::npos;
  }

  // One word of a name from `at`: letters, an apostrophe, and the stops of initials ("N.L", "M.Hằng", "Đ.") and sites.
  [[nodiscard]] std::size_t name_word_end(std::size_t at) const {
    std::size_t end = at;
    while (end < text_.size()) {
      const CodePoint c = code_point_at(text_, end);
      if (c.value == '.') {
        if (!stop_belongs(at, end)) break;
      } else if (c.value == '-') {
        // "An-giê" is one word, "Lan - Hà" and "ĐỨC HÀ-MAI LAN" two names.
        const char32_t after = next_char(text_, end + 1);
        const bool initialed = text_.substr(at, end - at).find('.') != std::string_view::npos;
        if (end == at || !is_name_character(after) || (is_capital(after) && (at > at_ || initialed))) break;
      } else if (!is_name_character(c.value)) {
        break;
      }
      end += c.size;
    }
    return end;
  }

  [[nodiscard]] bool stop_belongs(std::size_t word, std::size_t stop) const {
    const char32_t after = next_char(text_, stop + 1);
    const std::string_view before = text_.substr(word, stop - word);
    if (is_small(after) || is_site(before, stop + 1)) return true;
    if (is_short_initial(before)) return is_capital(after);  // "Ng.Thu"
    if (shape_of(before) != Shape::initials) return false;
    // "Đ. Hà", "V.V. D": the initials of a name that goes on; "B.S." at the end keeps no stop.
    if (is_capital(after)) return true;
    const char32_t next = next_char(text_, stop + 2);
    if (after != ' ' || !is_capital(next) || phrase_at(stop + 2, words_.stops)) return false;
    return is_single_letter(before) || !is_letter(next_char(text_, stop + 2 + code_point_at(text_, stop + 2).size));
  }

  // "QUOCHOI.VN": plain letters, then two or three more. In small letters no sentence could begin there.
  [[nodiscard]] bool is_site(std::string_view before, std::size_t at) const {
    const auto is_plain = [](char c) { return c >= 'A' && c <= 'Z'; };
    std::size_t end = at;
    while (end < text_.size() && is_plain(text_[end])) ++end;
    return before.size() >= 4 && end - at >= 2 && end - at <= 3 && !is_letter(next_char(text_, end)) &&
           std::all_of(before.begin(), before.end(), is_plain);
  }

  // "Ng", "Th", "TR": the two letters with which a syllable begins.
  [[nodiscard]] static bool is_short_initial(std::string_view word) {
    return word.size() == 2 && is_capital(next_char(word, 0)) &&
           std::string_view("ghrGHR").find(word.back()) != std::string_view::npos;
  }

  [[nodiscard]] static bool is_single_letter(std::string_view word) {
    return !word.empty() && code_point_at(word, 0).size == word.size();
  }

  // The words with a capital from at_ on.
  [[nodiscard]] std::vector<Word> read_run() const {
    std::vector<Word> run;
    std::size_t at = at_;
    while (run.size() < kMostWordsOfName + kMostWordsOfAgency && is_capital(next_char(text_, at))) {
      const std::size_t end = name_word_end(at);
      run.push_back({{at, end}, shape_of(text_.substr(at, end - at))});
      at = end;
      if (at >= text_.size() || text_[at] != ' ') break;
      ++at;
    }
    return run;
  }

  // Whether a word in small letters follows the run: a sentence goes on there.
  [[nodiscard]] bool runs_on(const std::vector<Word>& run) const {
    const std::size_t end = run.back().span.end;
    if (end >= text_.size()) return false;
    if (text_[end] == '.' || text_[end] == ')') return false;
    std::size_t next = end;
    while (next < text_.size() && text_[next] == ' ') ++next;
    const char32_t c = next_char(text_, next);
    return is_ascii_digit(c) || (is_small(c) && !phrase_at(next, words_.links));
  }

  bool read_name() {
    if (agencies_ != Agencies::none && phrase_at(at_, words_.agencies) && read_agency()) return true;
    if (agencies_ != Agencies::none && read_small_site()) return true;
    const std::vector<Word> run = read_run();
    if (run.empty() || phrase_at(run[0].span.begin, words_.stops)) return false;
    std::size_t length = run.size();
    Span name{run[0].span.begin, 0};
    for (std::size_t i = 0; i < run.size(); ++i) {
      if (const auto glued = glued_cut(run, i)) {
        cut_ = sure_cut_ = true;
        return take({name.begin, *glued}, i + 1);
      }
    }
    if (const auto cut = certain_cut(run)) {
      length = *cut;
      cut_ = sure_cut_ = true;
    } else if (runs_on(run)) {
      length = likely_cut(run);
      // Behind a comma a capital is the sentence's: "Ảnh: Hà An, Giám đốc ...".
      const bool initialed = view(run[0].span).find('.') != std::string_view::npos;  // "X.Phú"
      const bool one_word = length == 1 && run[0].shape == Shape::title && !initialed;
      if (length == 0 || names_.read > 0 || one_word) return false;
      cut_ = true;
    } else if (follows_quote(run.back().span.end)) {
      cut_ = sure_cut_ = true;
    }
    name.end = run[length - 1].span.end;
    return take(name, length);
  }

  bool take(Span name, std::size_t words) {
    if (words > kMostWordsOfName || is_single_letter(text_.substr(name.begin, name.size()))) return false;
    at_ = name.end;
    ++names_.read;
    const std::string folded = lower(text_.substr(name.begin, name.size()));
    if (!words_.pseudonyms.contains(folded) && !is_office(name)) names_.spans.push_back(name);
    return true;
  }

  // "Lò Hà - VPTT": letters that nobody could read out, behind a name, are the office of who bears it.
  [[nodiscard]] bool is_office(Span name) const {
    const std::string_view written = view(name);
    return agencies_ != Agencies::allowed && names_.read > 1 && written.size() > 2 &&
           !phrase_at(name.begin, words_.agencies) && std::all_of(written.begin(), written.end(), [](char c) {
             return c >= 'A' && c <= 'Z' && std::string_view("AEIOUY").find(c) == std::string_view::npos;
           });
  }

  // "Lò Hà - Phòng Văn hóa huyện": whose office it is, and the last thing in the span.
  [[nodiscard]] bool begins_office() const {
    return agencies_ == Agencies::first && text_.size() - at_ <= kLongestOffice &&
           text_.find_first_of(",;:\"", at_) == std::string_view::npos &&
           (phrase_at(at_, words_.agencies) || phrase_at(at_, words_.stops));
  }

  // A stop word, or a word in another case than the name's: "DUY TÍN | Toàn quận", "N.L | Anh Hà".
  [[nodiscard]] std::optional<std::size_t> certain_cut(const std::vector<Word>& run) const {
    const bool open = runs_on(run);
    Shape style = Shape::initials;
    for (std::size_t i = 0; i < run.size(); ++i) {
      // "ĐỨC TRONG": in a name in capitals the last word is the name's.
      const bool of_capitals =
          !open && i + 1 == run.size() && style == Shape::capitals && run[i].shape == Shape::capitals;
      if (i > 0 && !of_capitals && phrase_at(run[i].span.begin, words_.stops)) return i;
      if (run[i].shape == Shape::initials) continue;
      if (style == Shape::initials) {
        if (i > 0 && open && complete_initials(run, i)) return i;
        style = run[i].shape;
      } else if (run[i].shape != style) {
        return open ? std::optional(i) : std::nullopt;
      }
    }
    return std::nullopt;
  }

  // "N.L", "V.V.D": initials of a whole name.
  [[nodiscard]] bool complete_initials(const std::vector<Word>& run, std::size_t count) const {
    const Span last = run[count - 1].span;
    return count == 1 && last.size() >= 3 && text_.substr(last.begin, last.size()).find('.') != std::string_view::npos;
  }

  // "Mộc LanBáo cáo", "VĂN PHƯƠNGDự kỳ họp": where a word's second capital begins the next sentence. A word
  // with which the text ends is a name of its own ("PressTV").
  [[nodiscard]] std::optional<std::size_t> glued_cut(const std::vector<Word>& run, std::size_t index) const {
    const Span word = run[index].span;
    const bool last = index + 1 == run.size();
    const bool open = runs_on(run);
    if (last && !open) return std::nullopt;
    char32_t previous = 0;
    std::size_t previous_at = word.begin;
    std::size_t capitals = 0;
    for (std::size_t at = word.begin; at < word.end;) {
      const CodePoint c = code_point_at(text_, at);
      if (open && is_capital(c.value) && is_small(previous)) return at;
      if (is_small(c.value) && is_capital(previous) && capitals >= 3) return previous_at;
      capitals = is_capital(c.value) ? capitals + 1 : 0;
      previous = c.value;
      previous_at = at;
      at += c.size;
    }
    return std::nullopt;
  }

  // The last capital begins the sentence that goes on in small letters; where that leaves a long name, the
  // sentence begins with a name of its own.
  [[nodiscard]] std::size_t likely_cut(const std::vector<Word>& run) const {
    const std::size_t length = run.size() - 1;
    const std::size_t next = text_.find_first_not_of(' ', run.back().span.end);
    // A sentence that begins with a number, or a name in capitals with more about it ("HÀ AN chụp lại").
    if (is_ascii_digit(next_char(text_, next)) && length < 2) return run.size();
    if (run.back().shape == Shape::capitals) return run.size();
    const auto is_surname = [&](std::size_t i) {
      return words_.surnames.contains(lower(text_.substr(run[i].span.begin, run[i].span.size())));
    };
    if (length >= 3 && is_surname(2)) return 2;
    if (length == 3 && !is_surname(0)) return 2;
    if (length >= 4) return is_surname(0) ? 3 : 2;
    return length;
  }

  // An organ: "Công an tỉnh", "Trung tâm Báo chí thành phố cung cấp"; only as the last thing in the span.
  bool read_agency() {
    std::size_t end = at_;
    do {
      end = std::min(text_.find_first_of(".()\n,;\"", end + 1), text_.size());
    } while (shortens(end));
    if (!is_end(end)) return false;
    Span name = trim(text_, {at_, end});
    if (count_words(text_.substr(name.begin, name.size())) > kMostWordsOfAgency) return false;
    const std::string folded = lower(text_.substr(name.begin, name.size()));
    for (const std::string& suffix : words_.pseudonyms) {
      if (folded.size() > suffix.size() + 1 && folded.ends_with(" " + suffix)) {
        name.end -= suffix.size() + 1;
        break;
      }
    }
    at_ = end;
    ++names_.read;
    names_.spans.push_back(name);
    long_agency_ = long_agency_ || small_words(name) > kFewSmallWords;
    return true;
  }

  // The full stop of "TP. Hồ Chí Minh".
  [[nodiscard]] bool shortens(std::size_t stop) const {
    if (stop + 1 >= text_.size() || text_[stop] != '.') return false;
    const std::size_t blank = text_.rfind(' ', stop);
    const std::string_view word = text_.substr(blank + 1, stop - blank - 1);
    return blank != std::string_view::npos && word.size() <= 2 && shape_of(word) == Shape::capitals &&
           is_capital(next_char(text_, text_.find_first_not_of(' ', stop + 1)));
  }

  // Words in small letters, the agency's head ("công an") left out.
  [[nodiscard]] std::size_t small_words(Span name) const {
    const auto head = words_.agencies.starting_at(text_, name.begin);
    std::size_t small = 0;
    for (std::size_t at = head ? head->end : name.begin; at < name.end; ++at) {
      if (text_[at] == ' ' && is_small(next_char(text_, at + 1))) ++small;
    }
    return small;
  }

  // "Ảnh: quochoi.vn": a site in small letters; only as the last thing in the span.
  bool read_small_site() {
    const auto is_plain = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; };
    std::size_t end = at_;
    std::size_t stops = 0;
    while (end < text_.size() && (is_plain(text_[end]) || (text_[end] == '.' && end > at_))) {
      if (text_[end] == '.') {
        if (end + 1 >= text_.size() || !is_plain(text_[end + 1])) break;
        ++stops;
      }
      ++end;
    }
    if (stops == 0 || !is_end(end)) return false;
    names_.spans.push_back({at_, end});
    ++names_.read;
    at_ = end;
    return true;
  }

  [[nodiscard]] bool follows_quote(std::size_t end) const {
    while (end < text_.size() && text_[end] == ' ') ++end;
    return end + 1 < text_.size() && text_[end] == '"';
  }

  bool skip_separator() {
    const std::size_t before = at_;
    skip_spaces();
    if (at_ < text_.size() && std::string_view(",-/;&").find(text_[at_]) != std::string_view::npos) {
      ++at_;
    } else if (const auto link = words_.links.starting_at(text_, at_); link && at_ > before) {
      at_ = link->end;
    } else {
      at_ = before;
      return false;
    }
    skip_spaces();
    return is_capital(next_char(text_, at_));
  }

  // "(T.H)", "(CTV)", "(Tổng hợp)" behind a name; longer only as a source or an office: "(Theo Kyodo News, AFP)".
  void skip_bracket() {
    std::size_t open = at_;
    while (open < text_.size() && text_[open] == ' ') ++open;
    if (open >= text_.size() || text_[open] != '(') return;
    const std::size_t close = text_.find(')', open);
    if (close == std::string_view::npos) return;
    const std::size_t words = count_words(text_.substr(open, close - open));
    if (words > kFewWordsOfBracket && (words > kMostWordsOfBracket || !is_capital(next_char(text_, open + 1)))) return;
    if (is_end(close + 1)) names_.end = close + 1;
  }

  std::string_view text_;  // up to the span's end
  const NameWords& words_;
  Agencies agencies_;
  std::size_t at_;
  bool cut_ = false;
  bool sure_cut_ = false;
  bool long_agency_ = false;
  Names names_;
};

}  // namespace

Names read_names(std::string_view text, Span span, const NameWords& words, Agencies agencies) {
  return Reader(text, span, words, agencies).read();
}

}  // namespace bienban
