#include "archive/json_article.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>

#include "archive/published.h"

namespace bienban {

namespace {

namespace ondemand = simdjson::ondemand;
using simdjson::error_code;

constexpr std::array<std::string_view, 2> kIdFields = {"id", "url"};
constexpr std::array<std::string_view, 4> kDateFields = {"published", "date", "timestamp", "publish"};
constexpr int kDeepest = 256;

// A byte that is not UTF-8 stands as one of the private code points U+F780 to U+F7FF, in UTF-8 EF 9E 80 to EF 9F BF.
constexpr unsigned kWide = 0xF700;

void widen(std::string_view line, std::string& to) {
  to.clear();
  to.reserve(line.size() * 3 + simdjson::SIMDJSON_PADDING);
  for (const char c : line) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte < 0x80) {
      to += c;
    } else {
      const unsigned wide = kWide + byte;
      to += static_cast<char>(0xE0 | (wide >> 12));
      to += static_cast<char>(0x80 | ((wide >> 6) & 0x3F));
      to += static_cast<char>(0x80 | (wide & 0x3F));
    }
  }
}

// Brings widened bytes back; where `mark` is set, each becomes U+FFFD instead.
void narrow(std::string_view wide, std::string& to, bool mark) {
  to.clear();
  for (std::size_t i = 0; i < wide.size(); ++i) {
    const auto at = [&](std::size_t k) { return static_cast<unsigned char>(wide[k]); };
    if (at(i) == 0xEF && i + 2 < wide.size() && (at(i + 1) == 0x9E || at(i + 1) == 0x9F)) {
      if (mark) {
        to += "\xEF\xBF\xBD";
      } else {
        to += static_cast<char>(((at(i + 1) & 0x3F) << 6 | (at(i + 2) & 0x3F)) & 0xFF);
      }
      i += 2;
    } else {
      to += wide[i];
    }
  }
}

// Reads a value to its end, so that damage in a field that nobody asks for is seen as well.
error_code check(ondemand::value value, int depth);

error_code check_object(ondemand::object object, int depth) {
  for (auto field : object) {
    std::string_view key;
    if (const error_code error = field.unescaped_key().get(key)) return error;
    ondemand::value value;
    if (const error_code error = field.value().get(value)) return error;
    if (const error_code error = check(value, depth)) return error;
  }
  return simdjson::SUCCESS;
}

error_code check_array(ondemand::array array, int depth) {
  for (auto element : array) {
    ondemand::value value;
    if (const error_code error = element.get(value)) return error;
    if (const error_code error = check(value, depth)) return error;
  }
  return simdjson::SUCCESS;
}

error_code check(ondemand::value value, int depth) {
  if (depth > kDeepest) return simdjson::DEPTH_ERROR;
  ondemand::json_type type{};
  if (const error_code error = value.type().get(type)) return error;
  switch (type) {
    case ondemand::json_type::object: {
      ondemand::object object;
      if (const error_code error = value.get_object().get(object)) return error;
      return check_object(object, depth + 1);
    }
    case ondemand::json_type::array: {
      ondemand::array array;
      if (const error_code error = value.get_array().get(array)) return error;
      return check_array(array, depth + 1);
    }
    case ondemand::json_type::string: {
      std::string_view text;
      return value.get_string().get(text);
    }
    case ondemand::json_type::number: {
      double number = 0;
      return value.get_double().get(number);
    }
    case ondemand::json_type::boolean: {
      bool truth = false;
      return value.get_bool().get(truth);
    }
    case ondemand::json_type::null:
      return value.is_null() ? simdjson::SUCCESS : simdjson::N_ATOM_ERROR;
  }
  return simdjson::TAPE_ERROR;
}

const char* type_name(ondemand::json_type type) {
  switch (type) {
    case ondemand::json_type::object:
      return "an object";
    case ondemand::json_type::array:
      return "an array";
    case ondemand::json_type::string:
      return "a string";
    case ondemand::json_type::number:
      return "a number";
    case ondemand::json_type::boolean:
      return "true or false";
    case ondemand::json_type::null:
      return "null";
  }
  return "no value";
}

// What is wrong, in words for whoever made the line; null for what the parser alone can say.
const char* fault_text(error_code error) {
  switch (error) {
    case simdjson::UNCLOSED_STRING:
      return "a string is not closed: the line is cut";
    case simdjson::UNESCAPED_CHARS:
      return "a control character stands unescaped in a string";
    case simdjson::INCOMPLETE_ARRAY_OR_OBJECT:
      return "an object or array is not closed: the line is cut";
    case simdjson::EMPTY:
      return "an empty line";
    case simdjson::STRING_ERROR:
      return "a string holds an escape that stands for no character: a backslash before a wrong letter, or one half "
             "of a surrogate pair (\\uD83D without its second half); write the line anew as valid JSON";
    case simdjson::TAPE_ERROR:
      return "no valid JSON: a comma, a colon or a bracket is missing or too many";
    case simdjson::NUMBER_ERROR:
      return "a number is written in a way that JSON does not know";
    case simdjson::T_ATOM_ERROR:
    case simdjson::F_ATOM_ERROR:
    case simdjson::N_ATOM_ERROR:
    case simdjson::INCORRECT_TYPE:
      return "a word stands there that is not true, false or null; a string needs quotation marks";
    case simdjson::DEPTH_ERROR:
      return "objects or arrays stand in one another too deep";
    default:
      return nullptr;
  }
}

JsonFault broken(error_code error) {
  if (const char* text = fault_text(error)) return {"broken_json", text};
  if (error == simdjson::UTF8_ERROR) return {"broken_json", simdjson::error_message(error)};  // read() looks for it
  return {"broken_json", std::string("no valid JSON (simdjson: ") + simdjson::error_message(error) + ")"};
}

template <class Names>
std::size_t rank_of(std::string_view key, const Names& names) {
  return static_cast<std::size_t>(std::find(names.begin(), names.end(), key) - names.begin());
}

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; }

// A time stamp may be whole or have a fraction; a number such as 20220106 is a date.
std::string date_of_number(std::string_view number) {
  if (std::string day = published_date(number); !day.empty()) return day;
  std::int64_t seconds = 0;
  std::from_chars(number.data(), number.data() + number.size(), seconds);
  return published_date(seconds);
}

// One of the things that a line can say under several names: the first name that is there counts.
struct Choice {
  std::size_t rank = SIZE_MAX;    // of the name that was found
  std::size_t member = SIZE_MAX;  // which of the object's members it was

  bool take(std::size_t new_rank, std::size_t new_member) {
    if (new_rank >= rank) return false;
    rank = new_rank;
    member = new_member;
    return true;
  }
};

}  // namespace

JsonArticleReader::JsonArticleReader(std::string text_field, bool keep_meta) : keep_meta_(keep_meta) {
  if (text_field.empty()) {
    text_fields_ = {"text", "content", "body"};
  } else {
    text_fields_ = {std::move(text_field)};
  }
}

std::optional<JsonFault> JsonArticleReader::read(std::string& line, JsonArticle& article) {
  constexpr std::size_t kBig = std::size_t{1024} * 1024;
  if (parser_is_big_) {
    // A parser keeps room for the longest line it has seen: several times that line.
    parser_ = ondemand::parser();
    text_bytes_ = std::string();
  }
  parser_is_big_ = line.size() > kBig;
  article = {};
  if (line.find_first_not_of(" \t\r") == std::string::npos) return broken(simdjson::EMPTY);
  std::optional<JsonFault> fault = parse(line, article);
  if (!fault || fault->message != simdjson::error_message(simdjson::UTF8_ERROR)) return fault;
  widen(line, widened_);
  article = {};
  fault = parse(widened_, article);
  if (fault) return fault;
  article.raw_bytes = true;
  narrow(article.text, text_bytes_, false);
  narrow(article.id, id_bytes_, false);
  article.text = text_bytes_;
  article.id = id_bytes_;
  std::string meta;
  narrow(article.meta, meta, true);
  article.meta = std::move(meta);
  return std::nullopt;
}

std::optional<JsonFault> JsonArticleReader::parse(std::string& line, JsonArticle& article) {
  line.reserve(line.size() + simdjson::SIMDJSON_PADDING);
  ondemand::document document;
  if (const error_code error =
          parser_.iterate(simdjson::padded_string_view(line.data(), line.size(), line.capacity())).get(document))
    return broken(error);
  ondemand::object object;
  if (const error_code error = document.get_object().get(object)) {
    if (error == simdjson::INCORRECT_TYPE && line.find_first_of("[\"") == line.find_first_not_of(" \t\r"))
      return JsonFault{"wrong_type", "the line is no JSON object"};
    if (error == simdjson::INCORRECT_TYPE) return JsonFault{"broken_json", "the line is no JSON object"};
    return broken(error);
  }
  Choice text;
  Choice id;
  Choice date;
  std::optional<JsonFault> wrong_text;
  members_.clear();
  for (auto field : object) {
    ondemand::raw_json_string raw_key;
    if (const error_code error = field.key().get(raw_key)) return broken(error);
    const char* begin = raw_key.raw() - 1;
    std::string_view key;
    if (const error_code error = field.unescaped_key().get(key)) return broken(error);
    ondemand::value value;
    if (const error_code error = field.value().get(value)) return broken(error);
    ondemand::json_type type{};
    if (const error_code error = value.type().get(type)) return broken(error);
    const char* spelled = value.raw_json_token().data();
    std::string_view string;
    if (type == ondemand::json_type::string) {
      if (const error_code error = value.get_string().get(string)) return broken(error);
    } else if (const error_code error = check(value, 1)) {
      return broken(error);
    }
    const char* end = nullptr;
    if (const error_code error = document.current_location().get(end)) return broken(error);
    while (end > spelled && is_blank(end[-1])) --end;
    const std::string_view spelling(spelled, static_cast<std::size_t>(end - spelled));
    const std::size_t member = members_.size();
    members_.emplace_back(begin, static_cast<std::size_t>(end - begin));

    if (const std::size_t rank = rank_of(key, text_fields_); rank < text_fields_.size()) {
      if (type != ondemand::json_type::string) {
        wrong_text = {"wrong_type",
                      "the field \"" + text_fields_[rank] + "\" holds " + type_name(type) + ", not a string"};
      } else if (text.take(rank, member)) {
        article.text = string;
      }
    } else if (const std::size_t id_rank = rank_of(key, kIdFields); id_rank < kIdFields.size()) {
      const std::string_view name = type == ondemand::json_type::number ? spelling : string;
      if (!name.empty() && id.take(id_rank, member)) article.id = name;
    } else if (const std::size_t date_rank = rank_of(key, kDateFields); date_rank < kDateFields.size()) {
      std::string day = type == ondemand::json_type::number ? date_of_number(spelling) : published_date(string);
      if (!day.empty() && date.take(date_rank, member)) article.published = std::move(day);
    }
  }
  const char* rest = nullptr;
  if (document.current_location().get(rest) != simdjson::OUT_OF_BOUNDS)
    return JsonFault{"broken_json", "something stands behind the JSON object"};
  if (text.rank == SIZE_MAX) {
    if (wrong_text) return wrong_text;
    std::string names;
    for (const std::string& name : text_fields_) names += (names.empty() ? "\"" : ", \"") + name + "\"";
    return JsonFault{"no_text", "no field holds the text (looked for " + names + ")"};
  }
  if (keep_meta_) {
    for (std::size_t i = 0; i < members_.size(); ++i) {
      if (i == text.member || i == id.member || i == date.member) continue;
      article.meta += article.meta.empty() ? '{' : ',';
      article.meta += members_[i];
    }
    if (!article.meta.empty()) article.meta += '}';
  }
  return std::nullopt;
}

}  // namespace bienban
