#include "article/phrases.h"

#include <algorithm>
#include <utility>

#include "article/words.h"
#include "text/characters.h"
#include "text/utf8.h"

namespace bienban {
namespace {

std::size_t bucket_of(char32_t c, std::size_t buckets) { return lower_letter(c) % buckets; }

// Where the phrase ends that stands at `at`.
std::optional<std::size_t> match(std::string_view text, std::size_t at, std::string_view phrase) {
  for (std::size_t i = 0; i < phrase.size();) {
    if (at >= text.size()) return std::nullopt;
    const CodePoint read = code_point_at(text, at);
    const CodePoint wanted = code_point_at(phrase, i);
    if (lower_letter(read.value) != wanted.value) return std::nullopt;
    at += read.size;
    i += wanted.size;
  }
  const char32_t next = next_char(text, at);
  return is_letter(next) || is_ascii_digit(next) ? std::nullopt : std::optional(at);
}

}  // namespace

void Phrases::add(std::string phrase, int value) {
  if (phrase.empty()) return;
  const std::size_t position = phrases_.size();
  const CodePoint first = code_point_at(phrase, 0);
  const Entry entry{first.value, next_char(phrase, first.size), position};
  const auto insert = [&](std::vector<Entry>& bucket) {
    const auto place = std::find_if(bucket.begin(), bucket.end(), [&](const Entry& other) {
      return phrases_[other.phrase].text.size() < phrase.size();
    });
    bucket.insert(place, entry);
  };
  insert(by_first_[bucket_of(next_char(phrase, 0), kBuckets)]);
  insert(by_last_[bucket_of_last(phrase, phrase.size())]);
  phrases_.push_back({std::move(phrase), value});
}

std::optional<Phrases::Match> Phrases::starting_at(std::string_view text, std::size_t at) const {
  if (at >= text.size()) return std::nullopt;
  const CodePoint read = code_point_at(text, at);
  const char32_t first = lower_letter(read.value);
  const std::vector<Entry>& bucket = by_first_[first % kBuckets];
  if (bucket.empty()) return std::nullopt;
  const char32_t second = lower_letter(next_char(text, at + read.size));
  for (const Entry& entry : bucket) {
    if (entry.first != first || (entry.second != second && entry.second != 0)) continue;
    const Phrase& phrase = phrases_[entry.phrase];
    if (const auto end = match(text, at, phrase.text)) return Match{at, *end, phrase.value};
  }
  return std::nullopt;
}

std::size_t Phrases::bucket_of_last(std::string_view text, std::size_t end) {
  return bucket_of(previous_char(text, end), kBuckets);
}

std::optional<std::size_t> Phrases::match_back(std::string_view text, std::size_t end, std::string_view phrase) {
  // The two cases of a letter have the same length in UTF-8 in every phrase that a word list holds.
  if (phrase.size() > end) return std::nullopt;
  const std::size_t begin = end - phrase.size();
  if ((static_cast<unsigned char>(text[begin]) & 0xC0) == 0x80) return std::nullopt;
  std::size_t at = begin;
  for (std::size_t i = 0; i < phrase.size();) {
    const CodePoint read = code_point_at(text, at);
    const CodePoint wanted = code_point_at(phrase, i);
    if (read.size != wanted.size || lower_letter(read.value) != wanted.value) return std::nullopt;
    at += read.size;
    i += wanted.size;
  }
  return begin;
}

}  // namespace bienban
