#include "record/event_mentions.h"

#include <algorithm>

#include "record/event_days.h"
#include "record/event_hosts.h"
#include "record/event_names.h"

namespace bienban {
namespace {

// A short word with the blanks around it, in bytes.
constexpr std::size_t one_word = 7;
// How far words about the time of a meeting may stand from its name, in units.
constexpr std::size_t reach_before = 8;
constexpr std::size_t reach_after = 3;
// A date is at the beginning of its sentence within this many units: "(BPO) - * Sáng 21/4, ...".
constexpr std::size_t leading_units = 8;
// A date that stands this near to a meeting's name is its own.
constexpr std::size_t at_the_name = 3;
// "Trong ngày làm việc thứ bảy của hội nghị": the meeting stands within this many units of the sentence.
constexpr std::size_t scene_reach = 5;
// The text begins with the first paragraph behind headline and summary.
constexpr std::size_t block_of_text = 2;

struct Day {
  std::size_t unit;
  std::string iso;
  std::string part;
  bool today = false;  // or yesterday
};

std::size_t words(std::string_view text) {
  return text.empty() ? 0 : static_cast<std::size_t>(std::count(text.begin(), text.end(), ' ')) + 1;
}

class MentionReader {
 public:
  MentionReader(const Grammar& grammar, const Analysis& analysis, std::string_view published)
      : grammar_(grammar), analysis_(analysis), published_(published) {}

  void read(std::size_t sentence, BlockKind block, bool opening, std::vector<EventMention>& mentions) {
    opening_ = opening || sentence < lead_sentences;
    read_days(sentence);
    if (!analysis_.has(analysis_.sentences[sentence], grammar_.event)) return;
    look_at_sentence();
    for (std::size_t i = 0; i < units().size(); ++i) {
      const Annotation* annotation = at(i);
      if (annotation == nullptr || annotation->kind != grammar_.event) continue;
      if (is_generic(i) || is_holiday(*annotation) || is_questioning(*annotation)) continue;
      mentions.push_back(mention(i, *annotation, block));
      EventMention& last = mentions.back();
      last.second = mentions.size() > 1 && mentions[mentions.size() - 2].sentence == sentence &&
                    mentions[mentions.size() - 2].sort != "visit" &&
                    mentions[mentions.size() - 2].stance == EventMention::Stance::told;
      last.speech = last.speech && !last.second;
    }
  }

  // Only the days of a sentence.
  void read_days(std::size_t sentence) {
    sentence_ = sentence;
    days_.clear();
    if (!analysis_.has(analysis_.sentences[sentence], grammar_.date)) return;
    for (std::size_t i = 0; i < units().size(); ++i) read_day(i);
    if (sentence >= lead_sentences) return;
    for (const Day& day : days_) days_in_lead_ += day.iso + ' ';
  }

  [[nodiscard]] const std::vector<Day>& days() const { return days_; }

 private:
  [[nodiscard]] std::span<const Unit> units() const { return analysis_.sentences[sentence_].units; }
  [[nodiscard]] const Annotation* at(std::size_t i) const { return Grammar::annotation(analysis_, units()[i]); }

  void read_day(std::size_t i) {
    const Annotation* date = at(i);
    if (date == nullptr || date->kind != grammar_.date || dates_a_paper(i) || is_limit(i, *date)) return;
    Day day{i, {}, date->text_of("part"), false};
    const std::string relative = date->text_of("relative");
    if (relative == "same") {
      day.iso = last_day_;
    } else if (relative == "yesterday") {
      day.today = true;
    } else if (relative == "today") {
      day.today = true;
      if (published_.size() == std::string_view("2022-01-06").size()) day.iso = published_;
      // "Trưa 22/3, ông A cho biết, sáng nay ...", but not "thăm từ ngày 8 đến 9/7, ông A cho biết chiều nay".
      const bool told_on = !days_.empty() && days_.back().iso.find('/') == std::string::npos;
      if (day.iso.empty() && told_on) day.iso = days_.back().iso;
    } else {
      day.iso = resolve(*date, published_);
    }
    if (is_of_history(day.iso)) return;
    if (!day.iso.empty() && day.iso.find('/') == std::string::npos) last_day_ = day.iso;
    if (!day.iso.empty() || day.today) days_.push_back(std::move(day));
  }

  // "các hội nghị", "412 hội nghị", "Trung tâm Hội nghị", "cuộc họp, hội nghị, hội thảo".
  [[nodiscard]] bool is_generic(std::size_t i) const {
    if (i == 0) return false;
    const Annotation* before = at(i - 1);
    if (i > 1 && ends_clause(i - 1) && is_bare_event(i - 2)) return true;
    if (before != nullptr && before->kind == grammar_.number) {
      const Decimal* how_many = before->number_of("value");
      return how_many == nullptr || *how_many != Decimal(1);  // "vừa chủ trì một buổi họp báo"
    }
    if (before != nullptr) return before->kind == grammar_.count;
    return grammar_.is(units()[i - 1], grammar_.event_venue) || grammar_.is(units()[i - 1], grammar_.plural_mark);
  }

  [[nodiscard]] bool is_bare_event(std::size_t i) const {
    const Annotation* event = at(i);
    if (event == nullptr || event->kind != grammar_.event) return false;
    const Field* head = event->field("head");
    return head != nullptr && head->span.end == event->span.end;
  }

  // "dịp lễ 2-9": a head of one syllable before digits.
  [[nodiscard]] bool is_holiday(const Annotation& annotation) const {
    const Field* head = annotation.field("head");
    if (head == nullptr || analysis_.of(head->span).find(' ') != std::string_view::npos) return false;
    const std::string_view rest = analysis_.text.substr(head->span.end);
    return rest.size() > 1 && rest[0] == ' ' && rest[1] >= '0' && rest[1] <= '9';
  }

  // "Công an huyện đã làm việc với Trần Văn Bách": somebody without a post is asked, and no meeting held.
  [[nodiscard]] bool is_questioning(const Annotation& annotation) const {
    if (annotation.text_of("sort") != "verbal" || annotation.field("guest") != nullptr) return false;
    const SentenceAnalysis& here = analysis_.sentences[sentence_];
    const std::size_t from = annotation.field("head")->span.end;
    for (std::uint32_t i = here.first; i < here.last; ++i) {
      const Annotation& met = analysis_.annotations[i];
      if (met.kind != grammar_.person || met.span.begin < from || met.span.begin > from + one_word) continue;
      return met.field("before") == nullptr && met.field("after") == nullptr;
    }
    return false;
  }

  // "Quyết định số 5-QĐ/TU, ngày 27/2/2020": the day of the paper.
  [[nodiscard]] bool dates_a_paper(std::size_t i) const {
    for (std::size_t back = 1; back <= 2 && back <= i; ++back) {
      const Annotation* before = at(i - back);
      if (before != nullptr) return before->kind == grammar_.document;
    }
    return false;
  }

  // "trước ngày 2/4", "sau thời điểm 30-4", "27/8 hằng năm": no day on which anybody met.
  [[nodiscard]] bool is_limit(std::size_t i, const Annotation& date) const {
    if (date.field("day2") != nullptr) return false;
    if (date.field("bound") != nullptr) return true;
    if (i > 0 && grammar_.is(units()[i - 1], grammar_.date_bound)) return !says(i - 1, grammar_.date_bound, "behind");
    return i + 1 < units().size() && says(i + 1, grammar_.date_bound, "behind");
  }

  // What holds for all meetings of the sentence.
  void look_at_sentence() {
    // "Trao đổi với báo chí bên lề hội nghị": the meeting is where somebody was asked, and not what is told.
    speaks_to_press_ = std::any_of(units().begin(), units().end(),
                                   [&](const Unit& unit) { return grammar_.is(unit, grammar_.press_mark); });
    persons_.clear();
    clause_verbs_.clear();
    for (std::size_t k = 0; k < units().size(); ++k) {
      if (at(k) != nullptr && at(k)->kind == grammar_.person) persons_.push_back(k);
      const WordEntry* verb = grammar_.cascade.entry(units()[k], grammar_.role_verb);
      if (verb != nullptr && !verb->attribute("clause").empty()) clause_verbs_.push_back(k);
    }
    has_planned_day_ = std::any_of(days_.begin(), days_.end(), [&](const Day& day) { return is_to_come(day); });
  }

  // "ngày 9/12 tới".
  [[nodiscard]] bool is_to_come(const Day& day) const {
    return day.unit + 1 < units().size() && says(day.unit + 1, grammar_.event_planned, "date");
  }

  // The day that belongs to the meeting at unit i: one that stands right at its name, else the one that begins the
  // sentence, else the nearest ("tại Hội trường 2/9" is nearer than "Sáng 25/6" may be).
  [[nodiscard]] const Day* day_of(std::size_t i) const {
    if (days_.empty()) return nullptr;
    const auto distance = [&](const Day& day) { return day.unit > i ? day.unit - i : i - day.unit; };
    const auto behind = std::lower_bound(days_.begin(), days_.end(), i,
                                         [](const Day& day, std::size_t unit) { return day.unit < unit; });
    // "thăm bà con; buổi chiều, ông A có buổi làm việc": the clause has a day of its own.
    for (auto day = behind; day != days_.begin();) {
      if (says_mark((--day)->unit, ";")) return &*day;
    }
    auto nearest = behind == days_.end() ? behind - 1 : behind;
    if (behind != days_.begin() && distance(*(behind - 1)) <= distance(*nearest)) nearest = behind - 1;
    const bool leads = distance(*nearest) > at_the_name && days_.front().unit < leading_units;
    return leads ? &days_.front() : &*nearest;
  }

  // Whether that mark stands before unit i.
  [[nodiscard]] bool says_mark(std::size_t i, std::string_view mark) const {
    return i > 0 && analysis_.of({units()[i - 1].begin, units()[i - 1].end}) == mark;
  }

  // Who speaks in a house speaks on a day of its session.
  static bool of_session(const EventMention& mention) { return mention.sort == "session" || mention.sort == "sitting"; }

  // "Chiều 14-3, ông A cho biết thành phố vừa có cuộc họp": on that day he told of it.
  [[nodiscard]] bool is_retold(std::size_t day, std::size_t i) const {
    if (i > 0 &&
        (grammar_.is(units()[i - 1], grammar_.event_scene) || grammar_.is(units()[i - 1], grammar_.role_verb))) {
      return false;
    }
    const auto person = std::upper_bound(persons_.begin(), persons_.end(), day);
    if (person == persons_.end()) return false;
    const auto verb = std::lower_bound(clause_verbs_.begin(), clause_verbs_.end(), *person);
    return verb != clause_verbs_.end() && *verb + 1 < i;
  }

  [[nodiscard]] bool says(std::size_t i, Kind kind, std::string_view place) const {
    if (!grammar_.is(units()[i], kind)) return false;
    const WordEntry* entry = grammar_.cascade.entry(units()[i], kind);
    return entry != nullptr && entry->attribute("place") == place;
  }

  [[nodiscard]] bool ends_clause(std::size_t i) const {
    const std::string_view text = analysis_.of({units()[i].begin, units()[i].end});
    return text.size() == 1 && std::string_view(",;:\"'-.()").find(text.front()) != std::string_view::npos;
  }

  // "họp báo về các chương trình sẽ diễn ra", "đã họp về cơn bão dự kiến đổ bộ": what is to come was only told there.
  [[nodiscard]] bool announces(std::size_t i) const {
    const Annotation* event = Grammar::annotation(analysis_, units()[i]);
    if (event != nullptr && event->text_of("sort") == "verbal") return true;
    return event != nullptr && event->field("h1") != nullptr && event->span.end > event->field("head")->span.end;
  }

  // The unit where the name of the meeting at unit i begins.
  [[nodiscard]] std::size_t first_unit(std::size_t i, const Span& name) const {
    while (i > 0 && units()[i - 1].begin >= name.begin) --i;
    return i;
  }

  [[nodiscard]] bool is_planned(std::size_t i, std::size_t first) const {
    for (std::size_t back = 1; back <= reach_before && back <= first; ++back) {
      if (ends_clause(first - back)) break;
      const std::size_t k = first - back;
      if (says(k, grammar_.event_planned, "near") || says(k, grammar_.event_planned, "ahead")) return true;
      if (back <= 3 && says(k, grammar_.event_planned, "before")) return true;
    }
    if (announces(i)) return false;
    for (std::size_t next = i + 1; next <= i + reach_after && next < units().size() && !ends_clause(next); ++next) {
      if (says(next, grammar_.event_planned, "near")) return true;
    }
    // "tại cuộc họp báo chiều 29/8, ông A thừa nhận chạy thử vào 1/10 tới": the day at its name is its own.
    const Day* day = day_of(i);
    const bool own = day != nullptr && day->unit > i && day->unit <= i + at_the_name;
    return own ? is_to_come(*day) : has_planned_day_;
  }

  // "kết luận buổi làm việc ngày 17/3/2017": news names the year of an older day only, unless the lead does so too.
  [[nodiscard]] bool is_dated_in_full(std::string_view date) const {
    if (!published_.empty() || opening_ || date.empty() || date.front() == '-') return false;
    return days_in_lead_.find(date) == std::string::npos;
  }

  [[nodiscard]] bool is_past(std::size_t i, std::size_t name, bool hosted) const {
    for (std::size_t k = name > reach_before ? name - reach_before : 0; k < units().size() && k <= i + reach_after;
         ++k) {
      if (grammar_.is(units()[k], grammar_.event_past)) {
        // "sau hội nghị": only right before the meeting, unless it is told who held it that day
        if (!says(k, grammar_.event_past, "before") || (k + 1 == name && !hosted)) return true;
      }
      const WordEntry* recent = grammar_.is(units()[k], grammar_.event_recent)
                                    ? grammar_.cascade.entry(units()[k], grammar_.event_recent)
                                    : nullptr;
      if (recent != nullptr && !opening_ && recent->attribute("later") == "past") return true;
    }
    return false;
  }

  [[nodiscard]] bool is_recent(std::size_t i) const {
    for (std::size_t k = 0; k < units().size() && k <= i + reach_after; ++k) {
      if (grammar_.is(units()[k], grammar_.event_recent)) return true;
    }
    return false;
  }

  [[nodiscard]] bool is_attended(std::size_t i) const {
    for (std::size_t back = 1; back <= 2 && back <= i; ++back) {
      if (grammar_.is(units()[i - back], grammar_.role_verb)) return true;
    }
    return false;
  }

  // "Trong ngày làm việc thứ bảy của hội nghị, ..."
  [[nodiscard]] bool is_day_of(std::size_t i) const {
    if (i > scene_reach || !grammar_.is(units().front(), grammar_.event_scene)) return false;
    if (!grammar_.is(units()[i - 1], grammar_.owner_mark)) return false;
    return std::any_of(units().begin(), units().begin() + static_cast<std::ptrdiff_t>(i),
                       [&](const Unit& unit) { return grammar_.is(unit, grammar_.time_unit); });
  }

  // "cho biết như vậy tại cuộc họp", "nói sáng nay khi dự đại hội", "thông báo kết luận cuộc họp": that is the news.
  [[nodiscard]] bool is_place_of_speech(std::size_t i) const {
    if (i < 2) return false;
    const bool of = grammar_.is(units()[i - 1], grammar_.owner_mark);
    if (grammar_.is(units()[of ? i - 2 : i - 1], grammar_.event_paper)) return true;
    const WordEntry* before = grammar_.cascade.entry(units()[i - 1], grammar_.role_verb);
    if (before != nullptr && !before->attribute("speech").empty()) return true;  // "trong phát biểu bế mạc hội nghị"
    const bool there = before != nullptr && before->attribute("role") == "attend";
    if (!there && !grammar_.is(units()[i - 1], grammar_.event_scene)) return false;
    for (std::size_t back = 2; back <= 4 && back <= i; ++back) {
      const WordEntry* verb = grammar_.cascade.entry(units()[i - back], grammar_.role_verb);
      if (verb != nullptr && verb->attribute("role") != "attend") return true;
      const Unit& by = units()[i - back];  // "kết luận của ông A tại cuộc họp", "trả lời báo chí tại cuộc họp báo"
      if (grammar_.is(by, grammar_.source_mark) || grammar_.is(by, grammar_.press_mark)) return true;
      if (ends_clause(i - back)) return false;
    }
    return false;
  }

  [[nodiscard]] EventMention mention(std::size_t i, const Annotation& annotation, BlockKind block) const {
    EventMention out;
    const Field* called = annotation.field("called");  // beyond the tape's event: "Báo cáo trước Quốc hội"
    out.name = called == nullptr ? event_name(grammar_, analysis_, annotation) : called->span;
    out.sentence = sentence_;
    out.block = block;
    out.rule = annotation.rule;
    out.sort = annotation.text_of("sort");
    if (const Field* head = annotation.field(called == nullptr ? "head" : "act")) out.head = analysis_.of(head->span);
    const std::string_view name = analysis_.of(out.name);
    const std::size_t first = first_unit(i, out.name);
    out.extra_words = words(name) - std::min(words(out.head), words(name));
    const auto number = static_cast<std::uint32_t>(units()[i].annotation());
    out.hosts = event_hosts(grammar_, analysis_, analysis_.sentences[sentence_], number);
    out.verb = called != nullptr || annotation.field("role") != nullptr;
    out.for_person = annotation.field("for_person") != nullptr;
    out.just_met = annotation.field("just_met") != nullptr;
    out.attended = is_attended(i);
    out.recent = is_recent(i);
    out.speech = is_place_of_speech(i);
    out.scene = i > 0 && ((i <= 2 && grammar_.is(units()[i - 1], grammar_.event_scene)) || is_day_of(i));
    if (const Day* day = day_of(i); day != nullptr && !of_session(out) && is_retold(day->unit, i)) {
      out.retold = out.today = true;
    } else if (day != nullptr) {
      out.date = day->iso;
      out.part_of_day = day->part;
      out.today = day->today;
      out.date_leads = day->unit < leading_units;
    }
    if (!out.scene && !out.speech && speaks_to_press_) {
      out.stance = EventMention::Stance::past;
    } else if (is_planned(i, first)) {
      out.stance = EventMention::Stance::planned;
    } else if (is_past(i, first, !out.hosts.empty() && !out.date.empty()) || is_old(out.date, published_) ||
               is_dated_in_full(out.date)) {
      out.stance = EventMention::Stance::past;
    }
    return out;
  }

  const Grammar& grammar_;
  const Analysis& analysis_;
  std::string_view published_;
  std::size_t sentence_ = 0;
  bool opening_ = false;              // the sentence is of the lead, or of the text's first paragraph
  std::vector<Day> days_;             // of the sentence
  std::vector<std::size_t> persons_;  // units
  std::vector<std::size_t> clause_verbs_;
  bool speaks_to_press_ = false;
  bool has_planned_day_ = false;
  std::string last_day_;
  std::string days_in_lead_;
};

}  // namespace

std::vector<EventMention> read_event_mentions(const Grammar& grammar, const Analysis& analysis,
                                              const std::vector<SentenceBlock>& blocks, std::string_view published) {
  std::vector<EventMention> mentions;
  MentionReader reader(grammar, analysis, published);
  const auto is_text = [](const SentenceBlock& block) {
    return block.number >= block_of_text && block.kind == BlockKind::paragraph;
  };
  const auto opening = static_cast<std::size_t>(std::find_if(blocks.begin(), blocks.end(), is_text) - blocks.begin());
  for (std::size_t s = 0; s < analysis.sentences.size(); ++s) {
    const std::size_t known = mentions.size();
    const bool opens = opening < blocks.size() && blocks[s].number <= blocks[opening].number;
    reader.read(s, blocks[s].kind, opens, mentions);
    for (std::size_t i = known; i < mentions.size(); ++i) mentions[i].opens_text = s == opening;
  }
  return mentions;
}

LeadingDate leading_date(const Grammar& grammar, const Analysis& analysis, std::size_t sentence,
                         std::string_view published) {
  MentionReader reader(grammar, analysis, published);
  reader.read_days(sentence);
  for (const Day& day : reader.days()) {
    if (day.unit < leading_units) return {day.iso, day.part, is_old(day.iso, published), day.unit == 0, day.unit};
  }
  return {};
}

}  // namespace bienban
