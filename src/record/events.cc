#include "record/events.h"

#include <algorithm>
#include <map>
#include <optional>

#include "record/event_days.h"
#include "record/event_owner.h"
#include "text/normalise.h"

namespace bienban {
namespace {

using Stance = EventMention::Stance;

// Evidence of one mention.
constexpr int for_date = 4;
constexpr int for_today = 3;
constexpr int for_host = 3;
constexpr int for_lead = 2;
constexpr int for_attending = 1;
constexpr int for_scene = 2;
constexpr int for_recent = 2;
constexpr int for_named_session = 1;
constexpr int for_name_in_lead = 1;
constexpr int for_speech = 2;
// Further mentions of the meeting: one each, up to this many, and one more where it is told late.
constexpr int most_repeats = 3;
// An article with less evidence than this reports no meeting; one that tells of it only late needs more.
constexpr int enough = 5;
constexpr int enough_if_late = 8;
constexpr std::size_t late_sentences = 6;

// Which mention stands for the meeting: its evidence, and how much of a name it gives.
constexpr int for_name = 3;
constexpr int for_long_name = 1;
constexpr int for_news = 2;  // the lead tells enough of it
constexpr int against_second = 2;
constexpr int against_caption = 2;
constexpr int against_headline = 3;
constexpr std::size_t long_name = 4;

// So many days after a meeting, what is told is something else.
constexpr int days_later = 3;
// Meetings of one news page lie at most this many days apart.
constexpr int days_of_page = 20;

int rank(const EventMention& mention) {
  int out = evidence(mention);
  if (mention.extra_words > 0) out += for_name;
  if (mention.extra_words >= long_name) out += for_long_name;
  if (mention.in_lead() && out >= enough) out += for_news;
  if (mention.second) out -= against_second;
  if (mention.block == BlockKind::caption) out -= against_caption;
  if (mention.block == BlockKind::headline) out -= against_headline;
  return out;
}

// Whether the words of `shorter` stand in `fuller`, in order.
bool is_part(std::string_view shorter, std::string_view fuller) {
  std::size_t from = 0;
  for (std::size_t at = 0; at < shorter.size();) {
    const std::size_t end = std::min(shorter.find(' ', at), shorter.size());
    const std::string_view word = shorter.substr(at, end - at);
    const std::size_t found = fuller.find(word, from);
    if (found == std::string_view::npos) return false;
    from = found + word.size();
    at = end + 1;
  }
  return true;
}

class Chooser {
 public:
  Chooser(const Grammar& grammar, const Analysis& analysis, const std::string& published,
          std::vector<EventMention> mentions)
      : grammar_(grammar),
        analysis_(analysis),
        published_(published),
        mentions_(std::move(mentions)),
        owner_(grammar, analysis) {}

  [[nodiscard]] std::vector<EventFacts> choose() const {
    std::vector<EventFacts> events;
    const EventMention* best = anchor(0, analysis_.sentences.size());
    if (best == nullptr || is_announcement() || support(*best) < needed(*best) || !is_ours(*best)) return events;
    const std::vector<const EventMention*> items = page_items(*best);
    if (items.size() < 2) {
      events.push_back(event(*best, 0, analysis_.sentences.size()));
      return events;
    }
    for (std::size_t i = 0; i < items.size(); ++i) {
      const std::size_t end = i + 1 < items.size() ? items[i + 1]->sentence : analysis_.sentences.size();
      events.push_back(event(*items[i], items[i]->sentence, end));
    }
    return events;
  }

 private:
  // "Hội Nông dân tỉnh tổ chức Ngày hội ...": a feast of neighbours is none, nor is a visit told by the way.
  [[nodiscard]] bool may_be_told(const EventMention& mention) const {
    if (mention.sort == "visit") return mention.in_lead() && !is_before_meeting(mention);
    if (mention.sort != "gathering" || grammar_.realm.count(analysis_.of(mention.name)).sure > 0) return true;
    return owner_.holds_our_official(mention.sentence) || owner_.has_host(mention, &RealmCounts::speaks_of_the_state);
  }

  // "Phát biểu tại lễ ra quân, Phó Chủ tịch UBND tỉnh ...": an official speaks there, however far behind the lead.
  [[nodiscard]] bool is_ours(const EventMention& best) const {
    if (owner_.is_ours(best)) return true;
    const std::string head = fold_case(best.head);
    return std::any_of(mentions_.begin(), mentions_.end(), [&](const EventMention& other) {
      return other.stance == Stance::told && other.speech && other.scene && fold_case(other.head) == head &&
             owner_.holds_our_official(other.sentence);
    });
  }

  // "kiểm tra thực địa, sau đó có buổi làm việc với các nhà thầu": where a sentence tells of both, they met.
  [[nodiscard]] bool is_before_meeting(const EventMention& visit) const {
    return std::any_of(mentions_.begin(), mentions_.end(), [&](const EventMention& other) {
      return other.sentence == visit.sentence && other.stance == Stance::told && other.name.begin > visit.name.begin &&
             other.sort == "talk" && other.extra_words > 0;
    });
  }

  [[nodiscard]] const EventMention* anchor(std::size_t from, std::size_t to) const {
    const EventMention* best = nullptr;
    std::map<std::string, const EventMention*> named;  // by folded head: what a bare "hội nghị" is, the last named
    for (const EventMention& mention : mentions_) {
      const EventMention*& last = named[fold_case(mention.head)];
      if (mention.extra_words > 0) last = &mention;
      const EventMention& by_name = last == nullptr ? mention : *last;
      if (mention.sentence < from || mention.sentence >= to || mention.stance != Stance::told) continue;
      if (is_told_later(mention) || !may_be_told(mention)) continue;
      if (owner_.has_foreign_name(mention, by_name)) continue;
      if (best == nullptr || rank(mention) > rank(*best)) best = &mention;
    }
    return best;
  }

  // "Ngày 22/3, Bộ Y tế thông báo: tại cuộc họp ngày 14/3, ...": the news is of a later day than the meeting. A
  // headline's day may be one to come.
  [[nodiscard]] bool is_told_later(const EventMention& mention) const {
    if (mention.date.empty()) return false;
    for (std::size_t s = 1; s < std::min(lead_sentences, analysis_.sentences.size()); ++s) {
      const LeadingDate leading = leading_date(grammar_, analysis_, s, published_);
      if (leading.old || s > mention.sentence || leading.date.size() != mention.date.size()) continue;
      const int days = days_between(leading.date, mention.date);
      if (leading.date > mention.date && days >= days_later && days < days_of_page) return true;
    }
    return false;
  }

  // A speech is the news wherever its sentence is set there, or the picture shows it.
  static bool is_late(const EventMention& best) {
    const bool told = best.speech && (best.scene || best.block == BlockKind::caption);
    return best.sentence >= late_sentences && !best.in_lead() && !told;
  }
  static int needed(const EventMention& best) { return is_late(best) ? enough_if_late : enough; }

  static bool is_of_one_day(const EventMention& best) {
    return best.sort == "ceremony" || best.sort == "talk" || best.sort == "conference";
  }

  // Evidence for the whole article.
  [[nodiscard]] int support(const EventMention& best) const {
    int repeats = 0;
    for (const EventMention& mention : mentions_) {
      if (&mention != &best && mention.stance == Stance::told && agree(mention.date, best.date)) ++repeats;
    }
    const int most = most_repeats + (is_late(best) ? 1 : 0);
    int day = day_of_lead(best) ? for_date : 0;
    if (day > 0 && best.speech && !best.in_lead() && !best.today) day += for_speech;
    // "Phát biểu tại lễ ký kết, Phó Chủ tịch UBND tỉnh ...": the press quotes an official on the day.
    const bool quoted = best.scene && best.speech && best.block == BlockKind::paragraph && best.date.empty();
    if (day == 0 && quoted && is_of_one_day(best) && owner_.holds_our_official(best.sentence)) day = for_date;
    return evidence(best) + day + std::min(repeats, most);
  }

  // "Sáng 7/8, ông A công bố quyết định ... Phát biểu tại buổi lễ, ...": the day of a meeting without one stands in the
  // lead. A session has days of its own.
  [[nodiscard]] std::optional<LeadingDate> day_of_lead(const EventMention& best) const {
    const bool spoken = best.sort == "sitting" && best.verb;  // "Giải trình trước Quốc hội, ..."
    if (!(spoken || is_of_one_day(best)) || !best.date.empty() || !(best.scene || best.attended || best.speech))
      return std::nullopt;
    for (std::size_t s = 0; s < std::min(lead_sentences, analysis_.sentences.size()); ++s) {
      const LeadingDate leading = leading_date(grammar_, analysis_, s, published_);
      if (!leading.date.empty() && !leading.old) return leading;
    }
    return std::nullopt;
  }

  // The lead announces a meeting and tells of none: "Tang lễ sẽ được tổ chức ..."
  [[nodiscard]] bool is_announcement() const {
    const auto in_lead = [&](Stance stance) {
      return std::any_of(mentions_.begin(), mentions_.end(), [&](const EventMention& mention) {
        return mention.in_lead() && mention.stance == stance && mention.block != BlockKind::headline &&
               mention.sort != "gathering";
      });
    };
    return in_lead(Stance::planned) && !in_lead(Stance::told);
  }

  // News in brief: several meetings, each told in a sentence that begins with its day and says who held it, or who met
  // whom.
  [[nodiscard]] std::vector<const EventMention*> page_items(const EventMention& best) const {
    std::vector<const EventMention*> items;
    const auto is_item = [&](const EventMention& mention) {
      const bool told = mention.stance == Stance::told && mention.block == BlockKind::paragraph && !mention.just_met;
      const bool meets = mention.sort == "conference" || mention.sort == "talk" || mention.sort == "verbal";
      const bool named = mention.extra_words > 0 && meets;
      return told && mention.date_leads && !mention.date.empty() && (!mention.hosts.empty() || named);
    };
    // "Sáng 12-1, Đoàn có buổi làm việc với Huyện ủy": without a host of its own only where another meeting has one.
    const bool hosted = std::any_of(mentions_.begin(), mentions_.end(), [&](const EventMention& mention) {
      return !mention.hosts.empty() && mention.extra_words > 0 && is_item(mention);
    });
    if (!is_item(best) || !hosted) return items;
    for (const EventMention& mention : mentions_) {
      if (best.hosts.empty() && mention.extra_words == 0) continue;  // "dâng hương" on the way
      if (!is_item(mention) || days_between(mention.date, best.date) > days_of_page) continue;
      const bool known = std::any_of(items.begin(), items.end(), [&](const EventMention* item) {
        return item->sentence == mention.sentence ||
               (item->date == mention.date &&
                (item->part_of_day == mention.part_of_day || item->part_of_day.empty() || mention.part_of_day.empty()));
      });
      if (!known) items.push_back(&mention);
    }
    return items;
  }

  [[nodiscard]] std::string name(const EventMention& mention) const { return analysis_.folded_of(mention.name); }

  // Whether another mention of the same meeting gives its name better.
  [[nodiscard]] bool names_better(const EventMention& other, const EventMention& now) const {
    // "Nói trước Quốc hội": a bare "phiên thảo luận" names it better.
    const bool noun = now.verb && !other.verb && now.sort == "sitting" && other.sort == "sitting";
    if ((other.extra_words == 0 && !noun) || other.block == BlockKind::headline) return false;
    if (now.sort == "sitting") return other.sort == "session" || noun;
    if (now.sort == "verbal") {
      return other.sort == "talk" || other.sort == "plenary" ||
             (other.sort == "session" && (other.scene || other.block == BlockKind::caption));
    }
    if (other.sort != now.sort) return false;
    if (now.verb != other.verb) return now.verb && (other.scene || other.speech || other.attended);
    if (now.block == BlockKind::headline) return other.extra_words >= now.extra_words;
    if (other.extra_words <= now.extra_words) return false;
    return now.extra_words == 0 || is_part(name(now), name(other));
  }

  // Whether another mention may be of the anchor's meeting, going by what it calls it. A sitting is part of a session;
  // in a picture, what is a noun in the text is a verb.
  static bool is_alike(const EventMention& other, const EventMention& anchor) {
    const auto both = [&](std::string_view one, std::string_view two) {
      return (other.sort == one && anchor.sort == two) || (other.sort == two && anchor.sort == one);
    };
    return other.sort == anchor.sort || both("sitting", "session") ||
           (other.block == BlockKind::caption && both("verbal", "talk"));
  }

  [[nodiscard]] EventFacts event(const EventMention& anchor, std::size_t from, std::size_t to) const {
    EventFacts out;
    out.sentence = anchor.sentence;
    out.hosts = anchor.hosts;
    out.date = anchor.date;
    out.part_of_day = anchor.part_of_day;
    const EventMention* named = &anchor;
    for (const EventMention& other : mentions_) {
      if (other.sentence < from || other.sentence >= to || other.stance != Stance::told) continue;
      if (!agree(other.date, out.date)) continue;
      if (names_better(other, *named)) named = &other;
      const bool alike = is_alike(other, anchor);
      const bool same = alike || other.extra_words == 0;
      if (out.hosts.empty() && same && (alike || !other.just_met)) out.hosts = other.hosts;
      if (out.date.empty() && same) take_date(other.date, other.part_of_day, out);
    }
    for (std::size_t s = anchor.sentence == 0 ? 0 : anchor.sentence - 1;
         !anchor.retold && !anchor.today && out.date.empty() && s <= anchor.sentence + 1; ++s) {
      if (s >= analysis_.sentences.size()) break;
      const LeadingDate leading = leading_date(grammar_, analysis_, s, published_);
      if (!leading.old) take_date(leading.date, leading.part_of_day, out);
    }
    if (from == 0 && out.date.empty() && !anchor.retold) {
      const auto leading = day_of_lead(anchor);
      if (leading && leading->first) take_date(leading->date, leading->part_of_day, out);
    }
    out.name = named->name;
    out.head = fold_case(named->head);
    out.rule = named->rule;
    complete(grammar_, analysis_, published_, out.date, out.part_of_day);
    out.no_year = out.date.starts_with("--");
    return out;
  }

  static void take_date(const std::string& date, const std::string& part, EventFacts& out) {
    if (date.empty()) return;
    out.date = date;
    if (!part.empty()) out.part_of_day = part;
  }

  const Grammar& grammar_;
  const Analysis& analysis_;
  const std::string& published_;
  std::vector<EventMention> mentions_;
  EventOwner owner_;
};

}  // namespace

int evidence(const EventMention& mention) {
  if (mention.stance != Stance::told || mention.sort == "festival") return 0;
  // "lễ" alone is a feast or an offering, unless somebody attends it.
  const bool bare = mention.extra_words == 0 && mention.head.find(' ') == std::string_view::npos;
  if (bare && mention.sort != "verbal" && !mention.attended) return 0;
  int out = 0;
  if (!mention.date.empty()) out += for_date;
  if (mention.date.empty() && mention.today) out += for_today;
  if (!mention.hosts.empty() && !mention.just_met) out += for_host;
  if (mention.in_lead()) out += for_lead;
  if (mention.attended) out += for_attending;
  if (mention.in_lead()) {
    if (mention.scene) out += for_scene;
    if (mention.recent && mention.date.empty() && !mention.today) out += for_recent;
    const bool session = mention.sort == "session" || mention.sort == "plenary" || mention.sort == "congress";
    if (session && mention.extra_words > 0) out += for_named_session;
    if (!session && mention.extra_words >= long_name) out += for_name_in_lead;
  }
  // Today's speech is the news wherever it is told, that of a day not far behind the lead.
  const bool dated = !mention.date.empty() && mention.sentence < late_sentences;
  if (mention.speech && (mention.in_lead() || mention.today || dated)) out += for_speech;
  return out;
}

std::vector<EventFacts> read_events(const Grammar& grammar, const Analysis& analysis,
                                    const std::vector<SentenceBlock>& blocks, const std::string& published) {
  return Chooser(grammar, analysis, published, read_event_mentions(grammar, analysis, blocks, published)).choose();
}

}  // namespace bienban
