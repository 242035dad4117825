#include "article/marks.h"

#include <algorithm>
#include <optional>

#include "article/words.h"

namespace bienban {
namespace {

// Without a colon a credit is only looked for so near to the line's end.
constexpr std::size_t kShortTail = 70;
// A by-line's mark of so many words needs no colon.
constexpr std::size_t kSureWords = 3;
// A bracket that holds a credit closes within so many bytes.
constexpr std::size_t kLongestBracket = 200;

CreditKind kind_of(const Phrases::Match& mark) { return static_cast<CreditKind>(mark.value); }

class Finder {
 public:
  Finder(std::string_view text, Span line, const Phrases& marks, const NameWords& words)
      : text_(text.substr(0, line.end)),
        line_(line),
        tail_(line.size() > kShortTail ? line.end - kShortTail : line.begin),
        marks_(marks),
        words_(words) {}

  std::vector<CreditHit> find(std::span<const std::size_t> signs) {
    find_marks(signs);
    std::vector<CreditHit> hits;
    for (std::size_t i = 0; i < found_.size(); ++i) {
      const std::size_t limit = i + 1 < found_.size() ? before_sign(found_[i + 1].begin) : line_.end;
      if (auto hit = read(found_[i], limit)) hits.push_back(std::move(*hit));
    }
    return hits;
  }

 private:
  struct Found {
    CreditKind kind;
    std::size_t begin;  // of the mark
    std::size_t names;  // behind its colon
    bool bracket;
    bool colon;
  };

  void find_marks(std::span<const std::size_t> signs) {
    for (const std::size_t at : signs) {
      if (text_[at] == ':') {
        if (const auto mark = mark_before(at)) found_.push_back(*mark);
      } else if (const auto mark = mark_without_colon(at + 1)) {
        found_.push_back(*mark);
      }
    }
    if (found_.empty() && ends_with_capital()) find_at_end();
  }

  [[nodiscard]] std::optional<Found> mark_before(std::size_t colon) const {
    std::size_t end = colon;
    while (end > line_.begin && text_[end - 1] == ' ') --end;
    const auto mark = marks_.ending_at(text_, end, [&](const Phrases::Match& match) {
      return match.begin >= line_.begin && begins_mark(match.begin, end, kind_of(match));
    });
    if (!mark) return std::nullopt;
    return Found{kind_of(*mark), mark->begin, colon + 1, sign_before(mark->begin) == '(', true};
  }

  // "(Ảnh Thanh Lê)"
  [[nodiscard]] std::optional<Found> mark_without_colon(std::size_t at) const {
    const auto mark = marks_.starting_at(text_, at);
    if (!mark || next_char(text_, mark->end) != ' ') return std::nullopt;
    // "Phóng sự của Lò Hà": a line of its own.
    const bool long_mark = count_words(text_.substr(at, mark->end - at)) >= kSureWords;
    if (kind_of(*mark) == CreditKind::text && (at != line_.begin || !long_mark)) return std::nullopt;
    return Found{kind_of(*mark), at, mark->end, at > line_.begin && text_[at - 1] == '(', false};
  }

  // Whether the line's last word begins with one, as a name's does.
  [[nodiscard]] bool ends_with_capital() const {
    std::size_t begin = line_.end;
    while (begin > tail_ && text_[begin - 1] != ' ') --begin;
    return (begin > tail_ || tail_ == line_.begin) && is_capital(next_char(text_, begin));
  }

  // "... phát biểu. Ảnh Thanh Lê"
  void find_at_end() {
    for (std::size_t at = tail_; at < line_.end; ++at) {
      const bool start = at == line_.begin || (text_[at - 1] == ' ' && at - 1 > line_.begin &&
                                               std::string_view(".-)!?").find(text_[at - 2]) != std::string_view::npos);
      if (!start || !is_capital(next_char(text_, at))) continue;
      if (const auto mark = mark_without_colon(at)) {
        found_.push_back(*mark);
        return;
      }
    }
  }

  // The last character before `at` that is no space, 0 at the line's beginning.
  [[nodiscard]] char32_t sign_before(std::size_t at) const {
    while (at > line_.begin && text_[at - 1] == ' ') --at;
    return at == line_.begin ? 0 : previous_char(text_, at);
  }

  // Where a dash, a bracket and spaces before `at` begin.
  [[nodiscard]] std::size_t before_sign(std::size_t at) const {
    while (at > line_.begin && std::string_view(" -(,;|").find(text_[at - 1]) != std::string_view::npos) --at;
    return at;
  }

  [[nodiscard]] bool begins_mark(std::size_t begin, std::size_t end, CreditKind kind) const {
    const char32_t sign = sign_before(begin);
    if (sign == 0 || sign == '(') return true;
    const bool after_sentence = sign == '.' || sign == '!' || sign == '?' || sign == ')' || sign == '"' || sign == ']';
    const bool after_sign = after_sentence || sign == '-' || sign == ',' || sign == ';' || sign == '|' || sign == '/';
    if (kind == CreditKind::text) return after_sign && sign != ',' && is_capital(next_char(text_, begin));
    if (!is_capital(next_char(text_, begin))) return after_sign;
    // "TRONG ẢNH: ..." among capitals is no mark; "... cao tuổi Ảnh: ..." is.
    const bool in_capitals = shape_of(text_.substr(begin, end - begin)) == Shape::capitals;
    return after_sign || !in_capitals || !is_capital(sign);
  }

  [[nodiscard]] std::optional<CreditHit> read(const Found& mark, std::size_t limit) const {
    std::size_t close = std::string_view::npos;
    if (mark.bracket) {
      close = text_.substr(mark.names, kLongestBracket).find(')');
      if (close != std::string_view::npos) {
        close += mark.names;
        limit = std::min(limit, close);
      }
    }
    if (limit < mark.names) return std::nullopt;
    const Agencies agencies = mark.kind == CreditKind::text ? Agencies::first : Agencies::allowed;
    const Names names = read_names(text_, {mark.names, limit}, words_, agencies);
    if (names.read == 0) return std::nullopt;
    const bool at_start = mark.begin == line_.begin;
    const bool strict = mark.bracket || mark.kind == CreditKind::text || !mark.colon;
    if (strict && !names.whole) return std::nullopt;
    if (at_start && !names.sure) return std::nullopt;
    CreditHit hit;
    hit.kind = mark.kind;
    hit.mark = mark.begin;
    hit.names = names.spans;
    std::size_t end = names.end;
    if (mark.bracket && close != std::string_view::npos) end = close + 1;
    while (end < line_.end && text_[end] == '.') ++end;
    hit.span = {before_sign(mark.begin), end};
    const Span rest = trim(text_, {end, line_.end});
    const char32_t next = next_char(text_, rest.begin);
    hit.ends_sentence =
        rest.empty() || is_capital(next) || is_ascii_digit(next) || next == '"' || next == '(' || next == '-';
    return hit;
  }

  std::string_view text_;  // up to the line's end
  Span line_;
  std::size_t tail_;  // where a credit without a colon may begin
  const Phrases& marks_;
  const NameWords& words_;
  std::vector<Found> found_;
};

}  // namespace

std::vector<CreditHit> find_credits(std::string_view text, Span line, std::span<const std::size_t> signs,
                                    const Phrases& marks, const NameWords& words) {
  return Finder(text, line, marks, words).find(signs);
}

bool begins_with_picture_mark(std::string_view text, Span line, const Phrases& marks) {
  const auto mark = marks.starting_at(text.substr(0, line.end), line.begin);
  if (!mark || kind_of(*mark) == CreditKind::text) return false;
  std::size_t at = mark->end;
  while (at < line.end && (text[at] == ' ' || is_ascii_digit(static_cast<unsigned char>(text[at])))) ++at;
  return at < line.end && text[at] == ':';
}

}  // namespace bienban
