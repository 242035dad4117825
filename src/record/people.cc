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

void People::collect() {
  for (std::size_t s = 0; s < analysis_.sentences.size(); ++s) {
    for (const Unit& unit : analysis_.sentences[s].units) {
      const Annotation* annotation = Grammar::annotation(analysis_, unit);
      if (annotation == nullptr || annotation->kind != grammar_.person) continue;
      const Field* name = annotation->field("name");
      if (name == nullptr) continue;
      mentions_.push_back({static_cast<std::uint32_t>(unit.annotation), s, name->span,
                           split_words(fold(analysis_.of(name->span))), 0});
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
  for (PersonFacts& person : people_) person.only_short = person.key.size() < 2;
}

// The person of whose name this is the whole, the end ("Nhân", "Xuân Anh") or, for names of the Highlands, the start:
// the last one spoken of before, else the first after.
std::optional<std::size_t> People::find(const Mention& mention) const {
  std::optional<std::size_t> best;
  for (std::size_t i = 0; i < people_.size(); ++i) {
    const PersonFacts& person = people_[i];
    if (person.key == mention.key) return i;
    const bool shorter = mention.key.size() < 3 && mention.key.size() < person.key.size() &&
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
    if (is_repeat(title, known)) return;
    if (is_repeat(known, title)) {
      title.former = title.former || known.former;
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
