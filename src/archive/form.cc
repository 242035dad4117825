#include "archive/form.h"

#include <algorithm>
#include <array>
#include <cctype>

#include "text/vector_clones.h"

namespace bienban {

namespace {

using namespace std::string_view_literals;

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

bool ends_with(std::string_view name, std::string_view end) {
  return name.size() > end.size() &&
         std::equal(end.rbegin(), end.rend(), name.rbegin(), [](char a, char b) { return a == lower(b); });
}

bool begins_with(std::string_view text, std::string_view begin) {
  return text.size() >= begin.size() &&
         std::equal(begin.begin(), begin.end(), text.begin(), [](char a, char b) { return a == lower(b); });
}

std::string_view without_packing(std::string_view name) {
  for (const std::string_view packed : {".gz"sv, ".zst"sv, ".xz"sv, ".bz2"sv})
    if (ends_with(name, packed)) return name.substr(0, name.size() - packed.size());
  return name;
}

std::string_view without_mark_and_space(std::string_view head) {
  if (head.starts_with("\xEF\xBB\xBF")) head.remove_prefix(3);
  const std::size_t first = head.find_first_not_of(" \t\r\n");
  return first == std::string_view::npos ? std::string_view() : head.substr(first);
}

bool is_compressed(std::string_view head) {
  constexpr std::array magics = {"\x1F\x8B"sv, "\x28\xB5\x2F\xFD"sv, "\xFD\x37zXZ\0"sv};
  if (std::any_of(magics.begin(), magics.end(), [&](std::string_view m) { return head.starts_with(m); })) return true;
  // bzip2: "BZh", a digit, and the magic number of a block or of the end.
  return head.size() >= 10 && head.starts_with("BZh") && head[3] >= '1' && head[3] <= '9' &&
         (head.substr(4).starts_with("\x31\x41\x59\x26\x53\x59"sv) ||
          head.substr(4).starts_with("\x17\x72\x45\x38\x50\x90"sv));
}

// A block's checksum tells a tar file of any age; only that one field is read here.
bool is_tar(std::string_view head) {
  constexpr std::size_t kBlock = 512;
  constexpr std::size_t kSumBegin = 148;
  constexpr std::size_t kSumEnd = 156;
  if (head.size() < kBlock || head[0] == '\0') return false;
  unsigned long said = 0;
  bool digits = false;
  for (std::size_t i = kSumBegin; i < kSumEnd; ++i) {
    const char c = head[i];
    if (c >= '0' && c <= '7') {
      said = said * 8 + static_cast<unsigned long>(c - '0');
      digits = true;
    } else if (digits) {
      break;
    } else if (c != ' ') {
      return false;
    }
  }
  unsigned long sum = 0;
  for (std::size_t i = 0; i < kBlock; ++i)
    sum += i >= kSumBegin && i < kSumEnd ? static_cast<unsigned char>(' ') : static_cast<unsigned char>(head[i]);
  return digits && sum == said;
}

bool is_zip(std::string_view head) {
  return head.starts_with("PK\x03\x04"sv) || head.starts_with("PK\x05\x06"sv) || head.starts_with("PK\x07\x08PK"sv);
}

bool is_html(std::string_view begin) {
  for (const std::string_view mark : {"<!doctype html"sv, "<html"sv, "<head"sv, "<body"sv, "<?xml"sv})
    if (begins_with(begin, mark)) return mark != "<?xml"sv || begin.find("<html") != std::string_view::npos;
  return begin.starts_with("<!--") && begin.find("<html") != std::string_view::npos;
}

using Byte = unsigned char;

// 1 for a control character that no text has.
constexpr Byte is_control(Byte byte) {
  return static_cast<Byte>(static_cast<Byte>(byte < 0x20) & static_cast<Byte>((byte < '\t') | (byte > '\r')) &
                           static_cast<Byte>(byte != 0x1B));
}

BIENBAN_VECTOR_CLONES bool has_controls(const Byte* bytes, std::size_t size) {
  Byte found = 0;
  for (std::size_t i = 0; i < size; ++i) found = static_cast<Byte>(found | is_control(bytes[i]));
  return found != 0;
}

// An object's first key on the first line: no article begins like that.
bool is_json_line(std::string_view begin) {
  if (!begin.starts_with('{')) return false;
  const std::size_t key = begin.find_first_not_of(" \t", 1);
  return key != std::string_view::npos && begin[key] == '"' && begin.find("\":") < begin.find('\n');
}

}  // namespace

Form form_of(std::string_view name, std::string_view head) {
  if (is_compressed(head)) return Form::compressed;
  if (is_zip(head) || is_tar(head)) return Form::members;
  const std::string_view begin = without_mark_and_space(head);
  if (begin.starts_with("WARC/1.") || begin.starts_with("WARC/0.")) return Form::warc;
  if (ends_with(name, ".jsonl") || ends_with(name, ".ndjson")) return Form::jsonl;
  if (is_html(begin)) return Form::html;
  if (is_json_line(begin)) return Form::jsonl;
  if (ends_with(name, ".html") || ends_with(name, ".htm") || ends_with(name, ".xhtml")) return Form::html;
  return Form::text;
}

bool looks_like_text(std::string_view bytes) {
  for (const std::string_view magic : {"%PDF-"sv, "\x89PNG\r\n"sv, "\xFF\xD8\xFF"sv, "GIF8"sv,
                                       "\x7F"
                                       "ELF"sv,
                                       "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"sv, "7z\xBC\xAF\x27\x1C"sv, "Rar!\x1A\x07"sv})
    if (bytes.starts_with(magic)) return false;
  if (bytes.starts_with("\xFF\xFE"sv) || bytes.starts_with("\xFE\xFF"sv)) return true;
  const auto* const begin = reinterpret_cast<const Byte*>(bytes.data());
  if (!has_controls(begin, bytes.size())) return true;
  const auto controls = static_cast<std::size_t>(
      std::count_if(begin, begin + bytes.size(), [](Byte byte) { return is_control(byte) != 0; }));
  std::array<std::size_t, 2> nulls{};
  for (std::size_t i = 0; i < bytes.size(); ++i)
    if (bytes[i] == '\0') ++nulls[i % 2];
  // UTF-16 has its null bytes on one side only, and many of them.
  const auto [few, many] = std::minmax(nulls[0], nulls[1]);
  if (many > bytes.size() / 8 && few <= many / 16) return true;
  // Letters of VISCII and TCVN3 stand among the control characters, but are rare; compressed data has 1 in 9.
  constexpr std::size_t kOneIn = 32;
  return controls * kOneIn <= bytes.size() + kOneIn;
}

bool may_hold_articles(std::string_view name) { return !ends_with(without_packing(name), ".json"); }

std::string_view stem(std::string_view path) {
  path = without_packing(path.substr(path.find_last_of('/') + 1));
  const std::size_t dot = path.find_last_of('.');
  if (dot == std::string_view::npos || dot == 0) return path;
  const std::string_view extension = path.substr(dot + 1);
  constexpr std::size_t kLongestExtension = 6;
  const bool known = !extension.empty() && extension.size() <= kLongestExtension &&
                     std::all_of(extension.begin(), extension.end(),
                                 [](char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0; }) &&
                     std::isalpha(static_cast<unsigned char>(extension[0])) != 0;
  return known ? path.substr(0, dot) : path;
}

}  // namespace bienban
