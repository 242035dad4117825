// An article's parts: when it was published, its blocks (headline, headings, paragraphs, captions, by-lines)
// and their sentences. All spans count bytes of the normal form (text/normalise.h).
//
// Words that mark these parts are data (rules/lists/), given as a Vocabulary.
//
//   const Segmenter segmenter(vocabulary);           // once
//   Article a = segmenter.segment(normal.text);
//   for (const Block& block : a.blocks)
//     for (Span s : a.sentences_of(block)) use(normal.text.substr(s.begin, s.size()));
//
// A Segmenter is const after it is made and may be used by several threads.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "text/span.h"

namespace bienban {

enum class BlockKind {
  headline,  // the first line, where it is a title
  heading,   // a short line in capitals, or without a full stop between paragraphs
  paragraph,
  caption,  // what a picture shows, up to and with its credit ("... Ảnh: Thanh Lê")
  byline,   // who wrote it: a line of names alone, "Bài, ảnh: ...", a name at the end
  page,     // what belongs to the page: crawl header, site names, "Đăng lúc: ...", "(Baonghean.vn) -"
};

struct Block {
  BlockKind kind = BlockKind::paragraph;
  Span span;                         // without the white space around it
  std::uint32_t first_sentence = 0;  // its sentences are [first, last) of Article::sentences
  std::uint32_t last_sentence = 0;
};

// A name that stands as a credit: photographer, author, agency.
struct CreditMark {
  std::string kind;  // "photo", "text", "video"
  Span span;         // the name
};

struct Article {
  std::string published;  // "2022-01" or "2022-01-06", empty where the article does not say
  Span published_span;
  std::vector<Block> blocks;    // in order, not overlapping; every character but white space is in one
  std::vector<Span> sentences;  // in order, without the white space around them; a caption's credit is one by itself
  std::vector<CreditMark> credits;  // in order of the text, every occurrence

  [[nodiscard]] std::span<const Span> sentences_of(const Block& block) const {
    return std::span(sentences).subspan(block.first_sentence, block.last_sentence - block.first_sentence);
  }
};

// Words that mark an article's parts; all in the normal form, lower case. Each is the list of the name in brackets.
struct Vocabulary {
  std::vector<std::string> abbreviations;  // [abbreviation] "tp", "ths", "q": a full stop after them ends no sentence
  std::vector<std::string> photo_marks;  // [photo_mark] "ảnh", "nguồn ảnh": before ':' they begin a picture's credit
  std::vector<std::string> text_marks;   // [text_mark] "bài", "tin", "bài, ảnh", "tin, ảnh"
  std::vector<std::string> video_marks;  // [video_mark] "video", "clip"
  std::vector<std::string> date_marks;  // [date_mark] "đăng lúc", "cập nhật", "thứ hai": before the page's own date
  std::vector<std::string>
      credit_stops;  // [credit_stop] begin a sentence glued to a credit: "các", "trong", "đồng chí"
  std::vector<std::string> pseudonyms;     // [pseudonym] "pv", "ctv", "tổng hợp": no credit by themselves
  std::vector<std::string> agencies;       // [credit_agency] "công an", "trung tâm": begin an agency's name
  std::vector<std::string> credit_links;   // [credit_link] "và": between two names
  std::vector<std::string> related_marks;  // [related_mark] "xem thêm": lines that lead to other articles
  std::vector<std::string> teaser_marks;  // [teaser_mark] "tto": inside a line that is another article's title and lead
  std::vector<std::string> surnames;      // [surname] help to cut a name from a sentence that begins with another
};

class Segmenter {
 public:
  explicit Segmenter(const Vocabulary& vocabulary);
  ~Segmenter();
  Segmenter(Segmenter&& other) noexcept;
  Segmenter& operator=(Segmenter&& other) noexcept;

  // `normal` is a text in the normal form. Linear in its length.
  [[nodiscard]] Article segment(std::string_view normal) const;

 private:
  struct Words;
  std::unique_ptr<const Words> words_;
};

// For one article; makes a Segmenter.
Article segment(std::string_view normal, const Vocabulary& vocabulary);

}  // namespace bienban
