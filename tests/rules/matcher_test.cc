#include "rules/matcher.h"

#include <re2/re2.h>

#include <random>
#include <string>

#include "catch.h"
#include "rules/letter_patterns.h"

using namespace bienban;
using bienban::testing::Letters;
using bienban::testing::random_pattern;

namespace {

std::vector<char> tape_of(const std::string& text) { return {text.begin(), text.end()}; }

Symbol symbol_of(char c) { return static_cast<Symbol>(c); }

}  // namespace

TEST_CASE("matches and groups are RE2's, for patterns and tapes of all sorts") {
  std::mt19937 random(5);
  re2::RE2::Options options;
  options.set_longest_match(true);
  options.set_log_errors(false);
  std::size_t matched = 0;
  for (int round = 0; round < 1500; ++round) {
    int groups = 0;
    const std::string pattern = random_pattern(random, 2, groups);
    const re2::RE2 oracle(pattern, options);
    REQUIRE(oracle.ok());
    Letters letters;
    Automaton automaton;
    REQUIRE(automaton.add(letters.translate(pattern)).empty());
    automaton.freeze(letters.classes(), 128);
    CHECK(automaton.patterns().front().matches_nothing == re2::RE2::FullMatch("", re2::RE2(pattern, options)));
    Matcher matcher(automaton);
    for (int t = 0; t < 12; ++t) {
      std::string text;
      for (std::size_t i = 0, n = 1 + random() % 9; i < n; ++i) text += static_cast<char>('a' + random() % 4);
      const auto tape = tape_of(text);
      matcher.read(tape, symbol_of);
      const std::size_t begin = random() % text.size();
      const std::size_t limit = begin + random() % (text.size() - begin) + 1;
      std::vector<re2::StringPiece> wanted(static_cast<std::size_t>(groups) + 1);
      const bool found = oracle.Match(text, begin, limit, re2::RE2::ANCHOR_START, wanted.data(), groups + 1);
      INFO(pattern << " on " << text << " from " << begin << " to " << limit);
      std::vector<Matcher::Hit> hits;
      matcher.hits(begin, limit, hits);
      REQUIRE(hits.empty() == (!found || wanted[0].empty()));
      std::vector<Matcher::Hit> plain_hits;
      matcher.read(tape, symbol_of, true);
      matcher.hits(begin, limit, plain_hits);
      matcher.read(tape, symbol_of);
      REQUIRE(plain_hits.size() == hits.size());
      if (!hits.empty()) CHECK((plain_hits[0].pattern == hits[0].pattern && plain_hits[0].end == hits[0].end));
      if (hits.empty()) continue;
      ++matched;
      REQUIRE(hits.size() == 1);
      CHECK(matcher.next_start(begin) == begin);
      CHECK(hits[0].end - begin == wanted[0].size());
      std::vector<Matcher::Group> taken;
      matcher.groups(0, begin, hits[0].end, taken);
      REQUIRE(taken.size() == wanted.size());
      for (std::size_t i = 1; i < taken.size(); ++i) {
        INFO("group " << i);
        // A group that took nothing is as good as one that took no part.
        const bool empty = taken[i].first == taken[i].second;
        REQUIRE(empty == wanted[i].empty());
        if (empty) continue;
        CHECK(taken[i].first == static_cast<std::size_t>(wanted[i].data() - text.data()));
        CHECK(taken[i].second - taken[i].first == wanted[i].size());
      }
    }
  }
  CHECK(matched > 2000);
}

TEST_CASE("several patterns are matched at once, each as far as it goes") {
  Letters letters;
  Automaton automaton;
  for (const char* pattern : {"ab*", "a", "b+c", "[ab]{3}$"})
    REQUIRE(automaton.add(letters.translate(pattern)).empty());
  automaton.freeze(letters.classes(), 128);
  Matcher matcher(automaton);
  const auto tape = tape_of("dabb");
  matcher.read(tape, symbol_of);
  CHECK(matcher.next_start(0) == 1);
  std::vector<Matcher::Hit> hits;
  matcher.hits(1, 4, hits);
  REQUIRE(hits.size() == 3);
  CHECK((hits[0].pattern == 0 && hits[0].end == 4));
  CHECK((hits[1].pattern == 1 && hits[1].end == 2));
  CHECK((hits[2].pattern == 3 && hits[2].end == 4));
  matcher.hits(1, 3, hits);
  REQUIRE(hits.size() == 2);
  CHECK(hits[0].end == 3);
  matcher.hits(0, 4, hits);
  CHECK(hits.empty());
}

TEST_CASE("no match is longer than the longest there may be") {
  Letters letters;
  Automaton automaton;
  for (const char* pattern : {"a+", "a+b"}) REQUIRE(automaton.add(letters.translate(pattern)).empty());
  automaton.freeze(letters.classes(), 128);
  Matcher matcher(automaton);
  const auto longest = [&](std::size_t letters_before, bool plain) {
    const auto tape = tape_of(std::string(letters_before, 'a') + "b");
    matcher.read(tape, symbol_of, plain);
    std::vector<Matcher::Hit> hits;
    matcher.hits(0, tape.size(), hits);
    std::vector<std::size_t> ends;
    for (const Matcher::Hit& hit : hits) ends.push_back(hit.end);
    return ends;
  };
  constexpr std::size_t most = Matcher::most_units;
  for (const bool plain : {false, true}) {
    CHECK(longest(most - 1, plain) == std::vector<std::size_t>{most - 1, most});
    CHECK(longest(most, plain) == std::vector<std::size_t>{most});
    CHECK(longest(3 * most, plain) == std::vector<std::size_t>{most});
  }
}

TEST_CASE("symbols that no pattern tells apart are one letter") {
  Letters letters;
  Automaton automaton;
  REQUIRE(automaton.add(letters.translate("[ab]c")).empty());
  automaton.freeze(letters.classes(), 128);
  CHECK(automaton.letters() == 3);
  CHECK(automaton.letter('a') == automaton.letter('b'));
  CHECK(automaton.letter('a') != automaton.letter('c'));
  CHECK(automaton.letter('d') == automaton.letter('x'));
}

TEST_CASE("what is no pattern is told") {
  struct Case {
    const char* pattern;
    const char* why;
  };
  const Case cases[] = {
      {"(?:a", "missing )"},
      {"a)", "unexpected )"},
      {"a**", "bad repetition operator"},
      {"*a", "no argument for repetition operator"},
      {"a{3,2}", "bad repetition"},
      {"a{2000}", "bad repetition: more than 1000"},
      {"(?i)a", "invalid group (there are (?: ) and (?P<name> ))"},
      {"(?P<>a)", "a group without its name"},
      {"(?:(?:a{1000}){1000}){9}", "pattern too large"},
  };
  for (const auto& [pattern, why] : cases) {
    INFO(pattern);
    Letters letters;
    Automaton automaton;
    CHECK(automaton.add(letters.translate(pattern)) == why);
    CHECK(automaton.patterns().empty());
    CHECK(automaton.nodes().empty());
  }
}
