#include "record/roles.h"

#include <algorithm>

namespace bienban {
namespace {

// A verb further from its subject than this belongs to something else.
constexpr std::size_t subject_reach = 5;
// ... and so is one that is also an ordinary word: "A thì hỏi".
constexpr std::size_t near_reach = 1;
// A speech in a paragraph on a discussion: who chairs speaks there, the others discuss.
constexpr std::string_view speech_in_discussion = "speak or discuss";
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
  return gets_flowers(unit) || (goes_on_list(unit) && is_aside(unit - 2));
}

void RoleReader::on_person(std::size_t unit, std::size_t person) {
  if (is_receiver(unit)) {
    give(person, "receive");
    state_.gap = 0;
    return;
  }
  if (unit > 0 && view_.is(unit - 1, grammar_.source_mark)) {
    const WordEntry& source = *view_.entry(unit - 1, grammar_.source_mark);
    const bool only_discussion = !source.attribute("only").empty();
    const std::string_view role = source.attribute("role");
    if (!only_discussion || discussion_) give(person, role.empty() ? "speak" : role);
    if (role == "chair" || role == "attend") {  // "dưới sự chủ trì của A và B"
      state_.lead = role;
      state_.list = true;
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
  const bool of_something =
      unit > 0 && (view_.is(unit - 1, grammar_.future_mark) || view_.is(unit - 1, grammar_.aside_mark) ||
                   view_.is(unit - 1, grammar_.source_mark));
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
  const bool inside = !state_.subjects.empty() || (unit > state_.clause && (role == "report" || role == "close"));
  if (also_noun && inside && unit + 1 < view_.units().size() && view_.is(unit + 1, grammar_.owner_mark)) {
    ++state_.gap;
    return;
  }
  // "A khoe chuyện", but "bảo đảm", "tính toán": such words are a speech only right behind who speaks.
  // ... or behind a comma that ends what stands beside the name: "Bà A, chủ nhà trọ ở ấp 3, xin ...".
  const bool beside = state_.subjects.size() == 1 && !state_.list && state_.lead.empty() && unit > 2 &&
                      view_.is_annotation(0, grammar_.person) && view_.is_mark(1) && view_.text(unit - 1) == "," &&
                      state_.gap <= subject_reach;
  const bool near = !state_.subjects.empty() && !state_.verb_seen && (state_.gap <= near_reach || beside);
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
  const bool of_else = (object == "gift" && !given && !view_.has_gift(unit)) || (object == "any" && view_.has_flowers(unit)) ||
                       (object == "meeting" && !view_.has_meeting(unit)) ||
                       (object == "paper" && !view_.has_paper(unit));
  if (of_else) {
    ++state_.gap;
    return;
  }
  // "Báo cáo do A trình bày nêu rõ ...": the paper tells it.
  if (state_.agent && state_.verb_seen && role == "speak") return;
  if (role == "award" && !state_.giver) state_.giver = unit;
  state_.gave = state_.gave || role == "award";
  if (role == "attend") {
    state_.attended = unit;
    state_.list = state_.list || state_.of_side;  // "Phía tỉnh có sự tham dự của A"
  }
  // "A chủ trì hội nghị với sự tham gia của B và C"
  // ... or the list begins anew: "Dự có A; cùng dự: B; C"
  const bool with_others = view_.is(unit, grammar_.list_opener) && view_.opens_list(unit);
  const bool anew = state_.list && unit == state_.clause && unit + 1 < view_.units().size() && view_.text(unit + 1) == ":";
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
  const bool of_list = role == "attend" || role == "chair" || role == "receive";
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
  if ((lists || opens_clause(unit, role)) && (state_.lead.empty() || state_.verb_seen)) {
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
  if (mark == ":" && unit == 1 && view_.units()[0].annotation >= 0) state_.reported = true;
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

void RoleReader::step(std::size_t unit) {
  const Unit& here = view_.units()[unit];
  const Annotation* annotation = Grammar::annotation(analysis_, here);
  if (view_.is_mark(unit)) {
    on_mark(unit);
    return;
  }
  if (state_.in_quote) return;
  const bool verb_in_brackets = state_.list && grammar_.is(here, grammar_.role_verb);
  if (state_.in_brackets && !verb_in_brackets) return;
  if (annotation != nullptr && annotation->kind == grammar_.person) {
    const auto person = people_.of_unit(view_.sentence(), here);
    if (annotation->field("fallen") != nullptr) {  // "bà A, vợ liệt sĩ B, nói"
      if (person) away_.push_back(*person);
      return;
    }
    if (person) on_person(unit, *person);
    const std::string_view told = view_.text(unit);  // "A (Vụ trưởng" of "A (Vụ trưởng, dự trực tuyến)"
    state_.in_brackets = told.find('(') != std::string_view::npos && told.find(')') == std::string_view::npos;
    return;
  }
  if (annotation != nullptr && (annotation->kind == grammar_.group || annotation->kind == grammar_.count)) {
    // "A, đại diện Hiệp hội Dệt may, cho biết": what he is; "A thay mặt các đơn vị phát biểu": whom he speaks for.
    const bool beside = unit > 1 && view_.is_mark(unit - 1) && view_.is_annotation(unit - 2, grammar_.person);
    const bool spoken_for = unit > 0 && !state_.verb_seen &&
                            (view_.is_annotation(unit - 1, grammar_.person) || view_.is(unit - 1, grammar_.aside_mark));
    state_.group_last = !(beside || spoken_for) || state_.list || state_.subjects.size() > 1;
    // "Kết thúc hội nghị, các đại biểu thăm nhà ông A"
    if (annotation->field("bare") != nullptr && state_.after_comma && !state_.list) state_.lead = {};
    return;
  }
  if (annotation != nullptr && annotation->kind == grammar_.event) on_event(unit);
  if (view_.is(unit, grammar_.absence)) on_absence(unit);
  if (view_.is(unit, grammar_.press_mark)) on_press();
  if (view_.is(unit, grammar_.hearing)) state_.said = !state_.subjects.empty();
  if (view_.is(unit, grammar_.passive_mark) && !state_.verb_seen && state_.gap <= 1) {
    state_.acted_on = !state_.subjects.empty();
  }
  if (view_.is(unit, grammar_.judged) && !state_.verb_seen && state_.gap <= subject_reach) {
    for (const std::size_t person : state_.subjects) people_.all()[person].judged = true;
  }
  const bool stands_for_somebody =
      (annotation != nullptr && annotation->kind == grammar_.title) || view_.is(unit, grammar_.honorific);
  const bool is_source = unit > 0 && view_.is(unit - 1, grammar_.source_mark) && annotation != nullptr;
  if (stands_for_somebody && (is_source || acts(unit))) {
    const bool pronoun = annotation == nullptr && last_subject_;
    const auto person = pronoun ? last_subject_ : people_.of_unit(view_.sentence(), here);
    if (person) on_person(unit, *person);
    return;
  }
  if (const WordEntry* verb = grammar_.cascade.entry(here, grammar_.role_verb)) {
    on_verb(unit, *verb);
    return;
  }
  if (view_.is(unit, grammar_.list_opener)) {
    // "Dự hội nghị có đồng chí A. Đại biểu tỉnh có đồng chí B; C."
    const bool of_attending = state_.attended && unit - *state_.attended <= 3 && view_.opens_list(unit);
    if (state_.lead.empty() && attendance_ && !state_.verb_seen && unit <= 3 && view_.opens_list(unit))
      state_.lead = "attend";
    if (of_attending || (state_.lead.empty() && state_.subjects.empty() && lists_those_there(unit)))
      state_.lead = "attend";
    const bool of_people = state_.lead == "attend" || state_.lead == "chair";
    bool at_verb = false;  // "phát biểu của A", "Báo cáo tóm tắt của B"
    for (std::size_t back = 1; back <= 2 && back <= unit; ++back)
      at_verb = at_verb || (view_.is(unit - back, grammar_.role_verb) && view_.is(unit - back, grammar_.noun));
    if (!state_.lead.empty() && (of_people || at_verb || !view_.is(unit, grammar_.owner_mark))) {
      state_.list = true;
      return;
    }
  }
  // "ông A, bản Nà Lo và bà B": where A is from parts no list.
  const bool home = view_.is_annotation(unit, grammar_.place_name) && unit > 1 && view_.text(unit - 1) == "," &&
                    view_.is_annotation(unit - 2, grammar_.person);
  const bool joins =
      home || view_.is(unit, grammar_.joint) || view_.is(unit, grammar_.names_follow) ||
      view_.is(unit, grammar_.honorific) || view_.is(unit, grammar_.plural_mark) ||
      (annotation != nullptr && (annotation->kind == grammar_.when || annotation->kind == grammar_.number));
  if (!joins) ++state_.gap;
}

void RoleReader::finish() {
  for (PersonFacts& person : people_.all()) {
    if (person.roles.erase(std::string(speech_in_discussion)) == 0) continue;
    person.roles.insert(person.roles.contains("chair") ? "speak" : "discuss");
  }
  see_line_ups();
  for (const std::size_t person : only_seen_) {
    if (people_.all()[person].roles.empty()) people_.all()[person].roles.insert("attend");
  }
}

void RoleReader::read(std::size_t sentence, BlockKind block, std::size_t paragraph) {
  view_.move_to(sentence);
  if (paragraph != paragraph_) discussion_ = attendance_ = false;
  paragraph_ = paragraph;
  // A list may run on over a line's end: "... , \n Bí thư Đảng đoàn A; ..."
  if (!open_list_) state_ = State{};
  state_.clause = 0;
  state_.giver.reset();
  state_.in_quote = view_.begins_in_quote();
  given_.clear();
  away_.clear();
  discussion_ = discussion_ || discussions_.told_in(view_);
  for (std::size_t unit = 0; unit < view_.units().size(); ++unit) step(unit);
  const std::string_view last = view_.units().empty() ? std::string_view() : view_.text(view_.units().size() - 1);
  open_list_ = last == "," || last == ";" || last == ":";
  const bool caption = block == BlockKind::caption;
  if (caption) read_caption();
  if (!view_.units().empty() && view_.is(0, grammar_.line_up)) read_line_up();
  close_sentence(caption);
}

}  // namespace bienban
