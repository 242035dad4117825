// Finds people by their names: whose name a mention is, or whose short form. The time of a look-up grows with the
// logarithm of the number of people.
#pragma once

#include <cstddef>
#include <optional>
#include <set>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

namespace bienban {

class NameIndex {
 public:
  using Key = std::vector<std::string>;  // a name's folded syllables, one at least

  // Adds a person by number, in order; `first` is the sentence that names him or her first.
  void add(std::size_t person, const Key& key, std::size_t first);
  // The person of that key was named in an earlier sentence than was known.
  void move(std::size_t person, const Key& key, std::size_t from, std::size_t to);

  // The person of whose name `key` is the whole, the end ("Nhân", "Xuân Anh") or, for names of the Highlands and
  // long ones, the start: of several the last one who was named in `sentence` or before, else the one who was added
  // first.
  [[nodiscard]] std::optional<std::size_t> find(const Key& key, std::size_t sentence) const;

 private:
  // People with one short form, by the sentence that names them first.
  struct Bearers {
    std::size_t added_first = 0;
    std::set<std::pair<std::size_t, std::size_t>> by_sentence;  // with the person
  };

  static std::vector<std::string> short_forms(const Key& key);

  std::unordered_map<std::string, std::size_t> whole_;  // the first of that name
  std::unordered_map<std::string, Bearers> by_short_form_;
};

}  // namespace bienban
