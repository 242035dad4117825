// The articles of corpus/ as one text, and what microbenchmarks need of the rules, loaded once.
#pragma once

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <stdexcept>
#include <string>
#include <vector>

#include "extract/told.h"
#include "extract/vocabulary.h"
#include "rules/cascade.h"
#include "text/decode.h"
#include "text/normalise.h"

namespace bienban::bench {

inline const std::filesystem::path& root() {
  static const std::filesystem::path path(BIENBAN_ROOT);
  return path;
}

inline const std::vector<std::string>& articles() {
  static const std::vector<std::string> texts = [] {
    std::vector<std::filesystem::path> files;
    for (const auto& item : std::filesystem::directory_iterator(root() / "corpus")) {
      if (item.path().extension() == ".txt") files.push_back(item.path());
    }
    if (files.empty()) throw std::runtime_error("corpus/ holds no article");
    std::sort(files.begin(), files.end());
    std::vector<std::string> out;
    for (const auto& file : files) {
      std::ostringstream content;
      content << std::ifstream(file, std::ios::binary).rdbuf();
      out.push_back(std::move(content).str());
    }
    return out;
  }();
  return texts;
}

inline const std::string& text() {
  static const std::string all = [] {
    std::string out;
    for (const std::string& article : articles()) out += article + "\n\n";
    return out;
  }();
  return all;
}

inline const std::string& normal_text() {
  static const std::string normal = normalise(text()).text;
  return normal;
}

inline const Cascade& cascade() {
  static const Cascade loaded = Cascade::load(root() / "rules");
  return loaded;
}

inline const Segmenter& segmenter() {
  static const Segmenter made(vocabulary(cascade()));
  return made;
}

inline const std::vector<ToldSentence>& sentences() {
  static const std::vector<ToldSentence> told = told_sentences(segmenter().segment(normal_text()));
  return told;
}

}  // namespace bienban::bench
