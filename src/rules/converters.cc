#include "rules/converters.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace bienban {
namespace {

void set_field(std::vector<Field>& fields, std::string_view name, Value value, Span span) {
  for (Field& field : fields) {
    if (field.name == name) {
      field.value = value;
      return;
    }
  }
  fields.push_back({name, value, span, -1});
}

std::string_view slice(std::string_view text, Span span) { return text.substr(span.begin, span.size()); }

// "0912.345.678": what begins with a nought and has more digits than a number of two places is a telephone's.
bool is_dialled(std::string_view text) { return text.size() > 3 && text[0] == '0' && text[1] >= '0' && text[1] <= '9'; }

// The whole annotation is one number.
bool number(const ConverterContext& context, Span span, std::vector<Field>& fields) {
  if (is_dialled(slice(context.text, span))) return false;
  const auto value = context.numbers.parse(slice(context.text, span));
  if (!value) return false;
  set_field(fields, "value", *value, span);
  return true;
}

// A number of so much before "- 1,2 triệu" has its noughts already.
constexpr std::int64_t written_out = 10000;

bool has_letters(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 0x80 || std::isalpha(byte) != 0;
  });
}

// What the digits before a number's scale words are written with.
constexpr std::string_view digit_signs = "0123456789., ";

// What the scale words behind a number's leading digits multiply it by: 10^12 for "1,2 nghìn tỷ".
std::optional<Decimal> scale_of(const NumberGrammar& numbers, std::string_view text) {
  const auto digits = text.find_first_not_of(digit_signs);
  if (digits == std::string_view::npos || digits == 0) return std::nullopt;
  return numbers.parse("1 " + std::string(text.substr(digits)));
}

// The number before its scale words: 12000 for "12.000 tỷ".
std::optional<Decimal> digits_of(const NumberGrammar& numbers, std::string_view text) {
  std::string_view digits = text.substr(0, text.find_first_not_of(digit_signs));
  while (digits.ends_with(' ')) digits.remove_suffix(1);
  return numbers.parse(digits);
}

// "5-7", "bảy, tám": a range goes up, and with a comma by one, else it is two numbers that stand side by side.
bool is_range(const ConverterContext& context, const Field& low, const Field& high) {
  const Decimal& from = std::get<Decimal>(low.value);
  const Decimal& to = std::get<Decimal>(high.value);
  const Span between{low.span.end, high.span.begin};
  if (slice(context.text, between).find(',') == std::string_view::npos) return from < to;
  const auto next = from.plus(Decimal(1));
  return next && *next == to;
}

// "300-500.000 đồng": three noughts are shared, where only so the range is one of its like; "500-1.000" has its own.
void share_noughts(const ConverterContext& context, Field& low, const Field& high) {
  constexpr std::int64_t shared = 1000;
  const std::string_view digits = slice(context.text, high.span);
  const std::string_view first = slice(context.text, low.span);
  if (!digits.ends_with(".000") || first.find_first_not_of("0123456789") != std::string_view::npos) return;
  const auto scaled = std::get<Decimal>(low.value).times(Decimal(shared));
  if (scaled && *scaled < std::get<Decimal>(high.value)) low.value = *scaled;
}

// Numbers that share what stands behind the last of them: "4-6 triệu", "14,7/19,5 tỷ". The fields are those of the
// groups amount, value, max, total and planned.
bool quantity(const ConverterContext& context, Span /*span*/, std::vector<Field>& fields) {
  constexpr std::array<std::string_view, 5> names = {"amount", "value", "max", "total", "planned"};
  std::vector<Field*> found;
  for (Field& field : fields) {
    const bool one_of = std::find(names.begin(), names.end(), field.name) != names.end();
    if (one_of && !field.span.empty()) found.push_back(&field);
  }
  if (found.empty()) return false;
  std::sort(found.begin(), found.end(), [](const Field* a, const Field* b) { return a->span.begin < b->span.begin; });
  for (Field* field : found) {
    if (std::holds_alternative<Decimal>(field->value)) continue;
    const auto value = context.numbers.parse(slice(context.text, field->span));
    if (!value) return false;
    field->value = *value;
  }
  if (const auto scale = scale_of(context.numbers, slice(context.text, found.back()->span))) {
    const auto digits = digits_of(context.numbers, slice(context.text, found.back()->span));
    for (Field* field : found) {
      const Decimal& value = std::get<Decimal>(field->value);
      // "800.000 - 1,2 triệu", but "11.000 - 12.000 tỷ"
      const bool whole_already = value >= Decimal(written_out) && digits && *digits < value;
      if (field == found.back() || whole_already || has_letters(slice(context.text, field->span))) continue;
      const auto scaled = value.times(*scale);
      if (!scaled) return false;
      field->value = *scaled;
    }
  }
  if (found.size() == 2 && found.back()->name == "max") share_noughts(context, *found.front(), *found.back());
  return found.back()->name != "max" || is_range(context, *found.front(), *found.back());
}

std::optional<int> whole(std::string_view digits) {
  int value = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  if (error != std::errc{} || end != digits.data() + digits.size()) return std::nullopt;
  return value;
}

bool is_between(const std::vector<Field>& fields, std::string_view name, int low, int high) {
  const Field* field = find_field(fields, name);
  if (field == nullptr) return true;
  const auto value = whole(to_string(field->value));
  return value && *value >= low && *value <= high;
}

// Day and month in the groups day, month, year (and day2, month2 of a range), or all in one token in the group
// dotted ("13.7", "01.02.2023").
bool date(const ConverterContext& context, Span /*span*/, std::vector<Field>& fields) {
  constexpr std::array<std::string_view, 3> parts = {"day", "month", "year"};
  if (const Field* dotted = find_field(fields, "dotted")) {
    const Span span = dotted->span;
    std::string_view rest = slice(context.text, span);
    for (const std::string_view name : parts) {
      const auto end = rest.find('.');
      set_field(fields, name, rest.substr(0, end), span);
      if (end == std::string_view::npos) {
        rest = {};
        break;
      }
      rest.remove_prefix(end + 1);
    }
    if (!rest.empty()) return false;
    if (find_field(fields, "month") == nullptr) return false;
  }
  return is_between(fields, "day", 1, 31) && is_between(fields, "month", 1, 12) && is_between(fields, "day2", 1, 31) &&
         is_between(fields, "month2", 1, 12) && is_between(fields, "year", 1900, 2100);
}

struct Named {
  std::string_view name;
  Converter converter;
};
constexpr std::array<Named, 3> converters = {{{"number", number}, {"quantity", quantity}, {"date", date}}};

}  // namespace

Converter find_converter(std::string_view name) {
  for (const Named& known : converters) {
    if (known.name == name) return known.converter;
  }
  return nullptr;
}

std::vector<std::string> converter_names() {
  std::vector<std::string> names;
  names.reserve(converters.size());
  for (const Named& known : converters) names.emplace_back(known.name);
  return names;
}

}  // namespace bienban
