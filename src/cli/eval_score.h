// Precision, recall and F1 by field, over all articles together (micro average).
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <vector>

#include "cli/eval_facts.h"

namespace bienban {

struct FieldScore {
  std::size_t hit = 0;
  std::size_t found = 0;
  std::size_t wanted = 0;

  [[nodiscard]] double precision() const;
  [[nodiscard]] double recall() const;
  [[nodiscard]] double f1() const;
};

// One article's mistakes in one field.
struct Mistakes {
  std::vector<Evidence> missed;    // the annotation's
  std::vector<Evidence> invented;  // the record's
};

class Scoreboard {
 public:
  // Counts one article; returns its mistakes, by field. What an annotation calls optional is neither asked
  // for nor held against the record.
  std::array<Mistakes, eval_fields.size()> add(const FactTable& wanted, const FactTable& optional,
                                               const FactTable& found);

  [[nodiscard]] const FieldScore& field(std::size_t index) const { return fields_[index]; }

  // The mean F1 of attendees, titles, counts and money.
  [[nodiscard]] double headline() const;

 private:
  std::array<FieldScore, eval_fields.size()> fields_{};
};

}  // namespace bienban
