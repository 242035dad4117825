// Parses word lists in another thread, while the one that wants them does something else: the lists are most of the
// time until the first article.
#pragma once

#include <deque>
#include <future>
#include <vector>

#include "rules/fault.h"
#include "rules/rule_files.h"
#include "rules/word_list.h"

namespace bienban {

class ListParser {
 public:
  // Begins at once. Lists that lead (word_list.h) come first, the others in order.
  explicit ListParser(std::vector<RuleFiles::File> files);
  // Waits for the thread.
  ~ListParser();
  ListParser(const ListParser&) = delete;
  ListParser& operator=(const ListParser&) = delete;

  [[nodiscard]] std::size_t size() const { return files_.size(); }
  // Waits until a list is parsed.
  [[nodiscard]] const WordList& list(std::size_t number) const;
  // Which lists may lead others; these are parsed soonest.
  [[nodiscard]] std::vector<std::size_t> leading() const { return {order_.begin(), order_.begin() + leading_}; }
  // What is wrong with the lists, in their order. Waits for all.
  [[nodiscard]] std::vector<Fault> faults() const;
  // All lists, which the parser then has no more. Their entries stay where they are.
  std::deque<WordList> take();

 private:
  struct Parsed {
    WordList list;
    std::vector<Fault> faults;
    std::packaged_task<void()> parse;  // keeps what it throws for who asks for the list
    std::shared_future<void> done;
  };

  std::vector<RuleFiles::File> files_;
  std::vector<std::size_t> order_;  // in which they are parsed
  std::ptrdiff_t leading_ = 0;      // so many of them may lead
  std::deque<Parsed> parsed_;
  std::future<void> thread_;
};

}  // namespace bienban
