// The example of bienban.h, as somebody has it who has only what is installed.
#include "bienban.h"

#include <iostream>
#include <iterator>

int main() {
  try {
    const bienban::Extractor extractor(RULES, RULES_IMAGE);
    const std::string article(std::istreambuf_iterator<char>(std::cin), {});
    bienban::Input input;
    input.id = "one";
    input.bytes = article;
    const bienban::Record record = extractor.extract(input);
    for (const bienban::Person& p : record.attendees) {
      std::cout << p.name << ':';
      for (const bienban::Title& title : p.titles) std::cout << ' ' << title.canonical;
      std::cout << '\n';
    }
  } catch (const bienban::RuleError& error) {
    for (const bienban::Fault& fault : error.faults()) std::cerr << fault.to_string() << '\n';
    return 2;
  }
}
