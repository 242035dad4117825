// Rewrites a text word by word where it needs it and copies the rest: the engine of normalise(), quote() and mend().
#pragma once

#include <string_view>

#include "text/normalise.h"

namespace bienban {

// Which changes are made. NFC always is.
struct RewriteSteps {
  bool invisible = false;     // leave out invisible characters
  bool spaces = false;        // a run of white space becomes one space ...
  bool line_breaks = false;   // ... or, with this too, one or two line breaks where it has some
  bool look_alikes = false;   // Ð, Greek, Cyrillic, full-width letters and ligatures become plain letters
  bool punctuation = false;   // one kind of dash and of quotes
  bool broken_words = false;  // letters with spaces between them, syllables broken over lines
  bool tones = false;         // one tone placement, marks in any order
};

// `utf8` must be valid UTF-8.
NormalText rewrite(std::string_view utf8, const RewriteSteps& steps);

}  // namespace bienban
