// Converters work out the value of an annotation from what its rule captured: the number of number words, the amount
// of "4-6 triệu", a valid day and month. A rule names one with `value = "..."`.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "rules/annotation.h"
#include "values/number.h"

namespace bienban {

struct ConverterContext {
  std::string_view text;
  const NumberGrammar& numbers;
};

// Fills the fields of an annotation over `span`. False: what was matched has no such value, the rule does not fire
// here.
using Converter = bool (*)(const ConverterContext& context, Span span, std::vector<Field>& fields);

// The converter of that name, null where there is none.
Converter find_converter(std::string_view name);
std::vector<std::string> converter_names();

}  // namespace bienban
