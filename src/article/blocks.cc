#include "article/blocks.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>

#include "article/page_date.h"
#include "article/sentences.h"
#include "article/words.h"
#include "text/utf8.h"

namespace bienban {
namespace {

constexpr std::size_t kMostHeadlineWords = 45;
constexpr std::size_t kMostHeadingWords = 20;
constexpr std::size_t kLongestByline = 100;   // bytes
constexpr std::size_t kLongestCaption = 400;  // bytes
constexpr std::size_t kEndLines = 12;         // by-lines and credits that may end an article
constexpr std::size_t kPageLines = 8;         // a page's own date stands among the first or last so many lines

struct Line {
  Span span;
  bool blank_before = false;
  std::size_t source_end = 0;  // behind "(Baonghean.vn) -", else span.begin
  std::vector<CreditHit> credits;
  std::optional<BlockKind> kind;
};

const char* name_of(CreditKind kind) {
  switch (kind) {
    case CreditKind::photo:
      return "photo";
    case CreditKind::text:
      return "text";
    case CreditKind::video:
      return "video";
  }
  return "";
}

class Builder {
 public:
  Builder(std::string_view text, const SegmenterWords& words, Article& article)
      : text_(text), words_(words), article_(article) {}

  void build(std::size_t from) {
    split_lines(from);
    const std::vector<std::size_t> signs = find_signs(from);
    auto sign = signs.begin();
    for (Line& line : lines_) {
      while (sign != signs.end() && *sign < line.span.begin) ++sign;
      auto end = sign;
      while (end != signs.end() && *end < line.span.end) ++end;
      line.credits = find_credits(text_, line.span, {sign, end}, words_.marks, words_.names);
      sign = end;
      for (const CreditHit& hit : line.credits) credit_spans_.push_back(hit.span);
      line.source_end = source_mark_end(line.span);
    }
    const std::size_t first = find_page();
    find_headline(first, from > 0);
    find_bylines(first);
    find_glued_byline();
    for (std::size_t i = first; i < lines_.size(); ++i) {
      if (!lines_[i].kind) lines_[i].kind = kind_of(i);
    }
    for (std::size_t i = 0; i < lines_.size(); ++i) emit(i);
  }

 private:
  [[nodiscard]] std::string_view view(Span span) const { return text_.substr(span.begin, span.size()); }

  // All colons and opening brackets: what a credit's mark stands before or behind.
  [[nodiscard]] std::vector<std::size_t> find_signs(std::size_t from) const {
    std::vector<std::size_t> signs;
    for (const char sign : {':', '('}) {
      for (std::size_t at = text_.find(sign, from); at != std::string_view::npos; at = text_.find(sign, at + 1)) {
        signs.push_back(at);
      }
    }
    std::sort(signs.begin(), signs.end());
    return signs;
  }

  void split_lines(std::size_t from) {
    bool blank = false;
    while (from <= text_.size()) {
      std::size_t end = text_.find('\n', from);
      if (end == std::string_view::npos) end = text_.size();
      const Span span = trim(text_, {from, end});
      if (span.empty()) {
        blank = true;
      } else {
        lines_.push_back({span, blank && !lines_.empty(), span.begin, {}, {}});
        blank = false;
      }
      from = end + 1;
    }
  }

  // "(Baonghean.vn) - ", "BHG - ": who published it, before the first sentence.
  [[nodiscard]] std::size_t source_mark_end(Span line) const {
    const std::size_t none = line.begin;
    std::size_t at = line.begin;
    if (text_[at] == '(') {
      const std::size_t close = view(line).find(')');
      if (close == std::string_view::npos || close > 60 || count_words(view(line).substr(0, close)) > 6) return none;
      at += close + 1;
      while (at < line.end && text_[at] == ' ') ++at;
      if (at >= line.end || text_[at] != '-') return none;
    } else {
      const std::size_t end = std::min(text_.find(' ', at), line.end);
      if (end - at > 16 || end + 2 >= line.end || text_.substr(end, 3) != " - ") return none;
      if (shape_of(text_.substr(at, end - at)) != Shape::capitals) return none;
      // "HĐND - UBND tỉnh ..." are two organs, not a source.
      const std::size_t next = end + 3;
      const std::string_view word = text_.substr(next, std::min(text_.find(' ', next), line.end) - next);
      if (shape_of(word) != Shape::title && shape_of(word) != Shape::initials) return none;
      at = end + 1;
    }
    ++at;
    while (at < line.end && text_[at] == ' ') ++at;
    return at;
  }

  // Marks the page's own lines and takes its date; answers the article's first line.
  std::size_t find_page() {
    std::size_t first = 0;
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      if (i >= kPageLines && i + kPageLines < lines_.size()) i = lines_.size() - kPageLines;
      const auto date = page_date(text_, lines_[i].span, words_.date_marks);
      if (!date) continue;
      lines_[i].kind = BlockKind::page;
      // A full day says more than the crawl's month, but only if it is of that month.
      if (article_.published.empty() ||
          (article_.published.size() == 7 && date->date.starts_with(article_.published))) {
        article_.published = date->date;
        article_.published_span = date->span;
      }
      if (i < kPageLines && i + 1 < lines_.size() && is_title(i + 1)) first = i + 1;
    }
    for (std::size_t i = 0; i < first; ++i) lines_[i].kind = BlockKind::page;
    return first;
  }

  // A line that could be a title: not too long and without the stop of a sentence.
  [[nodiscard]] bool is_title(std::size_t i) const {
    const std::string_view line = view(lines_[i].span);
    const char last = line.back();
    const bool stopped = (last == '.' && !line.ends_with("...")) || last == ':' || last == ';' || last == ',';
    return !stopped && lines_[i].credits.empty() && lines_[i].source_end == lines_[i].span.begin &&
           line.size() < kMostHeadlineWords * 12 && count_words(line) <= kMostHeadlineWords;
  }

  void find_headline(std::size_t first, bool behind_header) {
    if (first >= lines_.size() || lines_[first].kind) return;
    if (first + 1 < lines_.size() && is_title(first)) {
      lines_[first].kind = BlockKind::headline;
    } else if (behind_header && first == 0) {
      split_glued_headline();
    }
  }

  // "date 2023-01 Mỏ A có Giám đốc mới Chiều 29/12, tại ...": small letters, then a capital and a day, no sign between.
  void split_glued_headline() {
    const Span line = lines_[0].span;
    std::size_t words = 0;
    bool small_before = false;
    for (std::size_t at = line.begin; at < line.end && words < kMostHeadlineWords; ++words) {
      const std::size_t end = std::min(text_.find(' ', at), line.end);
      const std::string_view word = text_.substr(at, end - at);
      if (small_before && words >= 3 && shape_of(word) == Shape::title && day_follows(end, line.end)) {
        lines_.insert(lines_.begin() + 1, lines_[0]);
        lines_[1].span.begin = lines_[1].source_end = at;
        lines_[0].span = trim(text_, {line.begin, at});
        lines_[0].credits.clear();
        lines_[0].kind = BlockKind::headline;
        return;
      }
      const char32_t last = previous_char(text_, end);
      if (!is_letter(last) && !is_ascii_digit(last)) return;
      small_before = shape_of(word) == Shape::small || is_ascii_digit(last);
      at = end + 1;
    }
  }

  // "29/12", perhaps with a small word before it ("Sáng ngày 8/12").
  [[nodiscard]] bool day_follows(std::size_t at, std::size_t line_end) const {
    for (int word = 0; word < 2 && at + 1 < line_end; ++word) {
      const std::size_t end = std::min(text_.find(' ', at + 1), line_end);
      const std::string_view next = text_.substr(at + 1, end - at - 1);
      if (!next.empty() && is_ascii_digit(static_cast<unsigned char>(next[0]))) {
        return next.find_first_of("/-.") != std::string_view::npos && next.find_first_of("/-.") <= 2;
      }
      if (shape_of(next) != Shape::small) return false;
      at = end;
    }
    return false;
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

  // A line of names is a by-line where the article, or one item of it, ends; elsewhere it may be a heading.
  void find_bylines(std::size_t first) {
    bool at_end = true;
    for (std::size_t i = lines_.size(); i-- > first + 1;) {
      at_end = at_end && lines_.size() - i <= kEndLines;
      const auto names = names_alone(i);
      const bool item = ends_item(i);
      if (names && (at_end || item) && follows_text(i) && (item || is_signature(*names))) {
        lines_[i].kind = BlockKind::byline;
        for (const Span& name : names->spans) credit(CreditKind::text, name);
      } else if (!lines_[i].kind && !is_credit_line(i)) {
        at_end = false;
      }
    }
  }

  // At the article's end behind a blank line a line of names may be a picture's caption as well.
  [[nodiscard]] bool is_signature(const Names& names) const {
    return std::none_of(names.spans.begin(), names.spans.end(),
                        [&](Span name) { return shows_title(name) || is_in_text(name); });
  }

  // Nothing but marks with their names: "Ảnh: TTXVN", "Tin, ảnh: H'Mai".
  [[nodiscard]] bool is_credit_line(std::size_t i) const {
    const Line& line = lines_[i];
    return !line.credits.empty() && line.credits.front().span.begin == line.span.begin &&
           line.credits.back().span.end == line.span.end;
  }

  // What stands before a by-line is text: a sentence with its stop, a credit; other lines of names may lie between.
  [[nodiscard]] bool follows_text(std::size_t i) const {
    std::size_t last = i - 1;
    while (last > 0 && i - last < kEndLines && names_alone(last)) --last;
    const Line& before = lines_[last];
    if (before.kind == BlockKind::headline || before.kind == BlockKind::page) return false;
    if (!before.credits.empty()) return true;
    const std::string_view line = view(before.span);
    if (line.back() == ':') return false;
    return std::string_view(".!?)\"'").find(line.back()) != std::string_view::npos || line.ends_with("…") ||
           line.size() > kLongestByline;
  }

  // Set directly under its text with a blank line behind, or before the next item's bullet.
  [[nodiscard]] bool ends_item(std::size_t i) const {
    if (i + 1 >= lines_.size()) return !lines_[i].blank_before;
    const Line& next = lines_[i + 1];
    const char bullet = text_[next.span.begin];
    return (!lines_[i].blank_before && next.blank_before) || bullet == '*' || bullet == '+';
  }

  // "... trong năm 2022. Thanh Lê": a name behind the last sentence of the last paragraph.
  void find_glued_byline() {
    std::size_t i = lines_.size();
    while (i > 0 && (lines_[i - 1].kind || is_credit_line(i - 1))) --i;
    if (i < 2 || lines_[i - 1].kind || !lines_[i - 1].credits.empty()) return;
    Line& line = lines_[i - 1];
    const std::vector<Span> sentences = split_sentences(text_, line.span, words_.abbreviations);
    if (sentences.size() < 2 || sentences.back().size() > kLongestByline) return;
    const Span last = sentences.back();
    if (text_[last.end - 1] == '.' || text_[last.end - 1] == '"') return;
    const Names names = read_names(text_, last, words_.names, Agencies::none);
    if (!names.whole || names.spans.empty() || names.read > 2) return;
    for (const Span& name : names.spans) {
      if (!is_byline_name(name, false)) return;
    }
    for (const Span& name : names.spans) credit(CreditKind::text, name);
    Line byline{last, false, last.begin, {}, BlockKind::byline};
    line.span = trim(text_, {line.span.begin, last.begin});
    lines_.insert(lines_.begin() + static_cast<std::ptrdiff_t>(i), std::move(byline));
  }

  [[nodiscard]] BlockKind kind_of(std::size_t i) const {
    const Line& line = lines_[i];
    if (is_credit_line(i)) {
      const bool text_only = std::all_of(line.credits.begin(), line.credits.end(),
                                         [](const CreditHit& hit) { return hit.kind == CreditKind::text; });
      return text_only ? BlockKind::byline : BlockKind::caption;
    }
    if (begins_with_picture_mark(text_, line.span, words_.marks)) return BlockKind::caption;
    if (i + 1 < lines_.size() && is_credit_line(i + 1) && !lines_[i + 1].blank_before &&
        lines_[i + 1].credits.front().kind != CreditKind::text && line.span.size() <= kLongestCaption) {
      return BlockKind::caption;
    }
    if (!line.credits.empty()) return BlockKind::paragraph;
    if (all_capitals(view(line.span)) && count_words(view(line.span)) <= kMostHeadlineWords) return BlockKind::heading;
    if (!is_title(i) || count_words(view(line.span)) > kMostHeadingWords || !begins_line(line.span)) {
      return BlockKind::paragraph;
    }
    return i + 1 < lines_.size() && text_follows(i + 1) ? BlockKind::heading : BlockKind::paragraph;
  }

  // A heading begins with a capital, a quote or a number, not with a bullet, and has no stop at its end.
  [[nodiscard]] bool begins_line(Span line) const {
    const char32_t c = next_char(text_, line.begin);
    const char last = text_[line.end - 1];
    return (is_capital(c) || is_ascii_digit(c) || c == '"') && last != '.' && last != '!' && last != '?' && last != '"';
  }

  // A heading stands before a paragraph; the short lines at an article's end are captions without their pictures.
  [[nodiscard]] bool text_follows(std::size_t i) const {
    const std::string_view line = view(lines_[i].span);
    return lines_[i].credits.empty() && !lines_[i].kind && line.size() > kLongestByline;
  }

  void credit(CreditKind kind, Span name) { article_.credits.push_back({name_of(kind), name}); }

  void add_block(BlockKind kind, Span span, std::size_t credit_begin) {
    span = trim(text_, span);
    if (span.empty()) return;
    Block block{kind, span, {}};
    if (kind != BlockKind::page) {
      const std::size_t cut = std::clamp(credit_begin, span.begin, span.end);
      block.sentences = split_sentences(text_, {span.begin, cut}, words_.abbreviations);
      const Span rest = trim(text_, {cut, span.end});
      if (!rest.empty()) block.sentences.push_back(rest);
    }
    article_.blocks.push_back(std::move(block));
  }

  // The line's blocks: source mark, captions with the text before each, what is left.
  void emit(std::size_t i) {
    const Line& line = lines_[i];
    std::size_t at = line.span.begin;
    if (line.source_end > at && line.kind != BlockKind::page) {
      add_block(BlockKind::page, {at, line.source_end}, line.span.end);
      at = line.source_end;
    }
    for (const CreditHit& hit : line.credits) {
      for (const Span& name : hit.names) credit(hit.kind, name);
      if (!hit.ends_sentence || hit.span.end <= at) continue;
      if (hit.kind == CreditKind::text || hit.span.begin <= at) {
        if (hit.span.begin > at) add_block(BlockKind::paragraph, {at, hit.span.begin}, line.span.end);
        const bool byline = hit.kind == CreditKind::text;
        add_block(byline ? BlockKind::byline : BlockKind::caption, {std::max(at, hit.span.begin), hit.span.end},
                  line.span.begin);
      } else {
        add_caption({at, hit.span.end}, hit.span.begin);
      }
      at = hit.span.end;
    }
    const bool cut = at > line.source_end;
    add_block(cut ? BlockKind::paragraph : *line.kind, {at, line.span.end}, line.span.end);
  }

  // A caption of more than a few sentences is a paragraph with a caption glued to its end.
  void add_caption(Span span, std::size_t credit_begin) {
    if (credit_begin - span.begin > kLongestCaption) {
      const std::vector<Span> sentences = split_sentences(text_, {span.begin, credit_begin}, words_.abbreviations);
      if (sentences.size() > 1) {
        add_block(BlockKind::paragraph, {span.begin, sentences.back().begin}, span.end);
        span.begin = sentences.back().begin;
      }
    }
    add_block(BlockKind::caption, span, credit_begin);
  }

  std::string_view text_;
  const SegmenterWords& words_;
  Article& article_;
  std::vector<Line> lines_;
  std::vector<Span> credit_spans_;  // all lines' credits, in order
};

}  // namespace

void build_blocks(std::string_view text, std::size_t from, const SegmenterWords& words, Article& article) {
  Builder(text, words, article).build(from);
  std::stable_sort(article.credits.begin(), article.credits.end(),
                   [](const CreditMark& a, const CreditMark& b) { return a.span.begin < b.span.begin; });
}

}  // namespace bienban
