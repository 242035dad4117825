#include "rules/attribute_values.h"

#include "catch.h"
#include "rule_folder.h"

using namespace bienban;
using namespace bienban::testing;

namespace {

const std::string one_rule = rule("some", 1, "number", "<verb> <fruit>", "");

}  // namespace

TEST_CASE("a value that is not known is told with its place, wherever it stands") {
  RuleFolder folder;
  folder.list("verb", "# khai = open\n@set role open\nmở\n@set role opn\nkhai mạc\nkhởi công\n@set role nothing\n");
  folder.list("fruit", "cam ; rare yes\nbưởi ; rare maybe ; taste any\n");
  folder.rules("[values]\nrare = ['yes', 'no']\n[values_in.verb]\nrole = ['open', 'close']\n" + one_rule);
  CHECK(folder.faults() ==
        std::vector<std::string>{
            "lists/fruit.txt:2:13: no known value of \"rare\"; the known ones stand in " +
                (folder.path() / "rules.toml").string() + ":2: maybe",
            "lists/verb.txt:4:11: no known value of \"role\" (is it open?); the known ones stand in " +
                (folder.path() / "rules.toml").string() + ":4: opn",
            "lists/verb.txt:7:11: no known value of \"role\"; the known ones stand in " +
                (folder.path() / "rules.toml").string() + ":4: nothing"});
}

TEST_CASE("what is known of one kind of list goes before what is known of all") {
  RuleFolder folder;
  folder.list("verb", "mở ; role open\n");
  folder.list("fruit", "cam ; role ripe\n");
  folder.rules("[values]\nrole = ['open']\n[values_in.fruit]\nrole = ['ripe']\n" + one_rule);
  CHECK(folder.faults().empty());
}

TEST_CASE("known values have a form, and are of lists that are there") {
  RuleFolder folder;
  folder.list("verb", "mở\n");
  folder.list("fruit", "cam\n");
  folder.rules(
      "[values]\nrare = 'yes'\nempty = []\nnumber = [1]\n[values_in]\nfruit = 1\n[values_in.vreb]\nrole = ['open']\n" +
      one_rule);
  const std::string form = "known values are a list of texts: name = ['...', '...']: ";
  CHECK(folder.faults() == std::vector<std::string>{
                               "rules.toml:2:8: " + form + "rare", "rules.toml:3:9: " + form + "empty",
                               "rules.toml:4:11: must be a text: number",
                               "rules.toml:6:9: known values in lists of one kind are a table: [values_in.KIND]: fruit",
                               "rules.toml:8:8: no list is of this kind: vreb"});
}
