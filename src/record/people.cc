#include "record/people.h"

#include <algorithm>
#include <unordered_set>

#include "text/normalise.h"

namespace bienban {
namespace {

// What stands within so many units of a sentence's beginning opens it.
constexpr std::size_t opening_units = 3;

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

// A post taken up again is looked for among so many names before it, and behind it.
constexpr std::size_t reach_of_posts = 500;

// A title is compared with so many of a person's last ones.
constexpr std::size_t titles_compared = 200;

}  // namespace

People::People(const Grammar& grammar, const Analysis& analysis)
    : grammar_(grammar), analysis_(analysis), titles_(grammar), by_annotation_(analysis.annotations.size(), -1) {}

void People::collect(std::uint32_t index, std::size_t sentence) {
  const Annotation& annotation = analysis_.annotations[index];
  const Field* name = annotation.kind == grammar_.person ? annotation.field("name") : nullptr;
  if (name == nullptr) return;
  mentions_.push_back({index, sentence, name->span, split_words(analysis_.folded_of(name->span)), 0});
}

void People::collect() {
  for (std::size_t s = 0; s < analysis_.sentences.size(); ++s) {
    const SentenceAnalysis& sentence = analysis_.sentences[s];
    if (sentence.first == sentence.last) continue;
    for (const Unit& unit : sentence.units) {
      const Annotation* annotation = Grammar::annotation(analysis_, unit);
      if (annotation == nullptr) continue;
      collect(static_cast<std::uint32_t>(unit.annotation()), s);
      if (annotation->kind != grammar_.event) continue;
      for (const std::uint32_t part : annotation->parts) collect(part, s);  // "buổi làm việc với Phó Thủ tướng A"
    }
  }
  // Full names first, so that a short form before its full name ("ông Nhân" in a headline) finds its person.
  for (const bool whole_names : {true, false}) {
    for (Mention& mention : mentions_) {
      if ((mention.key.size() >= 3) == whole_names) join(mention);
    }
  }
  for (const Mention& mention : mentions_) {
    const Annotation& annotation = analysis_.annotations[mention.annotation];
    PersonFacts& person = people_[mention.person];
    person.mentions.push_back(mention.name);
    const std::span<const Unit> units = analysis_.sentences[mention.sentence].units;
    const bool of_past = mention.sentence != person.first_sentence && grammar_.is(units.front(), grammar_.past_post);
    if (!of_past) take_titles(annotation, person);  // "Trước khi về huyện, ông là ...": a career
    if (const Field* honorific = annotation.field("honorific")) {
      std::string word = analysis_.folded_of(honorific->span);
      if (std::find(person.honorifics.begin(), person.honorifics.end(), word) == person.honorifics.end()) {
        person.honorifics.push_back(std::move(word));
      }
    }
  }
  if (people_.empty()) return;
  share_titles();
  take_new_posts();
  take_fuller_titles();
  find_places();
  for (PersonFacts& person : people_)
    person.only_short = person.key.size() < 2 && person.key.front().find('\'') == std::string::npos;
}

// Finds the person of a mention, or makes one.
void People::join(Mention& mention) {
  const auto found = names_.find(mention.key, mention.sentence);
  mention.person = found.value_or(people_.size());
  by_annotation_[mention.annotation] = static_cast<std::int32_t>(mention.person);
  if (found) {
    PersonFacts& person = people_[*found];
    if (mention.sentence >= person.first_sentence) return;
    names_.move(*found, person.key, person.first_sentence, mention.sentence);
    person.first_sentence = mention.sentence;
    return;
  }
  PersonFacts person;
  person.name = mention.name;
  person.key = mention.key;
  person.rule = analysis_.annotations[mention.annotation].rule;
  person.first_sentence = mention.sentence;
  people_.push_back(std::move(person));
  names_.add(mention.person, mention.key, mention.sentence);
}

void People::add_title(PersonFacts& person, TitleMention title) {
  const std::size_t first = person.titles.size() - std::min(person.titles.size(), titles_compared);
  for (std::size_t i = first; i < person.titles.size(); ++i) {
    TitleMention& known = person.titles[i];
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

// "Từ năm 2003 đến 2014, ông giữ chức ...": a sentence that begins with months or years tells of a career.
bool People::tells_of_years(std::span<const Unit> units) const {
  const std::size_t first = std::min(units.size(), opening_units);
  return std::any_of(units.begin(), units.begin() + static_cast<std::ptrdiff_t>(first), [&](const Unit& unit) {
    const Annotation* annotation = Grammar::annotation(analysis_, unit);
    return annotation != nullptr && annotation->kind == grammar_.when;
  });
}

// "bầu ông A ... làm phó chủ tịch UBND TP": the post behind such words is one of the person before them.
void People::take_new_posts() {
  for (const SentenceAnalysis& sentence : analysis_.sentences) {
    std::vector<std::size_t> holders;  // the list of people before
    bool joined = false;
    bool given = false;
    if (!analysis_.has(sentence, grammar_.person) || tells_of_years(sentence.units)) continue;
    for (const Unit& unit : sentence.units) {
      const Annotation* annotation = Grammar::annotation(analysis_, unit);
      if (grammar_.is(unit, grammar_.past_post)) holders.clear();
      if (grammar_.is(unit, grammar_.new_post)) {
        given = true;
        continue;
      }
      if (annotation != nullptr && annotation->kind == grammar_.person) {
        if (!joined) holders.clear();
        if (const auto person = of_annotation(static_cast<std::uint32_t>(unit.annotation())))
          holders.push_back(*person);
        joined = true;
        given = false;
        continue;
      }
      if (annotation != nullptr && annotation->kind == grammar_.title && given) {
        for (const std::size_t person : holders) add_title(people_[person], titles_.read(analysis_, *annotation));
        joined = false;  // "bầu ông A làm chủ tịch, bà B làm phó chủ tịch": whoever follows has another post
        continue;
      }
      // "ông A cho rằng đồng chí Tổng Bí thư giữ chức ...": another's.
      const WordEntry* verb = holders.empty() ? nullptr : grammar_.cascade.entry(unit, grammar_.role_verb);
      if (verb != nullptr && !verb->attribute("clause").empty()) holders.clear();
      given = false;
      if (joined && !between_names(unit)) joined = false;
    }
  }
}

// "Theo Bí thư Thành ủy TP HCM, ...": a post that stands for its one holder may be told more fully there than beside
// the name. Somebody with several posts has one of them too short to tell whose it is: "Bộ trưởng, Chủ nhiệm Văn
// phòng".
void People::take_fuller_title(std::span<const Unit> units, std::size_t at) {
  const Annotation* title = Grammar::annotation(analysis_, units[at]);
  if (title == nullptr || title->kind != grammar_.title) return;
  const bool source = at > 0 && grammar_.is(units[at - 1], grammar_.source_mark);
  const bool opens = at == 0 || source || units[at - 1].annotation() >= 0 ||
                     units[at - 1].end - units[at - 1].begin == 1 || grammar_.is(units[at - 1], grammar_.honorific);
  const bool acts = (at + 1 < units.size() && grammar_.is(units[at + 1], grammar_.role_verb)) ||
                    (at + 2 < units.size() && grammar_.is(units[at + 2], grammar_.role_verb));
  if (!opens || (!source && !acts)) return;
  const TitleMention& wanted = titles_.read(analysis_, *title);
  if (wanted.former || wanted.foreign) return;
  PersonFacts* holder = nullptr;
  for (std::size_t i = 0; i < std::min(people_.size(), reach_of_posts); ++i) {
    PersonFacts& person = people_[i];
    for (const TitleMention& held : person.titles) {
      if (held.former || !(is_repeat(held, wanted) || is_repeat(wanted, held))) continue;
      const bool alone = person.titles.size() == 1 || !held.organisation.empty();
      if ((holder != nullptr && holder != &person) || !alone) return;
      holder = &person;
    }
  }
  if (holder == nullptr) return;
  // "Bí thư Đảng ủy Bệnh viện Trần Văn A" of an article on Trần Văn A: no hospital is called so.
  const bool ends_in_name = wanted.key.size() > holder->key.size() &&
                            std::equal(holder->key.rbegin(), holder->key.rend(), wanted.key.rbegin());
  if (!ends_in_name) add_title(*holder, wanted);
}

// A headline names posts as it has room.
void People::take_fuller_titles() {
  for (std::size_t s = 1; s < analysis_.sentences.size(); ++s) {
    if (!analysis_.has(analysis_.sentences[s], grammar_.title)) continue;
    const std::span<const Unit> units = analysis_.sentences[s].units;
    for (std::size_t i = 0; i < units.size(); ++i) take_fuller_title(units, i);
  }
}

// "khu hoa Hồ Thị Kỷ" of an article that has "đường Hồ Thị Kỷ": who has neither a post nor a word of address, and the
// name of a place of the text, is that place.
void People::find_places() {
  std::unordered_set<std::string> ends;  // of places, folded, each with the blank before it
  for (const Annotation& annotation : analysis_.annotations) {
    if (annotation.kind != grammar_.place_name) continue;
    const std::string place = analysis_.folded_of(annotation.span);
    for (std::size_t at = place.find(' '); at != std::string::npos; at = place.find(' ', at + 1)) {
      ends.insert(place.substr(at));
    }
  }
  std::vector<bool> called(people_.size());  // with a rank, a degree or an occupation
  for (const Mention& mention : mentions_) {
    if (analysis_.annotations[mention.annotation].span.begin < mention.name.begin) called[mention.person] = true;
  }
  for (std::size_t i = 0; i < people_.size(); ++i) {
    PersonFacts& person = people_[i];
    if (!person.titles.empty() || !person.honorifics.empty()) continue;
    const std::string name = analysis_.folded_of(person.name);
    person.place = ends.contains(' ' + name) || (!called[i] && grammar_.words.streets.contains(name));
  }
}

std::optional<std::size_t> People::of_annotation(std::uint32_t annotation) const {
  if (annotation >= by_annotation_.size() || by_annotation_[annotation] < 0) return std::nullopt;
  return static_cast<std::size_t>(by_annotation_[annotation]);
}

// The last person spoken of before who holds this post, else the first after.
std::optional<std::size_t> People::by_title(std::size_t sentence, std::uint32_t at, const Annotation& title) const {
  const TitleMention& wanted = titles_.read(analysis_, title);
  const std::size_t here = mentions_before(sentence, at);
  const std::size_t first = here - std::min(here, reach_of_posts);
  const std::size_t last = std::min(mentions_.size(), here + reach_of_posts);
  // "Bí thư Đảng ủy" is who is called so, and not the "Bí thư Đảng ủy Công ty A" who spoke last.
  for (const bool same : {true, false}) {
    const auto holds = [&](std::size_t mention) {
      const std::vector<TitleMention>& titles = people_[mentions_[mention].person].titles;
      return std::any_of(titles.begin(), titles.end(), [&](const TitleMention& held) {
        if (held.former) return false;
        return same ? held.key == wanted.key : is_repeat(wanted, held) || is_repeat(held, wanted);
      });
    };
    for (std::size_t i = here; i-- > first;) {
      if (holds(i)) return mentions_[i].person;
    }
    for (std::size_t i = here; i < last; ++i) {
      if (holds(i)) return mentions_[i].person;
    }
  }
  return std::nullopt;
}

// How many names stand before a place.
std::size_t People::mentions_before(std::size_t sentence, std::size_t at) const {
  const auto end = std::partition_point(mentions_.begin(), mentions_.end(), [&](const Mention& mention) {
    return mention.sentence < sentence || (mention.sentence == sentence && mention.name.begin < at);
  });
  return static_cast<std::size_t>(end - mentions_.begin());
}

std::optional<std::size_t> People::of_unit(std::size_t sentence, const Unit& unit) const {
  const Annotation* annotation = Grammar::annotation(analysis_, unit);
  if (annotation != nullptr && annotation->kind == grammar_.person) {
    return of_annotation(static_cast<std::uint32_t>(unit.annotation()));
  }
  if (annotation != nullptr && annotation->kind == grammar_.title) return by_title(sentence, unit.begin, *annotation);
  const std::size_t before = mentions_before(sentence, unit.begin);
  if (!grammar_.is(unit, grammar_.honorific) || before == 0) return std::nullopt;
  return mentions_[before - 1].person;
}

// Whether somebody is called so before his name: "Thượng tướng".
bool People::is_called(std::size_t person, const Unit& rank) const {
  const std::string wanted = analysis_.folded_of({rank.begin, rank.end}) + ' ';
  return std::any_of(mentions_.begin(), mentions_.end(), [&](const Mention& mention) {
    if (mention.person != person) return false;
    const Span before{analysis_.annotations[mention.annotation].span.begin, mention.name.begin};
    return analysis_.folded_of(before).find(wanted) != std::string::npos;
  });
}

}  // namespace bienban
