// A record as JSON: one line, UTF-8, letters as they are, in the form of schema/record.schema.json.
//
//   std::string line = to_json(record);  // {"schema":"bienban.record/1","id":...}
//   out << line << '\n';
//
// Numbers are written digit for digit from their Decimal, never through a double. Optional facts that an article
// does not give are null where the schema says so, and left out where it makes them optional. A path that is not
// UTF-8 is written with U+FFFD in place of its bad bytes, so a line is valid JSON whatever a file is called.
// The functions keep no state and may run in several threads.
#pragma once

#include <string>
#include <string_view>

#include "record/record.h"

namespace bienban {

// The line without its line break; append_json() puts it behind what `out` holds.
std::string to_json(const Record& record);
void append_json(const Record& record, std::string& out);

// The error record of an input that could not become a record (schema/error.schema.json). `code` is a fixed word
// for programs ("unreadable"), `message` a sentence for people.
std::string error_to_json(const Source& source, std::string_view code, std::string_view message);

}  // namespace bienban
