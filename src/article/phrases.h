// A set of phrases that is asked, at a place of a text, which of them begins or ends there.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace bienban {

class Phrases {
 public:
  // Adds a phrase in folded case with a value of the caller's; an empty one is left out.
  void add(std::string phrase, int value = 0);

  struct Match {
    std::size_t begin = 0;
    std::size_t end = 0;
    int value = 0;
  };

  // The longest phrase that stands at `at` in any case and ends a word there.
  [[nodiscard]] std::optional<Match> starting_at(std::string_view text, std::size_t at) const;

  // Calls see(match) for each phrase that ends at `end`, be its beginning inside a word or not, longer ones first,
  // until one is answered with true; that one is the result.
  template <typename See>
  [[nodiscard]] std::optional<Match> ending_at(std::string_view text, std::size_t end, See&& see) const {
    if (end == 0) return std::nullopt;
    for (const Entry& entry : by_last_[bucket_of_last(text, end)]) {
      const Phrase& phrase = phrases_[entry.phrase];
      const auto begin = match_back(text, end, phrase.text);
      if (!begin) continue;
      const Match match{*begin, end, phrase.value};
      if (see(match)) return match;
    }
    return std::nullopt;
  }

 private:
  struct Phrase {
    std::string text;
    int value;
  };
  static constexpr std::size_t kBuckets = 128;
  // A phrase with its first two characters, which most places of a text refuse.
  struct Entry {
    char32_t first;
    char32_t second;     // 0 where the phrase has one
    std::size_t phrase;  // in phrases_
  };
  using Index = std::array<std::vector<Entry>, kBuckets>;  // longer phrases first

  static std::size_t bucket_of_last(std::string_view text, std::size_t end);
  static std::optional<std::size_t> match_back(std::string_view text, std::size_t end, std::string_view phrase);

  std::vector<Phrase> phrases_;
  Index by_first_;
  Index by_last_;
};

}  // namespace bienban
