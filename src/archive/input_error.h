// What stands in a record's place when an input cannot become one. Every input of a run gives
// either one record or one of these.
#pragma once

#include <string>

#include "record/record.h"

namespace bienban {

// Codes:
//   unreadable      the file (or folder, or list of paths) could not be opened or read
//   broken_archive  a compressed file, .tar, .zip or WARC ends early or is damaged
//   too_large       longer than --max-article-bytes
//   too_deep        archives inside archives inside archives ...
//   not_text        bytes that are no text in any encoding: a picture, a PDF, ...
//   empty           nothing but white space
//   broken_json     a line that is not one whole JSON object
//   no_text         a JSON object without a field that holds the text
//   wrong_type      the field that holds the text holds something else
//   no_article      a page of HTML without a readable body
//   unsupported     a form that this program does not read, e.g. a WARC response compressed with Brotli
struct InputError {
  Source source;
  std::string code;
  std::string message;
};

}  // namespace bienban
