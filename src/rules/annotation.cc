#include "rules/annotation.h"

#include "text/normalise.h"

namespace bienban {

std::string to_string(const Value& value) {
  if (const auto* number = std::get_if<Decimal>(&value)) return number->to_string();
  return std::string(std::get<std::string_view>(value));
}

std::string Analysis::folded_of(Span span) const { return fold_in_place(of(span)); }

const Field* find_field(std::span<const Field> fields, std::string_view name) {
  for (const Field& field : fields) {
    if (field.name == name) return &field;
  }
  return nullptr;
}

std::string Annotation::text_of(std::string_view name) const {
  const Field* found = field(name);
  return found == nullptr ? std::string() : to_string(found->value);
}

const Decimal* Annotation::number_of(std::string_view name) const {
  const Field* found = field(name);
  return found == nullptr ? nullptr : std::get_if<Decimal>(&found->value);
}

}  // namespace bienban
