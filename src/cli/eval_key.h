// The forms in which `bienban eval` compares what a record says with what an annotation says. Two strings that
// differ only in case, spacing, punctuation, dash style, or in the letter of a syllable that carries its tone mark
// (uỷ, ủy) have one key.
#pragma once

#include <string>
#include <string_view>

namespace bienban {

// Folded; words apart by one space, each with its tone's digit at the end: "Uỷ  viên" gives "uy3 viên" in NFD.
std::string comparison_key(std::string_view text);

// A title's key without the term of office at its end ("khóa XV"), on which careful readers differ.
std::string title_comparison_key(std::string_view text);

// A number to six decimals, so that 98.25 and 98.250000000001 are one.
std::string number_comparison_key(double number);

}  // namespace bienban
