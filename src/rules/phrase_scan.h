// Whether a text holds one of some phrases, in one pass of RE2 over its bytes: a cheap "no" before its words are looked
// up.
//
//   const PhraseScan scan({"hội nghị", "lễ kỷ niệm"});
//   scan.may_hold("HỘI NGHỊ lần thứ 5");   // true; true as well where the words only stand inside others
//
// A scan is const and may be used by several threads.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "text/span.h"

namespace re2 {
class RE2;
}

namespace bienban {

class PhraseScan {
 public:
  // Phrases in the normal form. They are looked for in any case and in both spellings of i and y. Throws
  // std::runtime_error where there are too many for RE2.
  explicit PhraseScan(const std::vector<std::string>& phrases);
  ~PhraseScan();

  // Of a text in the normal form. No is sure; yes is not.
  [[nodiscard]] bool may_hold(std::string_view normal) const;
  // Where they may stand, from left to right; of those that overlap the first.
  [[nodiscard]] std::vector<Span> places(std::string_view normal) const;

 private:
  std::unique_ptr<re2::RE2> pattern_;
};

}  // namespace bienban
