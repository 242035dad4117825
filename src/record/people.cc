#include "record/people.h"

#include <algorithm>

#include "text/normalise.h"

namespace bienban {
namespace {

std::vector<std::string> split_words(std::string_view folded) {
  std::vector<std::string> out(1);
  for (const char c : folded) {
    if (c == ' ') {
      out.emplace_back();
    } else {
      out.back() += c;
    }
  }
  return out;
}

bool ends_with(const std::vector<std::string>& whole, const std::vector<std::string>& end) {
  return end.size() <= whole.size() && std::equal(end.rbegin(), end.rend(), whole.rbegin());
}

bool begins_with(const std::vector<std::string>& whole, const std::vector<std::string>& start) {
  return start.size() <= whole.size() && std::equal(start.begin(), start.end(), whole.begin());
}

}  // namespace

People::People(const Grammar& grammar, const Analysis& analysis)
    : grammar_(grammar), analysis_(analysis), titles_(grammar), by_annotation_(analysis.annotations.size(), -1) {}

void People::collect(std::uint32_t index, std::size_t sentence) {
  const Annotation& annotation = analysis_.annotations[index];
  const Field* name = annotation.kind == grammar_.person ? annotation.field("name") : nullptr;
  if (name == nullptr) return;
  mentions_.push_back({index, sentence, name->span, split_words(fold(analysis_.of(name->span))), 0});
}

void People::collect() {
  for (std::size_t s = 0; s < analysis_.sentences.size(); ++s) {
    for (const Unit& unit : analysis_.sentences[s].units) {
      const Annotation* annotation = Grammar::annotation(analysis_, unit);
      if (annotation == nullptr) continue;
      collect(static_cast<std::uint32_t>(unit.annotation), s);
      if (annotation->kind != grammar_.event) continue;
      for (const std::uint32_t part : annotation->parts) collect(part, s);  // "buổi làm việc với Phó Thủ tướng A"
    }
  }
  // Full names first, so that a short form before its full name ("ông Nhân" in a headline) finds its person.
  const auto join = [&](bool whole_names) {
    for (Mention& mention : mentions_) {
      const bool whole = mention.key.size() >= 3;
      if (whole != whole_names) continue;
      auto found = find(mention);
      if (!found) {
        found = people_.size();
        PersonFacts person;
        person.name = mention.name;
        person.key = mention.key;
        person.rule = analysis_.annotations[mention.annotation].rule;
        person.first_sentence = mention.sentence;
        people_.push_back(std::move(person));
      }
      mention.person = *found;
      by_annotation_[mention.annotation] = static_cast<std::int32_t>(*found);
      PersonFacts& person = people_[*found];
      if (mention.key.size() > person.key.size()) {
        person.key = mention.key;
        person.name = mention.name;
      }
      person.first_sentence = std::min(person.first_sentence, mention.sentence);
    }
  };
  join(true);
  join(false);
  for (const Mention& mention : mentions_) {
    const Annotation& annotation = analysis_.annotations[mention.annotation];
    PersonFacts& person = people_[mention.person];
    person.mentions.push_back(mention.name);
    take_titles(annotation, person);
    if (const Field* honorific = annotation.field("honorific")) {
      std::string word = fold(analysis_.of(honorific->span));
      if (std::find(person.honorifics.begin(), person.honorifics.end(), word) == person.honorifics.end()) {
        person.honorifics.push_back(std::move(word));
      }
    }
  }
  if (people_.empty()) return;
  share_titles();
  take_new_posts();
  find_places();
  for (PersonFacts& person : people_)
    person.only_short = person.key.size() < 2 && person.key.front().find('\'') == std::string::npos;
}

// The person of whose name this is the whole, the end ("Nhân", "Xuân Anh") or, for names of the Highlands, the start:
// the last one spoken of before, else the first after.
std::optional<std::size_t> People::find(const Mention& mention) const {
  std::optional<std::size_t> best;
  for (std::size_t i = 0; i < people_.size(); ++i) {
    const PersonFacts& person = people_[i];
    if (person.key == mention.key) return i;
    const bool shorter =
        mention.key.size() < 3 && mention.key.size() < person.key.size() &&
        (ends_with(person.key, mention.key) ||
         (mention.key.size() == 2 && begins_with(person.key, mention.key) && person.key.front().size() == 1));
    if (!shorter) continue;
    if (!best) {
      best = i;
      continue;
    }
    const bool before = person.first_sentence <= mention.sentence;
    const bool best_before = people_[*best].first_sentence <= mention.sentence;
    if (before && (!best_before || person.first_sentence >= people_[*best].first_sentence)) best = i;
  }
  return best;
}

void People::add_title(PersonFacts& person, TitleMention title) {
  for (TitleMention& known : person.titles) {
    if (is_repeat(title, known)) {
      if (title.former && !known.former) known = std::move(title);  // "nguyên" is said once and holds throughout
      return;
    }
    if (is_repeat(known, title)) {
      if (known.former && !title.former) return;
      known = std::move(title);
      return;
    }
  }
  person.titles.push_back(std::move(title));
}

void People::take_titles(const Annotation& annotation, PersonFacts& person) const {
  for (const std::uint32_t part : annotation.parts) {
    const Annotation& inner = analysis_.annotations[part];
    if (inner.kind == grammar_.title) add_title(person, titles_.read(analysis_, inner));
  }
}

// Whether a unit may stand between two names of one list.
bool People::between_names(const Unit& unit) const {
  const std::string_view text = analysis_.of({unit.begin, unit.end});
  return text == "," || text == ":" || grammar_.is(unit, grammar_.joint) || grammar_.is(unit, grammar_.names_follow) ||
         grammar_.is(unit, grammar_.honorific) || grammar_.is(unit, grammar_.plural_mark);
}

// The title that a unit gives to the names behind it: "các Phó Chủ tịch UBND tỉnh: A, B", "9 ủy viên Bộ Chính trị gồm
// A, B", "các Phó Chủ tịch A, B".
const Annotation* People::shared_title(const std::vector<Unit>& units, std::size_t at) const {
  const Annotation* annotation = Grammar::annotation(analysis_, units[at]);
  if (annotation == nullptr) return nullptr;
  const bool plural = at > 0 && grammar_.is(units[at - 1], grammar_.plural_mark);
  const bool opens = at + 1 < units.size() &&
                     (analysis_.text[units[at + 1].begin] == ':' || grammar_.is(units[at + 1], grammar_.names_follow));
  if (annotation->kind == grammar_.title && (plural || opens)) return annotation;
  const bool holds_one = (annotation->kind == grammar_.person && plural && annotation->field("before") != nullptr) ||
                         ((annotation->kind == grammar_.count || annotation->kind == grammar_.group) && opens);
  if (!holds_one) return nullptr;
  for (const std::uint32_t part : annotation->parts) {
    if (analysis_.annotations[part].kind == grammar_.title) return &analysis_.annotations[part];
  }
  return nullptr;
}

// "A, B - Phó Chủ tịch HĐND tỉnh": a dash before the title, while commas part the names.
bool People::follows_dash(const Annotation& person) const {
  const Field* name = person.field("name");
  const Field* after = person.field("after");
  if (name == nullptr || after == nullptr || after->span.begin < name->span.end) return false;
  return analysis_.of({name->span.end, after->span.begin}).find('-') != std::string_view::npos;
}

void People::share_titles(const std::vector<Unit>& units) {
  const Annotation* shared = nullptr;
  std::vector<std::size_t> bare;  // the names of the list before, as long as they have no title of their own
  for (std::size_t i = 0; i < units.size(); ++i) {
    if (const Annotation* title = shared_title(units, i)) {
      shared = title;
      bare.clear();
      continue;
    }
    const Annotation* annotation = Grammar::annotation(analysis_, units[i]);
    if (annotation == nullptr || annotation->kind != grammar_.person) {
      if (between_names(units[i])) continue;
      shared = nullptr;
      bare.clear();
      continue;
    }
    const auto person = of_annotation(static_cast<std::uint32_t>(units[i].annotation));
    if (!person) continue;
    const bool titled = annotation->field("after") != nullptr || annotation->field("before") != nullptr;
    if (annotation->field("shared") != nullptr || follows_dash(*annotation)) {
      for (const std::size_t other : bare) take_titles(*annotation, people_[other]);
    }
    if (!titled && shared != nullptr) add_title(people_[*person], titles_.read(analysis_, *shared));
    if (titled) {
      shared = nullptr;
      bare.clear();
    } else {
      bare.push_back(*person);
    }
  }
}

void People::share_titles() {
  for (const SentenceAnalysis& sentence : analysis_.sentences) share_titles(sentence.units);
}

// "bầu ông A ... làm phó chủ tịch UBND TP": the post behind such words is one of the person before them.
void People::take_new_posts() {
  for (const SentenceAnalysis& sentence : analysis_.sentences) {
    std::vector<std::size_t> holders;  // the list of people before
    bool joined = false;
    bool given = false;
    for (const Unit& unit : sentence.units) {
      const Annotation* annotation = Grammar::annotation(analysis_, unit);
      if (grammar_.is(unit, grammar_.past_post)) holders.clear();
      if (grammar_.is(unit, grammar_.new_post)) {
        given = true;
        continue;
      }
      if (annotation != nullptr && annotation->kind == grammar_.person) {
        if (!joined) holders.clear();
        if (const auto person = of_annotation(static_cast<std::uint32_t>(unit.annotation))) holders.push_back(*person);
        joined = true;
        given = false;
        continue;
      }
      if (annotation != nullptr && annotation->kind == grammar_.title && given) {
        for (const std::size_t person : holders) add_title(people_[person], titles_.read(analysis_, *annotation));
        continue;
      }
      given = false;
      if (!between_names(unit)) joined = false;
    }
  }
}

// "khu hoa Hồ Thị Kỷ" of an article that has "đường Hồ Thị Kỷ": who has neither a post nor a word of address, and the
// name of a place of the text, is that place.
void People::find_places() {
  std::vector<std::string> places;  // folded
  for (const Annotation& annotation : analysis_.annotations) {
    if (annotation.kind == grammar_.place_name) places.push_back(fold(analysis_.of(annotation.span)));
  }
  for (PersonFacts& person : people_) {
    if (!person.titles.empty() || !person.honorifics.empty()) continue;
    const std::string name = ' ' + fold(analysis_.of(person.name));
    person.place =
        std::any_of(places.begin(), places.end(), [&](const std::string& place) { return place.ends_with(name); });
  }
}

std::optional<std::size_t> People::of_annotation(std::uint32_t annotation) const {
  if (annotation >= by_annotation_.size() || by_annotation_[annotation] < 0) return std::nullopt;
  return static_cast<std::size_t>(by_annotation_[annotation]);
}

// The last person spoken of before who holds this post, else the first after.
std::optional<std::size_t> People::by_title(std::size_t sentence, std::uint32_t at, const Annotation& title) const {
  const TitleMention wanted = titles_.read(analysis_, title);
  const auto holds = [&](const PersonFacts& person) {
    return std::any_of(person.titles.begin(), person.titles.end(), [&](const TitleMention& held) {
      return !held.former && (is_repeat(wanted, held) || is_repeat(held, wanted));
    });
  };
  std::optional<std::size_t> found;
  for (const Mention& mention : mentions_) {
    const bool before = mention.sentence < sentence || (mention.sentence == sentence && mention.name.begin < at);
    if (!before && found) break;
    if (holds(people_[mention.person])) found = mention.person;
  }
  return found;
}

std::optional<std::size_t> People::of_unit(std::size_t sentence, const Unit& unit) const {
  const Annotation* annotation = Grammar::annotation(analysis_, unit);
  if (annotation != nullptr && annotation->kind == grammar_.person) {
    return of_annotation(static_cast<std::uint32_t>(unit.annotation));
  }
  if (annotation != nullptr && annotation->kind == grammar_.title) return by_title(sentence, unit.begin, *annotation);
  if (!grammar_.is(unit, grammar_.honorific)) return std::nullopt;
  std::optional<std::size_t> last;
  for (const Mention& mention : mentions_) {
    if (mention.sentence > sentence || (mention.sentence == sentence && mention.name.begin >= unit.begin)) break;
    last = mention.person;
  }
  return last;
}

}  // namespace bienban
