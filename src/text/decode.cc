#include "text/decode.h"

#include <fmt/format.h>

#include <stdexcept>
#include <utility>

#include "text/byte_survey.h"
#include "text/detect.h"
#include "text/encodings.h"
#include "text/entities.h"
#include "text/likelihood.h"
#include "text/utf8_decode.h"

namespace bienban {

namespace {

// `second` decoded what `first` had decoded.
void follow(DecodedText& first, DecodedText&& second) {
  first.bytes = first.bytes.then(second.bytes);
  first.utf8 = std::move(second.utf8);
}

DecodedText decode_as(std::string_view bytes, const Encoding& encoding) {
  DecodedText out = encoding.decode(bytes);
  out.encoding = encoding.name;
  return out;
}

DecodedText decode_unknown(std::string_view bytes, const ByteSurvey& survey) {
  if (bytes.starts_with("\xFF\xFE")) return decode_as(bytes, *find_encoding("UTF-16LE"));
  if (bytes.starts_with("\xFE\xFF")) return decode_as(bytes, *find_encoding("UTF-16BE"));
  if (survey.zeros > 0)
    if (const auto name = utf16_by_zeros(bytes)) return decode_as(bytes, *find_encoding(*name));

  DecodedText out = decode_as(bytes, *find_encoding("UTF-8"));
  if (out.replaced > 0 && !bytes.starts_with("\xEF\xBB\xBF")) out = decode_by_likelihood(bytes);
  // Signs of a wrong reading: pairs that only this gives, or letters of Latin-1 and hardly any of Vietnamese.
  constexpr std::size_t kMany = 8;
  const ByteSurvey letters = out.encoding == "UTF-8" ? survey : survey_bytes(out.utf8);
  if (letters.scrambled > 0 || (letters.latin1 >= kMany && letters.vietnamese * 4 < letters.latin1)) {
    if (auto undone = undo_wrong_reading(out.utf8)) {
      const std::string& under = out.encoding;
      out.encoding = under == "UTF-8" ? undone->encoding : under + "+" + undone->encoding;
      out.unsure = out.unsure || undone->unsure;
      follow(out, std::move(*undone));
    }
  }
  return out;
}

}  // namespace

DecodedText decode(std::string_view bytes, std::string_view name, Entities entities) {
  const ByteSurvey survey = survey_bytes(bytes);
  DecodedText out;
  if (name.empty()) {
    out = decode_unknown(bytes, survey);
  } else {
    const Encoding* encoding = find_encoding(name);
    if (encoding == nullptr)
      throw std::invalid_argument(fmt::format("unknown encoding \"{}\"; known are {}", name, encoding_names()));
    out = decode_as(bytes, *encoding);
  }
  if (survey.ampersands > 0 && entities == Entities::decoded) {
    DecodedText plain = decode_entities(out.utf8);
    if (!plain.bytes.is_identity()) follow(out, std::move(plain));
  }
  constexpr std::size_t kRare = 100;
  if (survey.vietnamese * kRare < bytes.size() && survey_bytes(out.utf8).vietnamese * kRare < out.utf8.size())
    out.no_diacritics = lacks_diacritics(out.utf8);
  return out;
}

}  // namespace bienban
