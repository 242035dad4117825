// Who did what at the meeting: roles from verbs, lists of who took part, captions.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "article/article.h"
#include "record/discussion.h"
#include "record/grammar.h"
#include "record/people.h"
#include "record/sentence_view.h"

namespace bienban {

// Gives roles to the people of one sentence after the other.
//
// Verbs stand in rules/lists/role_verb.txt with their role. A person is the subject of a verb that follows in the same
// clause ("đồng chí A phát biểu"), of one that opens the clause ("Phát biểu tại hội nghị, đồng chí A ..."), one of the
// list that a verb opens ("Dự hội nghị có: A; B; C") or closes ("A, B và C chủ trì"), or its agent ("do đồng chí A
// trình bày"). Somebody behind "của", "đối với", "bầu" and the like (aside_mark.txt) does nothing.
class RoleReader {
 public:
  RoleReader(const Grammar& grammar, const Analysis& analysis, People& people);

  // Sentences come in order; `paragraph` tells those of one block apart from those of the next.
  void read(std::size_t sentence, BlockKind block, std::size_t paragraph);

  // A sentence of another time: who speaks there to a newspaper, or at another meeting, and did nothing yet speaks
  // elsewhere, also where he goes on in the next sentence.
  void read_elsewhere(std::size_t sentence, bool other);

  // After the last sentence: who is only seen in pictures, or named as the one who is met, took part as well.
  void finish();

 private:
  // What is known at one place of a sentence that is read from left to right.
  struct State {
    std::vector<std::size_t> subjects;  // the people of the list that stands before
    std::string_view lead;              // the role of a verb without a subject, which waits for its people
    std::string_view also;  // the role of a second one: "Chủ trì và kết luận phiên họp, A", "Dự và trao giải có A"
    bool of_side = false;      // "về phía": only a list tells who was there
    bool list = false;         // the lead verb's list has begun: "có", "gồm", ":"
    bool close = false;        // and holds only those who stand side by side: "dưới sự chủ trì của A và B"
    bool specific = false;     // the lead was more precise than a speech
    bool speech = false;       // it was a speech: "phát biểu khai mạc"
    bool after_comma = false;  // a comma stood behind the lead verb
    bool group_last = false;   // the last of the list before was a group
    bool agent = false;        // "do" stood before the last person
    bool verb_seen = false;    // the subjects have had their verb
    bool said = false;         // and it was one of saying: what follows is what they say
    bool reported = false;     // "A cho biết, B ...", "Theo A, B ...": who follows is in what A says
    bool in_quote = false;
    bool in_brackets = false;
    std::size_t gap = 0;                  // units of the text since the last person or verb
    std::size_t clause = 0;               // where the clause begins
    std::optional<std::size_t> attended;  // the last verb of attending, whoever was its subject
    bool joined = false;                  // "và" stood before the last person
    std::optional<std::size_t> paper;     // the clause whose subject is a paper
    bool acted_on = false;                // "A được UBND tỉnh ...": what follows is done to the subjects
    std::string_view passive;             // the role of a verb behind "được", which waits for who did it
    std::vector<std::size_t> receivers;   // "A, B được bà C trao": A and B
    std::optional<std::size_t> giver;     // the verb of giving whose receivers may follow
    bool answers = false;                 // what is said answers others: no part of the discussion
    bool gave = false;                    // a verb of giving stood before
    bool to_press = false;                // a word for a talk with a newspaper stood before
    std::vector<std::size_t> asked;       // "A cho VnExpress biết, B ...": A
  };

  // A verb further from its subject than this belongs to something else.
  static constexpr std::size_t subject_reach = 5;
  // A speech in a paragraph on a discussion: who chairs speaks there, the others discuss.
  static constexpr std::string_view speech_in_discussion = "speak or discuss";

  void give(std::size_t person, std::string_view role);
  void step(std::size_t unit);
  void on_person(std::size_t unit, std::size_t person);
  void on_verb(std::size_t unit, const WordEntry& verb);
  void on_mark(std::size_t unit);
  void on_absence(std::size_t unit);
  void on_event(std::size_t unit);
  void on_press();
  void take_role(std::size_t unit, const Annotation& event);
  bool paper_tells(std::size_t unit) const;
  bool joins_with(std::size_t unit) const;
  bool shows_picture(std::size_t sentence) const;
  void read_caption();
  void read_line_up();
  void see_line_ups();
  void close_sentence(bool caption);
  void mark_residents();
  void see_at_scene();

  [[nodiscard]] bool is_noun(std::size_t unit, std::string_view role) const;
  [[nodiscard]] bool opens_clause(std::size_t unit, std::string_view role) const;
  [[nodiscard]] bool is_aside(std::size_t unit) const;
  [[nodiscard]] bool takes_noun(std::size_t unit) const;
  [[nodiscard]] bool is_judged(std::size_t unit) const;
  [[nodiscard]] bool is_speech_told(std::size_t unit, const WordEntry& verb) const;
  [[nodiscard]] bool acts(std::size_t unit) const;
  [[nodiscard]] bool is_receiver(std::size_t unit) const;
  [[nodiscard]] bool begins_list_anew(std::size_t unit) const;
  [[nodiscard]] bool lists_those_there(std::size_t unit) const;
  [[nodiscard]] bool gets_flowers(std::size_t unit) const;
  [[nodiscard]] bool goes_on_list(std::size_t unit) const;
  [[nodiscard]] bool leads_there(std::size_t unit) const;
  [[nodiscard]] bool has_verb_behind(std::size_t unit) const;
  [[nodiscard]] bool talks_to_press_there() const;
  [[nodiscard]] bool tells_on_a_day() const;

  const Grammar& grammar_;
  const Analysis& analysis_;
  SentenceView view_;
  People& people_;
  std::size_t paragraph_ = 0;
  State state_;
  std::vector<std::size_t> only_seen_;              // in a picture, or in the name of the meeting
  std::vector<std::vector<std::size_t>> line_ups_;  // who stand in one picture
  std::optional<std::size_t> last_subject_;         // whom "ông" and "đồng chí" alone mean
  DiscussionMarks discussions_;
  std::vector<std::pair<std::size_t, std::string>> given_;  // in this sentence: person and role
  std::vector<std::size_t> away_;                           // told as absent in this sentence
  bool attendance_ = false;                                 // the paragraph tells who took part
  bool open_list_ = false;                                  // the sentence before ended amid its list
  bool discussion_ = false;  // the paragraph tells of a discussion: who speaks there discusses
};

}  // namespace bienban
