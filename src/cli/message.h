// What the program says on standard error: a line that begins with its name.
//
//   tell(err, path + ": cannot be read");  // bienban: news.txt: cannot be read
//
// A file's name may hold anything. On a terminal its control characters would move the cursor, colour the screen, or
// make one message look like two, so they are shown as escapes.
#pragma once

#include <iosfwd>
#include <string>
#include <string_view>

namespace bienban {

void tell(std::ostream& err, std::string_view message);

// `text` with \n, \t, \r or, for each byte, \x1b in the place of characters that steer a terminal, of those that turn
// the direction of writing, and of bytes that are not UTF-8.
std::string visible(std::string_view text);

}  // namespace bienban
