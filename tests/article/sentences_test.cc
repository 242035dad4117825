#include "article/sentences.h"

#include "catch.h"
#include "lists.h"

using bienban::Span;

namespace {

std::vector<Span> sentences_of(std::string_view text, Span span, const bienban::WordSet& abbreviations = {}) {
  std::vector<Span> out;
  bienban::split_sentences(text, span, abbreviations, out);
  return out;
}

std::string split(const std::string& text) {
  static const std::vector<std::string> list = read_list("abbreviation");
  static const bienban::WordSet abbreviations = [] {
    bienban::WordSet set;
    for (const std::string& word : list) set.insert(bienban::lower(word));
    return set;
  }();
  std::string joined;
  for (const Span s : sentences_of(text, {0, text.size()}, abbreviations)) {
    joined += (joined.empty() ? "" : "|") + text.substr(s.begin, s.size());
  }
  return joined;
}

}  // namespace

TEST_CASE("where sentences end") {
  struct Case {
    const char* what;
    const char* text;
    const char* sentences;
  };
  const Case cases[] = {
      {"full stops", "Hội nghị bế mạc. Đại biểu ra về.", "Hội nghị bế mạc.|Đại biểu ra về."},
      {"no stop at the end", "Hội nghị bế mạc. Đại biểu ra về", "Hội nghị bế mạc.|Đại biểu ra về"},
      {"a missing space", "Nhiều người mất việc.Công đoàn các cấp hỗ trợ.",
       "Nhiều người mất việc.|Công đoàn các cấp hỗ trợ."},
      {"a foreigner's middle initial", "Đại sứ Daniel J. Bachan nói. Anh Trang T. Ông nói.",
       "Đại sứ Daniel J. Bachan nói.|Anh Trang T.|Ông nói."},
      {"a missing space before a quote", "Ông nói.\"Tôi đồng ý\".", "Ông nói.|\"Tôi đồng ý\"."},
      {"a missing space after a year", "Kế hoạch năm 2021.Trong đó có 3 dự án.",
       "Kế hoạch năm 2021.|Trong đó có 3 dự án."},
      {"a missing space after an organ", "Giao cho UBND.Đồng chí Bí thư kết luận.",
       "Giao cho UBND.|Đồng chí Bí thư kết luận."},
      {"cities", "Đoàn về TP. Vinh và TP.HCM họp.", "Đoàn về TP. Vinh và TP.HCM họp."},
      {"districts", "Ở Q.1 và Q. Bình Thạnh, P. Đa Kao.", "Ở Q.1 và Q. Bình Thạnh, P. Đa Kao."},
      {"degrees", "Có TS. Lò Thị An, ThS. Hà Bình và GS.TS Mạc Ân, PGS.TS. Đỗ Y.",
       "Có TS. Lò Thị An, ThS. Hà Bình và GS.TS Mạc Ân, PGS.TS. Đỗ Y."},
      {"degrees in a row", "Dự có GS.TS.NGND Ma Văn Ích.", "Dự có GS.TS.NGND Ma Văn Ích."},
      {"doctors", "Có BSCKI. Tòng Văn Ơn và BSCKII Lù A Páo.", "Có BSCKI. Tòng Văn Ơn và BSCKII Lù A Páo."},
      {"numbers", "Thu 1.234.567 đồng, tăng 3.5 lần.", "Thu 1.234.567 đồng, tăng 3.5 lần."},
      {"a broken number", "Góp 5. 000 đồng mỗi người.", "Góp 5. 000 đồng mỗi người."},
      {"dates", "Họp ngày 6.1.2022. Bế mạc ngày 7.1.", "Họp ngày 6.1.2022.|Bế mạc ngày 7.1."},
      {"a number that ends one", "Kết nạp 12. Khai trừ 3.", "Kết nạp 12.|Khai trừ 3."},
      {"a year that ends one", "Nhiệm kỳ 2020-2025. 148 đại biểu dự.", "Nhiệm kỳ 2020-2025.|148 đại biểu dự."},
      {"a number that begins one", "Họp xong. 15 đồng chí ở lại.", "Họp xong.|15 đồng chí ở lại."},
      {"initials", "Ảnh: Đ. Mai - N.Lan", "Ảnh: Đ. Mai - N.Lan"},
      {"initials in a row", "Tin: V.V. D", "Tin: V.V. D"},
      {"a section in capitals", "Bầu tại khóa X. Hội nghị kết thúc.", "Bầu tại khóa X.|Hội nghị kết thúc."},
      {"a site", "Theo Baonghean.vn và Quochoi.vn đưa tin. Hết.", "Theo Baonghean.vn và Quochoi.vn đưa tin.|Hết."},
      {"a small letter goes on", "Các sở, ban, ngành... của tỉnh cùng dự.", "Các sở, ban, ngành... của tỉnh cùng dự."},
      {"dots before a capital", "Có thóc, ngô, sắn... Người dân vui mừng.", "Có thóc, ngô, sắn...|Người dân vui mừng."},
      {"one character of dots", "Có thóc, ngô… Người dân vui mừng… và yên tâm.",
       "Có thóc, ngô…|Người dân vui mừng… và yên tâm."},
      {"dots without a space", "Lan...Anh cùng dự.", "Lan...Anh cùng dự."},
      {"closing quote", "Ông nói: \"Phải làm ngay.\" Cả hội trường vỗ tay.",
       "Ông nói: \"Phải làm ngay.\"|Cả hội trường vỗ tay."},
      {"closing bracket", "Có ba mục tiêu (xem phụ lục.) Thứ nhất là đất.",
       "Có ba mục tiêu (xem phụ lục.)|Thứ nhất là đất."},
      {"a speaker behind the quote", "\"Bao giờ xong?\", ông hỏi. \"Mai!\" - bà đáp.",
       "\"Bao giờ xong?\", ông hỏi.|\"Mai!\" - bà đáp."},
      {"questions", "Bao giờ xong? Ai chịu trách nhiệm?! Không ai trả lời.",
       "Bao giờ xong?|Ai chịu trách nhiệm?!|Không ai trả lời."},
      {"a question without a space", "Bao giờ xong?Cử tri hỏi.", "Bao giờ xong?|Cử tri hỏi."},
      {"an opening quote", "Ông kết luận. \"Làm ngay\" là yêu cầu.", "Ông kết luận.|\"Làm ngay\" là yêu cầu."},
      {"list markers", "1. Về kinh tế\n2. Về xã hội\na) Y tế\nII. Giải pháp",
       "1. Về kinh tế|2. Về xã hội|a) Y tế|II. Giải pháp"},
      {"a list marker without a space", "1.Về kinh tế có tiến bộ. 2. Về xã hội.",
       "1.Về kinh tế có tiến bộ.|2. Về xã hội."},
      {"bullets", "* Chiều 5-4, họp. Sau đó nghỉ.\n- Sáng 6-4, họp tiếp.",
       "* Chiều 5-4, họp.|Sau đó nghỉ.|- Sáng 6-4, họp tiếp."},
      {"lines broken behind an abbreviation", "UBND TP.\nĐà Nẵng họp tại Q.\nSơn Trà.",
       "UBND TP.\nĐà Nẵng họp tại Q.\nSơn Trà."},
      {"lines", "Dòng một\nDòng hai\n\nDòng ba", "Dòng một|Dòng hai|Dòng ba"},
      {"the end sign of articles", "Hội nghị thành công./. Hà An", "Hội nghị thành công./.|Hà An"},
      {"only stops", "...", "..."},
      {"nothing", "", ""},
  };
  for (const Case& c : cases) {
    INFO(c.what);
    CHECK(split(c.text) == c.sentences);
  }
}

TEST_CASE("a sentence that lies inside a text keeps the text's offsets") {
  const std::string text = "Trước. Giữa một. Giữa hai. Sau.";
  const auto sentences = sentences_of(text, {text.find("Giữa"), text.find(" Sau")});
  REQUIRE(sentences.size() == 2);
  CHECK(text.substr(sentences[0].begin, sentences[0].size()) == "Giữa một.");
  CHECK(text.substr(sentences[1].begin, sentences[1].size()) == "Giữa hai.");
}

TEST_CASE("a sentence of unusual length is cut, without losing a letter") {
  constexpr std::size_t longest = 8192;
  for (const std::string piece : {"hội nghị, ", "a;b c", "đại ", "đ", "("}) {
    INFO(piece);
    std::string text;
    while (text.size() < 3 * longest) text += piece;
    const auto sentences = sentences_of(text, {0, text.size()});
    CHECK(sentences.size() >= 3);
    std::string blanks;  // what lies between sentences
    std::size_t at = 0;
    for (const Span s : sentences) {
      CHECK((!s.empty() && s.size() <= longest));
      CHECK((static_cast<unsigned char>(text[s.begin]) & 0xC0) != 0x80);
      blanks += text.substr(at, s.begin - at);
      at = s.end;
    }
    CHECK(blanks.find_first_not_of(' ') == std::string::npos);
    CHECK(text.find_first_not_of(' ', at) == std::string::npos);
  }
}
