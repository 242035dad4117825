#include "record/sentence_view.h"

#include <algorithm>
#include <cctype>

namespace bienban {
namespace {

// A gift further behind its verb than this is another clause's.
constexpr std::size_t gift_reach = 8;
// Where the paper stands that somebody reads out.
constexpr std::size_t paper_reach = 4;
// Where the meeting stands that a verb governs.
constexpr std::size_t meeting_reach = 3;

}  // namespace

bool SentenceView::is_annotation(std::size_t unit, Kind kind) const {
  const Annotation* annotation = Grammar::annotation(*analysis_, units()[unit]);
  return annotation != nullptr && annotation->kind == kind;
}

bool SentenceView::is_mark(std::size_t unit) const {
  const std::string_view mark = text(unit);
  return units()[unit].annotation() < 0 && mark.size() == 1 &&
         std::ispunct(static_cast<unsigned char>(mark.front())) != 0;
}

bool SentenceView::has_gift(std::size_t verb) const {
  const std::size_t end = std::min(size(), verb + 1 + gift_reach);
  for (std::size_t i = verb + 1; i < end; ++i) {
    const WordEntry* noun = entry(i, grammar_->noun);
    if (noun != nullptr && (noun->attribute("sense") == "award" || !noun->attribute("paper").empty())) return true;
    if (is(i, grammar_->gift) || is_annotation(i, grammar_->money) || is_annotation(i, grammar_->document)) return true;
    if (is_annotation(i, grammar_->count)) return true;
  }
  return false;
}

// "đọc các Quyết định số 3 và 4", "Theo tờ trình do ông A đọc": not any book.
bool SentenceView::has_paper(std::size_t verb) const {
  const auto is_paper = [&](std::size_t i) {
    const WordEntry* noun = entry(i, grammar_->role_verb);  // "Báo cáo mở đầu do A đọc"
    const WordEntry* kind = entry(i, grammar_->noun);       // "quyết định bổ nhiệm"
    return is(i, grammar_->document_type) || is_annotation(i, grammar_->document) ||
           (kind != nullptr && !kind->attribute("paper").empty()) ||
           (i < verb && noun != nullptr && noun->attribute("role") == "report");
  };
  const std::size_t end = std::min(size(), verb + 1 + paper_reach);
  for (std::size_t i = verb + 1; i < end; ++i) {
    if (is_paper(i)) return true;
  }
  for (std::size_t i = verb; i-- > 0;) {
    // "Báo cáo kiểm điểm do bà A đọc": a word may say what the paper is about.
    if (is(i, grammar_->agent_mark)) {
      return i > 0 && (is_paper(i - 1) || (i > 1 && !is_mark(i - 1) && is_paper(i - 2)));
    }
  }
  return false;
}

bool SentenceView::has_meeting(std::size_t verb) const {
  const auto is_meeting = [&](std::size_t i) {
    return is(i, grammar_->event_head) || is_annotation(i, grammar_->event);
  };
  if (verb + 1 >= size() || is_mark(verb + 1)) {
    // "Hội nghị do ông A điều hành.", but "xe tải do ông A điều khiển."
    std::size_t agent = verb;
    while (agent > 0 && !is(agent, grammar_->agent_mark)) --agent;
    if (!is(agent, grammar_->agent_mark)) return true;
    while (agent > 0 && !is_meeting(agent)) --agent;
    return is_meeting(agent);
  }
  const std::size_t end = std::min(size(), verb + 1 + meeting_reach);
  for (std::size_t i = verb + 1; i < end; ++i) {
    const bool part =
        is(i, grammar_->event_venue) || is(i, grammar_->role_verb) || is(i, grammar_->list_opener) || is_meeting(i);
    if (part) return true;
  }
  return false;
}

bool SentenceView::has_flowers(std::size_t verb) const { return verb + 1 < size() && is(verb + 1, grammar_->flower); }

bool SentenceView::opens_list(std::size_t unit) const {
  std::size_t next = unit + 1;
  // "có đại diện Ban Pháp chế: ông A, bà B", "có 3 khách mời là ông A", "có các chuyên gia tuyển sinh: A"
  if (next + 1 < size() && (is_annotation(next, grammar_->group) || is_annotation(next, grammar_->count))) {
    const bool one_more = next + 2 < size() && !is_mark(next + 1) && text(next + 2) == ":";
    if (text(next + 1) == ":") {
      ++next;
    } else if (is(next + 1, grammar_->names_follow) || one_more) {
      next += 2;
    }
  }
  // "có các Thứ trưởng: A, B"
  std::size_t post = next;
  while (post < size() && is(post, grammar_->plural_mark)) ++post;
  if (post + 1 < size() && is_annotation(post, grammar_->title) && text(post + 1) == ":") next = post + 1;
  while (next < size() && (is(next, grammar_->honorific) || is(next, grammar_->plural_mark) || text(next) == ":"))
    ++next;
  return next < size() && is_annotation(next, grammar_->person);
}

bool SentenceView::begins_in_quote() const {
  std::size_t marks = 0;
  bool closes = false;
  for (std::size_t i = 0; i < size(); ++i) {
    if (!is_quotation_mark(text(i))) continue;
    // A line may begin with the mark that ends the quote of the line before: '", ông A nói'.
    if (marks == 0) closes = i > 0 ? units()[i - 1].end == units()[i].begin : size() > 1 && text(1) == ",";
    ++marks;
  }
  return marks % 2 == 1 && closes;
}

}  // namespace bienban
