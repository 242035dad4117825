// TCVN3 with its fonts of capitals: these show small letters as capitals, so that only the letters that have a capital
// of their own in the encoding tell how a word looked.
#include <algorithm>
#include <string>
#include <vector>

#include "text/characters.h"
#include "text/code_page.h"
#include "text/syllable.h"
#include "text/utf8.h"

namespace bienban {

namespace {

// How a word is written as stored.
enum class Case {
  small,     // has a letter that can only be small
  open,      // could stand in either: "ë", "L\xAA"
  capitals,  // a capital behind another letter, nothing that can only be small, a syllable: "HéI"
};

struct Word {
  std::size_t begin;
  std::size_t end;
  Case stored;
};

bool is_ascii_small(char32_t c) { return c >= 'a' && c <= 'z'; }

class Tcvn3 {
 public:
  explicit Tcvn3(std::string_view bytes) : bytes_(bytes), page_(tcvn3()) {}

  DecodedText decode() {
    out_.utf8.reserve(bytes_.size() + bytes_.size() / 2);
    for (std::size_t at = 0; at < bytes_.size();) {
      const std::size_t end = std::min(bytes_.find('\n', at), bytes_.size() - 1) + 1;
      line(at, end);
      at = end;
    }
    return std::move(out_);
  }

 private:
  [[nodiscard]] char32_t at(std::size_t i) const { return page_[static_cast<unsigned char>(bytes_[i])]; }

  void line(std::size_t begin, std::size_t end) {
    words_.clear();
    for (std::size_t i = begin; i < end;) {
      std::size_t stop = i;
      while (stop < end && is_latin_letter(at(stop))) ++stop;
      if (stop > i) words_.push_back({i, stop, stored_case(i, stop)});
      i = stop + 1;
    }
    std::size_t done = begin;
    for (std::size_t w = 0; w < words_.size(); ++w) {
      write(done, words_[w].begin, false);
      const bool capitals = stands_in_capitals(w);
      // Only the first letter, where a sentence begins: "¸nh" is Ánh, or ánh.
      const std::size_t first = words_[w].begin + 1;
      write(words_[w].begin, first, capitals || begins_sentence(words_[w].begin));
      write(first, words_[w].end, capitals);
      done = words_[w].end;
    }
    write(done, end, false);
  }

  [[nodiscard]] Case stored_case(std::size_t begin, std::size_t end) const {
    bool capital_inside = false;
    std::u32string word;
    for (std::size_t i = begin; i < end; ++i) {
      const char32_t c = at(i);
      if (is_ascii_small(c)) return Case::small;
      capital_inside = capital_inside || (i > begin && lower_letter(c) != c);
      word.push_back(c);
    }
    return capital_inside && is_syllable(word) ? Case::capitals : Case::open;
  }

  // A word that could be either is in capitals where words in capitals, or the line's ends, are around it.
  [[nodiscard]] bool stands_in_capitals(std::size_t w) const {
    if (words_[w].stored != Case::open) return words_[w].stored == Case::capitals;
    std::size_t before = w;
    while (before > 0 && words_[before].stored == Case::open) --before;
    std::size_t after = w;
    while (after + 1 < words_.size() && words_[after].stored == Case::open) ++after;
    const Case left = words_[before].stored;
    const Case right = words_[after].stored;
    return left != Case::small && right != Case::small && (left == Case::capitals || right == Case::capitals);
  }

  // Whether the sentence before `begin` has ended, within the line: an abbreviation's full stop has a capital or no
  // small letter before it.
  [[nodiscard]] bool begins_sentence(std::size_t begin) const {
    if (begin < 4 || bytes_[begin - 1] != ' ' || is_ascii_small(at(begin))) return false;
    const char stop = bytes_[begin - 2];
    if (stop != '.' && stop != '!' && stop != '?') return false;
    const auto is_small = [](char32_t c) { return is_latin_letter(c) && upper_letter(c) != c; };
    return is_small(at(begin - 3)) && is_small(at(begin - 4));
  }

  void write(std::size_t begin, std::size_t end, bool capitals) {
    for (std::size_t i = begin; i < end; ++i) {
      const auto byte = static_cast<unsigned char>(bytes_[i]);
      const char32_t c = capitals ? upper_letter(page_[byte]) : page_[byte];
      const bool bad = c == 0 && byte != 0;
      const std::size_t before = out_.utf8.size();
      append_utf8(out_.utf8, bad ? 0xFFFD : c);
      out_.replaced += bad ? 1U : 0U;
      if (c == byte && byte < 0x80)
        out_.bytes.keep(1);
      else
        out_.bytes.replace(1, out_.utf8.size() - before);
    }
  }

  std::string_view bytes_;
  const CodePage& page_;
  DecodedText out_;
  std::vector<Word> words_;
};

}  // namespace

DecodedText decode_tcvn3(std::string_view bytes) { return Tcvn3(bytes).decode(); }

}  // namespace bienban
