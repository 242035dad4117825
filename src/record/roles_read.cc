// The walk over a sentence's units, and over the sentences of an article.
#include "record/roles.h"

namespace bienban {
namespace {

// How far behind a verb of attending its list may open, in units: "tháp tùng Chủ tịch nước A tham gia hội nghị có B".
constexpr std::size_t list_reach = 5;

}  // namespace

void RoleReader::step(std::size_t unit) {
  const Unit& here = view_.units()[unit];
  const Annotation* annotation = Grammar::annotation(analysis_, here);
  if (view_.is_mark(unit)) {
    on_mark(unit);
    return;
  }
  if (state_.in_quote) return;
  const bool verb_in_brackets = state_.list && grammar_.is(here, grammar_.role_verb);
  if (state_.in_brackets && !verb_in_brackets) {
    // "Kế tiếp là đoàn tỉnh (trưởng đoàn: A, Phó Bí thư)": the title takes the closing bracket with it.
    state_.in_brackets = !view_.text(unit).ends_with(')');
    if (state_.in_brackets || !state_.list) return;
  }
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
    // "A và lãnh đạo các bộ phát biểu": both do, where no list and no comma parts them.
    const bool with = unit > 1 && view_.is(unit - 1, grammar_.joint) &&
                      view_.is_annotation(unit - 2, grammar_.person) && state_.lead.empty() && !state_.list;
    state_.group_last = !(beside || spoken_for || with) || state_.list || (state_.subjects.size() > 1 && !with);
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
  // "Thượng tướng yêu cầu": who acted last, if he is called so.
  const bool ranked = annotation == nullptr && view_.is(unit, grammar_.rank) && last_subject_ &&
                      !people_.all()[*last_subject_].absent && people_.is_called(*last_subject_, here);
  const bool stands_for_somebody =
      (annotation != nullptr && annotation->kind == grammar_.title) || view_.is(unit, grammar_.honorific) || ranked;
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
  if (view_.is(unit, grammar_.list_opener) && !state_.said) {
    // "Dự hội nghị có đồng chí A. Đại biểu tỉnh có đồng chí B; C."
    const bool of_attending = state_.attended && unit - *state_.attended <= list_reach && view_.opens_list(unit);
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
  // "đại biểu A và đại biểu B đề nghị"
  const WordEntry* noun = annotation == nullptr ? view_.entry(unit, grammar_.noun) : nullptr;
  const bool called = noun != nullptr && noun->attribute("sense") == "person" && unit + 1 < view_.units().size() &&
                      view_.is_annotation(unit + 1, grammar_.person);
  const bool joins =
      home || called || view_.is(unit, grammar_.joint) || view_.is(unit, grammar_.names_follow) ||
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

// "Ông A (bìa trái) tặng hoa": words of a picture amid the text; one with a date of its own may be an older one.
bool RoleReader::shows_picture(std::size_t sentence) const {
  const auto& told = analysis_.sentences[sentence];
  bool shown = false;
  for (std::size_t i = told.first; i < told.last; ++i) {
    const Kind kind = analysis_.annotations[i].kind;
    if (kind == grammar_.when || kind == grammar_.date) return false;
    shown = shown || kind == grammar_.in_picture;
  }
  return shown;
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
  const bool caption = block == BlockKind::caption || shows_picture(sentence);
  if (caption) read_caption();
  if (!view_.units().empty() && view_.is(0, grammar_.line_up)) read_line_up();
  close_sentence(caption);
}

}  // namespace bienban
