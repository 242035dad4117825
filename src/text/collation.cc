#include "text/collation.h"

#include <unicode/coll.h>
#include <unicode/unistr.h>

#include <fmt/format.h>

#include <cstdint>
#include <memory>
#include <stdexcept>
#include <vector>

namespace bienban {

namespace {

const icu::Collator& vietnamese() {
  static const std::unique_ptr<icu::Collator> instance = [] {
    UErrorCode error = U_ZERO_ERROR;
    std::unique_ptr<icu::Collator> made(icu::Collator::createInstance(icu::Locale("vi"), error));
    if (U_FAILURE(error)) throw std::runtime_error(fmt::format("ICU has no collation: {}", u_errorName(error)));
    return made;
  }();
  return *instance;
}

}  // namespace

std::string order_key(std::string_view utf8) {
  const icu::UnicodeString text = icu::UnicodeString::fromUTF8(utf8);
  std::vector<std::uint8_t> key(static_cast<std::size_t>(vietnamese().getSortKey(text, nullptr, 0)));
  vietnamese().getSortKey(text, key.data(), static_cast<std::int32_t>(key.size()));
  key.pop_back();  // the zero at its end
  std::string out;
  out.reserve(key.size() * 2);
  for (const std::uint8_t byte : key) out += fmt::format("{:02x}", byte);
  return out;
}

}  // namespace bienban
