#include "rules/list_parser.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace bienban {

ListParser::ListParser(std::vector<RuleFiles::File> files) : files_(std::move(files)), order_(files_.size()) {
  std::iota(order_.begin(), order_.end(), 0);
  const auto behind = std::stable_partition(order_.begin(), order_.end(), [&](std::size_t number) {
    return files_[number].text.find("@leads") != std::string::npos;
  });
  leading_ = behind - order_.begin();
  for (std::size_t i = 0; i < files_.size(); ++i) {
    Parsed& parsed = parsed_.emplace_back();
    parsed.parse = std::packaged_task<void()>([this, i, &parsed] {
      parsed.list = parse_word_list(files_[i].path, std::move(files_[i].text), parsed.faults);
    });
    parsed.done = parsed.parse.get_future().share();
  }
  thread_ = std::async(std::launch::async, [this] {
    for (const std::size_t number : order_) parsed_[number].parse();
  });
}

ListParser::~ListParser() { thread_.wait(); }

const WordList& ListParser::list(std::size_t number) const {
  parsed_[number].done.get();
  return parsed_[number].list;
}

std::vector<Fault> ListParser::faults() const {
  std::vector<Fault> all;
  for (std::size_t number = 0; number < files_.size(); ++number) {
    parsed_[number].done.get();
    all.insert(all.end(), parsed_[number].faults.begin(), parsed_[number].faults.end());
  }
  return all;
}

std::deque<WordList> ListParser::take() {
  std::deque<WordList> out;
  for (Parsed& parsed : parsed_) {
    parsed.done.get();
    out.push_back(std::move(parsed.list));
  }
  return out;
}

}  // namespace bienban
