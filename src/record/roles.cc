#include "record/roles.h"

#include <algorithm>
#include <utility>

namespace bienban {
namespace {

// A verb that is also an ordinary word is no speech further from its subject: "A thì hỏi".
constexpr std::size_t near_reach = 1;
bool is_precise(std::string_view role) {
  return role == "open" || role == "close" || role == "report" || role == "discuss";
}

}  // namespace

RoleReader::RoleReader(const Grammar& grammar, const Analysis& analysis, People& people)
    : grammar_(grammar),
      analysis_(analysis),
      view_(grammar, analysis),
      people_(people),
      discussions_(grammar, analysis) {}

void RoleReader::give(std::size_t person, std::string_view role) {
  given_.emplace_back(person, role == "speak" && discussion_ && !state_.answers ? speech_in_discussion : role);
}

// Whether a verb has nothing before it in its clause that could be its subject. One word may stand there, but before a
// verb of speaking that is who speaks ("Ban tổ chức cho hay").
bool RoleReader::opens_clause(std::size_t unit, std::string_view role) const {
  for (std::size_t i = state_.clause; i < unit; ++i) {
    const bool harmless = view_.is_annotation(i, grammar_.date) || view_.is_annotation(i, grammar_.event) ||
                          view_.is(i, grammar_.role_verb) || view_.is(i, grammar_.list_opener);
    if (!harmless && (unit - i > 1 || (role == "speak" && !view_.is(i, grammar_.stop_word)))) return false;
    if (view_.is_annotation(i, grammar_.organ_name) || view_.is_annotation(i, grammar_.group)) return false;
  }
  return true;
}

// "của đồng chí A", "bầu ông B": the person is spoken of. The words before an honorific or a rank count too.
bool RoleReader::is_aside(std::size_t unit) const {
  if (state_.list || state_.lead == "attend") return false;
  while (unit > 0 && (view_.is(unit - 1, grammar_.honorific) || view_.is(unit - 1, grammar_.plural_mark))) --unit;
  if (unit > 0 && view_.is(unit - 1, grammar_.aside_mark)) return true;
  // "Nhận cờ từ tay ông A, B kể": who receives stands behind the comma.
  const bool receives = unit > 0 && state_.lead == "receive" && view_.text(unit - 1) == ",";
  return gets_flowers(unit) || (!receives && goes_on_list(unit) && is_aside(unit - 2));
}

// "của phát biểu"; but behind "chính quyền", which makes a name of somebody's, a verb is one.
bool RoleReader::takes_noun(std::size_t unit) const {
  const WordEntry* aside = view_.entry(unit, grammar_.aside_mark);
  return aside != nullptr && aside->attribute("names").empty();
}

void RoleReader::on_person(std::size_t unit, std::size_t person) {
  if (is_receiver(unit)) {
    give(person, "receive");
    state_.gap = 0;
    return;
  }
  if (state_.close && state_.gap != 0) {
    state_.lead = {};
    state_.list = state_.close = false;
  }
  if (unit > 0 && view_.is(unit - 1, grammar_.source_mark)) {
    const WordEntry& source = *view_.entry(unit - 1, grammar_.source_mark);
    const bool only_discussion = !source.attribute("only").empty();
    const std::string_view role = source.attribute("role");
    if (!only_discussion || discussion_) give(person, role.empty() ? "speak" : role);
    if (role == "chair" || role == "attend") {  // "dưới sự chủ trì của A và B"
      state_.lead = role;
      state_.list = true;
      state_.close = role == "chair";
    }
    state_.reported = !source.attribute("clause").empty();
    if (state_.reported) {  // "Theo ông A, sở đã báo cáo ...": the verb is another's
      last_subject_ = person;
      state_.subjects.clear();
      return;
    }
    if (only_discussion) return;
  } else if (state_.reported) {
    return;
  }
  // "được điều hành bởi ông A"
  if (!state_.passive.empty() && unit > 0 && view_.is(unit - 1, grammar_.agent_mark)) {
    give(person, state_.passive);
    state_.passive = {};
    return;
  }
  if (is_judged(unit)) people_.all()[person].judged = true;
  const bool object = state_.verb_seen && state_.gap == subject_reach;
  if (object || is_aside(unit)) return;
  // "A, B được bà C trao bằng khen": what C gives, A and B receive.
  if (unit > 0 && view_.is(unit - 1, grammar_.passive_mark) && !state_.verb_seen) {
    state_.receivers = state_.subjects;
    state_.subjects.clear();
  }
  // "..., trong đó có A và B, ông C cho biết": "và" ended the list.
  const bool list_ended = state_.joined && unit > 0 && view_.text(unit - 1) == ",";
  if (state_.gap != 0 || state_.verb_seen || list_ended) {
    state_.subjects.clear();
  }
  state_.joined = unit > 0 && view_.is(unit - 1, grammar_.joint);
  const bool agent = unit > 0 && view_.is(unit - 1, grammar_.agent_mark);
  // "Kết luận hội nghị, đồng chí A ..."; but "Phiên họp kết luận ông A vi phạm"
  const bool leads_list = state_.list || state_.lead == "attend" || state_.lead == "chair";
  const bool of_speech = agent && (state_.lead == "open" || state_.lead == "close");  // "Diễn văn khai mạc do A đọc"
  const bool no_list_yet = state_.of_side && !state_.list;  // "Về phía chủ đầu tư, ông A cho biết"
  if (of_speech || (!state_.lead.empty() && !agent && !no_list_yet && (leads_list || state_.after_comma))) {
    give(person, state_.lead);
    if (!state_.also.empty()) give(person, state_.also);
  }
  state_.subjects.push_back(person);
  if (state_.to_press && state_.asked.empty()) state_.asked.push_back(person);
  last_subject_ = person;
  state_.verb_seen = state_.said = state_.acted_on = false;
  state_.group_last = false;
  state_.agent = agent;
  state_.gap = 0;
}

void RoleReader::on_verb(std::size_t unit, const WordEntry& verb) {
  const std::string_view role = verb.attribute("role");
  if (!verb.attribute("to").empty()) {  // "5 suất quà được trao cho A và B"
    state_.giver = unit;
    ++state_.gap;
    return;
  }
  if (!state_.said && !verb.attribute("answers").empty()) state_.answers = true;
  if (is_speech_told(unit, verb)) {
    for (const std::size_t person : state_.subjects) give(person, role);
  }
  // "A được bà B mời phát biểu", "A được ủy quyền trả lời": A speaks.
  const WordEntry* asking = unit > 1 ? view_.entry(unit - 1, grammar_.aside_mark) : nullptr;
  const bool mandated = asking != nullptr && !asking->attribute("asks").empty() && !state_.verb_seen;
  const bool by_someone = mandated && !state_.receivers.empty() && view_.is_annotation(unit - 2, grammar_.person);
  const bool asked = by_someone || (mandated && view_.is(unit - 2, grammar_.passive_mark));
  if (by_someone) state_.subjects = std::exchange(state_.receivers, {});
  if (asked) {
    state_.acted_on = false;
    state_.gap = 0;
  }
  const bool of_something =
      unit > 0 && !asked &&
      (view_.is(unit - 1, grammar_.future_mark) || takes_noun(unit - 1) || view_.is(unit - 1, grammar_.source_mark));
  if (of_something || is_noun(unit, role)) {
    ++state_.gap;
    return;
  }
  // "A bị nêu tên", "được điều hành bởi A": what somebody else does.
  const bool passive = unit > 0 && view_.is(unit - 1, grammar_.passive_mark);
  if (passive && role != "attend" && role != "receive") {
    state_.passive = role;
    ++state_.gap;
    return;
  }
  // "A được UBND tỉnh tặng bằng khen", "A bị Ủy ban Kiểm tra kết luận ..."
  if (state_.acted_on && !passive && role != "attend" && role != "receive") {
    if (role == "award" && !view_.has_flowers(unit)) {
      for (const std::size_t person : state_.subjects) give(person, "receive");
      state_.verb_seen = true;
    }
    ++state_.gap;
    return;
  }
  // "thực hiện kết luận của Ban Thường vụ": a noun.
  const bool also_noun = view_.is(unit, grammar_.noun) || view_.is(unit, grammar_.document_type);
  // "Kết luận của Ủy ban nêu, ông A có sai phạm": the paper of an organ, which nobody reads there.
  const bool of_organ = (role == "close" || role == "report") && unit + 2 < view_.units().size() &&
                        view_.is_annotation(unit + 2, grammar_.organ_name);
  const bool inside =
      !state_.subjects.empty() || of_organ || (unit > state_.clause && (role == "report" || role == "close"));
  if (also_noun && (inside || paper_tells(unit)) && unit + 1 < view_.units().size() &&
      view_.is(unit + 1, grammar_.owner_mark)) {
    ++state_.gap;
    return;
  }
  // "A khoe chuyện", but "bảo đảm", "tính toán": such words are a speech only right behind who speaks.
  // ... or behind a comma that ends what stands beside the name: "Bà A, chủ nhà trọ ở ấp 3, xin ...".
  const bool beside = state_.subjects.size() == 1 && !state_.list && state_.lead.empty() && unit > 2 &&
                      view_.is_annotation(0, grammar_.person) && view_.is_mark(1) && view_.text(unit - 1) == "," &&
                      state_.gap <= subject_reach;
  const bool near = !state_.subjects.empty() && !state_.verb_seen && (state_.gap <= near_reach || beside);
  // "đoàn công tác do ông A dẫn đầu", but "A dẫn đầu cuộc đua".
  const std::string_view leads = verb.attribute("agent");
  if (!leads.empty()) {
    if (!state_.agent || state_.verb_seen || (leads == "there" && !leads_there(unit))) {
      ++state_.gap;
      return;
    }
    if (leads != "there") {
      only_seen_.insert(only_seen_.end(), state_.subjects.begin(), state_.subjects.end());
      ++state_.gap;
      return;
    }
  }
  const bool far = !verb.attribute("near").empty() && !near;
  if (far) {
    ++state_.gap;
    return;
  }
  if (beside) state_.group_last = false;
  // "A cho biết sở đã báo cáo thành phố", "A đề nghị các xã thảo luận": told or asked, not done at the meeting.
  if (state_.said && (is_precise(role) || role == "receive")) {
    ++state_.gap;
    return;
  }
  const std::string_view object = verb.attribute("object");
  // "A trao 2 tỷ đồng; B tiếp nhận.": what was given stands before.
  const bool given = state_.gave && !state_.verb_seen && (unit + 1 == view_.units().size() || view_.is_mark(unit + 1));
  const bool of_else =
      (object == "gift" && !given && !view_.has_gift(unit)) || (object == "any" && view_.has_flowers(unit)) ||
      (object == "meeting" && !view_.has_meeting(unit)) || (object == "paper" && !view_.has_paper(unit));
  if (of_else) {
    ++state_.gap;
    return;
  }
  // "Diễn văn khai mạc do A trình bày": the opening.
  if (state_.agent && role == "report" && !state_.verb_seen && (state_.lead == "open" || state_.lead == "close")) {
    state_.verb_seen = true;
    return;
  }
  // "Báo cáo do A trình bày nêu rõ ...": the paper tells it.
  if (state_.agent && state_.verb_seen && role == "speak") {
    state_.said = true;
    return;
  }
  if (role == "award" && !state_.giver) state_.giver = unit;
  state_.gave = state_.gave || role == "award";
  if (role == "attend") {
    state_.attended = unit;
    state_.list = state_.list || state_.of_side;  // "Phía tỉnh có sự tham dự của A"
  }
  // "A chủ trì hội nghị với sự tham gia của B và C"
  // ... or the list begins anew: "Dự có A; cùng dự: B; C"
  const bool with_others = view_.is(unit, grammar_.list_opener) && view_.opens_list(unit);
  const bool anew =
      unit == state_.clause && (state_.list || (unit > 0 && view_.text(unit - 1) == ";")) && begins_list_anew(unit);
  if (role == "attend" && !state_.said && (with_others || anew)) {
    state_.subjects.clear();
    state_.lead = role;
    state_.list = true;
    state_.verb_seen = state_.specific = false;
    return;
  }
  if (state_.list && state_.in_brackets && !state_.subjects.empty()) {  // "A (Vụ trưởng, dự trực tuyến); B"
    give(state_.subjects.back(), role);
    return;
  }
  // "A đến dự lễ và trao Nghị quyết": the second verb of the same subject, with the meeting between them.
  if (state_.attended && role == "award" && unit > 1 && !state_.said && view_.is(unit - 1, grammar_.joint) &&
      view_.is_annotation(unit - 2, grammar_.event))
    state_.gap = subject_reach;
  // "A, B, lãnh đạo các bộ cùng tham gia trả lời": they all do.
  const bool all = role == "attend" || role == "chair" || role == "receive" || !verb.attribute("together").empty();
  const bool of_list = all && !state_.said;
  if (!state_.subjects.empty() && state_.gap <= subject_reach && (of_list || !state_.group_last)) {
    // "Dự có A; ông B chủ trì": only the last.
    if (state_.list && state_.lead == "attend" && role == "chair") state_.subjects = {state_.subjects.back()};
    for (const std::size_t person : state_.subjects) {
      // "Khai mạc hội nghị, đồng chí A cho biết" is the opening speech; "Kết luận ..., đồng chí A yêu cầu" and "Phát
      // biểu khai mạc, đồng chí A cho biết" say more.
      const bool more = !verb.attribute("strong").empty() || (state_.speech && !verb.attribute("clause").empty());
      const bool says_more = more && (state_.lead == "close" || state_.speech);
      if (role != "speak" || !state_.specific || says_more) give(person, role);
    }
    if (role == "award") {
      for (const std::size_t person : state_.receivers) give(person, "receive");
    }
    state_.verb_seen = true;
    state_.said = state_.said || role == "speak";
    state_.reported = state_.reported || !verb.attribute("clause").empty();
    state_.gap = subject_reach;  // a second verb must stand beside the first
    return;
  }
  // "Báo cáo nêu rõ, ...", "Kết luận khẳng định ...": the paper tells it.
  const bool paper = (role == "report" || role == "close") && also_noun && unit + 1 < view_.units().size() &&
                     view_.is(unit + 1, grammar_.role_verb);
  if (paper) state_.paper = state_.clause;
  if (state_.paper == state_.clause) return;
  // "Qua thảo luận, nhiều đại biểu đề nghị làm rõ vụ ông A": a group says it.
  const bool of_group =
      unit > state_.clause && (view_.is_annotation(unit - 1, grammar_.group) ||
                               view_.is_annotation(unit - 1, grammar_.organ_name) || view_.is(unit - 1, grammar_.noun));
  if (role == "speak" && of_group && state_.after_comma && state_.subjects.empty() &&
      (state_.lead == "speak" || is_precise(state_.lead))) {
    state_.lead = {};
    state_.said = true;
    return;
  }
  // "Tiếp thu ý kiến và bế mạc hội nghị, ông A": the second verb says more of what A's speech was.
  const bool joined = state_.lead == "speak" && state_.subjects.empty() && is_precise(role) && unit > 0 &&
                      view_.is(unit - 1, grammar_.joint);
  if (joined) {
    state_.lead = role;
    state_.specific = state_.speech = true;
    return;
  }
  // "Chủ trì và kết luận phiên họp, ông A", "Dự và trao giải có: A": both verbs are theirs.
  const bool both = (state_.lead == "attend" && role == "award") || (state_.lead == "chair" && role == "close");
  if (both && state_.subjects.empty() && !state_.list && unit > 0 && view_.is(unit - 1, grammar_.joint)) {
    state_.also = role;
    return;
  }
  const bool lists = role == "chair" && unit + 1 < view_.units().size() && view_.text(unit + 1) == ":";
  // "Anh A chia sẻ có dịp dự đại hội": what he tells.
  const bool told = state_.said && role == "attend" && unit > state_.clause;
  if (!told && (lists || opens_clause(unit, role)) && (state_.lead.empty() || state_.verb_seen)) {
    state_.subjects.clear();
    state_.lead = role;
    state_.also = {};
    state_.of_side = !verb.attribute("side").empty();
    state_.after_comma = false;
    attendance_ = attendance_ || role == "attend";
    state_.list = false;
    state_.specific = is_precise(role);
    state_.speech = !verb.attribute("speech").empty();
  }
}

void RoleReader::on_mark(std::size_t unit) {
  const std::string_view mark = view_.text(unit);
  if (is_quotation_mark(mark)) {
    state_.in_quote = !state_.in_quote;
    ++state_.gap;
  }
  const bool of_people = state_.lead == "attend" || state_.lead == "chair";
  const bool names_next = of_people || view_.opens_list(unit);
  if (mark == ":" && !state_.lead.empty() && names_next && (of_people || state_.subjects.empty())) state_.list = true;
  // "Khai mạc kỳ họp, bà A nêu rõ: ...", "Bà A báo cáo: ...": what they say follows.
  if (mark == ":" && state_.verb_seen && !state_.list && (is_precise(state_.lead) || state_.lead.empty())) {
    state_.lead = {};
    state_.said = true;
  }
  // "Thủ tướng: Số liệu ông A nêu chưa chính xác"
  if (mark == ":" && unit == 1 && view_.units()[0].annotation() >= 0) {
    if (discussion_ && view_.is_annotation(0, grammar_.person)) {  // "Ông A: Từ tháng 7 ...", amid a discussion
      for (const std::size_t person : state_.subjects) give(person, "speak");
    }
    state_.reported = true;
  }
  if (mark == ",") {
    state_.after_comma = true;
    state_.acted_on = false;
  }
  if (mark == "(") state_.in_brackets = true;
  if (mark == ")") state_.in_brackets = false;
  if (mark == ";") {
    if (has_verb_behind(unit)) state_.giver.reset();
    state_.reported = false;
    if (state_.verb_seen) {
      const State fresh;
      state_.subjects.clear();
      state_.lead = fresh.lead;
      state_.answers = false;
      state_.also = fresh.also;
      state_.list = state_.verb_seen = state_.said = state_.specific = false;
      state_.gap = 0;
    }
  }
  const bool says = mark == ":" && unit + 1 < view_.units().size() && is_quotation_mark(view_.text(unit + 1));
  const bool opens = state_.subjects.size() == 1 && view_.is_annotation(0, grammar_.person);
  if (says && !state_.verb_seen && (state_.gap <= subject_reach || opens) && state_.lead.empty()) {
    for (const std::size_t person : state_.subjects) give(person, "speak");
    state_.verb_seen = true;
  }
  if (mark == "," && state_.verb_seen) state_.gap = std::min(state_.gap, subject_reach - 1);
  state_.clause = unit + 1;
}

}  // namespace bienban
