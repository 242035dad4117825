#include "record/facts.h"

#include <algorithm>
#include <map>
#include <set>

#include "record/event_mentions.h"
#include "text/normalise.h"

namespace bienban {
namespace {

// How far before "một" a word may stand that makes a number of it, in bytes.
constexpr std::size_t near_limit = 50;
// Of so few things a share with a modifier counts none of them: "gần 2/3 người được hỏi".
const Decimal few(10);
// Of so few, things of different kinds share no number: "2 xe máy, tivi".
const Decimal few_things(3);
// "30/4" is a day.
const Decimal months(12);
// Four digits between these are a year far more often than a number: "Hoa hậu Hoàn vũ 2017 tổ chức tại ...".
const Decimal first_year(1900);
const Decimal last_year(2035);
// How far before a bare sum a word of money may stand, and before a number the kind of its paper, in bytes.
constexpr std::size_t near_money = 40;
constexpr std::size_t near_paper = 80;
// Equal counts that stand nearer than so many characters are parts of one enumeration.
constexpr std::size_t near_count = 30;

class FactReader {
 public:
  FactReader(const Grammar& grammar, const Analysis& analysis, const SourceView& source, Record& record)
      : grammar_(grammar), words_(grammar.words), analysis_(analysis), source_(source), record_(record) {}

  // The sentence in which the annotations that follow stand.
  void enter(const SentenceAnalysis& sentence, std::size_t index) {
    sentence_ = &sentence;
    index_ = index;
    speaks_of_money_.reset();
  }

  [[nodiscard]] bool is_fact(const Annotation& annotation) const {
    return annotation.kind == grammar_.count || annotation.kind == grammar_.percent ||
           annotation.kind == grammar_.money || annotation.kind == grammar_.document ||
           annotation.kind == grammar_.document_code;
  }

  void read(const Annotation& annotation) {
    if (annotation.kind == grammar_.count) {
      count(annotation);
    } else if (annotation.kind == grammar_.percent) {
      percent(annotation);
    } else if (annotation.kind == grammar_.money) {
      money(annotation);
    } else if (annotation.kind == grammar_.document) {
      document(annotation);
    } else if (annotation.kind == grammar_.document_code) {
      shared_document(annotation);
    }
  }

 private:
  struct Told {
    std::string noun;   // folded
    std::size_t begin;  // in the source
    std::size_t end;
    std::size_t sentence;
  };

  static std::optional<Decimal> number(const Annotation& annotation, std::string_view name) {
    const Decimal* value = annotation.number_of(name);
    return value == nullptr ? std::nullopt : std::optional<Decimal>(*value);
  }

  // What stands before a place of the sentence, at most so many bytes of it.
  Span before_in_sentence(std::size_t at, std::size_t most) const {
    return {std::max(sentence_->span.begin, at - std::min(at, most)), at};
  }

  // Whether this fact was told before, in these words.
  bool repeated(const std::string& key) { return !seen_.insert(key).second; }

  // "một" is an article as often as a number. It counts where it has a modifier or stands among other numbers.
  bool is_article(const Annotation& annotation, const Decimal& value) const {
    const Field* number = annotation.field("value");
    if (value != Decimal(1)) return false;
    for (const char* more : {"mod", "max", "total"}) {
      if (annotation.field(more) != nullptr) return false;
    }
    if (analysis_.of(number->span).find_first_of("0123456789") != std::string_view::npos) return false;
    for (std::uint32_t i = sentence_->first; i < sentence_->last; ++i) {
      const Annotation& other = analysis_.annotations[i];
      const bool quantity =
          other.kind == grammar_.count || other.kind == grammar_.money || other.kind == grammar_.percent;
      const Field* of_other = other.field(other.kind == grammar_.money ? "amount" : "value");
      if (quantity && of_other != nullptr && of_other->value != Value(Decimal(1))) return false;
    }
    return !is_limited(number->span);
  }

  // "chỉ được đăng ký vào một trường": no more than one.
  bool is_limited(Span number) const {
    const std::string before = analysis_.folded_of(before_in_sentence(number.begin, near_limit));
    return std::any_of(words_.one_marks.begin(), words_.one_marks.end(),
                       [&](const std::string& word) { return has_words(before, word); });
  }

  // A number of millions without a currency is money where the sentence speaks of money; one of thousands, where the
  // words right before it do.
  bool speaks_of_money(const Annotation& annotation) {
    const Field* amount = annotation.field("amount");
    if (analysis_.annotations[static_cast<std::size_t>(amount->first_part)].kind == grammar_.thousand)
      return has_money_words(before_in_sentence(amount->span.begin, near_money));
    if (!speaks_of_money_) speaks_of_money_ = has_money_words(sentence_->span);
    return *speaks_of_money_;
  }

  bool has_money_words(Span where) const {
    std::string folded = analysis_.folded_of(where) + ' ';
    std::replace_if(
        folded.begin(), folded.end(),
        [](char c) { return std::string_view(",.;:()\"/").find(c) != std::string_view::npos; }, ' ');
    return std::any_of(words_.money_words.begin(), words_.money_words.end(),
                       [&](const std::string& word) { return has_words(folded, word); });
  }

  // "trên 2 tuyến đường": before so few the modifier says where they are.
  bool says_where(const Annotation& annotation, const Decimal& value) const {
    const Field* mod = annotation.field("mod");
    if (mod == nullptr) return false;
    const auto least = words_.places.find(analysis_.folded_of(mod->span));
    return least != words_.places.end() && value < least->second;
  }

  // "1 vụ ở A, 1 vụ ở B": equal numbers that stand so near in one enumeration are of different things.
  bool told_beside(const Told& before, const Count& now) const {
    const bool plain = now.value == Decimal(1) || (now.text.front() >= '0' && now.text.front() <= '9');
    return plain && before.sentence == index_ && now.span.begin > before.end &&
           now.span.begin - before.end < near_count;
  }

  // "80 dự án giao thông", then "80 dự án": told again in fewer words. So few things are often other ones, and what is
  // told again in more words takes the place of what stood there.
  bool is_told_again(const Count& now, const std::string& noun) {
    const std::string total = now.total ? now.total->to_string() : "";
    // What tells the same begins with the same word, in fewer words or more.
    auto& told = counts_[now.value.to_string() + "/" + total + " " + noun.substr(0, noun.find(' '))];
    const bool many = now.value >= few;
    for (Told& before : told) {
      if (before.noun == noun && told_beside(before, now)) continue;
      if (before.noun == noun) return true;
      if (before.noun.starts_with(noun + ' ') && (many || noun.find(' ') != std::string::npos)) return true;
      if (!many || !noun.starts_with(before.noun + ' ')) continue;
      std::erase_if(record_.counts, [&](const Count& one) { return one.span.begin == before.begin; });
      before = {noun, now.span.begin, now.span.end, index_};
      return false;
    }
    told.push_back({noun, now.span.begin, now.span.end, index_});
    return false;
  }

  // "27,7 điểm", "24/7", "2/3 người" in a rough share: a mark, a date or a share, and no number of things.
  static bool counts_things(const Decimal& value, const Annotation& annotation) {
    const auto total = number(annotation, "total");
    const auto max = number(annotation, "max");
    if (!value.is_integer() || (max && !max->is_integer())) return false;
    if (!total) return true;
    if (value > *total) return value < first_year && (*total > months);  // "163/150 đảng viên": more than was planned
    return annotation.field("mod") == nullptr || *total > few;
  }

  // "2017" without a modifier, written as years are.
  bool is_year(const Decimal& value, const Annotation& annotation) const {
    if (value < first_year || value > last_year || annotation.field("mod") != nullptr) return false;
    const std::string_view digits = analysis_.of(annotation.field("value")->span);
    return digits.size() == 4 && !digits.ends_with("00");
  }

  // "11 đợt nắng nóng, đợt nắng dài nhất": what stands behind the comma is told of, and shares no number; neither does
  // it in "3 chiếc xe máy, tivi": of so few, things of another kind are not among them.
  std::size_t shared_end(std::string_view of, const Decimal& value) const {
    const std::size_t comma = of.find(", ");
    if (comma == std::string_view::npos) return of.size();
    const std::string_view first = of.substr(0, comma);
    for (std::size_t at = comma; at != std::string_view::npos;) {
      const std::size_t next = of.find(", ", at + 2);
      const std::string_view one = of.substr(at + 2, next == std::string_view::npos ? next : next - at - 2);
      const bool again = first.starts_with(one) && (first.size() == one.size() || first[one.size()] == ' ');
      if (again || (value <= few_things && is_thing(one) && one.find(' ') != std::string_view::npos)) return at;
      at = next;
    }
    return of.size();
  }

  // Whether these words begin with the name of a thing.
  bool is_thing(std::string_view words) const {
    while (!words.empty()) {
      if (words_.things.contains(words)) return true;
      const std::size_t blank = words.rfind(' ');
      words = words.substr(0, blank == std::string_view::npos ? 0 : blank);
    }
    return false;
  }

  // "hai đảng Dân chủ và Cộng hòa": two that share the head of their names, and the head is what is counted. "61 ý kiến
  // của": the last word is whose they are.
  Span counted(const Annotation& annotation, Span of, const Decimal& value) const {
    const std::string all = analysis_.folded_of(of);
    for (const std::string& owner : words_.owners) {
      if (all.ends_with(owner)) return {of.begin, of.end - owner.size()};
    }
    if (const std::size_t end = shared_end(all, value); end < all.size()) return {of.begin, of.begin + end};
    if (value != Decimal(2) || of.end != annotation.span.end) return of;
    const std::string_view behind = analysis_.of({of.end, sentence_->span.end});
    for (const std::string_view joint : words_.joints) {
      if (!behind.starts_with(joint)) continue;
      const std::size_t from = of.end + joint.size();
      const std::size_t to = std::min(behind.find(' ', joint.size()), behind.size()) + of.end;
      if (analysis_.of({from, to}) == analysis_.folded_of({from, to})) return of;  // no name
      std::size_t head = 0;
      for (const std::string& word : words_.shared_heads) {
        if (all.starts_with(word)) head = std::max(head, word.size() - 1);
      }
      return head == 0 ? of : Span{of.begin, of.begin + head};
    }
    return of;
  }

  void count(const Annotation& annotation) {
    const auto value = number(annotation, "value");
    const Field* of = annotation.field("of");
    if (!value || of == nullptr || *value == Decimal(0)) return;
    if (!counts_things(*value, annotation) || is_year(*value, annotation)) return;
    if (is_article(annotation, *value)) return;
    const bool exact = says_where(annotation, *value);
    const Span what = counted(annotation, of->span, *value);
    const std::size_t end = what.end == of->span.end ? annotation.span.end : what.end;
    const Span span{exact ? annotation.field("value")->span.begin : annotation.span.begin, end};
    Count out;
    out.text = source_.text(span);
    out.value = *value;
    out.max = number(annotation, "max");
    out.total = number(annotation, "total");
    out.of = source_.text(what);
    if (!exact) out.mod = annotation.text_of("mod");
    out.span = source_.span(span);
    out.rule = annotation.rule->id;
    const std::string noun = analysis_.folded_of(what);
    if (!words_.told_each_time.contains(noun) && is_told_again(out, noun)) return;
    record_.counts.push_back(std::move(out));
  }

  void percent(const Annotation& annotation) {
    const auto value = number(annotation, "value");
    if (!value) return;
    Percent out;
    out.text = source_.text(annotation.span);
    out.value = *value;
    out.max = number(annotation, "max");
    out.mod = annotation.text_of("mod");
    out.span = source_.span(annotation.span);
    out.rule = annotation.rule->id;
    // Equal shares of different things are common; what the lead tells is told again.
    const std::string max = out.max ? out.max->to_string() : "";
    const auto [first, is_new] = percents_.emplace(out.value.to_string() + "-" + max, index_);
    if (!is_new && first->second < lead_sentences && first->second != index_) return;
    record_.percents.push_back(std::move(out));
  }

  void money(const Annotation& annotation) {
    const auto amount = number(annotation, "amount");
    if (!amount || *amount == Decimal(0)) return;
    if (annotation.rule->id.starts_with("money.bare") && !speaks_of_money(annotation)) return;
    Money out;
    out.text = source_.text(annotation.span);
    out.amount = *amount;
    out.max = number(annotation, "max");
    out.currency = annotation.text_of("currency");
    const std::string_view per = annotation.field("per") != nullptr ? "per" : "per2";
    if (const Field* field = annotation.field(per)) out.per = source_.text(field->span);
    out.mod = annotation.text_of("mod");
    out.span = source_.span(annotation.span);
    out.rule = annotation.rule->id;
    const std::string max = out.max ? out.max->to_string() : "";
    add_money(out, out.amount.to_string() + "-" + max + out.currency + out.mod);
    if (const auto planned = number(annotation, "planned")) {
      const Span span{annotation.field("planned")->span.begin, annotation.span.end};
      out.text = source_.text(span);
      out.span = source_.span(span);
      out.amount = *planned;
      record_.money.push_back(std::move(out));
    }
  }

  // A sum told again is one fact, at its fullest: "40.000 đồng", then "40.000 đồng / người". A kilogram's price and a
  // litre's are two, and so are equal sums of one sentence ("10 giải C, mỗi giải 50 triệu đồng, 20 giải ..., mỗi giải
  // 50 triệu đồng").
  void add_money(const Money& sum, const std::string& key) {
    auto& told = sums_[key];
    const auto is_told = [&](const ToldSum& before) {
      return before.sentence != index_ && (sum.per.empty() || before.sum.per == sum.per);
    };
    if (std::any_of(told.begin(), told.end(), is_told)) return;
    const auto barer = std::find_if(told.begin(), told.end(), [&](const ToldSum& before) {
      return before.sentence != index_ && before.sum.per.empty();
    });
    if (barer != told.end()) {
      std::erase_if(record_.money, [&](const Money& one) { return one.span.begin == barer->sum.span.begin; });
      told.erase(barer);
    }
    told.push_back({sum, index_});
    record_.money.push_back(sum);
  }

  // The kind of a paper in its usual spelling, as its list has it.
  std::string usual_type(Span span) const {
    const auto known = words_.papers.find(analysis_.folded_of(span));
    return known != words_.papers.end() ? known->second : std::string(analysis_.of(span));
  }

  void add_document(Span span, Span number, std::string type) {
    Document out;
    out.text = source_.text(span);
    out.number = source_.text(number);
    for (const char c : analysis_.of(number)) {
      if (c != ' ') out.canonical += c;
    }
    out.type = std::move(type);
    if (repeated("document " + fold_case(out.canonical))) return;
    out.span = source_.span(span);
    out.rule = rule_;
    record_.documents.push_back(std::move(out));
  }

  void document(const Annotation& annotation) {
    const bool first = annotation.field("number") != nullptr;
    const Field* number = annotation.field(first ? "number" : "number2");
    const Field* type = annotation.field(first ? "type" : "type2");
    if (number == nullptr || type == nullptr) return;
    rule_ = annotation.rule->id;
    last_type_ = usual_type(type->span);
    add_document(annotation.span, number->span, last_type_);
  }

  // "trình bày Tờ trình số 12/TTr-UBND": the kind is part of a verb's phrase right before the number. Else the kind is
  // that of the paper before.
  void shared_document(const Annotation& annotation) {
    rule_ = annotation.rule->id;
    const Span number = annotation.field("number")->span;
    std::string before = ' ' + analysis_.folded_of(before_in_sentence(annotation.span.begin, near_paper));
    const std::size_t end = annotation.span.begin - (before.ends_with(' ') ? 1 : 0);
    before.resize(before.size() - (annotation.span.begin - end));
    std::size_t longest = 0;
    for (const auto& [words, type] : words_.papers) {
      if (words.size() <= longest || !before.ends_with(' ' + words)) continue;
      longest = words.size();
      last_type_ = type;
    }
    if (!last_type_.empty()) add_document({longest > 0 ? end - longest : number.begin, number.end}, number, last_type_);
  }

  const Grammar& grammar_;
  const Wordings& words_;
  const Analysis& analysis_;
  const SourceView& source_;
  Record& record_;
  const SentenceAnalysis* sentence_ = nullptr;
  std::size_t index_ = 0;                            // of the sentence
  std::optional<bool> speaks_of_money_;              // whether the sentence does, once somebody asked
  std::map<std::string, std::size_t> percents_;      // the sentence that tells each first
  std::map<std::string, std::vector<Told>> counts_;  // by value, total and first word
  std::set<std::string> seen_;
  struct ToldSum {
    Money sum;
    std::size_t sentence;
  };
  std::map<std::string, std::vector<ToldSum>> sums_;  // what was told of each sum
  std::string last_type_;
  std::string rule_;
};

}  // namespace

void add_facts(const Grammar& grammar, const Analysis& analysis, const SourceView& source, Record& record) {
  FactReader reader(grammar, analysis, source, record);
  std::vector<const Annotation*> in_order;
  for (std::size_t s = 0; s < analysis.sentences.size(); ++s) {
    const SentenceAnalysis& sentence = analysis.sentences[s];
    reader.enter(sentence, s);
    in_order.clear();
    for (std::uint32_t i = sentence.first; i < sentence.last; ++i) {
      if (reader.is_fact(analysis.annotations[i])) in_order.push_back(&analysis.annotations[i]);
    }
    std::stable_sort(in_order.begin(), in_order.end(),
                     [](const Annotation* a, const Annotation* b) { return a->span.begin < b->span.begin; });
    for (const Annotation* annotation : in_order) reader.read(*annotation);
  }
}

}  // namespace bienban
