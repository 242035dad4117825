#include "record/event_owner.h"

#include <algorithm>

namespace bienban {
namespace {

// How far behind a meeting's name the place may stand where it was held, in bytes.
constexpr std::size_t near_name = 30;

// Whether a sentence is of the lead, or near the meeting where that is told later.
bool is_around(const EventMention& mention, std::size_t s) {
  return s < lead_sentences || (s + sentences_before >= mention.sentence && s <= mention.sentence + sentences_after);
}

}  // namespace

bool EventOwner::is_ours(const EventMention& best) const {
  const RealmCounts told = grammar_.realm.count(words_of(best.sentence));
  if (is_held_abroad(best) && !names_our_country(best) && !holds_our_official(best.sentence)) return false;
  if (is_of_private_hosts(best) && told.sure == 0 && !holds_our_official_around(best)) return false;
  if (best.sort == "school" && !told.speaks_of_the_state()) return false;
  const RealmCounts around = grammar_.realm.count(words_around(best));
  // Another country is named where it is told, and nothing of ours by its name.
  const bool of_others_only = told.foreign > 0 && told.home + told.place + around.home == 0;
  if (of_others_only && !has_host(best, &RealmCounts::is_surely_of_the_state) && !begins_with_our_organ(best) &&
      !holds_our_official_around(best)) {
    return false;
  }
  if (around.may_be_foreign() && !told.is_only_of_the_state() && !holds_our_official_around(best)) return false;
  const bool of_others = around.is_of_others() || is_of_business(best);
  if (of_others && !told.speaks_of_the_state() && !holds_our_official_around(best)) return false;
  if (around.is_of_the_state() || has_host(best, &RealmCounts::is_surely_of_the_state)) return true;
  const bool of_house = best.sort == "sitting" || best.sort == "session";
  if (of_house && around.is_at_home()) return true;
  if (around.home > 0 && (holds_our_official(best.sentence) || is_of_our_organ(best))) return true;
  if (best.sort == "talk" && told.speaks_of_the_state() && names_our_country(best)) return true;
  return !around.is_far_abroad() && told.is_only_of_the_state();
}

bool EventOwner::has_host(const EventMention& mention, bool (RealmCounts::*like)() const) const {
  return std::any_of(mention.hosts.begin(), mention.hosts.end(),
                     [&](const Span& host) { return (grammar_.realm.count(analysis_.of(host)).*like)(); });
}

// "UBND tỉnh đã có buổi làm việc với Đại sứ Nhật Bản": only ours stands before the meeting.
bool EventOwner::begins_with_our_organ(const EventMention& best) const {
  const RealmCounts before = counts_up_to(best, best.name.begin);
  return before.foreign == 0 && before.is_surely_of_the_state();
}

// "Tại buổi họp báo ngày 10/4 của Bộ Khoa học và Công nghệ, ...": up to the comma only our organs are named.
bool EventOwner::is_of_our_organ(const EventMention& best) const {
  if (!best.scene) return false;
  const std::string_view sentence = analysis_.of({best.name.begin, analysis_.sentences[best.sentence].span.end});
  const RealmCounts own = grammar_.realm.count(sentence.substr(0, sentence.find(',')));
  return own.foreign == 0 && own.speaks_of_the_state();
}

// "Chủ tịch nước Việt Nam dự Diễn đàn ...", "Ủy ban hỗn hợp Việt Nam - Lào": not what the meeting decided on us.
bool EventOwner::names_our_country(const EventMention& best) const {
  return counts_up_to(best, best.name.end).home > 0;
}

// "Công ty A tổ chức họp báo", "lễ ra mắt đoàn làm phim": not who is spoken of there.
bool EventOwner::is_of_business(const EventMention& best) const {
  return counts_up_to(best, best.name.end).business > 0;
}

// "báo Tiến Bước tổ chức tọa đàm", and nobody besides.
bool EventOwner::is_of_private_hosts(const EventMention& best) const {
  return !best.hosts.empty() && std::all_of(best.hosts.begin(), best.hosts.end(), [&](const Span& host) {
    return grammar_.realm.count(analysis_.of(host)).is_private();
  });
}

// From the beginning of the meeting's sentence.
RealmCounts EventOwner::counts_up_to(const EventMention& best, std::size_t end) const {
  return grammar_.realm.count(analysis_.of({analysis_.sentences[best.sentence].span.begin, end}));
}

// "cuộc họp báo tại Bangkok".
bool EventOwner::is_held_abroad(const EventMention& best) const {
  const Span sentence = analysis_.sentences[best.sentence].span;
  return grammar_.realm.count(analysis_.of({best.name.begin, std::min(best.name.end + near_name, sentence.end)}))
             .abroad > 0;
}

// "Hội nghị các quan chức APEC về nghề cá khai mạc tại TP Rạch Giá, Kiên Giang"; not of two other countries.
bool EventOwner::is_held_at_home(const EventMention& mention) const {
  if (!mention.in_lead() || mention.block == BlockKind::caption) return false;
  if (grammar_.realm.count(analysis_.of(mention.name)).foreign > 1) return false;
  const std::size_t end = analysis_.sentences[mention.sentence].span.end;
  const RealmCounts behind = grammar_.realm.count(analysis_.of({mention.name.end, end}));
  return behind.place > 0 && behind.foreign == 0;
}

// "Thủ tướng Nguyễn Văn Bách tham dự Hội nghị Cấp cao ...": the post is of no named country, the name one of ours.
bool EventOwner::holds_our_official(std::size_t sentence) const {
  const auto units = analysis_.sentences[sentence].units;
  return std::any_of(units.begin(), units.end(), [&](const Unit& unit) {
    const Annotation* person = Grammar::annotation(analysis_, unit);
    if (person == nullptr || person->kind != grammar_.person) return false;
    const Field* title = person->field("before");
    if (title == nullptr) title = person->field("after");
    const Field* name = person->field("name");
    return title != nullptr && name != nullptr &&
           grammar_.realm.is_our_official(analysis_.of(title->span), analysis_.of(name->span));
  });
}

bool EventOwner::holds_our_official_around(const EventMention& best) const {
  for (std::size_t s = 0; s < analysis_.sentences.size(); ++s) {
    if (is_around(best, s) && holds_our_official(s)) return true;
  }
  return false;
}

// A sentence without its people's names, which may hold a country's ("Phùng Đức Tiến").
std::string EventOwner::words_of(std::size_t sentence) const {
  const SentenceAnalysis& here = analysis_.sentences[sentence];
  std::string out;
  std::size_t from = here.span.begin;
  for (const Unit& unit : here.units) {
    const Annotation* person = Grammar::annotation(analysis_, unit);
    const Field* name = person == nullptr || person->kind != grammar_.person ? nullptr : person->field("name");
    if (name == nullptr) continue;
    out += analysis_.of({from, name->span.begin});
    from = name->span.end;
  }
  return out += analysis_.of({from, here.span.end});
}

std::string EventOwner::words_around(const EventMention& mention) const {
  const auto& sentences = analysis_.sentences;
  std::string out;
  for (std::size_t s = 0; s < sentences.size(); ++s) {
    if (is_around(mention, s)) out.append(words_of(s)).push_back('\n');
  }
  return out;
}

bool EventOwner::has_foreign_name(const EventMention& mention, const EventMention& by_name) const {
  if (!grammar_.realm.is_foreign(analysis_.of(by_name.name))) return false;
  // Who meets a foreign guest, or tells the press of him, may be ours; what our organs hold is, whoever comes.
  const bool talk = mention.sort == "talk" || mention.sort == "verbal" || mention.for_person;
  return !talk && !has_host(by_name, &RealmCounts::is_surely_of_the_state) && !is_held_at_home(by_name);
}

}  // namespace bienban
