// Text in plain ASCII: for search keys, file names and systems that know nothing else.
#pragma once

#include <string>
#include <string_view>

namespace bienban {

// A normal form in ASCII: letters without their marks, đ as d ("Hội nghị Đảng ủy" -> "Hoi nghi Dang uy"), other scripts
// and signs as ICU writes them in Latin ("Россия" -> "Rossia", "…" -> "..."), and "?" for what it cannot.
std::string to_ascii(std::string_view normal);

}  // namespace bienban
