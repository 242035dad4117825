// The project's own rules, loaded once for all tests of this program.
#pragma once

#include <string>
#include <string_view>

#include "bienban.h"
#include "catch.h"

namespace bienban {

inline const Extractor& project_extractor() {
  static const Extractor extractor(std::string(BIENBAN_ROOT) + "/rules");
  return extractor;
}

inline Record record_of(std::string_view text, std::string_view published = "2023-04") {
  Input input;
  input.id = "test";
  input.bytes = text;
  input.published = published;
  return project_extractor().extract(input);
}

// The one meeting that a text reports.
inline Event event_of(const std::string& text) {
  CAPTURE(text);
  const Record record = record_of(text);
  REQUIRE(record.conference);
  REQUIRE(record.events.size() == 1);
  return record.events.front();
}

inline const Person* find_person(const std::vector<Person>& people, std::string_view name) {
  for (const Person& person : people) {
    if (person.name == name) return &person;
  }
  return nullptr;
}

}  // namespace bienban
