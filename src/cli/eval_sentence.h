// The sentence in which a fact stands, for showing an error with its surroundings.
#pragma once

#include <string>
#include <string_view>

#include "cli/eval_facts.h"

namespace bienban {

// From `article` (UTF-8); empty where the evidence names no place in it.
std::string sentence_of(const Evidence& evidence, std::string_view article);

}  // namespace bienban
