#include <algorithm>

#include "catch.h"
#include "lists.h"

namespace {

std::string credits_of(const std::string& text) {
  std::string joined;
  for (const bienban::CreditMark& credit : segmenter().segment(text).credits) {
    joined += (joined.empty() ? "" : ", ") + credit.kind + ":" + text.substr(credit.span.begin, credit.span.size());
  }
  return joined;
}

}  // namespace

TEST_CASE("credits behind a mark") {
  struct Case {
    const char* what;
    const char* text;
    const char* credits;
  };
  const Case cases[] = {
      {"after a sentence", "Bà Mai phát biểu. Ảnh: Hoài Sa", "photo:Hoài Sa"},
      {"after a dash, in capitals", "Quang cảnh hội nghị - Ảnh: HOÀI SA.", "photo:HOÀI SA"},
      {"a dash without a space", "Bà Mai kết luận hội nghị- Ảnh: H.Sa", "photo:H.Sa"},
      {"a dash after a stop", "Lãnh đạo tặng hoa (thứ ba từ trái).- Ảnh: Hoài Sa", "photo:Hoài Sa"},
      {"no space before", "Trao quà cho cụ Y Blo.Ảnh: H'Sa", "photo:H'Sa"},
      {"no sign before", "Đại biểu chụp ảnh lưu niệm Ảnh: Hoài Sa", "photo:Hoài Sa"},
      {"in brackets", "Toàn cảnh hội nghị (Ảnh: Hoài Sa).", "photo:Hoài Sa"},
      {"small, in brackets", "Toàn cảnh hội nghị (ảnh: Hoài Sa)", "photo:Hoài Sa"},
      {"in brackets without a colon", "Toàn cảnh hội nghị (Ảnh Hoài Sa).", "photo:Hoài Sa"},
      {"at the end without a colon", "Toàn cảnh hội nghị. Ảnh Hoài Sa", "photo:Hoài Sa"},
      {"on a line of its own", "Toàn cảnh hội nghị\nẢnh: Hoài Sa", "photo:Hoài Sa"},
      {"a numbered picture", "Ảnh 1: Chị Kôn bên vườn cà phê - Ảnh: L.T", "photo:L.T"},
      {"initials with stops", "Quang cảnh - Ảnh: V.V. D.", "photo:V.V. D"},
      {"an initial and a name", "Quang cảnh - Ảnh: Đ. Mai", "photo:Đ. Mai"},
      {"two names", "Quang cảnh - Ảnh: Hoài Sa - Lý Mơ", "photo:Hoài Sa, photo:Lý Mơ"},
      {"two names with a link", "Quang cảnh - Ảnh: Hoài Sa và Lý Mơ", "photo:Hoài Sa, photo:Lý Mơ"},
      {"two names with a comma", "Quang cảnh - Ảnh: TTXVN, HOÀI SA", "photo:TTXVN, photo:HOÀI SA"},
      {"an agency's short name", "Quang cảnh. Ảnh: TTXVN", "photo:TTXVN"},
      {"an agency", "Hiện trường - Ảnh: Công an tỉnh Bắc Lĩnh cung cấp", "photo:Công an tỉnh Bắc Lĩnh"},
      {"an office", "Khai giảng. Ảnh: Phòng Truyền thông", "photo:Phòng Truyền thông"},
      {"a site", "Phiên họp - Ảnh: Quochoi.vn.", "photo:Quochoi.vn"},
      {"a site in small letters", "Phiên họp - Ảnh: quochoi.vn.", "photo:quochoi.vn"},
      {"a newspaper", "Phiên họp (ảnh: Lao động).", "photo:Lao động"},
      {"a site in capitals", "Phiên họp - Ảnh: QUOCHOI.VN.", "photo:QUOCHOI.VN"},
      {"a video", "Phó chủ tịch Lò Văn Khoa.\nVideo: Hoài Sa", "video:Hoài Sa"},
      {"a video after its picture", "Phiên họp. Ảnh: Hoài Sa - Video: Lý Mơ", "photo:Hoài Sa, video:Lý Mơ"},
      {"text and pictures", "Hội nghị bế mạc.\nBài, ảnh: HOÀI SA", "text:HOÀI SA"},
      {"text and pictures, linked", "Hội nghị bế mạc.\nBài và ảnh: Hoài Sa", "text:Hoài Sa"},
      {"news", "Hội nghị bế mạc.\nTin, ảnh: H'Sa - Quốc Mơ", "text:H'Sa, text:Quốc Mơ"},
      {"text, then pictures", "Hội nghị bế mạc.\nBài: Hoài Sa - Ảnh: Lý Mơ", "text:Hoài Sa, photo:Lý Mơ"},
      {"text at a paragraph's end", "Hội nghị bế mạc. Tin, ảnh: Hoài Sa", "text:Hoài Sa"},
      {"the same name twice", "Lễ khai mạc. Ảnh: Hoài Sa\nLễ bế mạc. Ảnh: Hoài Sa", "photo:Hoài Sa, photo:Hoài Sa"},
      {"a correspondent", "Hội nghị bế mạc. Ảnh: Hoài Sa (CTV)", "photo:Hoài Sa"},
  };
  for (const Case& c : cases) {
    INFO(c.what);
    CHECK(credits_of(c.text) == c.credits);
  }
}

TEST_CASE("a credit is cut from the sentence that is glued to it") {
  struct Case {
    const char* what;
    const char* text;
    const char* credits;
  };
  const Case cases[] = {
      {"a capital before small letters", "Bà Mai tham luận. Ảnh: Hoài Sa Phát biểu tại hội nghị, ông Lò nói.",
       "photo:Hoài Sa"},
      {"a stop word", "Bà Mai tham luận. Ảnh: Hoài Sa Các tổ chức cơ sở đảng đổi mới.", "photo:Hoài Sa"},
      {"a stop phrase", "Bà Mai tham luận. Ảnh: Hoài Sa Đồng chí Lò Văn Ơn kết luận.", "photo:Hoài Sa"},
      {"a stop phrase of capitals", "Bà Mai tham luận. Ảnh: Hoài Sa Ban Thường vụ Huyện ủy họp.", "photo:Hoài Sa"},
      {"capitals before small letters", "Bà Mai tham luận. Ảnh: HOÀI SA Toàn quận có 5 phường.", "photo:HOÀI SA"},
      {"capitals after small letters", "Bà Mai tham luận. Ảnh: Hoài Sa UBND tỉnh đã họp.", "photo:Hoài Sa"},
      {"initials", "Vườn cà phê - Ảnh: L.T Anh Lê Mơ không giấu chuyện.", "photo:L.T"},
      {"an initial and a name", "Quang cảnh. Ảnh: H.Sa Về xây dựng Đảng, có 5 chi bộ.", "photo:H.Sa"},
      {"an initial and a name before any word", "Quang cảnh. Ảnh: H.Sa Lĩnh vực thứ hai là rác.", "photo:H.Sa"},
      {"an initial of two letters", "Quang cảnh. Ảnh: Ng.Sa Dịp này, huyện tặng quà.", "photo:Ng.Sa"},
      {"a missing space", "Chụp ảnh lưu niệm Ảnh: Hoài SaBáo cáo tại buổi lễ, ông Lò nói.", "photo:Hoài Sa"},
      {"a missing space after capitals", "Tặng hoa. Ảnh: HOÀI PHƯƠNGDự kỳ họp có ông Lò.", "photo:HOÀI PHƯƠNG"},
      {"a missing space after a bracket", "Trao đổi. (Ảnh: Hoài Sa)Kết thúc buổi lễ, ông Lò nói.", "photo:Hoài Sa"},
      {"a quote", "Tặng quà.Ảnh: Hoài Sa \"Cảm ơn các anh\", cụ nói.", "photo:Hoài Sa"},
      {"another person's name", "Tặng quà. Ảnh: Hoài Sa Nguyễn Văn Mơ cùng dự.", "photo:Hoài Sa"},
      {"a number", "Tặng quà. Ảnh: Hoài Sa 5 năm qua, huyện đã làm tốt.", "photo:Hoài Sa"},
      {"a post after a comma", "Tặng quà. Ảnh: Hoài Sa, Phó Chủ tịch UBND cùng dự.", "photo:Hoài Sa"},
      {"three words", "Tặng quà. Ảnh: Lê Hoài Sa Tại hội nghị, ông Lò nói.", "photo:Lê Hoài Sa"},
  };
  for (const Case& c : cases) {
    INFO(c.what);
    CHECK(credits_of(c.text) == c.credits);
  }
}

TEST_CASE("names alone are a by-line where the article or an item ends") {
  const std::string body = "Huyện ủy Mường Lai họp bàn nhà tạm\n\nSáng nay, Huyện ủy họp.\n\nHội nghị bế mạc lúc trưa.";
  struct Case {
    const char* what;
    const char* end;
    const char* credits;
  };
  const Case cases[] = {
      {"a name", "\n\nHoài Sa\n", "text:Hoài Sa"},
      {"a name directly below", "\nHoài Sa\n", "text:Hoài Sa"},
      {"two names", "\n\nHoài Sa - Lý Mơ", "text:Hoài Sa, text:Lý Mơ"},
      {"linked names", "\n\nHoài Sa và Lý Mơ", "text:Hoài Sa, text:Lý Mơ"},
      {"capitals", "\n\nHOÀI SA", "text:HOÀI SA"},
      {"capitals and an initial", "\n\nHOÀI SA - K.LAN", "text:HOÀI SA, text:K.LAN"},
      {"initials", "\n\nN.L", "text:N.L"},
      {"an initial", "\n\nĐ. Mai", "text:Đ. Mai"},
      {"a correspondent", "\n\nHoài Sa (CTV)", "text:Hoài Sa"},
      {"a correspondent of an office", "\n\nHoài Sa (VKSND thị xã Bách Sa)", "text:Hoài Sa"},
      {"after two agencies", "\n\nHoài Sa (Theo Bách News, Daily Tùng)", "text:Hoài Sa"},
      {"who put it together", "\n\nHoài Sa - Lý Mơ (T.H)", "text:Hoài Sa, text:Lý Mơ"},
      {"before captions", "\nHoài Sa\n\nBà Lò Thị Mai, Bí thư Huyện ủy.\n", "text:Hoài Sa"},
      {"under another article's headline", "\nXem lại cuộc họp năm ngoái\nHoài Sa\n\nBà Lò Thị Mai, Bí thư Huyện ủy.\n",
       "text:Hoài Sa"},
      {"before the next item", "\nN.L\n\n* Chiều qua, Thị ủy họp.\n\nHọp xong lúc tối.\nHoài Sa",
       "text:N.L, text:Hoài Sa"},
      {"behind the last sentence", " Hoài Sa", "text:Hoài Sa"},
      {"behind an item's last sentence", " M.D\n\n* Chiều qua, Thị ủy họp.\n\nHọp xong lúc tối.\nHoài Sa",
       "text:M.D, text:Hoài Sa"},
      {"behind the end sign", "/. Hoài Sa", "text:Hoài Sa"},
      {"after a picture", "\n\nToàn cảnh hội nghị - Ảnh: Hoài Sa\nLý Mơ (CTV)", "photo:Hoài Sa, text:Lý Mơ"},
      {"before a video", "\nHoài Sa\nVideo: Lý Mơ", "text:Hoài Sa, video:Lý Mơ"},
  };
  for (const Case& c : cases) {
    INFO(c.what);
    CHECK(credits_of(body + c.end) == c.credits);
  }
}

TEST_CASE("an office behind a writer's name is no writer; a full stop may belong to an agency's name") {
  const std::string body = "Huyện ủy Mường Lai họp bàn nhà tạm\n\nHội nghị bế mạc lúc trưa.\n\n";
  CHECK(credits_of(body + "Tin: Lý Mơ - Theo Ban Thông tin huyện") == "text:Lý Mơ");
  CHECK(credits_of(body + "Tin, ảnh: Lý Mơ - VPTT") == "text:Lý Mơ");
  CHECK(credits_of(body + "Toàn cảnh hội nghị. Ảnh: Công an TP. Mường Lai") == "photo:Công an TP. Mường Lai");
  CHECK(credits_of(body + "HOÀI SA - TR.AN") == "text:HOÀI SA, text:TR.AN");
}

TEST_CASE("what is no credit") {
  const char* texts[] = {
      "Hội nghị bế mạc. Ảnh: PV",
      "Hội nghị bế mạc. (Ảnh minh họa)",
      "Hội nghị bế mạc.\n\nTheo TTXVN",
      "Hội nghị bế mạc.\n\nNhóm PV",
      "Ảnh: Ông Lò Văn Mơ trao đổi với bà Mai bên lề hội nghị.",
      "Ảnh: Các đại biểu dự hội nghị.",
      "Ảnh: Lò Văn Mơ phát biểu tại hội nghị.",
      "Trong ảnh: Lò Văn Mơ và Hoài Sa.",
      "Hình ảnh của Đảng trong lòng dân: Nhân Dân tin yêu.",
      "Bài 1: Từ Mường Lai đến Bắc Lĩnh",
      "Ông nói thêm: Tin: ai cũng vui.",
      "Nghệ sĩ Tuấn Anh: \"Tôi rất vui\".",
      "Hội nghị họp ở ba nơi.\n\nMường Lai\n\nỞ Mường Lai, các đại biểu bàn chuyện nhà tạm, nhà dột nát của dân.",
      "Bầu bổ sung:\nLò Văn Mơ\nHà Thị Sa\n\nHội nghị bế mạc.",
      "Hội nghị bế mạc.\n\nÔng Lò Văn Mơ",
      "Ông Lò Văn Mơ phát biểu. Hội nghị bế mạc.\n\nLò Văn Mơ",
      "Hội nghị bế mạc.\n\nLò Văn Mơ và Hà Thị Sa.",
      "Hội nghị bế mạc.\n\nĐBQH Lò Văn Mơ",
      "Hội nghị bế mạc.\n\nNhà văn hóa xã",
      "Video: Cảnh sát khám nghiệm hiện trường",
  };
  for (const char* text : texts) {
    INFO(text);
    CHECK(credits_of(text).empty());
  }
}

TEST_CASE("names joined by a dash, and whose office stands behind them") {
  CHECK(credits_of("Hội nghị bế mạc.\n\nLÒ HÀ-MAI SA") == credits_of("Hội nghị bế mạc.\n\nLÒ HÀ - MAI SA"));
  CHECK(credits_of("Hội nghị bế mạc.\n\nLò Hà - VPTT") == credits_of("Hội nghị bế mạc.\n\nLò Hà"));
  CHECK(credits_of("Hội nghị bế mạc.\n\nPhóng sự của LÒ HÀ") == credits_of("Hội nghị bế mạc.\n\nPhóng sự: LÒ HÀ"));
  CHECK_FALSE(credits_of("Hội nghị bế mạc.\n\nPhóng sự của LÒ HÀ").empty());
}
