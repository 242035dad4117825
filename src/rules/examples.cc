#include "rules/examples.h"

#include <fmt/format.h>

#include "text/normalise.h"

namespace bienban {
namespace {

std::string value_of(const Analysis& analysis, const Annotation& annotation, const std::string& name) {
  if (name == "text") return std::string(analysis.of(annotation.span));
  if (const Field* field = annotation.field(name)) return to_string(field->value);
  return "(nothing)";
}

// What the rule's annotation gives instead of the wanted values; empty where it gives them all.
std::string difference(const Analysis& analysis, const Annotation& annotation, const Example& example) {
  std::string out;
  for (const auto& [name, wanted] : example.gives) {
    const std::string got = value_of(analysis, annotation, name);
    if (got != normalise(wanted).text)
      out += fmt::format("{}{} = {}, not {}", out.empty() ? "" : "; ", name, got, wanted);
  }
  return out;
}

class Runner {
 public:
  Runner(const Cascade& cascade, ExampleReport& report) : cascade_(cascade), report_(report) {}

  void run(const Rule& rule) {
    ++report_.rules;
    for (const Example& example : rule.examples) positive(rule, example);
    for (const Example& example : rule.none) negative(rule, example);
  }

 private:
  void analyse(const Rule& rule, const Example& example) {
    ++report_.examples;
    normal_ = normalise(example.text).text;
    analysis_ = Analysis{};
    analysis_.text = normal_;
    cascade_.run({0, normal_.size()}, analysis_, rule.stage);
  }

  void fail(const Example& example, std::string message) {
    report_.failures.push_back(
        {example.place.file, example.place.line, example.place.column, std::move(message), example.text});
  }

  void positive(const Rule& rule, const Example& example) {
    analyse(rule, example);
    std::string nearest;
    bool fired = false;
    for (const Annotation& annotation : analysis_.annotations) {
      if (annotation.rule != &rule) continue;
      fired = true;
      nearest = difference(analysis_, annotation, example);
      if (nearest.empty()) return;
    }
    fail(example, fired ? fmt::format("rule {} gives {}", rule.id, nearest)
                        : fmt::format("rule {} does not fire on its example", rule.id));
  }

  void negative(const Rule& rule, const Example& example) {
    analyse(rule, example);
    for (const Annotation& annotation : analysis_.annotations) {
      if (annotation.rule == &rule) {
        fail(example,
             fmt::format("rule {} fires on its counter-example, at \"{}\"", rule.id, analysis_.of(annotation.span)));
        return;
      }
    }
  }

  const Cascade& cascade_;
  ExampleReport& report_;
  std::string normal_;
  Analysis analysis_;
};

}  // namespace

ExampleReport run_examples(const Cascade& cascade, std::string_view filter) {
  ExampleReport report;
  Runner runner(cascade, report);
  for (const Rule& rule : cascade.rules()) {
    if (rule.id.starts_with(filter)) runner.run(rule);
  }
  return report;
}

}  // namespace bienban
