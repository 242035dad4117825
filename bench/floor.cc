#include "floor.h"

#include <fstream>
#include <sstream>
#include <stdexcept>
#include <string>
#include <vector>

#include "rules/fault.h"
#include "rules/word_list.h"

namespace bienban::bench {
namespace {

std::string any_word_of(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  std::ostringstream content;
  content << in.rdbuf();
  std::vector<Fault> faults;
  const WordList list = parse_word_list(file, content.str(), faults);
  if (!in || !faults.empty() || list.entries.empty()) {
    throw std::runtime_error(file.string() + ": no list of words");
  }
  std::string pattern;
  for (const WordEntry& entry : list.entries) {
    pattern += (pattern.empty() ? "(?i:" : "|") + re2::RE2::QuoteMeta(entry.text);
  }
  return pattern + ")";
}

const icu::Normalizer2* nfc() {
  UErrorCode error = U_ZERO_ERROR;
  const icu::Normalizer2* out = icu::Normalizer2::getNFCInstance(error);
  if (U_FAILURE(error)) throw std::runtime_error(std::string("ICU: ") + u_errorName(error));
  return out;
}

}  // namespace

Floor::Floor(const std::filesystem::path& rules) : nfc_(nfc()) {
  re2::RE2::Options options;
  options.set_log_errors(false);
  options.set_max_mem(std::int64_t{64} << 20);
  triggers_ = std::make_unique<re2::RE2::Set>(options, re2::RE2::UNANCHORED);
  std::string error;
  std::vector<std::string> patterns{"[0-9]"};
  for (const char* list : {"event_head.txt", "role_verb.txt", "honorific.txt", "currency.txt"}) {
    patterns.push_back(any_word_of(rules / "lists" / list));
  }
  for (const std::string& pattern : patterns) {
    if (triggers_->Add(pattern, &error) < 0) throw std::runtime_error("a trigger: " + error);
  }
  if (!triggers_->Compile()) throw std::runtime_error("the triggers are too large for RE2");
}

void Floor::line(std::string_view line) {
  simdjson::ondemand::document document =
      parser_.iterate(line.data(), line.size(), line.size() + simdjson::SIMDJSON_PADDING);
  const std::string_view text = document["text"].get_string();
  ++seen_.articles;
  seen_.bytes += line.size() + 1;
  UErrorCode error = U_ZERO_ERROR;
  if (nfc_->isNormalizedUTF8({text.data(), static_cast<std::int32_t>(text.size())}, error) != 0) ++seen_.normal;
  std::vector<int> found;
  if (triggers_->Match({text.data(), text.size()}, &found)) ++seen_.triggered;
}

}  // namespace bienban::bench
