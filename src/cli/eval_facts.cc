#include "cli/eval_facts.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "cli/eval_key.h"

namespace bienban {
namespace {

using Json = rapidjson::Value;

const Json* find(const Json& object, const char* name) {
  if (!object.IsObject()) throw BadForm(fmt::format("an object was expected around \"{}\"", name));
  const auto member = object.FindMember(name);
  return member == object.MemberEnd() || member->value.IsNull() ? nullptr : &member->value;
}

std::string text_of(const Json& value, const char* name) {
  if (!value.IsString()) throw BadForm(fmt::format("\"{}\" is no string", name));
  return {value.GetString(), value.GetStringLength()};
}

// Null and "" are the same thing to say nothing; a member that is not there at all is a mistake.
std::string text(const Json& object, const char* name) {
  if (!object.IsObject() || !object.HasMember(name)) throw BadForm(fmt::format("no \"{}\"", name));
  const Json* value = find(object, name);
  return value == nullptr ? std::string() : text_of(*value, name);
}

std::string optional_text(const Json& object, const char* name) {
  const Json* value = find(object, name);
  return value == nullptr ? std::string() : text_of(*value, name);
}

// For comparing: null and "" are not the same answer.
std::string answer(const Json& object, const char* name) {
  const Json* value = find(object, name);
  return value == nullptr ? "null" : '"' + text_of(*value, name);
}

bool flag(const Json& object, const char* name) {
  const Json* value = find(object, name);
  return value != nullptr && value->IsBool() && value->GetBool();
}

std::vector<const Json*> list(const Json& object, const char* name) {
  std::vector<const Json*> items;
  if (const Json* value = find(object, name)) {
    if (!value->IsArray()) throw BadForm(fmt::format("\"{}\" is no list", name));
    for (const Json& item : value->GetArray()) items.push_back(&item);
  }
  return items;
}

// A number's comparable form and how it is shown.
std::string number(const Json& object, const char* name) {
  if (!object.HasMember(name)) throw BadForm(fmt::format("no \"{}\"", name));
  const Json* value = find(object, name);
  if (value == nullptr) return "null";
  if (!value->IsNumber()) throw BadForm(fmt::format("\"{}\" is no number", name));
  return number_comparison_key(value->GetDouble());
}

std::string plain(std::string number) {
  if (number.find('.') != std::string::npos) {
    number.erase(number.find_last_not_of('0') + 1);
    if (number.back() == '.') number.pop_back();
  }
  return number;
}

std::optional<Span> span_of(const Json& value) {
  if (!value.IsArray() || value.Size() != 2 || !value[0].IsUint64() || !value[1].IsUint64()) return std::nullopt;
  return Span{value[0].GetUint64(), value[1].GetUint64()};
}

// What both forms share: fields to fill, by name.
class Collector {
 public:
  void add(std::string_view field, const std::string& fact, Evidence evidence) {
    facts(field)[fact].push_back(std::move(evidence));
  }
  // For fields that are sets: the same fact twice is one.
  void add_once(std::string_view field, const std::string& fact, Evidence evidence) {
    auto& times = facts(field)[fact];
    if (times.empty()) times.push_back(std::move(evidence));
  }

  void count(const Json& item, Evidence evidence) {
    const std::string value = number(item, "value");
    const std::string mod = optional_text(item, "mod");
    const std::string of = text(item, "of");
    evidence.shown = plain(value) + " | " + of;
    add("counts", value + '\n' + comparison_key(of), evidence);
    add("count values", value, evidence);
    evidence.shown = plain(value) + " | " + (mod.empty() ? "no mod" : mod);
    add("count mods", value + '\n' + answer(item, "mod"), std::move(evidence));
  }

  void percent(const Json& item, Evidence evidence) {
    const std::string value = number(item, "value");
    evidence.shown = plain(value) + "%";
    add("percents", value, std::move(evidence));
  }

  void money(const Json& item, Evidence evidence) {
    const std::string amount = number(item, "amount");
    const std::string currency = text(item, "currency");
    const std::string mod = optional_text(item, "mod");
    evidence.shown = fmt::format("{} {}", plain(amount), currency);
    add("money amounts", amount + '\n' + currency, evidence);
    evidence.shown += " | " + (mod.empty() ? "no mod" : mod);
    add("money", amount + '\n' + currency + '\n' + answer(item, "mod"), std::move(evidence));
  }

  void document(const Json& item, Evidence evidence) {
    evidence.shown = text(item, "number");
    add("documents", comparison_key(evidence.shown), evidence);
  }

  void date(const Json& event, Evidence evidence) {
    const std::string date = optional_text(event, "date");
    if (date.empty()) return;
    const std::string part = optional_text(event, "part_of_day");
    evidence.shown = date + (part.empty() ? "" : " " + part);
    add("event dates", date + '\n' + answer(event, "part_of_day"), std::move(evidence));
  }

  void words(std::string_view field, const std::string& words, Evidence evidence) {
    evidence.shown = words;
    if (evidence.quote.empty()) evidence.quote = words;
    add(field, comparison_key(words), std::move(evidence));
  }

  void conference(const Json& object) {
    if (flag(object, "conference")) add("conference", "true", {.shown = "true", .quote = {}, .span = {}, .rule = {}});
  }

  FactTable take() { return std::move(table_); }

 private:
  Facts& facts(std::string_view field) {
    return table_[static_cast<std::size_t>(std::find(eval_fields.begin(), eval_fields.end(), field) -
                                           eval_fields.begin())];
  }

  FactTable table_;
};

// The items of an annotation's list that are wanted, or those that are optional.
std::vector<const Json*> items(const Json& annotation, const char* name, bool optional) {
  if (!annotation.IsObject() || !annotation.HasMember(name)) throw BadForm(fmt::format("no \"{}\"", name));
  std::vector<const Json*> chosen = list(annotation, name);
  std::erase_if(chosen,
                [optional](const Json* item) { return item->IsObject() && flag(*item, "optional") != optional; });
  return chosen;
}

Evidence quotation(const Json& item) { return {.shown = {}, .quote = text(item, "quote"), .span = {}, .rule = {}}; }

Evidence spoken(std::string shown, std::string quote) {
  return {.shown = std::move(shown), .quote = std::move(quote), .span = {}, .rule = {}};
}

void annotated_people(const Json& annotation, bool optional, Collector& facts) {
  for (const Json* person : items(annotation, "people", optional)) {
    const std::string name = text(*person, "name");
    facts.words("people", name, {});
    if (!flag(*person, "attended")) continue;
    facts.words("attendees", name, {});
    for (const Json* title : list(*person, "titles")) {
      const std::string words = text_of(*title, "titles");
      facts.add_once("titles", comparison_key(name) + '\n' + title_comparison_key(words),
                     spoken(name + " | " + words, words));
    }
    for (const Json* role : list(*person, "roles")) {
      const std::string word = text_of(*role, "roles");
      facts.add("roles", comparison_key(name) + '\n' + word, spoken(name + " | " + word, name));
    }
  }
  if (!optional) return;
  for (const Json* person : list(annotation, "people")) {
    if (!flag(*person, "attended")) continue;
    const std::string name = text(*person, "name");
    for (const Json* title : list(*person, "optional_titles")) {
      const std::string words = text_of(*title, "optional_titles");
      facts.add("titles", comparison_key(name) + '\n' + title_comparison_key(words),
                spoken(name + " | " + words, words));
    }
  }
}

// A record's person: the name's first mention stands for what has no place of its own.
void recorded_person(const Json& person, bool attended, Collector& facts) {
  const std::string name = text(person, "name");
  Evidence evidence{.shown = name, .quote = {}, .span = {}, .rule = optional_text(person, "rule")};
  const auto mentions = list(person, "mentions");
  if (!mentions.empty()) evidence.span = span_of(*mentions.front());
  facts.words("people", name, evidence);
  if (!attended) return;
  facts.words("attendees", name, evidence);
  for (const Json* title : list(person, "titles")) {
    const std::string words = text(*title, "text");
    Evidence of_title{.shown = name + " | " + words, .quote = words, .span = {}, .rule = evidence.rule};
    if (const Json* span = find(*title, "span")) of_title.span = span_of(*span);
    facts.add_once("titles", comparison_key(name) + '\n' + title_comparison_key(words), std::move(of_title));
  }
  for (const Json* role : list(person, "roles")) {
    const std::string word = text_of(*role, "roles");
    Evidence of_role = evidence;
    of_role.shown = name + " | " + word;
    facts.add_once("roles", comparison_key(name) + '\n' + word, std::move(of_role));
  }
}

Evidence recorded(const Json& item) {
  Evidence evidence{.shown = {}, .quote = {}, .span = {}, .rule = optional_text(item, "rule")};
  if (const Json* span = find(item, "span")) evidence.span = span_of(*span);
  return evidence;
}

}  // namespace

FactTable annotated_facts(const rapidjson::Value& annotation, bool optional) {
  Collector facts;
  annotated_people(annotation, optional, facts);
  for (const Json* item : items(annotation, "counts", optional)) facts.count(*item, quotation(*item));
  for (const Json* item : items(annotation, "percents", optional)) facts.percent(*item, quotation(*item));
  for (const Json* item : items(annotation, "money", optional)) facts.money(*item, quotation(*item));
  for (const Json* item : items(annotation, "documents", optional)) facts.document(*item, quotation(*item));
  for (const Json* event : items(annotation, "events", optional)) {
    facts.date(*event, quotation(*event));
    for (const Json* host : list(*event, "hosts")) facts.words("event hosts", text_of(*host, "hosts"), {});
    facts.words("event names", text(*event, "quote"), {});
  }
  for (const Json* item : items(annotation, "delegations", optional)) {
    facts.words("delegations", text(*item, "quote"), {});
  }
  for (const Json* credit : items(annotation, "credits", optional)) {
    facts.words("credits", text_of(*credit, "credits"), {});
  }
  facts.conference(annotation);
  return facts.take();
}

FactTable recorded_facts(const rapidjson::Value& record) {
  Collector facts;
  for (const Json* person : list(record, "attendees")) recorded_person(*person, true, facts);
  for (const Json* person : list(record, "mentioned")) recorded_person(*person, false, facts);
  for (const Json* item : list(record, "counts")) facts.count(*item, recorded(*item));
  for (const Json* item : list(record, "percents")) facts.percent(*item, recorded(*item));
  for (const Json* item : list(record, "money")) facts.money(*item, recorded(*item));
  for (const Json* item : list(record, "documents")) facts.document(*item, recorded(*item));
  for (const Json* event : list(record, "events")) {
    facts.date(*event, recorded(*event));
    for (const Json* host : list(*event, "hosts")) {
      Evidence evidence = recorded(*host);
      evidence.rule = optional_text(*event, "rule");
      facts.words("event hosts", text(*host, "text"), std::move(evidence));
    }
    const std::string name = optional_text(*event, "name");
    if (!name.empty()) facts.words("event names", name, recorded(*event));
  }
  for (const Json* item : list(record, "delegations")) facts.words("delegations", text(*item, "text"), recorded(*item));
  for (const Json* item : list(record, "credits")) facts.words("credits", text(*item, "name"), recorded(*item));
  facts.conference(record);
  return facts.take();
}

}  // namespace bienban
