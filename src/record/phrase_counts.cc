#include "record/phrase_counts.h"

#include "text/normalise.h"

namespace bienban {
namespace {

bool is_of_word(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte >= 0x80 || (byte >= '0' && byte <= '9') || (byte >= 'A' && byte <= 'Z') || (byte >= 'a' && byte <= 'z');
}

std::size_t word_end(std::string_view text, std::size_t at) {
  while (at < text.size() && is_of_word(text[at])) ++at;
  return at;
}

}  // namespace

void PhraseCounts::add(std::string_view phrase, std::size_t group) {
  const bool several = phrase.find(' ') != std::string_view::npos;
  add({several ? fold(phrase) : std::string(phrase), group}, several ? folded_ : exact_);
}

void PhraseCounts::add_as_written(std::string_view phrase, std::size_t group) {
  add({std::string(phrase), group}, exact_);
}

void PhraseCounts::add(Phrase added, ByFirstWord& all) {
  const std::string first = added.text.substr(0, word_end(added.text, 0));
  const std::uint32_t number = all.numbers.try_add(first, static_cast<std::uint32_t>(all.phrases.size() + 1));
  if (number > all.phrases.size()) all.phrases.emplace_back();
  all.phrases[number - 1].push_back(std::move(added));
}

void PhraseCounts::count_at(const ByFirstWord& phrases, std::string_view text, std::size_t at, std::size_t end,
                            std::vector<int>& counts) {
  const std::uint32_t number = phrases.numbers.find(text.substr(at, end - at));
  if (number == 0) return;
  for (const Phrase& phrase : phrases.phrases[number - 1]) {
    if (text.compare(at, phrase.text.size(), phrase.text) != 0) continue;
    const std::size_t behind = at + phrase.text.size();
    if (behind == text.size() || !is_of_word(text[behind])) ++counts[phrase.group];
  }
}

std::vector<int> PhraseCounts::count(std::string_view normal) const {
  std::vector<int> counts(groups_);
  const std::string folded = fold_in_place(normal);  // its words stand in the same places
  for (std::size_t at = 0; at < normal.size();) {
    if (!is_of_word(normal[at])) {
      ++at;
      continue;
    }
    const std::size_t end = word_end(normal, at);
    count_at(exact_, normal, at, end, counts);
    count_at(folded_, folded, at, end, counts);
    at = end;
  }
  return counts;
}

}  // namespace bienban
