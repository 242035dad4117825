// Start here: the library's one public door.
//
//   #include "bienban.h"
//
//   bienban::Extractor extractor("rules");          // reads and compiles the rules once
//   bienban::Input input;
//   input.id = "000_e17d";
//   input.bytes = article;                          // any encoding; see text/decode.h
//   bienban::Record record = extractor.extract(input);
//   for (const bienban::Person& p : record.attendees) use(p.name, p.titles);
//
// An Extractor is made once, is const afterwards, and may be used by many threads at the same time.
// Making one throws RuleError (rules/fault.h), which tells the faults of the rule files:
//
//   try {
//     bienban::Extractor extractor("rules");
//   } catch (const bienban::RuleError& error) {
//     for (const bienban::Fault& fault : error.faults()) show(fault.to_string());  // file:line:column: what, what to
//     do
//   }
//
// or DamagedImage, which tells that the image is not what was written, though the rules may be without fault.
// extract() takes any bytes. It throws std::invalid_argument for an Input::encoding that it does not know, and
// std::bad_alloc when memory ends. The library prints nothing.
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

#include "record/record.h"
#include "record/source_view.h"
#include "rules/fault.h"

namespace bienban {

struct Input {
  std::string id;
  Source source;           // path, member, line, meta; encoding and bytes are filled by extract()
  std::string_view bytes;  // must stay valid during extract() only
  std::string encoding;    // overrides detection: "utf-8", "windows-1258", "tcvn3" (text/encodings.h); else empty
  std::string published;   // from the input's metadata ("2022-01-06T08:00" is cut to its date), else empty
};

struct ExtractOptions {
  OffsetUnit offsets = OffsetUnit::code_points;
  bool with_text = false;  // keep the decoded text in the record
  // Of an article that reports no meeting only that is told (Record::conference), nothing else is worked out: for
  // whoever leaves such records out.
  bool only_conferences = false;
  // Rules are matched the slow and simple way: each by itself at every unit of every sentence, nothing remembered,
  // nothing passed over. The record is the same; benchmarks and tests check the fast way against it.
  bool plain = false;
};

class Extractor {
 public:
  // Reads every rule file and word list below `rules`; sooner where `image` is the file that `bienban rules compile`
  // made of them (of other rules it is not used).
  explicit Extractor(const std::filesystem::path& rules, const std::filesystem::path& image = {});
  ~Extractor();
  Extractor(const Extractor&) = delete;  // pass it by reference: it is thread-safe
  Extractor& operator=(const Extractor&) = delete;

  [[nodiscard]] Record extract(const Input& input, const ExtractOptions& options = {}) const;

  // A digest of all rule files, for telling whether two runs used the same rules.
  [[nodiscard]] const std::string& rules_digest() const;

 private:
  struct Parts;
  std::unique_ptr<Parts> parts_;
};

}  // namespace bienban
