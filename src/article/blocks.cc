#include "article/blocks.h"

#include <algorithm>
#include <utility>

#include "article/bylines.h"
#include "article/page_date.h"
#include "article/sentences.h"
#include "article/words.h"

namespace bienban {
namespace {

constexpr std::size_t kMostHeadlineWords = 45;
constexpr std::size_t kLongestHeadline = 540;  // bytes
constexpr std::size_t kMostHeadingWords = 20;
constexpr std::size_t kLongestCaption = 400;  // bytes
constexpr std::size_t kUsualSentences = 2;    // of a line
constexpr std::size_t kPageLines = 8;         // a page's own date stands among the first or last so many lines

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
    lines_ = read_lines(text_, from, words_);
    const std::size_t first = find_page();
    find_headline(first, from > 0);
    find_bylines(text_, first, words_, lines_, article_.credits);
    for (std::size_t i = first; i < lines_.size(); ++i) {
      if (!lines_[i].kind) lines_[i].kind = i > first + 1 && is_teaser(lines_[i].span) ? BlockKind::page : kind_of(i);
    }
    article_.blocks.reserve(lines_.size());
    article_.sentences.reserve(lines_.size() * kUsualSentences);
    for (std::size_t i = 0; i < lines_.size(); ++i) emit(i);
  }

 private:
  [[nodiscard]] std::string_view view(Span span) const { return text_.substr(span.begin, span.size()); }

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
           line.size() < kLongestHeadline && count_words(line) <= kMostHeadlineWords;
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
      const std::size_t end = word_end(text_, at, line.end);
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
      const std::size_t end = word_end(text_, at + 1, line_end);
      const std::string_view next = text_.substr(at + 1, end - at - 1);
      if (!next.empty() && is_ascii_digit(static_cast<unsigned char>(next[0]))) {
        return next.find_first_of("/-.") != std::string_view::npos && next.find_first_of("/-.") <= 2;
      }
      if (shape_of(next) != Shape::small) return false;
      at = end;
    }
    return false;
  }

  // "Tạm giam ông A TTO - Cơ quan điều tra đã ...": the title and the lead of another article.
  [[nodiscard]] bool is_teaser(Span line) const {
    const std::string_view text = text_.substr(0, line.end);
    for (auto dash = text.find('-', line.begin + 1); dash != std::string_view::npos; dash = text.find('-', dash + 1)) {
      const std::size_t at = dash - 1;
      if (text[at] != ' ' || text.substr(dash + 1, 1) != " ") continue;
      const auto inside = [&](const Phrases::Match& mark) {
        return mark.begin > line.begin && text[mark.begin - 1] == ' ';
      };
      if (words_.teasers.ending_at(text, at, inside)) return true;
    }
    return false;
  }

  [[nodiscard]] BlockKind kind_of(std::size_t i) const {
    const Line& line = lines_[i];
    if (is_credit_line(line)) {
      const bool text_only = std::all_of(line.credits.begin(), line.credits.end(),
                                         [](const CreditHit& hit) { return hit.kind == CreditKind::text; });
      return text_only ? BlockKind::byline : BlockKind::caption;
    }
    if (begins_with_picture_mark(text_, line.span, words_.marks)) return BlockKind::caption;
    if (i + 1 < lines_.size() && is_credit_line(lines_[i + 1]) && !lines_[i + 1].blank_before &&
        lines_[i + 1].credits.front().kind != CreditKind::text && line.span.size() <= kLongestCaption) {
      return BlockKind::caption;
    }
    if (!line.credits.empty()) return BlockKind::paragraph;
    const std::string_view words = view(line.span);
    if (words.size() < kLongestHeadline && all_capitals(words) && count_words(words) <= kMostHeadlineWords) {
      return BlockKind::heading;
    }
    if (!begins_line(line.span) || !is_title(i) || count_words(view(line.span)) > kMostHeadingWords) {
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
    std::vector<Span>& sentences = article_.sentences;
    const auto first = static_cast<std::uint32_t>(sentences.size());
    if (kind != BlockKind::page) {
      const std::size_t cut = std::clamp(credit_begin, span.begin, span.end);
      split_sentences(text_, {span.begin, cut}, words_.abbreviations, sentences);
      const Span rest = trim(text_, {cut, span.end});
      if (!rest.empty()) sentences.push_back(rest);
    }
    article_.blocks.push_back({kind, span, first, static_cast<std::uint32_t>(sentences.size())});
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
      std::vector<Span> sentences;
      split_sentences(text_, {span.begin, credit_begin}, words_.abbreviations, sentences);
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
};

}  // namespace

void build_blocks(std::string_view text, std::size_t from, const SegmenterWords& words, Article& article) {
  Builder(text, words, article).build(from);
  std::stable_sort(article.credits.begin(), article.credits.end(),
                   [](const CreditMark& a, const CreditMark& b) { return a.span.begin < b.span.begin; });
}

}  // namespace bienban
