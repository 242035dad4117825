// Runs an automaton on a tape: which patterns match from a unit on, how far, and what their groups take.
//
// A matcher keeps what it has worked out (a deterministic automaton that grows with the tapes it sees), so it is fast
// the second time; it belongs to one thread at a time. Its memory is bounded: what grew too large is forgotten.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "rules/automaton.h"

namespace bienban {

class Matcher {
 public:
  // `automaton` must outlive the matcher and be frozen.
  explicit Matcher(const Automaton& automaton);
  Matcher(const Matcher&) = delete;  // what it holds points to other things that it holds
  Matcher(Matcher&&) = default;

  // A pattern's longest match from some unit on; both by number.
  struct Hit {
    std::uint32_t pattern = 0;
    std::size_t end = 0;  // the unit behind its last
  };
  using Group = std::pair<std::size_t, std::size_t>;
  static constexpr std::size_t npos = static_cast<std::size_t>(-1);

  // The tape that all further calls are about, of things each of which symbol_of() tells the symbol of. `plain`: they
  // go the slow and simple way, each pattern by itself, nothing remembered and nothing passed over, which the fast way
  // is checked against.
  template <typename Thing, typename SymbolOf>
  void read(const std::vector<Thing>& tape, SymbolOf symbol_of, bool plain = false) {
    tape_.resize(tape.size());
    std::uint16_t* to = tape_.data();
    const std::uint16_t* const columns = columns_.data();
    for (const Thing& thing : tape) {
      const Symbol symbol = symbol_of(thing);
      const std::uint16_t column = columns[symbol];
      *to++ = column != no_column ? column : new_column(symbol);
    }
    plain_ = plain;
    bound();
  }

  // The first unit from `from` on where some pattern can begin, going by that and the next; the tape's size where there
  // is none.
  [[nodiscard]] std::size_t next_start(std::size_t from);
  // No match is longer, in units: what repeats itself without end ("1/1/1/...") would be read to its end from each unit
  // on. No fact of an article comes near it.
  static constexpr std::size_t most_units = 256;
  // The longest match of each pattern that begins at `begin` and ends at `limit` at the latest, by pattern.
  void hits(std::size_t begin, std::size_t limit, std::vector<Hit>& out);
  // What each group of a pattern takes in its match [begin, end): {npos, npos} where it took no part. Of several ways
  // through the pattern the one counts that takes earlier choices and longer repetitions first.
  void groups(std::uint32_t pattern, std::size_t begin, std::size_t end, std::vector<Group>& out);

  // How often what it had worked out grew too large: more than once in ten thousand articles costs time.
  [[nodiscard]] std::size_t times_forgotten() const { return times_forgotten_; }

 private:
  using NodeSet = std::vector<std::uint32_t>;  // sorted
  struct State {
    const std::string* nodes;             // packed: the key of known_
    std::vector<std::uint32_t> accepted;  // patterns that match here
    std::vector<std::uint32_t> at_end;    // patterns that match here if the tape ends
  };
  static constexpr std::uint16_t no_column = static_cast<std::uint16_t>(-1);
  static constexpr std::uint16_t unknown = static_cast<std::uint16_t>(-1);
  // What a state knows of where it goes: an open-addressed table table_[begin, begin + mask].
  struct Row {
    std::uint32_t begin = 0;
    std::uint16_t mask = 0;
    std::uint16_t taken = 0;
  };
  struct Slot {
    std::uint16_t column = no_column;
    std::uint16_t next = unknown;
  };
  std::uint16_t new_column(Symbol symbol);
  Slot& slot_of(const Row& row, std::uint16_t column);
  void grow(Row& row);
  void learn(std::uint32_t state, std::uint16_t column, std::uint16_t next);
  // Where a state goes over a column; unknown where no tape has shown it yet.
  [[nodiscard]] std::uint16_t known_step(std::uint32_t state, std::uint16_t column) const {
    const Row row = rows_[state];
    for (std::uint32_t at = column;; ++at) {
      const Slot slot = table_[row.begin + (at & row.mask)];
      if (slot.column == column || slot.column == no_column) return slot.next;
    }
  }
  [[nodiscard]] std::uint16_t letter_at(std::size_t unit) const { return letters_[tape_[unit]]; }
  void bound();
  std::uint32_t step_at(std::uint32_t state, std::size_t unit);
  bool can_go_on(std::uint32_t state, std::size_t second);
  [[nodiscard]] bool ends_at(std::uint32_t node, std::size_t at, std::size_t end) const;
  void forget();
  void index_start();
  std::uint32_t start_state(bool at_begin);
  void matched(const NodeSet& nodes, std::vector<std::uint32_t>& out) const;
  std::uint32_t state_of(NodeSet& nodes);
  std::uint32_t step(std::uint32_t state, std::uint16_t column);
  void close(std::uint32_t node, bool at_begin, bool at_end, NodeSet& out);
  const NodeSet& closure(std::uint32_t node);
  void plain_hits(std::size_t begin, std::size_t limit, std::vector<Hit>& out);

  const Automaton& automaton_;
  // The letters that tapes have get their columns in the order in which they are met: an automaton may have thousands,
  // and so the common ones stand together at the beginning of each row, and rows are no longer than they must be.
  std::vector<std::uint16_t> columns_;  // by symbol
  std::vector<std::uint16_t> letters_;  // by column
  std::vector<std::uint16_t> tape_;     // columns
  bool plain_ = false;
  std::size_t times_forgotten_ = 0;
  std::vector<State> states_;          // states_[0] is dead
  std::vector<std::uint8_t> accepts_;  // by state: some pattern matches here, at the tape's end or before
  // Most states were met once or twice and go over a few of some thousand columns. Where they go is asked at nearly
  // every unit, so it stands as close together as it can.
  std::vector<Row> rows_;                              // by state
  std::vector<Slot> table_;                            // table_[0] is free, for states that know nothing
  std::array<std::vector<std::uint32_t>, 17> unused_;  // tables that were outgrown, by the logarithm of their size
  // starts_[0] has the most nodes, and steps with most letters: behind those that take a class lie the nodes
  // start_next_[start_first_[class], start_first_[class + 1]).
  std::vector<std::uint32_t> start_first_;
  std::vector<std::uint32_t> start_next_;
  std::vector<std::uint16_t> start_row_;  // by column: the next state of starts_[0], which is asked at each unit
  std::unordered_map<std::string, std::uint32_t> known_;  // by the state's packed nodes
  std::uint32_t starts_[2] = {};                          // inside the tape, at its beginning
  std::vector<std::uint32_t> seen_;                       // by node: the closure in which it was met
  std::uint32_t closure_ = 0;
  std::vector<NodeSet> closures_;  // by node, inside the tape; empty: not worked out yet
  std::vector<std::uint32_t> open_;
  NodeSet reached_;                   // of step(), kept for the next
  NodeSet ends_;                      // of state_of()
  std::string packed_;                // of state_of()
  std::vector<std::size_t> longest_;  // by pattern
  std::vector<std::uint32_t> touched_;

  struct Way {
    std::uint32_t node;  // or, with `restore`, the slot to set back
    std::size_t at;
    bool restore;
  };
  std::vector<Way> ways_;
  std::vector<std::uint32_t> visited_;  // by unit and split: the walk in which it was met
  std::uint32_t walk_ = 0;
  std::vector<std::size_t> slots_;
};

}  // namespace bienban
