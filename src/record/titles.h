// A title's parts: what joins it across articles (canonical), the post, the organ, the level.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "record/grammar.h"
#include "record/record.h"
#include "record/source_view.h"

namespace bienban {

// A title as it stands at one place of the text; spans count bytes of the normal form.
struct TitleMention {
  Span span;
  std::string canonical;
  std::string position;
  std::string organisation;
  std::string level;
  bool former = false;
  bool foreign = false;          // of another country
  std::vector<std::string> key;  // the canonical form's folded syllables, without a term of office
};

class TitleReader {
 public:
  explicit TitleReader(const Grammar& grammar) : grammar_(grammar) {}

  // What an annotation of a title tells; read once, however often it is asked for. The annotation must stay where it
  // is.
  [[nodiscard]] const TitleMention& read(const Analysis& analysis, const Annotation& title) const;

 private:
  [[nodiscard]] TitleMention read_anew(const Analysis& analysis, const Annotation& title) const;
  [[nodiscard]] std::vector<Unit> units_of(std::string_view text, Span span) const;
  // "Chủ tịch UBND tỉnh" -> "Chủ tịch Ủy ban nhân dân tỉnh".
  [[nodiscard]] std::string canonical(std::string_view text, std::span<const Unit> units, Span part) const;
  [[nodiscard]] std::string level(std::span<const Unit> units) const;

  const Grammar& grammar_;
  // So a reader is of one thread, and of one article.
  mutable Lexicon::Work work_;
  mutable std::unordered_map<const Annotation*, TitleMention> known_;
};

// Whether `shorter` is the same post told with fewer words: all its syllables stand in `fuller`, in order, and both
// begin alike ("Bí thư Thành ủy" of "Bí thư Thành ủy Hà Nội").
bool is_repeat(const TitleMention& shorter, const TitleMention& fuller);

}  // namespace bienban
