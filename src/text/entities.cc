#include "text/entities.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <optional>

#include "text/code_page.h"
#include "text/utf8.h"

namespace bienban {

namespace {

struct Entity {
  std::string_view name;
  char32_t value;
};

// HTML 4's entities of Latin-1 letters and of typography, by name.
constexpr auto kEntities = [] {
  std::array<Entity, 102> all = {
      {{"AElig", 0xC6},   {"Aacute", 0xC1},   {"Acirc", 0xC2},   {"Agrave", 0xC0},   {"Aring", 0xC5},
       {"Atilde", 0xC3},  {"Auml", 0xC4},     {"Ccedil", 0xC7},  {"ETH", 0xD0},      {"Eacute", 0xC9},
       {"Ecirc", 0xCA},   {"Egrave", 0xC8},   {"Euml", 0xCB},    {"Iacute", 0xCD},   {"Icirc", 0xCE},
       {"Igrave", 0xCC},  {"Iuml", 0xCF},     {"Ntilde", 0xD1},  {"OElig", 0x152},   {"Oacute", 0xD3},
       {"Ocirc", 0xD4},   {"Ograve", 0xD2},   {"Oslash", 0xD8},  {"Otilde", 0xD5},   {"Ouml", 0xD6},
       {"THORN", 0xDE},   {"Uacute", 0xDA},   {"Ucirc", 0xDB},   {"Ugrave", 0xD9},   {"Uuml", 0xDC},
       {"Yacute", 0xDD},  {"aacute", 0xE1},   {"acirc", 0xE2},   {"acute", 0xB4},    {"aelig", 0xE6},
       {"agrave", 0xE0},  {"amp", '&'},       {"apos", '\''},    {"aring", 0xE5},    {"atilde", 0xE3},
       {"auml", 0xE4},    {"bdquo", 0x201E},  {"brvbar", 0xA6},  {"bull", 0x2022},   {"ccedil", 0xE7},
       {"cent", 0xA2},    {"copy", 0xA9},     {"deg", 0xB0},     {"divide", 0xF7},   {"eacute", 0xE9},
       {"ecirc", 0xEA},   {"egrave", 0xE8},   {"emsp", 0x2003},  {"ensp", 0x2002},   {"eth", 0xF0},
       {"euml", 0xEB},    {"euro", 0x20AC},   {"frac12", 0xBD},  {"frac14", 0xBC},   {"frac34", 0xBE},
       {"gt", '>'},       {"hellip", 0x2026}, {"iacute", 0xED},  {"icirc", 0xEE},    {"igrave", 0xEC},
       {"iuml", 0xEF},    {"laquo", 0xAB},    {"ldquo", 0x201C}, {"lsquo", 0x2018},  {"lt", '<'},
       {"mdash", 0x2014}, {"middot", 0xB7},   {"minus", 0x2212}, {"nbsp", 0xA0},     {"ndash", 0x2013},
       {"ntilde", 0xF1},  {"oacute", 0xF3},   {"ocirc", 0xF4},   {"ograve", 0xF2},   {"oslash", 0xF8},
       {"otilde", 0xF5},  {"ouml", 0xF6},     {"plusmn", 0xB1},  {"quot", '"'},      {"raquo", 0xBB},
       {"rdquo", 0x201D}, {"reg", 0xAE},      {"rsquo", 0x2019}, {"sect", 0xA7},     {"shy", 0xAD},
       {"sup2", 0xB2},    {"sup3", 0xB3},     {"szlig", 0xDF},   {"thinsp", 0x2009}, {"times", 0xD7},
       {"trade", 0x2122}, {"uacute", 0xFA},   {"ucirc", 0xFB},   {"ugrave", 0xF9},   {"uuml", 0xFC},
       {"yacute", 0xFD},  {"yuml", 0xFF}}};
  std::sort(all.begin(), all.end(), [](const Entity& a, const Entity& b) { return a.name < b.name; });
  return all;
}();

std::optional<char32_t> number(std::string_view digits) {
  int base = 10;
  if (digits.starts_with('x') || digits.starts_with('X')) {
    base = 16;
    digits.remove_prefix(1);
  }
  std::uint32_t value = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value, base);
  if (digits.empty() || error != std::errc() || end != digits.data() + digits.size()) return std::nullopt;
  if (value == 0 || value > 0x10FFFF || (value >= 0xD800 && value < 0xE000)) return std::nullopt;
  // As browsers do: these numbers mean windows-1252's characters.
  if (value >= 0x80 && value < 0xA0) return windows_1252()[value];
  return static_cast<char32_t>(value);
}

struct Found {
  char32_t value;
  std::size_t end;
};

// The entity whose body ("agrave;", "#7843;") begins at `at`.
std::optional<Found> entity_at(std::string_view text, std::size_t at) {
  constexpr std::size_t kLongest = 10;
  const std::size_t end = text.substr(at, kLongest).find(';');
  if (end == std::string_view::npos || end == 0) return std::nullopt;
  const std::string_view body = text.substr(at, end);
  if (body[0] == '#') {
    const std::optional<char32_t> value = number(body.substr(1));
    if (!value) return std::nullopt;
    return Found{*value, at + end + 1};
  }
  const auto* entity = std::lower_bound(kEntities.begin(), kEntities.end(), body,
                                        [](const Entity& e, std::string_view name) { return e.name < name; });
  if (entity == kEntities.end() || entity->name != body) return std::nullopt;
  return Found{entity->value, at + end + 1};
}

}  // namespace

DecodedText decode_entities(std::string_view text) {
  DecodedText out;
  std::size_t copied = 0;
  for (std::size_t at = text.find('&'); at != std::string_view::npos; at = text.find('&', at)) {
    std::optional<Found> found = entity_at(text, at + 1);
    if (!found) {
      ++at;
      continue;
    }
    if (found->value == '&')
      if (const std::optional<Found> inner = entity_at(text, found->end)) found = inner;
    out.utf8.append(text, copied, at - copied);
    out.bytes.keep(at - copied);
    const std::size_t before = out.utf8.size();
    append_utf8(out.utf8, found->value);
    out.bytes.replace(found->end - at, out.utf8.size() - before);
    at = copied = found->end;
  }
  out.utf8.append(text, copied);
  out.bytes.keep(text.size() - copied);
  return out;
}

}  // namespace bienban
