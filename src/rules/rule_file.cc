#include <fmt/format.h>
#include <toml++/toml.h>

#include <array>
#include <sstream>

#include "rules/rule.h"

namespace bienban {
namespace {

constexpr int last_stage = 9;

class Reader {
 public:
  Reader(const std::string& file, std::string_view text, std::vector<Fault>& faults)
      : file_(file), text_(text), faults_(faults) {}

  RuleFile read(const toml::table& root) {
    RuleFile out;
    for (const auto& [key, node] : root) {
      if (key == "define" && node.is_table()) {
        for (const auto& [name, pattern] : *node.as_table()) macro(name.str(), pattern, out);
      } else if (key == "values" && node.is_table()) {
        values("", *node.as_table(), out);
      } else if (key == "values_in" && node.is_table()) {
        for (const auto& [list, table] : *node.as_table()) {
          if (table.is_table()) {
            values(list.str(), *table.as_table(), out);
          } else {
            fault(table, "known values in lists of one kind are a table: [values_in.KIND]", list.str());
          }
        }
      } else if (key == "rule" && node.is_array_of_tables()) {
        for (const toml::node& item : *node.as_array()) rule(*item.as_table(), out);
      } else {
        fault(node, "unknown key (a rule file holds [define], [values], [values_in.KIND] and [[rule]])", key.str());
      }
    }
    return out;
  }

 private:
  Place place(const toml::node& node) const {
    return {file_, static_cast<std::size_t>(node.source().begin.line),
            static_cast<std::size_t>(node.source().begin.column)};
  }

  // A place from which a pattern's characters can be counted: the quote before its first one.
  Place pattern_place(const toml::node& node) const {
    Place out = place(node);
    std::string_view line = text_;
    for (std::size_t i = 1; i < out.line; ++i) line.remove_prefix(line.find('\n') + 1);
    std::size_t at = 0;
    for (std::size_t column = 1; column < out.column; ++column) {
      do ++at;
      while ((static_cast<unsigned char>(line[at]) & 0xC0) == 0x80);
    }
    line.remove_prefix(at);
    if (!line.starts_with("'''") && !line.starts_with("\"\"\"")) return out;
    if (line.find_first_not_of('\r', 3) == line.find('\n')) {  // TOML leaves out a line break behind the quotes
      ++out.line;
      out.column = 0;
    } else {
      out.column += 2;
    }
    return out;
  }

  void fault(const toml::node& node, std::string message, std::string_view piece) {
    const Place at = place(node);
    faults_.push_back({at.file, at.line, at.column, std::move(message), std::string(piece)});
  }

  void macro(std::string_view name, const toml::node& node, RuleFile& out) {
    const auto pattern = node.value<std::string>();
    if (!pattern) {
      fault(node, "a definition is a pattern: name = '...'", name);
      return;
    }
    out.macros.push_back({std::string(name), *pattern, pattern_place(node)});
  }

  // Known values of attributes in lists of one kind or, with an empty name, in all.
  void values(std::string_view list, const toml::table& table, RuleFile& out) {
    for (const auto& [key, node] : table) {
      KnownValues known{std::string(list), std::string(key.str()), {}, place(node)};
      const toml::array* all = node.as_array();
      if (all == nullptr || all->empty()) {
        fault(node, "known values are a list of texts: name = ['...', '...']", key.str());
        continue;
      }
      for (const toml::node& value : *all) known.values.push_back(expect<std::string>(value, key.str(), "a text"));
      out.values.push_back(std::move(known));
    }
  }

  // The node's value if it is of type T; else a fault.
  template <typename T>
  T expect(const toml::node& node, std::string_view key, std::string_view type) {
    if (const auto value = node.value_exact<T>()) return *value;
    fault(node, fmt::format("must be {}", type), key);
    return T{};
  }

  std::string scalar(const toml::node& node, std::string_view key) {
    if (const auto text = node.value_exact<std::string>()) return *text;
    if (const auto whole = node.value_exact<std::int64_t>()) return std::to_string(*whole);
    if (const auto truth = node.value_exact<bool>()) return *truth ? "true" : "false";
    if (const auto real = node.value_exact<double>()) return fmt::format("{}", *real);
    fault(node, "must be a text, a number, true or false", key);
    return {};
  }

  Example example(const toml::node& node) {
    Example out;
    out.place = place(node);
    if (const auto text = node.value_exact<std::string>()) {
      out.text = *text;
      if (text->empty()) fault(node, "an example lacks its text", "");
      return out;
    }
    const toml::table* table = node.as_table();
    if (table == nullptr) {
      fault(node, "an example is a text or { text = '...', gives = { field = value } }", "");
      return out;
    }
    for (const auto& [key, value] : *table) {
      if (key == "text") {
        out.text = expect<std::string>(value, "text", "a text");
      } else if (key == "gives" && value.is_table()) {
        for (const auto& [field, wanted] : *value.as_table()) {
          out.gives.emplace_back(field.str(), scalar(wanted, field.str()));
        }
      } else {
        fault(value, "unknown key of an example (there are text and gives)", key.str());
      }
    }
    if (out.text.empty()) fault(node, "an example lacks its text", "");
    return out;
  }

  std::vector<Example> examples(const toml::node& node, std::string_view key) {
    std::vector<Example> out;
    if (const toml::array* array = node.as_array()) {
      for (const toml::node& item : *array) out.push_back(example(item));
    } else {
      fault(node, "must be a list", key);
    }
    return out;
  }

  void rule(const toml::table& table, RuleFile& out) {
    Rule rule;
    rule.place = place(table);
    for (const auto& [key, node] : table) {
      if (key == "id") {
        rule.id = expect<std::string>(node, "id", "a text");
      } else if (key == "stage") {
        const auto stage = expect<std::int64_t>(node, "stage", "a whole number");
        rule.stage = stage < 1 || stage > last_stage ? 0 : static_cast<int>(stage);
      } else if (key == "emits") {
        rule.emits = expect<std::string>(node, "emits", "a text");
      } else if (key == "pattern") {
        rule.pattern = expect<std::string>(node, "pattern", "a text");
        rule.pattern_place = pattern_place(node);
      } else if (key == "value") {
        rule.value = expect<std::string>(node, "value", "a text");
      } else if (key == "take") {
        rule.take = expect<std::string>(node, "take", "a text");
      } else if (key == "keep") {
        rule.keep = expect<bool>(node, "keep", "true or false");
      } else if (key == "set" && node.is_table()) {
        for (const auto& [field, value] : *node.as_table())
          rule.set[std::string(field.str())] = scalar(value, field.str());
      } else if (key == "examples") {
        rule.examples = examples(node, "examples");
      } else if (key == "none") {
        rule.none = examples(node, "none");
      } else {
        fault(node, "unknown key of a rule", key.str());
      }
    }
    check(table, rule);
    const bool has_place = rule.stage >= 1 && rule.stage <= last_stage;
    if (has_place && !rule.id.empty() && !rule.emits.empty() && !rule.pattern.empty()) {
      out.rules.push_back(std::move(rule));
    }
  }

  void check(const toml::table& table, const Rule& rule) {
    const auto want = [&](bool there, std::string_view what) {
      if (!there) fault(table, fmt::format("the rule lacks {}", what), rule.id);
    };
    want(!rule.id.empty(), "an id");
    want(!rule.emits.empty(), "emits");
    want(!rule.pattern.empty(), "a pattern");
    want(!rule.examples.empty(), "examples");
    want(!rule.none.empty(), "none (counter-examples: texts that must give nothing)");
    if (rule.stage < 1 || rule.stage > last_stage) {
      fault(table, fmt::format("stage must be 1 to {}", last_stage), rule.id);
    }
  }

  std::string file_;
  std::string_view text_;
  std::vector<Fault>& faults_;
};

}  // namespace

RuleFile parse_rule_file(const std::string& file, std::string_view text, std::vector<Fault>& faults) {
  try {
    const toml::table root = toml::parse(text, file);
    return Reader(file, text, faults).read(root);
  } catch (const toml::parse_error& error) {
    faults.push_back({file, static_cast<std::size_t>(error.source().begin.line),
                      static_cast<std::size_t>(error.source().begin.column), std::string(error.description()), ""});
    return {};
  }
}

}  // namespace bienban
