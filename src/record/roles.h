// Who did what at the meeting: roles from verbs, lists of who took part, captions.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "article/article.h"
#include "record/grammar.h"
#include "record/people.h"

namespace bienban {

// Gives roles to the people of one sentence after the other, and notes the unnamed groups that took part.
//
// Verbs stand in rules/lists/role_verb.txt with their role. A person is the subject of a verb that follows in the same
// clause ("đồng chí A phát biểu"), of one that opens the clause ("Phát biểu tại hội nghị, đồng chí A ..."), one of the
// list that a verb opens ("Dự hội nghị có: A; B; C") or closes ("A, B và C chủ trì"), or its agent ("do đồng chí A
// trình bày").
class RoleReader {
 public:
  RoleReader(const Grammar& grammar, const Analysis& analysis, People& people);

  void read(std::size_t sentence, BlockKind block);

  // Groups told as taking part: annotations, in order.
  [[nodiscard]] const std::vector<std::uint32_t>& groups() const { return groups_; }

 private:
  // What is known at one place of a sentence that is read from left to right.
  struct State {
    std::vector<std::size_t> subjects;    // the people of the list that stands before
    std::vector<std::uint32_t> groups;    // the groups of that list
    std::string_view lead;                // the role of a verb without a subject, which waits for its people
    bool list = false;                    // the lead verb's list has begun: "có", "gồm", ":"
    bool specific = false;                // the lead was more precise than a speech
    std::size_t gap = 0;                  // units of the text since the last person or verb
    bool verb_seen = false;               // the subjects have had their verb
    bool in_quote = false;
    std::optional<std::size_t> giver_unit;  // the verb of giving whose receivers may follow
  };

  void give(std::size_t person, std::string_view role);
  void step(State& state, std::size_t unit);
  void on_person(State& state, std::size_t unit, std::size_t person);
  void on_verb(State& state, std::size_t unit, std::string_view role);
  void on_group(State& state, std::size_t unit);
  void on_separator(State& state, std::size_t unit);
  void read_caption();

  [[nodiscard]] std::string_view role_at(std::size_t unit) const;
  [[nodiscard]] bool is(std::size_t unit, Kind kind) const { return grammar_.is(units()[unit], kind); }
  [[nodiscard]] bool acts(std::size_t unit) const;
  [[nodiscard]] const std::vector<Unit>& units() const { return analysis_.sentences[sentence_].units; }
  [[nodiscard]] std::string_view text(std::size_t unit) const {
    return analysis_.of({units()[unit].begin, units()[unit].end});
  }

  const Grammar& grammar_;
  const Analysis& analysis_;
  People& people_;
  std::size_t sentence_ = 0;
  State state_;
  bool open_list_ = false;
  std::vector<std::uint32_t> groups_;
};

}  // namespace bienban
