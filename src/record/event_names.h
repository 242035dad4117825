// Where the name of a meeting ends.
#pragma once

#include "record/grammar.h"
#include "rules/annotation.h"

namespace bienban {

// The name without who or where stands behind somebody in it: "tiếp ông A, Đại sứ B", "bằng khen cho em A (15 tuổi)",
// "Công ty A (TP Đà Nẵng)"; but a place tells on where another is: "cử tri phường A (TP Đà Nẵng)".
Span event_name(const Grammar& grammar, const Analysis& analysis, const Annotation& event);

}  // namespace bienban
