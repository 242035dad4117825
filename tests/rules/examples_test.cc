#include "rules/examples.h"

#include "catch.h"
#include "rule_folder.h"

using namespace bienban;
using namespace bienban::testing;

namespace {

// A rule of the fruit stall with these examples and counter-examples on lines 7 and 8.
std::string stall_rule(const std::string& examples, const std::string& none = "['mua 5 cam']") {
  return "[[rule]]\nid = 'fruit.amount'\nstage = 2\nemits = 'amount'\nvalue = 'quantity'\n"
         "pattern = '(?P<value><number>) kg (?P<of><fruit>)'\nexamples = " +
         examples + "\nnone = " + none + "\n";
}

class Stall : public RuleFolder {
 public:
  explicit Stall(const std::string& content) {
    list("fruit", "cam\ntáo ; of apple\nhoà lộc\n");
    rules(content);
    rules(rule("number", 1, "number", "<number_token>", "value = 'number'"), "numbers");
  }
};

std::vector<std::string> failures(const std::string& content) {
  const Cascade cascade = Stall(content).load();
  std::vector<std::string> out;
  for (Fault fault : run_examples(cascade, "fruit").failures) {
    fault.file = std::filesystem::path(fault.file).filename().string();
    out.push_back(fault.to_string());
  }
  return out;
}

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("examples that give what they say pass") {
  CHECK(failures(stall_rule("['5 kg cam']")).empty());
  CHECK(failures(stall_rule("[{ text = 'mua 5 kg cam', gives = { value = 5, of = 'cam', text = '5 kg cam' } }]"))
            .empty());
  CHECK(failures(stall_rule("[{ text = '2,5 kg táo', gives = { value = 2.5, of = 'apple' } }]")).empty());
  SECTION("a value may be given as text too") {
    CHECK(failures(stall_rule("[{ text = '2,5 kg táo', gives = { value = '2.5' } }]")).empty());
  }
  SECTION("any of several matches will do") {
    CHECK(failures(stall_rule("[{ text = '5 kg cam, 7 kg táo', gives = { value = 7 } }]")).empty());
  }
  SECTION("example and wanted value may be in any normal form") {
    CHECK(failures(stall_rule("[{ text = '5 kg hoà lộc', gives = { of = 'hoà lộc' } }]")).empty());
  }
}

TEST_CASE("an example with a changed value fails, at its place") {
  CHECK(failures(stall_rule("[{ text = 'mua 5 kg cam', gives = { value = 6 } }]")) ==
        Lines{"rules.toml:7:13: rule fruit.amount gives value = 5, not 6: mua 5 kg cam"});
  CHECK(failures(stall_rule("[{ text = '5 kg cam', gives = { value = 6, of = 'táo' } }]")) ==
        Lines{"rules.toml:7:13: rule fruit.amount gives of = cam, not táo; value = 5, not 6: 5 kg cam"});
  SECTION("values of two matches do not add up") {
    CHECK(failures(stall_rule("[{ text = '5 kg cam, 7 kg táo', gives = { value = 7, of = 'cam' } }]")).size() == 1);
  }
  SECTION("a field that the rule does not give") {
    CHECK(failures(stall_rule("[{ text = '5 kg cam', gives = { price = 6 } }]")) ==
          Lines{"rules.toml:7:13: rule fruit.amount gives price = (nothing), not 6: 5 kg cam"});
  }
}

TEST_CASE("an example on which its rule does not fire fails") {
  CHECK(failures(stall_rule("['5 kg cam', 'mua cam']")) ==
        Lines{"rules.toml:7:25: rule fruit.amount does not fire on its example: mua cam"});
  SECTION("also where another rule takes its place") {
    const std::string other = rule("other", 2, "other", "mua <number> kg <fruit>");
    CHECK(failures(stall_rule("['mua 5 kg cam']") + other).size() == 1);
  }
  SECTION("later stages don't matter") {
    CHECK(failures(stall_rule("['mua 5 kg cam']") + rule("later", 3, "later", "mua <amount>")).empty());
  }
}

TEST_CASE("a counter-example on which its rule fires fails") {
  CHECK(failures(stall_rule("['5 kg cam']", "['5 cam', 'mua 5 kg táo nhé']")) ==
        Lines{"rules.toml:8:18: rule fruit.amount fires on its counter-example, at \"5 kg táo\": mua 5 kg táo nhé"});
}

TEST_CASE("the report counts what ran, and a filter picks rules by their ids") {
  const Cascade cascade = Stall(stall_rule("['5 kg cam', '7 kg cam']")).load();
  const ExampleReport all = run_examples(cascade);
  CHECK(all.rules == 2);
  CHECK(all.examples == 5);
  CHECK(all.failures.size() == 1);  // the number rule's example is "-"
  const ExampleReport some = run_examples(cascade, "fruit.");
  CHECK(some.rules == 1);
  CHECK(some.examples == 3);
  CHECK(some.failures.empty());
  CHECK(run_examples(cascade, "vegetable").rules == 0);
}
