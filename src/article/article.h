// An article's parts: when it was published, its blocks (headline, headings, paragraphs, captions, by-lines)
// and their sentences. All spans count bytes of the normal form (text/normalise.h).
//
// Words that mark these parts are data (rules/lists/), given as a Vocabulary.
//
//   Article a = segment(normal.text, vocabulary);
//   for (const Block& block : a.blocks)
//     for (Span s : block.sentences) use(normal.text.substr(s.begin, s.size()));
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "text/span.h"

namespace bienban {

enum class BlockKind {
  headline,   // the first line, where it is a title
  heading,    // a short line in capitals, or without a full stop between paragraphs
  paragraph,
  caption,    // what a picture shows, up to and with its credit ("... Ảnh: Thanh Lê")
  byline,     // who wrote it: a line of names alone, "Bài, ảnh: ...", a name at the end
  page,       // what belongs to the page: site names, "Đăng lúc: ..."
};

struct Block {
  BlockKind kind = BlockKind::paragraph;
  Span span;                    // without the white space around it
  std::vector<Span> sentences;  // in order, without the white space around them
};

// A name that stands as a credit: photographer, author, agency.
struct CreditMark {
  std::string kind;  // "photo", "text", "video"
  Span span;         // the name
};

struct Article {
  std::string published;  // "2022-01" or "2022-01-06", empty where the article does not say
  Span published_span;
  std::vector<Block> blocks;       // in order, not overlapping
  std::vector<CreditMark> credits; // in order of the text
};

// Words that mark an article's parts; all in the normal form, lower case.
struct Vocabulary {
  std::vector<std::string> abbreviations;    // "tp", "ths", "q": a full stop after them ends no sentence
  std::vector<std::string> photo_marks;      // "ảnh", "ảnh chụp": before ':' they begin a picture's credit
  std::vector<std::string> text_marks;       // "bài", "tin", "bài, ảnh", "tin, ảnh"
  std::vector<std::string> video_marks;      // "video", "clip"
  std::vector<std::string> date_marks;       // "đăng lúc", "ngày đăng", "cập nhật": before the page's own date
  std::vector<std::string> credit_stops;     // words that end a credit's name although capitalised: "các", "trong", "ngày"
  std::vector<std::string> pseudonyms;       // "pv", "ctv", "theo": no credit by themselves
};

Article segment(std::string_view normal, const Vocabulary& vocabulary);

}  // namespace bienban
