// What an input is, told by its name and by looking at its first bytes.
#pragma once

#include <string_view>

namespace bienban {

enum class Form {
  compressed,  // gzip, zstd, xz, bzip2
  members,     // tar, zip
  warc,
  jsonl,
  html,
  text,
};

// How many first bytes form_of() wants to see.
inline constexpr std::size_t kFormBytes = 1024;

// `head` holds the first kFormBytes bytes, or all where there are fewer. Bytes decide over names where both say
// something (a "page.txt" that begins with <!DOCTYPE html> is HTML); text is what is nothing else.
Form form_of(std::string_view name, std::string_view head);

// False for what is certainly no text: pictures, PDF, old Word files, programs. UTF-16 is text.
bool looks_like_text(std::string_view bytes);

// False for .json files, which hold annotations or data about articles; JSON Lines are named .jsonl. In folders and
// archives they are passed over (and counted); one that is named on the command line is read.
bool may_hold_articles(std::string_view name);

// The name of an article after its file: "2021/000_e17d.txt.gz" gives "000_e17d".
std::string_view stem(std::string_view path);

}  // namespace bienban
