#include "sinks/json_writer.h"

#include <rapidjson/writer.h>
#include <utf8proc.h>

#include <optional>

#include "text/span.h"
#include "values/decimal.h"

namespace bienban {
namespace {

// RapidJSON's output stream over the line itself, so that nothing is copied at the end.
class LineStream {
 public:
  using Ch = char;
  explicit LineStream(std::string& line) : line_(line) {}
  void Put(char c) { line_.push_back(c); }
  void Flush() {}

 private:
  std::string& line_;
};

// What names of files may hold although no text does: bytes that are no UTF-8.
std::string valid_utf8(std::string_view bytes) {
  std::string valid;
  valid.reserve(bytes.size());
  const auto* data = reinterpret_cast<const utf8proc_uint8_t*>(bytes.data());
  for (std::size_t at = 0; at < bytes.size();) {
    utf8proc_int32_t code_point = 0;
    const utf8proc_ssize_t length =
        utf8proc_iterate(data + at, static_cast<utf8proc_ssize_t>(bytes.size() - at), &code_point);
    if (length > 0) {
      valid.append(bytes.substr(at, static_cast<std::size_t>(length)));
      at += static_cast<std::size_t>(length);
    } else {
      valid.append("\uFFFD");
      ++at;
    }
  }
  return valid;
}

// Whether JSON writes the text as it is.
bool is_plain(std::string_view text) {
  unsigned char special = 0;  // all of the text is looked at: the compiler makes vector instructions of it
  for (const char c : text) {
    special |= static_cast<unsigned char>(static_cast<unsigned char>(c) < 0x20) | static_cast<unsigned char>(c == '"') |
               static_cast<unsigned char>(c == '\\');
  }
  return special == 0;
}

class JsonLine {
 public:
  explicit JsonLine(std::string& line) : line_(line), stream_(line), writer_(stream_) {}

  void write(const Record& record);
  void write_error(const Source& source, std::string_view code, std::string_view message);

 private:
  void key(std::string_view name) { plain(name); }
  void value(std::string_view text) {
    if (is_plain(text)) return plain(text);
    writer_.String(text.data(), static_cast<rapidjson::SizeType>(text.size()));
  }
  // A text that is written as it is.
  void plain(std::string_view text) {
    writer_.RawValue("", 0, rapidjson::kStringType);  // what stands before a value
    line_.append(1, '"').append(text).append(1, '"');
  }
  void value(bool flag) { writer_.Bool(flag); }
  void value(std::uint64_t number) { writer_.Uint64(number); }
  void value(const Decimal& number) {
    const std::string digits = number.to_string();
    writer_.RawValue(digits.data(), digits.size(), rapidjson::kNumberType);
  }
  void value(const Span& span) {
    writer_.StartArray();
    writer_.Uint64(span.begin);
    writer_.Uint64(span.end);
    writer_.EndArray();
  }
  void value(const std::string& text) { value(std::string_view(text)); }

  void value(const Source& source);
  void value(const Quoted& quoted);
  void value(const Event& event);
  void value(const Title& title);
  void value(const Person& person);
  void value(const Delegation& delegation);
  void value(const Count& count);
  void value(const Percent& percent);
  void value(const Money& money);
  void value(const Document& document);
  void value(const Credit& credit);
  void value(const Warning& warning);

  template <typename T>
  void value(const std::vector<T>& items) {
    writer_.StartArray();
    for (const T& item : items) value(item);
    writer_.EndArray();
  }

  template <typename T>
  void member(std::string_view name, const T& item) {
    key(name);
    value(item);
  }
  void member_or_null(std::string_view name, const std::string& text) {
    key(name);
    if (text.empty()) {
      writer_.Null();
    } else {
      value(text);
    }
  }
  template <typename T>
  void member_or_null(std::string_view name, const std::optional<T>& item) {
    key(name);
    if (item) {
      value(*item);
    } else {
      writer_.Null();
    }
  }
  template <typename T>
  void member_if_any(std::string_view name, const std::optional<T>& item) {
    if (item) member(name, *item);
  }

  std::string& line_;
  LineStream stream_;
  rapidjson::Writer<LineStream> writer_;
};

void JsonLine::value(const Source& source) {
  writer_.StartObject();
  member("path", valid_utf8(source.path));
  if (!source.member.empty()) member("member", valid_utf8(source.member));
  member_or_null("line", source.line);
  member_or_null("encoding", source.encoding);
  member("bytes", source.bytes);
  if (!source.meta.empty()) {
    key("meta");
    writer_.RawValue(source.meta.data(), source.meta.size(), rapidjson::kObjectType);
  }
  writer_.EndObject();
}

void JsonLine::value(const Quoted& quoted) {
  writer_.StartObject();
  member("text", quoted.text);
  member("span", quoted.span);
  writer_.EndObject();
}

void JsonLine::value(const Event& event) {
  writer_.StartObject();
  member_or_null("name", event.name);
  member_or_null("kind", event.kind);
  member("hosts", event.hosts);
  member_or_null("date", event.date);
  member_or_null("part_of_day", event.part_of_day);
  member("span", event.span);
  member("rule", event.rule);
  writer_.EndObject();
}

void JsonLine::value(const Title& title) {
  writer_.StartObject();
  member("text", title.text);
  member("canonical", title.canonical);
  member_or_null("position", title.position);
  member_or_null("organisation", title.organisation);
  member_or_null("level", title.level);
  member("former", title.former);
  member("span", title.span);
  writer_.EndObject();
}

void JsonLine::value(const Person& person) {
  writer_.StartObject();
  member("name", person.name);
  member("name_key", person.name_key);
  member("titles", person.titles);
  member("roles", person.roles);
  member("honorifics", person.honorifics);
  key("event");
  if (person.event) {
    writer_.Uint64(*person.event);
  } else {
    writer_.Null();
  }
  member("mentions", person.mentions);
  member("rule", person.rule);
  writer_.EndObject();
}

void JsonLine::value(const Delegation& delegation) {
  writer_.StartObject();
  member("text", delegation.text);
  member("span", delegation.span);
  member("rule", delegation.rule);
  writer_.EndObject();
}

void JsonLine::value(const Count& count) {
  writer_.StartObject();
  member("text", count.text);
  member("value", count.value);
  member_if_any("max", count.max);
  member_if_any("total", count.total);
  member("of", count.of);
  member_or_null("mod", count.mod);
  member("span", count.span);
  member("rule", count.rule);
  writer_.EndObject();
}

void JsonLine::value(const Percent& percent) {
  writer_.StartObject();
  member("text", percent.text);
  member("value", percent.value);
  member_if_any("max", percent.max);
  member_or_null("mod", percent.mod);
  member("span", percent.span);
  member("rule", percent.rule);
  writer_.EndObject();
}

void JsonLine::value(const Money& money) {
  writer_.StartObject();
  member("text", money.text);
  member("amount", money.amount);
  member_if_any("max", money.max);
  member("currency", money.currency);
  if (!money.per.empty()) member("per", money.per);
  member_or_null("mod", money.mod);
  member("span", money.span);
  member("rule", money.rule);
  writer_.EndObject();
}

void JsonLine::value(const Document& document) {
  writer_.StartObject();
  member("text", document.text);
  member("type", document.type);
  member("number", document.number);
  member("canonical", document.canonical);
  member("span", document.span);
  member("rule", document.rule);
  writer_.EndObject();
}

void JsonLine::value(const Credit& credit) {
  writer_.StartObject();
  member("name", credit.name);
  member("kind", credit.kind);
  member("span", credit.span);
  writer_.EndObject();
}

void JsonLine::value(const Warning& warning) {
  writer_.StartObject();
  member("code", warning.code);
  member("message", warning.message);
  member_if_any("span", warning.span);
  writer_.EndObject();
}

void JsonLine::write(const Record& record) {
  writer_.StartObject();
  member("schema", std::string_view("bienban.record/1"));
  member("id", valid_utf8(record.id));
  member("source", record.source);
  member_or_null("published", record.published);
  member("conference", record.conference);
  member("events", record.events);
  member("attendees", record.attendees);
  member("mentioned", record.mentioned);
  member("delegations", record.delegations);
  member("counts", record.counts);
  member("percents", record.percents);
  member("money", record.money);
  member("documents", record.documents);
  member("credits", record.credits);
  member("warnings", record.warnings);
  member_if_any("text", record.text);
  writer_.EndObject();
}

void JsonLine::write_error(const Source& source, std::string_view code, std::string_view message) {
  writer_.StartObject();
  member("schema", std::string_view("bienban.error/1"));
  member("source", source);
  member("code", code);
  member("message", valid_utf8(message));
  writer_.EndObject();
}

}  // namespace

void append_json(const Record& record, std::string& out) { JsonLine(out).write(record); }

std::string to_json(const Record& record) {
  std::string line;
  append_json(record, line);
  return line;
}

std::string error_to_json(const Source& source, std::string_view code, std::string_view message) {
  std::string line;
  JsonLine(line).write_error(source, code, message);
  return line;
}

}  // namespace bienban
