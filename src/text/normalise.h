// The normal form in which rules read a text, and the form in which a reader gets it back.
//
// The normal form is NFC with one tone placement (hoà -> hòa, uỷ -> ủy; quý stays), Ð -> Đ, Cyrillic and
// Greek look-alikes inside Latin words and full-width forms as plain letters, one kind of space (a run of blanks
// becomes one U+0020, a line break of any kind one '\n', a blank line two), one dash ('-'), one double quote ('"'),
// one single quote ('\''), and no soft hyphens, zero-width characters or byte order marks. Words with spaces between
// their letters (H Ộ I  N G H Ị) and syllables broken over lines with a hyphen are whole again.
//
//   NormalText n = normalise("Uỷ  viên – Ðảng");   // n.text == "Ủy viên - Đảng"
//   n.map.source({0, 4});                          // where "Ủy" stands in what was given
//
// Text that is in the normal form already is copied, not searched twice.
#pragma once

#include <string>
#include <string_view>

#include "text/offset_map.h"

namespace bienban {

struct NormalText {
  std::string text;  // UTF-8
  OffsetMap map;     // from `text` to the UTF-8 that was given, in bytes
};

// `utf8` must be valid UTF-8 (decode() gives that).
NormalText normalise(std::string_view utf8);

// The source's own wording: NFC, runs of white space as one space, invisible characters left out,
// nothing else changed. This is the `text` of a record's values.
std::string quote(std::string_view utf8);

// `quote` with look-alikes mended (Ð -> Đ): a person's `name`.
std::string mend(std::string_view utf8);

// Folded case of a normal form, with one placement of tones: the key under which names and words join.
std::string fold(std::string_view normal);

// The same, sooner, of a text that has one placement of tones already: of what normalise() gave, or a piece of it.
std::string fold_case(std::string_view normal);

// fold_case() in as many bytes, so that each place of the text is the same place here: the few letters whose folded
// form takes more or fewer bytes stay (of Vietnamese none does).
std::string fold_in_place(std::string_view normal);

// NFC and nothing else.
NormalText nfc(std::string_view utf8);

}  // namespace bienban
