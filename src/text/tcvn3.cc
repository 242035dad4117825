// TCVN3 with its fonts of capitals: these show small letters as capitals, so that only the letters that have a capital
// of their own in the encoding tell how a word looked.
#include <algorithm>
#include <set>
#include <string>
#include <utility>
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
  bool capital = false;  // its first letter is one, stored so or by what stands around it
};

bool is_ascii_small(char32_t c) { return c >= 'a' && c <= 'z'; }

class Tcvn3 {
 public:
  explicit Tcvn3(std::string_view bytes) : bytes_(bytes), page_(tcvn3()) {}

  DecodedText decode() {
    out_.utf8.reserve(bytes_.size() + bytes_.size() / 2);
    each_line([&] { collect_names(); });
    each_line([&] { write_line(); });
    return std::move(out_);
  }

 private:
  [[nodiscard]] char32_t at(std::size_t i) const { return page_[static_cast<unsigned char>(bytes_[i])]; }

  template <typename Take>
  void each_line(const Take& take) {
    for (line_begin_ = 0; line_begin_ < bytes_.size(); line_begin_ = line_end_) {
      line_end_ = std::min(bytes_.find('\n', line_begin_), bytes_.size() - 1) + 1;
      read_words();
      take();
    }
  }

  void read_words() {
    words_.clear();
    for (std::size_t i = line_begin_; i < line_end_;) {
      std::size_t stop = i;
      while (stop < line_end_ && is_latin_letter(at(stop))) ++stop;
      if (stop > i) words_.push_back({i, stop, stored_case(i, stop), lower_letter(at(i)) != at(i)});
      i = stop + 1;
    }
  }

  void collect_names() {
    for (std::size_t w = 0; w < words_.size(); ++w) {
      if (!may_be_capital(w) || !stands_in_name(w)) continue;
      names_.emplace(bytes_of(w - 1), bytes_of(w));
      if (w + 1 < words_.size() && behind(w + 1)) names_.emplace(bytes_of(w), bytes_of(w + 1));
      words_[w].capital = true;
    }
  }

  void write_line() {
    std::size_t done = line_begin_;
    for (std::size_t w = 0; w < words_.size(); ++w) {
      write(done, words_[w].begin, false);
      const bool capitals = stands_in_capitals(w);
      // Only the first letter, where a sentence begins or in a name: "¸nh" is Ánh, or ánh.
      const bool named = may_be_capital(w) && is_named(w);
      const std::size_t first = words_[w].begin + 1;
      write(words_[w].begin, first, capitals || named || begins_sentence(words_[w].begin));
      write(first, words_[w].end, capitals);
      done = words_[w].end;
    }
    write(done, line_end_, false);
  }

  [[nodiscard]] std::string_view bytes_of(std::size_t w) const {
    return bytes_.substr(words_[w].begin, words_[w].end - words_[w].begin);
  }

  // Whether a word begins with a letter that has no capital in the encoding: one with a tone.
  [[nodiscard]] bool may_be_capital(std::size_t w) const {
    return !words_[w].capital && split_tone(at(words_[w].begin)).tone != Tone::level;
  }

  // Whether it stands beside a word with which it was found in a name.
  [[nodiscard]] bool is_named(std::size_t w) const {
    const auto found = [&](std::size_t first) {
      return behind(first + 1) && names_.contains({bytes_of(first), bytes_of(first + 1)});
    };
    return (w > 0 && found(w - 1)) || (w + 1 < words_.size() && words_[w + 1].capital && found(w));
  }

  // Whether one space parts a word from the one before it.
  [[nodiscard]] bool behind(std::size_t w) const {
    return w > 0 && words_[w].begin == words_[w - 1].end + 1 && bytes_[words_[w - 1].end] == ' ';
  }
  [[nodiscard]] bool behind_capital(std::size_t w) const {
    return behind(w) && words_[w - 1].capital && words_[w - 1].stored != Case::capitals;
  }

  // Behind two words with capitals and at the end of a phrase ("Nguyễn Thị ánh, "), or between two such words ("Lê ánh
  // Dương"). But a committee, "ủy", stands in small letters in "Tỉnh ủy Bình Dương".
  [[nodiscard]] bool stands_in_name(std::size_t w) const {
    if (!behind_capital(w)) return false;
    std::u32string word;
    for (std::size_t i = words_[w].begin; i < words_[w].end; ++i) word.push_back(at(i));
    if (word == U"ủy" || word == U"uỷ") return false;
    if (w + 1 < words_.size() && behind(w + 1)) return word.size() > 1 && words_[w + 1].capital;
    return behind_capital(w - 1);
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
  std::size_t line_begin_ = 0;
  std::size_t line_end_ = 0;
  std::vector<Word> words_;                                        // of the line
  std::set<std::pair<std::string_view, std::string_view>> names_;  // two words in a row, one with a lost capital
};

}  // namespace

DecodedText decode_tcvn3(std::string_view bytes) { return Tcvn3(bytes).decode(); }

}  // namespace bienban
