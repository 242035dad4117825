// The people of an article: every mention of a name joined to its person, short forms and posts taken up again
// included, with titles at their fullest.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "record/grammar.h"
#include "record/name_index.h"
#include "record/titles.h"

namespace bienban {

struct PersonFacts {
  Span name;                     // the fullest form, where it stands first
  std::vector<std::string> key;  // its folded syllables
  std::vector<TitleMention> titles;
  std::set<std::string> roles;
  std::vector<std::string> honorifics;  // in the normal form, each once
  std::vector<Span> mentions;           // of the name, in order
  const Rule* rule = nullptr;           // of the first mention
  bool only_short = false;              // never named with more than one syllable
  bool absent = false;                  // told as absent, dead, or sending flowers
  bool interviewed = false;             // spoke to a newspaper
  bool resident = false;                // told with his home or his age and no post: asked by a newspaper
  bool spoke_there = false;             // spoke in a sentence that names the meeting
  bool judged = false;                  // told as disciplined or arrested
  bool place = false;                   // a street's or a place's name, never called as a person
  std::size_t first_sentence = 0;
};

class People {
 public:
  People(const Grammar& grammar, const Analysis& analysis);

  // Joins all person annotations of the article. Call once.
  void collect();

  // Who a unit of a sentence stands for: a person annotation, a title taken up again ("đồng chí Bí thư Tỉnh ủy"), or an
  // honorific alone ("Ông đề nghị": the last person spoken of before it). Nothing where nobody fits.
  [[nodiscard]] std::optional<std::size_t> of_unit(std::size_t sentence, const Unit& unit) const;
  [[nodiscard]] bool is_called(std::size_t person, const Unit& rank) const;
  // The person of a person annotation.
  [[nodiscard]] std::optional<std::size_t> of_annotation(std::uint32_t annotation) const;

  [[nodiscard]] std::vector<PersonFacts>& all() { return people_; }
  [[nodiscard]] const std::vector<PersonFacts>& all() const { return people_; }

  // Adds a title to somebody, unless it repeats one that is there; a fuller one takes its place.
  static void add_title(PersonFacts& person, TitleMention title);

 private:
  struct Mention {
    std::uint32_t annotation;
    std::size_t sentence;
    Span name;
    std::vector<std::string> key;
    std::size_t person;
  };

  void collect(std::uint32_t index, std::size_t sentence);
  void join(Mention& mention);
  void take_titles(const Annotation& annotation, PersonFacts& person) const;
  void share_titles();
  void share_titles(std::span<const Unit> units);
  void take_new_posts();
  void take_fuller_titles();
  void take_fuller_title(std::span<const Unit> units, std::size_t at);
  [[nodiscard]] bool tells_of_years(std::span<const Unit> units) const;
  void find_places();
  [[nodiscard]] bool is_several(const Unit& unit) const;
  // A title that names behind it share.
  struct SharedTitle {
    const Annotation* title = nullptr;  // null: none
    bool of_all = false;  // "9 ủy viên Bộ Chính trị gồm: Chủ tịch nước A; ...": those with titles of their own as well
  };
  [[nodiscard]] SharedTitle shared_title(std::span<const Unit> units, std::size_t at) const;
  [[nodiscard]] bool ends_pair(std::span<const Unit> units, std::size_t at, const std::vector<std::size_t>& bare) const;
  [[nodiscard]] bool ends_item(std::span<const Unit> units, std::size_t at, const std::vector<std::size_t>& bare) const;
  [[nodiscard]] bool in_brackets(const Annotation& person) const;
  [[nodiscard]] bool follows_dash(const Annotation& person) const;
  [[nodiscard]] std::size_t end_of_aside(std::span<const Unit> units, std::size_t at) const;
  [[nodiscard]] bool between_names(const Unit& unit) const;
  [[nodiscard]] std::size_t mentions_before(std::size_t sentence, std::size_t at) const;
  [[nodiscard]] std::optional<std::size_t> by_title(std::size_t sentence, std::uint32_t at,
                                                    const Annotation& title) const;

  const Grammar& grammar_;
  const Analysis& analysis_;
  TitleReader titles_;
  std::vector<PersonFacts> people_;
  NameIndex names_;                          // of people_
  std::vector<Mention> mentions_;            // in order of the text
  std::vector<std::int32_t> by_annotation_;  // annotation to person, -1 for none
};

}  // namespace bienban
