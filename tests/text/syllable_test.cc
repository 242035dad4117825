#include "text/syllable.h"

#include <string>

#include "catch.h"
#include "text/normalise.h"

using bienban::is_bare_syllable;
using bienban::is_syllable;
using bienban::normalise;
using bienban::place_tone;

TEST_CASE("what is a syllable") {
  for (const char32_t* word : {U"hội", U"nghị", U"Đảng",  U"ỦY",      U"ở",    U"quyết", U"quốc",  U"giữa",  U"giếng",
                               U"gì",  U"gìn",  U"khuỷu", U"nghiêng", U"thuế", U"huỳnh", U"ngoèo", U"khuya", U"xoong",
                               U"yêu", U"y",    U"hoà",   U"hòa",     U"quýt", U"đường", U"ban"}) {
    CAPTURE(std::u32string(word) == U"");
    INFO(bienban::is_syllable(word));
    CHECK(is_syllable(word));
  }
  for (const char32_t* word : {U"", U"h", U"hộii", U"ngị̣", U"hoàt", U"cảc", U"tiến̂", U"Zoé", U"café", U"ñy", U"Héi̇",
                               U"nghÞ", U"tiếń", U"duoc", U"người1", U"nghiêngh"})
    CHECK_FALSE(is_syllable(word));
}

TEST_CASE("what is a syllable without its marks") {
  for (const char32_t* word : {U"duoc", U"nguoi", U"Dang", U"UY", U"ban", U"quyet", U"gieng"})
    CHECK(is_bare_syllable(word));
  for (const char32_t* word : {U"the1", U"was", U"people", U"strength", U""}) CHECK_FALSE(is_bare_syllable(word));
}

TEST_CASE("the tone goes where the normal form has it") {
  struct Row {
    const char32_t* from;
    const char32_t* to;
  };
  const Row moved[] = {
      {U"hoà", U"hòa"},   {U"khoẻ", U"khỏe"},   {U"thuỷ", U"thủy"},   {U"UỶ", U"ỦY"},        // the new style
      {U"hòan", U"hoàn"}, {U"tóan", U"toán"},   {U"hùynh", U"huỳnh"}, {U"ngòai", U"ngoài"},  // the old one, overdone
      {U"qúy", U"quý"},   {U"qủa", U"quả"},     {U"gía", U"giá"},     {U"gìơ", U"giờ"},      // on the onset
      {U"tíên", U"tiến"}, {U"đựơc", U"được"},   {U"ngừơi", U"người"}, {U"chuýên", U"chuyến"},
      {U"muà", U"mùa"},   {U"cuả", U"của"},     {U"nghiã", U"nghĩa"}, {U"laị", U"lại"},
      {U"nôị", U"nội"},   {U"ngươì", U"người"}, {U"ngaỳ", U"ngày"},   {U"caó", U"cáo"},
      {U"sưã", U"sữa"},   {U"thâý", U"thấy"},   {U"khủyu", U"khuỷu"}, {U"CUẢ", U"CỦA"},
  };
  for (const Row& row : moved) {
    std::u32string word = row.from;
    CHECK(place_tone(word));
    CHECK(word == row.to);
    CHECK_FALSE(place_tone(word));
    CHECK(word == row.to);
  }
  for (const char32_t* stays :
       {U"hoàn", U"quý", U"giá", U"gìn", U"thuế", U"Zoé", U"Chloé", U"ban", U"ở", U"tiếń", U"naïve"}) {
    std::u32string word = stays;
    CHECK_FALSE(place_tone(word));
    CHECK(word == stays);
  }
}

TEST_CASE("the scan finds every misplaced tone of a text") {
  // Each syllable of the language's shape, with its tone on each of its vowels.
  const std::u32string onsets[] = {U"", U"b", U"đ", U"gi", U"g", U"qu", U"ngh", U"th", U"Q", U"QU", U"TH", U"Đ"};
  const std::u32string rimes[] = {U"oa", U"oan", U"oai", U"uy", U"uynh", U"uyên", U"ươi", U"ươc", U"ưa", U"ia", U"iên",
                                  U"ua", U"uôn", U"ai",  U"ay", U"ao",   U"âu",   U"ây",  U"ôi",  U"ơi", U"oe", U"oeo",
                                  U"ui", U"ưu",  U"yêu", U"uê", U"uân",  U"uyu",  U"a",   U"ang", U"i",  U"y",  U"yt"};
  const std::u32string tones = U"\u0300\u0301\u0309\u0303\u0323";
  int moved = 0;
  for (const std::u32string& onset : onsets)
    for (const std::u32string& rime : rimes)
      for (const char32_t tone : tones)
        for (std::size_t at = 0; at < onset.size() + rime.size(); ++at) {
          std::u32string word = onset + rime;
          word.insert(at + 1, 1, tone);
          std::string utf8;
          for (const char32_t c : word) {
            // Everything here is below U+0800 or one of the few letters of Latin Extended Additional: none.
            if (c < 0x80)
              utf8.push_back(static_cast<char>(c));
            else
              utf8 += {static_cast<char>(0xC0 | (c >> 6)), static_cast<char>(0x80 | (c & 0x3F))};
          }
          // Decomposed marks are always looked at; composed and in the middle of a text the scan must find them by
          // itself.
          const std::string expected = normalise(utf8).text;
          const std::string composed = bienban::quote(utf8);
          CAPTURE(composed);
          REQUIRE(normalise("xin " + composed + " xin").text == "xin " + expected + " xin");
          REQUIRE(normalise(composed).text == expected);
          moved += composed != expected ? 1 : 0;
        }
  CHECK(moved > 1000);
}
