// Runs the examples and counter-examples that stand with every rule.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "rules/cascade.h"
#include "rules/fault.h"

namespace bienban {

struct ExampleReport {
  std::size_t rules = 0;
  std::size_t examples = 0;     // both kinds
  std::vector<Fault> failures;  // placed at the example
};

// An example passes when its rule fires somewhere in the text with all the values that it names (`text` is the span's
// text; other names are fields). A counter-example passes when its rule fires nowhere in it. With `filter` only rules
// whose id begins with it run.
ExampleReport run_examples(const Cascade& cascade, std::string_view filter = {});

}  // namespace bienban
