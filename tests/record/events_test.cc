// How mentions of meetings are weighed, and whose meeting a text tells of.
#include "record/events.h"

#include <string>

#include "catch.h"
#include "record/event_realm.h"
#include "rules/cascade.h"

using namespace bienban;

namespace {

const Grammar& grammar() {
  static const Cascade cascade = Cascade::load(std::string(BIENBAN_ROOT) + "/rules");
  static const Grammar grammar(cascade);
  return grammar;
}

EventMention far_mention() {
  EventMention mention;
  mention.head = "hội nghị";
  mention.sort = "conference";
  mention.extra_words = 5;
  mention.sentence = 30;
  return mention;
}

}  // namespace

TEST_CASE("a name alone is no evidence of a meeting; day, host, place in the article and attendance are") {
  CHECK(evidence(far_mention()) == 0);
  EventMention mention = far_mention();
  int last = 0;
  const auto grows = [&] {
    const int now = evidence(mention);
    CHECK(now > last);
    last = now;
  };
  mention.date = "2023-04-12";
  grows();
  mention.hosts = {{0, 5}};
  grows();
  mention.attended = true;
  grows();
  mention.sentence = 1;
  grows();
  mention.scene = true;
  grows();
}

TEST_CASE("that an organ met is no evidence that the article reports it") {
  EventMention mention = far_mention();
  mention.hosts = {{0, 5}};
  const int held = evidence(mention);
  mention.just_met = true;
  CHECK(evidence(mention) < held);
}

TEST_CASE("a known day is stronger than a day of the report, which is stronger than none") {
  EventMention today = far_mention();
  today.today = true;
  EventMention dated = far_mention();
  dated.date = "--04-12";
  CHECK(evidence(dated) > evidence(today));
  CHECK(evidence(today) > 0);
}

TEST_CASE("meetings to come, of earlier times, and feasts are no evidence") {
  EventMention mention = far_mention();
  mention.date = "2023-04-12";
  mention.hosts = {{0, 5}};
  mention.stance = EventMention::Stance::planned;
  CHECK(evidence(mention) == 0);
  mention.stance = EventMention::Stance::past;
  CHECK(evidence(mention) == 0);
  mention.stance = EventMention::Stance::told;
  mention.sort = "festival";
  CHECK(evidence(mention) == 0);
}

TEST_CASE("a bare head of one syllable counts only where somebody attends it") {
  EventMention mention = far_mention();
  mention.head = "lễ";
  mention.sort = "ceremony";
  mention.extra_words = 0;
  mention.date = "2023-04-12";
  CHECK(evidence(mention) == 0);
  mention.attended = true;
  CHECK(evidence(mention) > 0);
}

TEST_CASE("whose meeting it is") {
  const struct {
    const char* text;
    bool ours;
  } cases[] = {
      {"Sáng 5/7, HĐND huyện Tân Lạc họp.", true},
      {"Phó Chủ tịch UBND tỉnh tiếp Tổng lãnh sự Hàn Quốc.", true},
      {"Thủ tướng chủ trì hội nghị của Chính phủ với các bộ.", true},
      {"Công ty mời khách hàng đến lễ ra mắt sản phẩm.", false},
      {"Công ty mời khách hàng ở Hà Nội và Đà Nẵng đến lễ ra mắt sản phẩm.", false},
      {"Chi cục Thủy lợi Quảng Nam họp ở Hà Nội.", true},
      {"Ông Bộc ở nhà.", false},          // "Bộ" only as a word
      {"Vụ Pháp chế của Bộ họp.", true},  // no French ministry
  };
  for (const auto& one : cases) {
    CAPTURE(one.text);
    CHECK(grammar().realm.count(one.text).is_of_the_state() == one.ours);
  }
}

TEST_CASE("posts and organs that every country has may be another's where only that one is named") {
  const RealmWords& realm = grammar().realm;
  CHECK(realm.count("Thủ tướng Israel họp nội các. Bộ trưởng Tư pháp dự.").may_be_foreign());
  CHECK_FALSE(realm.count("Thủ tướng tiếp Đại sứ Israel tại Hà Nội.").may_be_foreign());
  CHECK_FALSE(realm.count("Thủ tướng họp với các bộ.").may_be_foreign());
}

TEST_CASE("a company's chairman is no official") {
  const RealmCounts counts = grammar().realm.count("Chủ tịch HĐQT Trần Văn Bách phát biểu tại lễ ký kết.");
  CHECK_FALSE(counts.speaks_of_the_state());
  CHECK(counts.business > 0);
}

TEST_CASE("a meeting of our country with another one is ours as well; one of several others is not") {
  const RealmWords& realm = grammar().realm;
  CHECK_FALSE(realm.is_foreign("phiên họp Ủy ban liên chính phủ Việt Nam - Campuchia"));
  CHECK(realm.is_foreign("hội nghị Thượng đỉnh Mỹ - Triều Tiên"));
  CHECK(realm.is_foreign("hội nghị cấp cao Campuchia - Lào - Myanmar - Việt Nam"));
}

TEST_CASE("a text that companies or other countries fill is of others") {
  const RealmWords& realm = grammar().realm;
  CHECK(realm.count("Hội đồng quản trị Công ty Alpha họp. Chủ tịch HĐQT phát biểu.").is_of_others());
  CHECK(realm.count("Duyệt binh ở Triều Tiên. Trung Quốc và Nga cử khách, Thủ tướng dự.").is_of_others());
  CHECK_FALSE(realm.count("UBND tỉnh tiếp Công ty Alpha và Công ty Beta.").is_of_others());
}
