// The titles that several names of a list share.
#include <algorithm>
#include <string_view>

#include "record/people.h"

namespace bienban {
namespace {

// What stands in brackets beside a name has at most so many units.
constexpr std::size_t aside_reach = 9;

// What stands between a person's name and the title behind it; empty where none is behind.
std::string_view before_title(const Analysis& analysis, const Annotation& person) {
  const Field* name = person.field("name");
  const Field* after = person.field("after");
  if (name == nullptr || after == nullptr || after->span.begin < name->span.end) return {};
  return analysis.of({name->span.end, after->span.begin});
}

}  // namespace

// Whether a unit may stand between two names of one list.
bool People::between_names(const Unit& unit) const {
  const std::string_view text = analysis_.of({unit.begin, unit.end});
  return text == "," || text == ":" || grammar_.is(unit, grammar_.joint) || grammar_.is(unit, grammar_.names_follow) ||
         grammar_.is(unit, grammar_.honorific) || grammar_.is(unit, grammar_.plural_mark) ||
         grammar_.is(unit, grammar_.of_times);
}

// "2 Phó Chủ tịch UBND huyện A và B".
bool People::is_several(const Unit& unit) const {
  const Annotation* number = Grammar::annotation(analysis_, unit);
  const Decimal* value = number == nullptr || number->kind != grammar_.number ? nullptr : number->number_of("value");
  return value != nullptr && Decimal(1) < *value;
}

// The title that a unit gives to the names behind it: "các Phó Chủ tịch UBND tỉnh: A, B", "9 ủy viên Bộ Chính trị gồm
// A, B", "các Phó Chủ tịch A, B", "nguyên Hiệu trưởng các thời kỳ: A, B".
People::SharedTitle People::shared_title(std::span<const Unit> units, std::size_t at) const {
  const Annotation* annotation = Grammar::annotation(analysis_, units[at]);
  if (annotation == nullptr) return {};
  const bool plural = annotation->field("many") != nullptr ||
                      (at > 0 && (grammar_.is(units[at - 1], grammar_.plural_mark) || is_several(units[at - 1])));
  std::size_t next = at + 1;
  const Annotation* term = next < units.size() ? Grammar::annotation(analysis_, units[next]) : nullptr;
  const bool is_term = term != nullptr && term->kind == grammar_.when;  // "các Phó Chủ tịch Hội khóa 9 gồm"
  if (is_term || (next + 1 < units.size() && grammar_.is(units[next], grammar_.of_times))) ++next;
  const bool opens = next < units.size() &&
                     (analysis_.text[units[next].begin] == ':' || grammar_.is(units[next], grammar_.names_follow));
  // "Công bố quyết định của Thủ tướng là ông A": the post is another's.
  const bool of_other = !plural && opens && at > 0 && analysis_.text[units[next].begin] != ':' &&
                        grammar_.is(units[at - 1], grammar_.owner_mark);
  if (annotation->kind == grammar_.title && (plural || opens) && !of_other) return {annotation, plural && opens};
  const bool holds_one = (annotation->kind == grammar_.person && plural && annotation->field("before") != nullptr) ||
                         ((annotation->kind == grammar_.count || annotation->kind == grammar_.group) && opens);
  if (!holds_one) return {};
  for (const std::uint32_t part : annotation->parts) {
    if (analysis_.annotations[part].kind == grammar_.title) return {&analysis_.annotations[part], opens};
  }
  return {};
}

// "A, B - Phó Chủ tịch HĐND tỉnh": a dash before the title, while commas part the names; in "ông A, ông B - Phó Chủ
// tịch" each is spoken of by himself.
bool People::follows_dash(const Annotation& person) const {
  if (person.field("honorific") != nullptr) return false;
  return before_title(analysis_, person).find('-') != std::string_view::npos;
}

// "A, B (Trưởng Ban Dân vận)": the title beside the name stands in brackets.
bool People::in_brackets(const Annotation& person) const {
  return before_title(analysis_, person).find('(') != std::string_view::npos;
}

// "; A và B, Phó Chủ tịch HĐND tỉnh": an item of a list with two names and one title, while A has none elsewhere.
bool People::ends_pair(std::span<const Unit> units, std::size_t at, const std::vector<std::size_t>& bare) const {
  const Annotation& person = *Grammar::annotation(analysis_, units[at]);
  if (bare.size() != 1 || at < 2 || !people_[bare.front()].titles.empty()) return false;
  if (person.field("before") != nullptr || person.field("honorific") != nullptr) return false;
  if (!before_title(analysis_, person).starts_with(',')) return false;
  if (!grammar_.is(units[at - 1], grammar_.joint)) return false;
  if (at == 2) return true;
  const std::string_view before = analysis_.of({units[at - 3].begin, units[at - 3].end});
  // "A, Chủ tịch HĐND, B và C, Phó Chủ tịch HĐND": the pair stands behind somebody with a title of his own.
  const Annotation* other = at < 4 ? nullptr : Grammar::annotation(analysis_, units[at - 4]);
  if (before == "," && other != nullptr && other->kind == grammar_.person && !before_title(analysis_, *other).empty()) {
    return true;
  }
  return before == ";" || before == ":" || grammar_.is(units[at - 3], grammar_.list_opener) ||
         grammar_.is(units[at - 3], grammar_.plural_mark);
}

// "các Thứ trưởng: A (Bộ Y tế), B (Bộ Tài chính)": the bracket that closes what stands beside a name; `at` where there
// is none.
std::size_t People::end_of_aside(std::span<const Unit> units, std::size_t at) const {
  if (at == 0 || analysis_.text[units[at].begin] != '(') return at;
  const Annotation* before = Grammar::annotation(analysis_, units[at - 1]);
  if (before == nullptr || before->kind != grammar_.person) return at;
  for (std::size_t i = at + 1; i < units.size() && i <= at + aside_reach; ++i) {
    if (analysis_.text[units[i].begin] == ')') return i;
    const Annotation* inside = Grammar::annotation(analysis_, units[i]);
    if (inside != nullptr && (inside->kind == grammar_.person || inside->kind == grammar_.title)) return at;
  }
  return at;
}

// "; các ông A, B, C, Phó Chủ tịch UBND tỉnh;": an item of several called together, whose only title ends it.
bool People::ends_item(std::span<const Unit> units, std::size_t at, const std::vector<std::size_t>& bare) const {
  const Annotation& person = *Grammar::annotation(analysis_, units[at]);
  if (bare.empty() || person.field("before") != nullptr || person.field("honorific") != nullptr) return false;
  const bool ends = at + 1 == units.size() || analysis_.of({units[at + 1].begin, units[at + 1].end}) != ",";
  if (!ends || before_title(analysis_, person).find(',') == std::string_view::npos) return false;
  if (std::any_of(bare.begin(), bare.end(), [&](std::size_t other) { return !people_[other].titles.empty(); }))
    return false;
  const Unit* first = nullptr;
  for (std::size_t i = at; i-- > 0;) {
    const Annotation* annotation = Grammar::annotation(analysis_, units[i]);
    if (annotation != nullptr && annotation->kind == grammar_.person) first = &units[i];
    if (analysis_.of({units[i].begin, units[i].end}) == ";") break;
    if (annotation == nullptr && !between_names(units[i])) break;
  }
  const Annotation* opener = first == nullptr ? nullptr : Grammar::annotation(analysis_, *first);
  return opener != nullptr && opener->field("several") != nullptr;
}

void People::share_titles(std::span<const Unit> units) {
  SharedTitle shared;
  std::vector<std::size_t> bare;  // the names of the list before, as long as they have no title of their own
  for (std::size_t i = 0; i < units.size(); ++i) {
    if (shared.title == nullptr && bare.empty() && units[i].annotation() < 0) continue;
    if (const SharedTitle found = shared_title(units, i); found.title != nullptr) {
      shared = found;
      bare.clear();
      continue;
    }
    if (const std::size_t end = end_of_aside(units, i); end != i && shared.title != nullptr) {
      i = end;
      continue;
    }
    const Annotation* annotation = Grammar::annotation(analysis_, units[i]);
    if (annotation == nullptr || annotation->kind != grammar_.person) {
      const bool term = annotation != nullptr && annotation->kind == grammar_.when;
      const bool parts = bare.empty() && (term || (shared.of_all && analysis_.text[units[i].begin] == ';'));
      if (parts || between_names(units[i])) continue;
      shared = {};
      bare.clear();
      continue;
    }
    const auto person = of_annotation(static_cast<std::uint32_t>(units[i].annotation()));
    if (!person) continue;
    const bool titled = annotation->field("after") != nullptr || annotation->field("before") != nullptr;
    if (annotation->field("shared") != nullptr || follows_dash(*annotation) || ends_pair(units, i, bare) ||
        ends_item(units, i, bare)) {
      for (const std::size_t other : bare) take_titles(*annotation, people_[other]);
    }
    const bool shares =
        shared.title != nullptr && (!titled || (shared.of_all && (bare.empty() || in_brackets(*annotation))));
    if (shares) add_title(people_[*person], titles_.read(analysis_, *shared.title));
    if (titled) {
      if (!shares) shared = {};
      bare.clear();
    } else {
      bare.push_back(*person);
    }
  }
}

void People::share_titles() {
  for (const SentenceAnalysis& sentence : analysis_.sentences) {
    if (analysis_.has(sentence, grammar_.person)) share_titles(sentence.units);
  }
}

}  // namespace bienban
