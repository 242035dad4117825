#include "article/bylines.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>

#include "article/sentences.h"

namespace bienban {
namespace {

constexpr std::size_t kEndLines = 12;  // by-lines and credits that may end an article

class Finder {
 public:
  Finder(std::string_view text, const SegmenterWords& words, std::vector<Line>& lines, std::vector<CreditMark>& credits)
      : text_(text), words_(words), lines_(lines), credits_(credits) {
    for (const Line& line : lines) {
      for (const CreditHit& hit : line.credits) credit_spans_.push_back(hit.span);
    }
  }

  // A line of names is a by-line where the article, or one item of it, ends; elsewhere it may be a heading.
  void find_lines(std::size_t first) {
    bool at_end = true;
    for (std::size_t i = lines_.size(); i-- > first + 1;) {
      at_end = at_end && lines_.size() - i <= kEndLines;
      const auto names = names_alone(i);
      const bool item = ends_item(i);
      if (names && (at_end || item) && (follows_text(i) ? item || is_signature(*names) : closes_text(i, *names))) {
        lines_[i].kind = BlockKind::byline;
        for (const Span& name : names->spans) credits_.push_back({"text", name});
      } else if (!lines_[i].kind && !is_credit_line(lines_[i])) {
        at_end = false;
      }
    }
  }

  // "... trong năm 2022. Thanh Lê": a name behind the last sentence of the last paragraph, or of one item's.
  void find_glued() {
    std::size_t last = lines_.size();
    while (last > 0 && (lines_[last - 1].kind || is_credit_line(lines_[last - 1]))) --last;
    std::vector<std::pair<std::size_t, Line>> cut;  // each with the line behind it
    for (std::size_t i = 1; i < last; ++i) {
      if (i + 1 < last && !has_bullet(i + 1)) continue;
      if (std::optional<Line> byline = cut_byline(lines_[i])) cut.emplace_back(i + 1, std::move(*byline));
    }
    if (cut.empty()) return;
    std::vector<Line> lines;
    lines.reserve(lines_.size() + cut.size());
    auto next = cut.begin();
    for (std::size_t i = 0; i <= lines_.size(); ++i) {
      if (next != cut.end() && next->first == i) lines.push_back(std::move((next++)->second));
      if (i < lines_.size()) lines.push_back(std::move(lines_[i]));
    }
    lines_ = std::move(lines);
  }

 private:
  [[nodiscard]] std::string_view view(Span span) const { return text_.substr(span.begin, span.size()); }

  // Cuts the by-line from the line's end.
  std::optional<Line> cut_byline(Line& line) {
    if (line.kind || !line.credits.empty()) return std::nullopt;
    std::vector<Span> sentences;
    split_sentences(text_, line.span, words_.abbreviations, sentences);
    if (sentences.size() < 2 || sentences.back().size() > kLongestByline) return std::nullopt;
    const Span last = sentences.back();
    if (text_[last.end - 1] == '.' || text_[last.end - 1] == '"') return std::nullopt;
    const Names names = read_names(text_, last, words_.names, Agencies::none);
    if (!names.whole || names.spans.empty() || names.read > 2) return std::nullopt;
    for (const Span& name : names.spans) {
      if (!is_byline_name(name, false)) return std::nullopt;
    }
    for (const Span& name : names.spans) credits_.push_back({"text", name});
    line.span = trim(text_, {line.span.begin, last.begin});
    return Line{last, false, last.begin, {}, BlockKind::byline};
  }

  // Names of a line that holds nothing else: "Lê Thoa - Hữu Quỳnh", "N.L", "Phạm Tăng (CTV)". Also "PV", "Theo TTXVN".
  [[nodiscard]] std::optional<Names> names_alone(std::size_t i) const {
    const Line& line = lines_[i];
    if (line.kind || line.span.size() > kLongestByline || !line.credits.empty()) return std::nullopt;
    Names names = read_names(text_, line.span, words_.names, Agencies::none);
    if (!names.whole || names.read > 4) return std::nullopt;
    // "Cầu Thủ Thiêm." is a caption; only initials may end with a stop.
    if (text_[line.span.end - 1] == '.' && (names.spans.empty() || !ends_with_initial(names.spans.back()))) {
      return std::nullopt;
    }
    for (const Span& name : names.spans) {
      if (!is_byline_name(name, names.read > 1)) return std::nullopt;
    }
    return names;
  }

  [[nodiscard]] bool ends_with_initial(Span name) const {
    const std::string_view written = view(name);
    const std::size_t last = written.find_last_of(" .");
    return shape_of(last == std::string_view::npos ? written : written.substr(last + 1)) == Shape::initials;
  }

  // "Anh Nguyễn Kim Bằng", "CEO Lê Hà": a word of address before a surname, or capitals beside small letters, show a
  // person of the article.
  [[nodiscard]] bool shows_title(Span name) const {
    const std::string_view written = view(name);
    const std::size_t space = written.find(' ');
    if (space == std::string_view::npos) return false;
    const std::string_view rest = written.substr(space + 1);
    if (rest.find(' ') == std::string_view::npos) return false;
    const std::string_view first = written.substr(0, space);
    const std::string_view second = rest.substr(0, rest.find(' '));
    const auto is_surname = [&](std::string_view word) { return words_.names.surnames.contains(lower(word)); };
    return (is_surname(second) && !is_surname(first)) ||
           (shape_of(first) == Shape::capitals) != (shape_of(second) == Shape::capitals);
  }

  // Whether the article's text has the name too: then a line of it shows the person in a picture.
  [[nodiscard]] bool is_in_text(Span name) const {
    const std::string_view written = view(name);
    for (std::size_t at = text_.find(written); at != std::string_view::npos; at = text_.find(written, at + 1)) {
      const Span found{at, at + written.size()};
      if (found == name || is_letter(next_char(text_, found.end)) || in_credit(found)) continue;
      // "Thanh Tâm" of "Nguyễn Thanh Tâm" is somebody else.
      const std::size_t word = at >= 2 && text_[at - 1] == ' ' ? text_.rfind(' ', at - 2) : std::string_view::npos;
      const bool longer = word != std::string_view::npos && is_capital(next_char(text_, word + 1)) &&
                          shape_of(text_.substr(word + 1, at - word - 2)) == Shape::title;
      if (!longer && !is_letter(previous_char(text_, at))) return true;
    }
    return false;
  }

  [[nodiscard]] bool in_credit(Span name) const {
    const auto after = std::upper_bound(credit_spans_.begin(), credit_spans_.end(), name.begin,
                                        [](std::size_t at, const Span& span) { return at < span.begin; });
    return after != credit_spans_.begin() && std::prev(after)->contains(name);
  }

  // A writer signs with two words at least, or with initials; one word is enough beside another name.
  [[nodiscard]] bool is_byline_name(Span name, bool beside_another) const {
    const std::string_view written = view(name);
    if (written.find_first_of("0123456789&") != std::string_view::npos) return false;
    if (count_words(written) >= 2 || shape_of(written) == Shape::initials) return written.size() > 1;
    return beside_another || (written.find('.') != std::string_view::npos && shape_of(written) != Shape::small);
  }

  // At the article's end behind a blank line a line of names may be a picture's caption as well.
  [[nodiscard]] bool is_signature(const Names& names) const {
    return std::none_of(names.spans.begin(), names.spans.end(),
                        [&](Span name) { return shows_title(name) || is_in_text(name); });
  }

  // What stands before a by-line is text: a sentence with its stop, a credit; other lines of names may lie between.
  [[nodiscard]] bool follows_text(std::size_t i) const {
    std::size_t last = i - 1;
    while (last > 0 && i - last < kEndLines && names_alone(last)) --last;
    const Line& before = lines_[last];
    if (before.kind == BlockKind::headline || before.kind == BlockKind::page) return false;
    if (!before.credits.empty() || leads_elsewhere(last)) return true;
    const std::string_view line = view(before.span);
    if (line.back() == ':') return false;
    return std::string_view(".!?)\"'").find(line.back()) != std::string_view::npos || line.ends_with("…") ||
           line.size() > kLongestByline;
  }

  // Set directly under a line without a stop (the headline of another article, say) and behind it a blank line or
  // nothing: a by-line if the text does not know these names.
  [[nodiscard]] bool closes_text(std::size_t i, const Names& names) const {
    if (lines_[i].blank_before || (i + 1 < lines_.size() && !lines_[i + 1].blank_before)) return false;
    const Line& before = lines_[i - 1];
    if (before.kind || view(before.span).back() == ':' || names.spans.empty() || names_alone(i - 1)) return false;
    return std::all_of(names.spans.begin(), names.spans.end(),
                       [&](Span name) { return is_byline_name(name, false); }) &&
           is_signature(names);
  }

  // Set directly under its text with a blank line behind, or before the next item's bullet.
  [[nodiscard]] bool ends_item(std::size_t i) const {
    if (i + 1 >= lines_.size()) return !lines_[i].blank_before;
    if (!lines_[i].blank_before && leads_elsewhere(i + 1)) return true;
    return (!lines_[i].blank_before && lines_[i + 1].blank_before) || has_bullet(i + 1);
  }

  // "Xem thêm: ..."
  [[nodiscard]] bool leads_elsewhere(std::size_t i) const {
    return words_.related.starting_at(text_, lines_[i].span.begin).has_value();
  }

  [[nodiscard]] bool has_bullet(std::size_t i) const {
    const char bullet = text_[lines_[i].span.begin];
    return bullet == '*' || bullet == '+';
  }

  std::string_view text_;
  const SegmenterWords& words_;
  std::vector<Line>& lines_;
  std::vector<CreditMark>& credits_;
  std::vector<Span> credit_spans_;  // all lines' credits, in order
};

}  // namespace

void find_bylines(std::string_view text, std::size_t first, const SegmenterWords& words, std::vector<Line>& lines,
                  std::vector<CreditMark>& credits) {
  Finder finder(text, words, lines, credits);
  finder.find_lines(first);
  finder.find_glued();
}

}  // namespace bienban
