#include "extract/vocabulary.h"

#include <string>
#include <string_view>
#include <vector>

namespace bienban {
namespace {

std::vector<std::string> words(const Cascade& cascade, std::string_view list) {
  std::vector<std::string> out;
  for (const WordEntry* entry : cascade.entries(list)) out.push_back(entry->folded());
  return out;
}

}  // namespace

Vocabulary vocabulary(const Cascade& cascade) {
  Vocabulary out;
  out.abbreviations = words(cascade, "abbreviation");
  out.photo_marks = words(cascade, "photo_mark");
  out.text_marks = words(cascade, "text_mark");
  out.video_marks = words(cascade, "video_mark");
  out.date_marks = words(cascade, "date_mark");
  out.related_marks = words(cascade, "related_mark");
  out.teaser_marks = words(cascade, "teaser_mark");
  out.credit_stops = words(cascade, "credit_stop");
  out.pseudonyms = words(cascade, "pseudonym");
  out.agencies = words(cascade, "credit_agency");
  out.credit_links = words(cascade, "credit_link");
  out.surnames = words(cascade, "surname");
  return out;
}

}  // namespace bienban
