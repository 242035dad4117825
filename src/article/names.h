// Reads the names of a credit: "Thanh Lê", "N.L", "THẠCH PÍCH - K.LANG", "Thu Hạnh và Mạnh Cường (T.H)".
//
// A page often glues the next sentence to them ("Ảnh: Thanh Lê Các tổ chức ...", "Ảnh: Mộc LanBáo cáo ..."); the
// cut is found by the shapes of the words: a change of case, a word that begins sentences, a capital before small
// letters.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "article/phrases.h"
#include "article/words.h"
#include "text/span.h"

namespace bienban {

// All in folded case.
struct NameWords {
  Phrases stops;     // no name begins with one, and one ends a name
  Phrases agencies;  // a name that begins with one goes on in small letters
  Phrases links;     // "và"
  WordSet pseudonyms;
  WordSet surnames;
};

struct Names {
  std::vector<Span> spans;  // of those that are names; "PV" and the like are read but are none
  std::size_t read = 0;     // how many were read, pseudonyms too
  std::size_t end = 0;      // behind the last one and a bracket that belongs to it
  bool whole = false;       // nothing but names (and a last full stop) stands in the span
  bool sure = false;        // whole, or cut at a stop word, a change of case or a missing space
};

// Whether an agency ("Công an tỉnh") may stand for a person: only behind a mark. Behind a writer's name it is where the
// writer works.
enum class Agencies { none, first, allowed };

// Reads names from span.begin on. Nothing read: `spans` is empty and `read` 0.
Names read_names(std::string_view text, Span span, const NameWords& words, Agencies agencies);

}  // namespace bienban
