// The word lists of the project as a Vocabulary, read the simplest way.
#pragma once

#include <fstream>
#include <stdexcept>
#include <string>
#include <vector>

#include "article/article.h"

inline std::vector<std::string> read_list(const std::string& name) {
  std::ifstream file(BIENBAN_ROOT "/rules/lists/" + name + ".txt");
  if (!file) throw std::runtime_error("rules/lists/" + name + ".txt is missing");
  std::vector<std::string> words;
  for (std::string line; std::getline(file, line);) {
    if (!line.empty() && line[0] != '#' && line[0] != '@') words.push_back(line.substr(0, line.find(" ;")));
  }
  return words;
}

inline bienban::Vocabulary read_vocabulary() {
  bienban::Vocabulary words;
  words.abbreviations = read_list("abbreviation");
  words.photo_marks = read_list("photo_mark");
  words.text_marks = read_list("text_mark");
  words.video_marks = read_list("video_mark");
  words.date_marks = read_list("date_mark");
  words.credit_stops = read_list("credit_stop");
  words.pseudonyms = read_list("pseudonym");
  words.agencies = read_list("credit_agency");
  words.related_marks = read_list("related_mark");
  words.teaser_marks = read_list("teaser_mark");
  words.credit_links = read_list("credit_link");
  words.surnames = read_list("surname");
  return words;
}

inline const bienban::Segmenter& segmenter() {
  static const bienban::Segmenter one(read_vocabulary());
  return one;
}
