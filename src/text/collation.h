// The order of Vietnamese dictionaries: ă behind a, đ behind d, tones where nothing else tells two words apart.
#pragma once

#include <string>
#include <string_view>

namespace bienban {

// A key in ASCII whose order as bytes is that of the texts: for sorting where no collation is at hand, as in SQL or a
// spreadsheet. Keys are compared only with those of the same version of ICU. May be called by several threads.
std::string order_key(std::string_view utf8);

}  // namespace bienban
