#include "sinks/sink_tables.h"

#include <algorithm>
#include <array>
#include <stdexcept>

#include "text/collation.h"

namespace bienban {

namespace {

constexpr ColumnType kInteger = ColumnType::integer;
constexpr ColumnType kNumber = ColumnType::number;

std::vector<Table> make_tables() {
  return {
      {"articles",
       1,
       "",
       0,
       {{"article", kInteger},
        {"id"},
        {"path"},
        {"member"},
        {"line", kInteger},
        {"encoding"},
        {"bytes", kInteger},
        {"published"},
        {"conference", kInteger},
        {"meta"},
        {"text"}}},
      {"events",
       2,
       "articles",
       1,
       {{"article", kInteger},
        {"event", kInteger},
        {"name"},
        {"kind"},
        {"date"},
        {"part_of_day"},
        {"span_begin", kInteger},
        {"span_end", kInteger},
        {"rule"}}},
      {"hosts",
       3,
       "events",
       2,
       {{"article", kInteger},
        {"event", kInteger},
        {"host", kInteger},
        {"text"},
        {"span_begin", kInteger},
        {"span_end", kInteger}}},
      {"attendees",
       2,
       "articles",
       1,
       {{"article", kInteger},
        {"attendee", kInteger},
        {"name"},
        {"name_key"},
        {"honorifics"},
        {"event", kInteger},
        {"mentions", kInteger},
        {"span_begin", kInteger},
        {"span_end", kInteger},
        {"rule"},
        {"name_order"}}},
      {"titles",
       3,
       "attendees",
       2,
       {{"article", kInteger},
        {"attendee", kInteger},
        {"title", kInteger},
        {"text"},
        {"canonical"},
        {"position"},
        {"organisation"},
        {"level"},
        {"former", kInteger},
        {"span_begin", kInteger},
        {"span_end", kInteger}}},
      {"roles", 3, "attendees", 2, {{"article", kInteger}, {"attendee", kInteger}, {"role"}}},
      {"mentioned",
       2,
       "articles",
       1,
       {{"article", kInteger},
        {"person", kInteger},
        {"name"},
        {"name_key"},
        {"titles"},
        {"mentions", kInteger},
        {"span_begin", kInteger},
        {"span_end", kInteger},
        {"rule"},
        {"name_order"}}},
      {"delegations",
       2,
       "articles",
       1,
       {{"article", kInteger},
        {"delegation", kInteger},
        {"text"},
        {"span_begin", kInteger},
        {"span_end", kInteger},
        {"rule"}}},
      {"counts",
       2,
       "articles",
       1,
       {{"article", kInteger},
        {"count", kInteger},
        {"text"},
        {"value", kNumber},
        {"max", kNumber},
        {"total", kNumber},
        {"counted"},
        {"mod"},
        {"span_begin", kInteger},
        {"span_end", kInteger},
        {"rule"}}},
      {"percents",
       2,
       "articles",
       1,
       {{"article", kInteger},
        {"percent", kInteger},
        {"text"},
        {"value", kNumber},
        {"max", kNumber},
        {"mod"},
        {"span_begin", kInteger},
        {"span_end", kInteger},
        {"rule"}}},
      {"money",
       2,
       "articles",
       1,
       {{"article", kInteger},
        {"sum", kInteger},
        {"text"},
        {"amount", kNumber},
        {"max", kNumber},
        {"currency"},
        {"per"},
        {"mod"},
        {"span_begin", kInteger},
        {"span_end", kInteger},
        {"rule"}}},
      {"documents",
       2,
       "articles",
       1,
       {{"article", kInteger},
        {"document", kInteger},
        {"text"},
        {"type"},
        {"number"},
        {"canonical"},
        {"span_begin", kInteger},
        {"span_end", kInteger},
        {"rule"}}},
      {"credits",
       2,
       "articles",
       1,
       {{"article", kInteger},
        {"credit", kInteger},
        {"name"},
        {"kind"},
        {"span_begin", kInteger},
        {"span_end", kInteger}}},
      {"warnings",
       2,
       "articles",
       1,
       {{"article", kInteger},
        {"warning", kInteger},
        {"code"},
        {"message"},
        {"span_begin", kInteger},
        {"span_end", kInteger}}},
      {"errors",
       1,
       "",
       0,
       {{"input", kInteger}, {"path"}, {"member"}, {"line", kInteger}, {"bytes", kInteger}, {"code"}, {"message"}}},
  };
}

Cell cell(std::size_t number) { return static_cast<std::int64_t>(number); }
Cell cell(bool truth) { return std::int64_t{truth ? 1 : 0}; }
Cell cell(const Decimal& number) { return number; }
// The record's empty texts are its nulls.
Cell cell(std::string_view text) { return text.empty() ? Cell() : Cell(text); }
Cell cell(const std::string& text) { return cell(std::string_view(text)); }
template <class T>
Cell cell(const std::optional<T>& value) {
  return value ? cell(*value) : Cell();
}

std::string joined(const std::vector<std::string>& parts) {
  std::string result;
  for (const std::string& part : parts) result += (result.empty() ? "" : "; ") + part;
  return result;
}

// One record's rows; knows the article's number, which begins each of them.
class Rows {
 public:
  Rows(std::int64_t article, RowWriter& writer) : article_(article), writer_(writer) {}

  template <class... Values>
  void add(std::size_t table, const Values&... values) {
    const std::array<Cell, sizeof...(Values) + 1> cells = {Cell(article_), cell(values)...};
    writer_.row(table, cells);
  }

 private:
  std::int64_t article_;
  RowWriter& writer_;
};

void write_events(const std::vector<Event>& events, Rows& rows) {
  static const std::size_t event_table = table_index("events");
  static const std::size_t host_table = table_index("hosts");
  for (std::size_t i = 0; i < events.size(); ++i) {
    const Event& e = events[i];
    rows.add(event_table, i, e.name, e.kind, e.date, e.part_of_day, e.span.begin, e.span.end, e.rule);
    for (std::size_t k = 0; k < e.hosts.size(); ++k)
      rows.add(host_table, i, k, e.hosts[k].text, e.hosts[k].span.begin, e.hosts[k].span.end);
  }
}

std::optional<std::size_t> first_begin(const Person& person) {
  if (person.mentions.empty()) return std::nullopt;
  return person.mentions.front().begin;
}

std::optional<std::size_t> first_end(const Person& person) {
  if (person.mentions.empty()) return std::nullopt;
  return person.mentions.front().end;
}

void write_people(const Record& record, Rows& rows) {
  static const std::size_t attendee_table = table_index("attendees");
  static const std::size_t title_table = table_index("titles");
  static const std::size_t role_table = table_index("roles");
  static const std::size_t mentioned_table = table_index("mentioned");
  for (std::size_t i = 0; i < record.attendees.size(); ++i) {
    const Person& p = record.attendees[i];
    rows.add(attendee_table, i, p.name, p.name_key, joined(p.honorifics), p.event, p.mentions.size(), first_begin(p),
             first_end(p), p.rule, order_key(p.name_key));
    for (std::size_t k = 0; k < p.titles.size(); ++k) {
      const Title& t = p.titles[k];
      rows.add(title_table, i, k, t.text, t.canonical, t.position, t.organisation, t.level, t.former, t.span.begin,
               t.span.end);
    }
    for (const std::string& role : p.roles) rows.add(role_table, i, role);
  }
  for (std::size_t i = 0; i < record.mentioned.size(); ++i) {
    const Person& p = record.mentioned[i];
    std::vector<std::string> titles;
    for (const Title& t : p.titles) titles.push_back(t.text);
    rows.add(mentioned_table, i, p.name, p.name_key, joined(titles), p.mentions.size(), first_begin(p), first_end(p),
             p.rule, order_key(p.name_key));
  }
}

void write_values(const Record& record, Rows& rows) {
  static const std::size_t count_table = table_index("counts");
  static const std::size_t percent_table = table_index("percents");
  static const std::size_t money_table = table_index("money");
  static const std::size_t document_table = table_index("documents");
  for (std::size_t i = 0; i < record.counts.size(); ++i) {
    const Count& c = record.counts[i];
    rows.add(count_table, i, c.text, c.value, c.max, c.total, c.of, c.mod, c.span.begin, c.span.end, c.rule);
  }
  for (std::size_t i = 0; i < record.percents.size(); ++i) {
    const Percent& p = record.percents[i];
    rows.add(percent_table, i, p.text, p.value, p.max, p.mod, p.span.begin, p.span.end, p.rule);
  }
  for (std::size_t i = 0; i < record.money.size(); ++i) {
    const Money& m = record.money[i];
    rows.add(money_table, i, m.text, m.amount, m.max, m.currency, m.per, m.mod, m.span.begin, m.span.end, m.rule);
  }
  for (std::size_t i = 0; i < record.documents.size(); ++i) {
    const Document& d = record.documents[i];
    rows.add(document_table, i, d.text, d.type, d.number, d.canonical, d.span.begin, d.span.end, d.rule);
  }
}

void write_rest(const Record& record, Rows& rows) {
  static const std::size_t delegation_table = table_index("delegations");
  static const std::size_t credit_table = table_index("credits");
  static const std::size_t warning_table = table_index("warnings");
  for (std::size_t i = 0; i < record.delegations.size(); ++i) {
    const Delegation& d = record.delegations[i];
    rows.add(delegation_table, i, d.text, d.span.begin, d.span.end, d.rule);
  }
  for (std::size_t i = 0; i < record.credits.size(); ++i) {
    const Credit& c = record.credits[i];
    rows.add(credit_table, i, c.name, c.kind, c.span.begin, c.span.end);
  }
  for (std::size_t i = 0; i < record.warnings.size(); ++i) {
    const Warning& w = record.warnings[i];
    if (w.span) {
      rows.add(warning_table, i, w.code, w.message, w.span->begin, w.span->end);
    } else {
      rows.add(warning_table, i, w.code, w.message, std::string_view(), std::string_view());
    }
  }
}

}  // namespace

const std::vector<Table>& tables() {
  static const std::vector<Table> all = make_tables();
  return all;
}

std::size_t table_index(std::string_view name) {
  const auto found = std::find_if(tables().begin(), tables().end(), [&](const Table& t) { return t.name == name; });
  if (found == tables().end()) throw std::out_of_range(std::string(name));
  return static_cast<std::size_t>(found - tables().begin());
}

void write_rows(std::int64_t article, const Record& record, RowWriter& writer) {
  static const std::size_t article_table = table_index("articles");
  Rows rows(article, writer);
  const Source& s = record.source;
  rows.add(article_table, record.id, s.path, s.member, s.line, s.encoding, static_cast<std::size_t>(s.bytes),
           record.published, record.conference, s.meta, record.text);
  write_events(record.events, rows);
  write_people(record, rows);
  write_rest(record, rows);
  write_values(record, rows);
}

void write_rows(std::int64_t input, const InputError& error, RowWriter& writer) {
  static const std::size_t error_table = table_index("errors");
  const Source& s = error.source;
  Rows(input, writer)
      .add(error_table, s.path, s.member, s.line, static_cast<std::size_t>(s.bytes), error.code, error.message);
}

}  // namespace bienban
