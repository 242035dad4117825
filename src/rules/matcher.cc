#include "rules/matcher.h"

#include <algorithm>
#include <bit>
#include <numeric>

namespace bienban {
namespace {

constexpr std::uint16_t dead = 0;
// What is more is forgotten: 16 MB. To forget a stage of the project's rules again and again would cost more than all
// else that it does; in an archive of 20,000 articles none comes to a quarter of that.
constexpr std::size_t most_transitions = std::size_t{1} << 23;
// A call adds a state or two a unit, and no tape has as many units as are left.
constexpr std::size_t most_states = 0x7FFF;

using Op = Automaton::Node::Op;

// Numbers in ascending order as their differences, seven bits a byte, the low ones first: a fifth of the memory.
void pack(const std::vector<std::uint32_t>& numbers, std::string& bytes) {
  bytes.clear();
  std::uint32_t last = 0;
  for (const std::uint32_t number : numbers) {
    std::uint32_t left = number - last;
    for (; left > 127; left >>= 7) bytes += static_cast<char>(left | 128);
    bytes += static_cast<char>(left);
    last = number;
  }
}

template <typename Use>
void for_each_packed(const std::string& bytes, Use use) {
  std::uint32_t number = 0;
  const char* const end = bytes.data() + bytes.size();
  for (const char* at = bytes.data(); at != end; ++at) {
    auto byte = static_cast<std::uint8_t>(*at);
    std::uint32_t difference = byte & 127;
    for (int shift = 7; byte > 127; shift += 7) {  // seldom
      byte = static_cast<std::uint8_t>(*++at);
      difference |= static_cast<std::uint32_t>(byte & 127) << shift;
    }
    use(number += difference);
  }
}

}  // namespace

Matcher::Matcher(const Automaton& automaton)
    : automaton_(automaton),
      columns_(automaton.symbols(), no_column),
      seen_(automaton.nodes().size()),
      closures_(automaton.nodes().size()),
      longest_(automaton.patterns().size(), npos) {
  forget();
}

void Matcher::forget() {
  states_.clear();
  accepts_.clear();
  rows_.clear();
  table_.assign(1, {});
  for (auto& unused : unused_) unused.clear();
  start_row_.assign(letters_.size(), unknown);
  known_.clear();
  NodeSet none;
  state_of(none);
  starts_[0] = start_state(false);
  index_start();
  starts_[1] = start_state(true);
}

// Puts what the start state's nodes lead to in the order of what they take.
void Matcher::index_start() {
  std::vector<std::pair<std::uint32_t, std::uint32_t>> taking;  // what a node takes, and where it leads
  for_each_packed(*states_[starts_[0]].nodes, [&](std::uint32_t node) {
    const Automaton::Node& at = automaton_.nodes()[node];
    if (at.op == Op::unit) taking.emplace_back(at.arg, at.next);
  });
  std::sort(taking.begin(), taking.end());
  start_first_.assign(automaton_.takers() + 1, 0);
  start_next_.clear();
  for (const auto& [units, next] : taking) {
    ++start_first_[units + 1];
    start_next_.push_back(next);
  }
  std::partial_sum(start_first_.begin(), start_first_.end(), start_first_.begin());
}

void Matcher::bound() {
  if (table_.size() <= most_transitions && states_.size() <= most_states) return;
  forget();
  ++times_forgotten_;
}

std::uint32_t Matcher::start_state(bool at_begin) {
  ++closure_;
  NodeSet nodes;
  for (const auto& pattern : automaton_.patterns()) close(pattern.start, at_begin, false, nodes);
  return state_of(nodes);
}

// Adds what is reached from a node without taking a unit. Nodes that ask for the tape's end stay, and are asked again
// when it is there.
void Matcher::close(std::uint32_t node, bool at_begin, bool at_end, NodeSet& out) {
  open_.assign(1, node);
  while (!open_.empty()) {
    const std::uint32_t here = open_.back();
    open_.pop_back();
    if (seen_[here] == closure_) continue;
    seen_[here] = closure_;
    const Automaton::Node& at = automaton_.nodes()[here];
    switch (at.op) {
      case Op::split:
        open_.push_back(at.other);
        open_.push_back(at.next);
        break;
      case Op::save:
        open_.push_back(at.next);
        break;
      case Op::begin:
        if (at_begin) open_.push_back(at.next);
        break;
      case Op::end:
        if (at_end) {
          open_.push_back(at.next);
        } else {
          out.push_back(here);
        }
        break;
      case Op::unit:
      case Op::match:
        out.push_back(here);
        break;
    }
  }
}

// What close() finds from a node inside the tape; of a node that is reached there, and so is not empty.
const Matcher::NodeSet& Matcher::closure(std::uint32_t node) {
  NodeSet& known = closures_[node];
  if (known.empty()) {
    ++closure_;
    close(node, false, false, known);
  }
  return known;
}

// The patterns that match with these nodes, added to `out` in order.
void Matcher::matched(const NodeSet& nodes, std::vector<std::uint32_t>& out) const {
  for (const std::uint32_t node : nodes) {
    if (automaton_.nodes()[node].op == Op::match) out.push_back(automaton_.nodes()[node].arg);
  }
  std::sort(out.begin(), out.end());
}

// The state of these nodes, which are put in order.
std::uint32_t Matcher::state_of(NodeSet& nodes) {
  if (nodes.empty() && !states_.empty()) return dead;
  std::sort(nodes.begin(), nodes.end());
  nodes.erase(std::unique(nodes.begin(), nodes.end()), nodes.end());
  pack(nodes, packed_);
  const auto [at, is_new] = known_.try_emplace(packed_, static_cast<std::uint32_t>(states_.size()));
  if (!is_new) return at->second;
  State state;
  state.nodes = &at->first;
  matched(nodes, state.accepted);
  state.at_end = state.accepted;
  ends_.clear();
  ++closure_;
  for (const std::uint32_t node : nodes) {
    if (automaton_.nodes()[node].op == Op::end) close(node, false, true, ends_);
  }
  matched(ends_, state.at_end);
  state.at_end.erase(std::unique(state.at_end.begin(), state.at_end.end()), state.at_end.end());
  accepts_.push_back(state.at_end.empty() ? 0 : 1);
  states_.push_back(std::move(state));
  rows_.emplace_back();
  return at->second;
}

std::uint32_t Matcher::step(std::uint32_t state, std::uint16_t column) {
  const std::uint16_t letter = letters_[column];
  NodeSet& nodes = reached_;
  nodes.clear();
  const Automaton::Node* const all = automaton_.nodes().data();
  const auto reach = [&](std::uint32_t node) {
    const NodeSet& behind = closure(node);
    nodes.insert(nodes.end(), behind.begin(), behind.end());
  };
  if (state == starts_[0]) {
    automaton_.for_each_taking(letter, [&](std::size_t units) {
      for (std::uint32_t i = start_first_[units]; i < start_first_[units + 1]; ++i) reach(start_next_[i]);
    });
  } else {
    for_each_packed(*states_[state].nodes, [&](std::uint32_t node) {
      const Automaton::Node& at = all[node];
      if (at.op == Op::unit && automaton_.takes(at.arg, letter)) reach(at.next);
    });
  }
  const std::uint32_t next = state_of(nodes);
  learn(state, column, static_cast<std::uint16_t>(next));
  return next;
}

// Where a column stands in a table, or else the free slot where it would.
Matcher::Slot& Matcher::slot_of(const Row& row, std::uint16_t column) {
  for (std::uint32_t at = column;; ++at) {
    Slot& slot = table_[row.begin + (at & row.mask)];
    if (slot.column == column || slot.column == no_column) return slot;
  }
}

// Gives a row a table of twice the size.
void Matcher::grow(Row& row) {
  const Row old = row;
  const std::size_t size = row.mask == 0 ? 4 : 2 * (std::size_t{row.mask} + 1);
  std::vector<std::uint32_t>& unused = unused_[static_cast<std::size_t>(std::countr_zero(size))];
  row.mask = static_cast<std::uint16_t>(size - 1);
  if (unused.empty()) {
    row.begin = static_cast<std::uint32_t>(table_.size());
    if (table_.size() + size > table_.capacity()) table_.reserve(table_.size() + table_.size() / 8 + size);
    table_.resize(table_.size() + size);
  } else {
    row.begin = unused.back();
    unused.pop_back();
  }
  if (old.mask == 0) return;
  for (std::size_t i = 0; i <= old.mask; ++i) {
    Slot& slot = table_[old.begin + i];
    if (slot.column != no_column) slot_of(row, slot.column) = slot;
    slot = {};
  }
  unused_[static_cast<std::size_t>(std::countr_zero(std::size_t{old.mask} + 1))].push_back(old.begin);
}

void Matcher::learn(std::uint32_t state, std::uint16_t column, std::uint16_t next) {
  Row& row = rows_[state];
  if (4U * (row.taken + 1U) > 3U * (row.mask + 1U)) grow(row);
  slot_of(row, column) = {column, next};
  ++row.taken;
  if (state == starts_[0]) start_row_[column] = next;
}

// The column of a symbol that no tape had before: that of its letter.
std::uint16_t Matcher::new_column(Symbol symbol) {
  const std::uint16_t letter = automaton_.letter(symbol);
  const auto known = std::find(letters_.begin(), letters_.end(), letter);
  columns_[symbol] = static_cast<std::uint16_t>(known - letters_.begin());
  if (known == letters_.end()) {
    letters_.push_back(letter);
    start_row_.push_back(unknown);
  }
  return columns_[symbol];
}

std::uint32_t Matcher::step_at(std::uint32_t state, std::size_t unit) {
  const std::uint16_t known = known_step(state, tape_[unit]);
  return known != unknown ? known : step(state, tape_[unit]);
}

// Whether a match can begin with the unit that led to a state and the one at `second`.
bool Matcher::can_go_on(std::uint32_t state, std::size_t second) {
  if (state == dead) return false;
  if (accepts_[state] != 0) return true;
  // Many patterns begin with almost any unit ("<!verb> ..."): the second tells.
  return second < tape_.size() && step_at(state, second) != dead;
}

std::size_t Matcher::next_start(std::size_t from) {
  const std::uint16_t* const tape = tape_.data();
  const std::size_t size = tape_.size();
  if (plain_) return std::min(from, size);
  if (from == 0 && size > 0) {
    if (can_go_on(step_at(starts_[1], 0), 1)) return 0;
    from = 1;
  }
  const std::uint16_t* const row = start_row_.data();  // of all columns of the tape: it does not grow here
  for (std::size_t i = from; i < size; ++i) {
    const std::uint16_t known = row[tape[i]];
    if (known == dead) continue;
    if (can_go_on(known != unknown ? known : step(starts_[0], tape[i]), i + 1)) return i;
  }
  return size;
}

void Matcher::hits(std::size_t begin, std::size_t limit, std::vector<Hit>& out) {
  out.clear();
  limit = std::min(limit, begin + most_units);
  if (plain_) return plain_hits(begin, limit, out);
  bound();
  std::uint32_t state = starts_[begin == 0 ? 1 : 0];
  touched_.clear();
  for (std::size_t i = begin; i < limit;) {
    const std::uint32_t next = step_at(state, i);
    if (next == dead) break;
    state = next;
    ++i;
    if (accepts_[state] == 0) continue;
    const State& here = states_[state];
    for (const std::uint32_t pattern : i == tape_.size() ? here.at_end : here.accepted) {
      if (longest_[pattern] == npos) touched_.push_back(pattern);
      longest_[pattern] = i;
    }
  }
  if (touched_.size() > 1) std::sort(touched_.begin(), touched_.end());
  for (const std::uint32_t pattern : touched_) {
    out.push_back({pattern, longest_[pattern]});
    longest_[pattern] = npos;
  }
}

void Matcher::plain_hits(std::size_t begin, std::size_t limit, std::vector<Hit>& out) {
  for (std::uint32_t pattern = 0; pattern < automaton_.patterns().size(); ++pattern) {
    NodeSet now;
    ++closure_;
    close(automaton_.patterns()[pattern].start, begin == 0, begin == tape_.size(), now);
    std::size_t longest = npos;
    for (std::size_t i = begin; i < limit && !now.empty();) {
      NodeSet next;
      ++closure_;
      for (const std::uint32_t node : now) {
        const Automaton::Node& at = automaton_.nodes()[node];
        if (at.op == Op::unit && automaton_.takes(at.arg, letter_at(i)))
          close(at.next, false, i + 1 == tape_.size(), next);
      }
      ++i;
      now = std::move(next);
      const auto is_match = [&](std::uint32_t node) { return automaton_.nodes()[node].op == Op::match; };
      if (std::any_of(now.begin(), now.end(), is_match)) longest = i;
    }
    if (longest != npos) out.push_back({pattern, longest});
  }
}

// Whether a node takes a unit and not the one that is there: most ways of a choice, which need not be tried.
bool Matcher::ends_at(std::uint32_t node, std::size_t at, std::size_t end) const {
  const Automaton::Node& here = automaton_.nodes()[node];
  return here.op == Op::unit && (at == end || !automaton_.takes(here.arg, letter_at(at)));
}

// Depth first, in the order of preference; a split is tried once at a unit, so time is bounded by splits times units.
void Matcher::groups(std::uint32_t number, std::size_t begin, std::size_t end, std::vector<Group>& out) {
  const Automaton::Pattern& pattern = automaton_.patterns()[number];
  out.assign(pattern.groups.size(), {npos, npos});
  out[0] = {begin, end};
  if (out.size() == 1) return;
  const std::size_t nodes = pattern.last - pattern.first;
  const std::size_t cells = (end - begin + 1) * nodes;
  if (visited_.size() < cells) visited_.resize(cells, 0);
  if (++walk_ == 0) {
    std::fill(visited_.begin(), visited_.end(), 0);
    walk_ = 1;
  }
  slots_.assign(2 * out.size(), npos);
  ways_.assign(1, {pattern.start, begin, false});
  bool matched = false;
  while (!ways_.empty() && !matched) {
    const Way way = ways_.back();
    ways_.pop_back();
    if (way.restore) {
      slots_[way.node] = way.at;
      continue;
    }
    std::uint32_t node = way.node;
    std::size_t at = way.at;
    for (;;) {
      const Automaton::Node& here = automaton_.nodes()[node];
      if (here.op == Op::match) {
        matched = at == end;
        break;
      }
      if (here.op == Op::unit) {
        if (at == end || !automaton_.takes(here.arg, letter_at(at))) break;
        ++at;
      } else if (here.op == Op::begin) {
        if (at != 0) break;
      } else if (here.op == Op::end) {
        if (at != tape_.size()) break;
      } else if (here.op == Op::split) {
        std::uint32_t& visited = visited_[(at - begin) * nodes + (node - pattern.first)];
        if (visited == walk_) break;
        visited = walk_;
        if (ends_at(here.next, at, end)) {
          node = here.other;
          continue;
        }
        if (!ends_at(here.other, at, end)) ways_.push_back({here.other, at, false});
      } else {
        ways_.push_back({here.arg, slots_[here.arg], true});
        slots_[here.arg] = at;
      }
      node = here.next;
    }
  }
  for (std::size_t i = 1; i < out.size(); ++i) {
    if (slots_[2 * i + 1] != npos) out[i] = {slots_[2 * i], slots_[2 * i + 1]};
  }
}

}  // namespace bienban
