// Words of the lists that steps look for in the text itself, gathered once for all articles.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "rules/cascade.h"
#include "rules/phrase_scan.h"
#include "values/decimal.h"

namespace bienban {

// All folded (text/normalise.h); `" ... "` has a blank on each side.
struct Wordings {
  explicit Wordings(const Cascade& rules);

  std::set<std::string, std::less<>> told_each_time;       // nouns whose equal counts are no repeats
  std::vector<std::string> money_words;                    // " tiền "
  std::vector<std::string> one_marks;                      // words that make a number of "một": " chỉ "
  std::map<std::string, Decimal, std::less<>> places;      // modifiers that say where, before less than that
  std::map<std::string, std::string, std::less<>> papers;  // a kind of paper to its usual spelling
  std::vector<std::string> owners;                         // " của": before whose things are
  std::vector<std::string> joints;                         // " và ", " - ": between two names
  std::set<std::string, std::less<>> things;               // nouns of things and animals
  std::vector<std::string> shared_heads;                   // "đảng ": heads that names of organs share
  std::vector<std::string> term_words;                     // "khóa", "nhiệm kỳ"
  std::set<std::string, std::less<>> streets;              // folded names of the past after whom streets are called
  std::vector<std::string> public_meetings;  // " cử tri ": in names of meetings at which anybody may speak
  struct Discussion {
    std::string phrase;
    std::string but;  // a longer phrase that tells of none
  };
  std::vector<Discussion> discussions;
  std::optional<PhraseScan> discussion_scan;  // whether a text may hold one of them
};

// Whether the words stand in a folded text, as words: between blanks or at its beginning.
bool has_words(std::string_view folded, std::string_view words_with_blanks);

}  // namespace bienban
