// Unnamed groups of people who took part: "đại diện lãnh đạo các sở, ban, ngành", "hơn 300 đại biểu".
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "article/article.h"
#include "record/grammar.h"
#include "record/group_view.h"

namespace bienban {

struct DelegationFacts {
  Span span;                   // bytes of the normal form
  const Rule* rule = nullptr;  // of the group, the count or the organ
};

// Reads the groups of one sentence after the other from what stands on its last tape. rules/70-groups.toml finds groups
// (and 60-counts.toml counts) wherever they are spoken of; this tells which of them took part:
// - those of a list that a verb of attending opens ("Dự hội nghị có A; đại diện các sở"), there also organs by
// themselves;
// - those before such a verb, or before an act of a meeting ("54 đại biểu đã bỏ phiếu", rules/lists/group_act.txt);
// - those joined to people who act ("ông A cùng đoàn công tác của Bộ đã kiểm tra");
// - those that somebody meets, those sent to be given something, and those with a head ("đại diện ...") in captions.
// A group told again in the same or in fewer words is told once.
class DelegationReader {
 public:
  // Throws std::out_of_range where the rules lack one of its kinds.
  DelegationReader(const Grammar& grammar, const Analysis& analysis) : grammar_(grammar), view_(grammar, analysis) {}

  void read(std::size_t sentence, BlockKind block);

  // In order of the text.
  [[nodiscard]] const std::vector<DelegationFacts>& all() const { return all_; }

 private:
  struct Item {
    DelegationFacts facts;
    bool headed = false;    // has a head that represents or leads others: "đại diện", "lãnh đạo"
    bool numbered = false;  // begins with a number
    bool sent = false;      // represents others: "đại diện"
    bool some = false;      // told roughly: "hàng trăm người dân"
  };
  // What is known at one place of a sentence that is read from left to right.
  struct State {
    std::vector<Item> chain;   // the groups of the coordination that stands before, not yet known to take part
    bool chain_first = false;  // it opens the sentence
    bool person = false;       // a named person belongs to it
    bool refused = false;      // what stands at once before is told about, nothing more
    bool waiting = false;      // a verb without a subject waits for its list: "Chủ trì hội nghị có"
    bool attend = false;       // it is one of attending
    bool list = false;         // its list is open
    bool organ_last = false;   // the last of the list is an organ or stands for one
    bool opener = false;       // "có" or "gồm" at once before
    bool award = false;        // somebody gives something
    std::size_t gap = 0;       // units of the text since the last item, person or verb
  };

  void step(std::size_t& unit);
  void on_person(std::size_t unit, bool opener);
  void on_item(std::size_t& unit);
  void on_verb(std::size_t unit, std::string_view role);
  void on_word(std::size_t unit, bool opener);
  void tell(const Item& item);
  void tell_chain(bool certain);
  void tell_sent();
  void tell_met(std::size_t unit);
  void refuse();

  [[nodiscard]] Item item(std::size_t first, std::size_t last) const;
  [[nodiscard]] bool is_item(std::size_t unit) const;
  [[nodiscard]] bool opens_scene(std::size_t unit) const;
  [[nodiscard]] bool is_listed_organ(std::size_t unit) const;
  [[nodiscard]] bool starts_item(std::size_t unit) const;
  [[nodiscard]] bool is_there(std::size_t unit, const Item& item) const;
  [[nodiscard]] bool goes_on() const;

  const Grammar& grammar_;
  GroupView view_;
  bool caption_ = false;
  bool has_event_ = false;  // the sentence names the meeting
  bool to_press_ = false;   // somebody speaks to the press in it
  bool in_quote_ = false;
  bool in_brackets_ = false;
  bool open_list_ = false;  // the sentence before ended amid its list
  bool was_list_ = false;   // the sentence before held a list
  State state_;
  std::vector<DelegationFacts> all_;
  std::map<std::string, std::size_t> told_;  // where in all_, by their folded words
};

}  // namespace bienban
