// The record of one article: plain data, in the order and under the names in which it is printed
// (the JSON Schema is schema/record.schema.json). Spans are [begin, end) in the unit that the
// extraction was asked for: code points of the decoded source, its bytes as given, or UTF-16 units.
// Empty strings and empty optionals print as null.
//
//   for (const Person& p : record.attendees) {
//     const std::string day = p.event ? record.events[*p.event].date : "";
//     for (const Title& t : p.titles) add_row(record.id, day, p.name_key, t.canonical);
//   }
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "text/span.h"
#include "values/decimal.h"

namespace bienban {

struct Source {
  std::string path;                   // as the user gave it, "-" for standard input
  std::string member;                 // name inside an archive, or a WARC target, else empty
  std::optional<std::uint64_t> line;  // of a JSONL file, from 1
  std::string encoding;
  std::uint64_t bytes = 0;
  std::string meta;  // other fields of the input as a JSON object's text, else empty
};

struct Quoted {  // a piece of the source
  std::string text;
  Span span;
};

struct Event {
  std::string name;
  std::string kind;  // "hội nghị", "đại hội", ...: the head noun of its name, in small letters, else empty
  std::vector<Quoted> hosts;
  std::string date;         // ISO 8601, "--01-06" without a year, "a/b" for a range, else empty
  std::string part_of_day;  // morning, noon, afternoon, evening, else empty
  Span span;
  std::string rule;
};

struct Title {
  std::string text;
  std::string canonical;
  std::string position;
  std::string organisation;
  std::string level;  // central, province, district, commune, unit, else empty
  bool former = false;
  Span span;
};

struct Person {
  std::string name;
  std::string name_key;
  std::vector<Title> titles;
  std::vector<std::string> roles;       // in a fixed order; empty for people only mentioned
  std::vector<std::string> honorifics;  // as written first, each once
  std::optional<std::size_t> event;     // index into events
  std::vector<Span> mentions;
  std::string rule;
};

struct Delegation {
  std::string text;
  Span span;
  std::string rule;
};

struct Count {
  std::string text;
  Decimal value;
  std::optional<Decimal> max;
  std::optional<Decimal> total;
  std::string of;
  std::string mod;  // more_than, less_than, approx, equal_or_more, equal_or_less, else empty
  Span span;
  std::string rule;
};

struct Percent {
  std::string text;
  Decimal value;
  std::optional<Decimal> max;
  std::string mod;
  Span span;
  std::string rule;
};

struct Money {
  std::string text;
  Decimal amount;
  std::optional<Decimal> max;
  std::string currency;  // ISO 4217
  std::string per;       // "người/năm" for a rate, else empty
  std::string mod;
  Span span;
  std::string rule;
};

struct Document {
  std::string text;
  std::string type;
  std::string number;
  std::string canonical;
  Span span;
  std::string rule;
};

struct Credit {
  std::string name;
  std::string kind;  // photo, text, video
  Span span;
};

struct Warning {
  std::string code;
  std::string message;
  std::optional<Span> span;
};

struct Record {
  std::string id;
  Source source;
  std::string published;
  bool conference = false;
  std::vector<Event> events;
  std::vector<Person> attendees;
  std::vector<Person> mentioned;
  std::vector<Delegation> delegations;
  std::vector<Count> counts;
  std::vector<Percent> percents;
  std::vector<Money> money;
  std::vector<Document> documents;
  std::vector<Credit> credits;
  std::vector<Warning> warnings;
  std::optional<std::string> text;  // the decoded source, where it was asked for
};

}  // namespace bienban
