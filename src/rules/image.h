// An image: compiled rules in one file, so that a program that reads one article need not compile 38,000 words first.
// It belongs to the rule files that it was made of and to the sources that made it: of others it is none.
//
//   std::ofstream out("rules.image", std::ios::binary);
//   write_image(*compile_rules("rules"), out);
//
//   const auto rules = read_image("rules.image", digest_of_the_files);
//   if (rules == nullptr) ...                       // there is none, or one of other rules: compile them
//
// Numbers stand in it as the machine has them; it is made anew rather than carried to another.
#pragma once

#include <filesystem>
#include <iosfwd>
#include <memory>
#include <string_view>

#include "rules/compiled_rules.h"

namespace bienban {

// Of rules without fault. What the stream says of writing is left to the caller.
void write_image(const CompiledRules& rules, std::ostream& out);

// The rules of an image, without their examples; null where there is no such file, or where it was made of other rules
// or by another version. Throws DamagedImage (rules/fault.h).
std::unique_ptr<CompiledRules> read_image(const std::filesystem::path& file, std::string_view digest);

}  // namespace bienban
