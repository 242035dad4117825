// What the program's exit status says. Scripts rely on it: see the end of `bienban --help`.
#pragma once

namespace bienban {

inline constexpr int exit_ok = 0;       // every input gave a record
inline constexpr int exit_errors = 1;   // some inputs gave errors, or all that could be read did
inline constexpr int exit_nothing = 2;  // wrong usage, or nothing could be done

}  // namespace bienban
