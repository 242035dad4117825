// Numbers as Vietnamese writes them: in digits ("1.234.567", "3,5"), in words ("ba mươi hai", "hai nghìn không
// trăm mười") and mixed ("3 triệu 200 nghìn", "1,2 nghìn tỷ", "1 tỷ rưỡi").
//
// The words are data (rules/lists/number_word.txt); this is their grammar.
//
//   NumberGrammar grammar({{"hai", NumberRole::digit, 2}, {"tỷ", NumberRole::scale, 1000000000}, ...});
//   grammar.parse("2 tỷ 300 triệu");  // 2300000000
//   grammar.parse("hai mươi lăm");    // 25
//   grammar.parse("đồng chí");        // nothing
//
// A grammar is const after it is made and may be used by several threads.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "values/decimal.h"

namespace bienban {

enum class NumberRole {
  digit,    // không, một ... chín
  unit,     // a digit that only stands behind another number: mốt, tư, lăm
  ten,      // mười: begins a number by itself
  tens,     // mươi: ten times the digit before it
  dozen,    // chục, tá: so many times the number before them
  hundred,  // trăm
  scale,    // nghìn, vạn, triệu, tỷ
  link,     // linh, lẻ: no tens between the hundreds and the digit
  half,     // rưỡi: half of the unit before it; nửa: half of the scale after it
};

// "digit" -> NumberRole::digit; nothing for a name that is no role.
std::optional<NumberRole> parse_number_role(std::string_view name);

struct NumberWord {
  std::string word;  // the normal form in folded case, without spaces
  NumberRole role = NumberRole::digit;
  std::int64_t value = 0;
};

class NumberGrammar {
 public:
  explicit NumberGrammar(const std::vector<NumberWord>& words);

  // The value of a phrase that is a number from its first to its last word, in any case; else nothing.
  //
  // A dot parts groups of three digits and a comma the decimals; where that gives no number it is the other way
  // round ("1.5", "1,234,567"). A bare digit after a scale is its next decimal place: "1 tỷ 5" is 1.5 tỷ, "1 triệu
  // 200" is 1.2 triệu. Numbers of more than 18 digits are none.
  [[nodiscard]] std::optional<Decimal> parse(std::string_view normal) const;

 private:
  struct Meaning {
    NumberRole role;
    std::int64_t value;
  };
  struct Token;
  class Reader;

  std::map<std::string, Meaning, std::less<>> words_;
};

// A number in digits alone: "1.234.567,5", "02", "1 234 567".
std::optional<Decimal> parse_digits(std::string_view text);

}  // namespace bienban
