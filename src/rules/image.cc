#include "rules/image.h"

#include <fmt/format.h>
#include <xxhash.h>

#include <cereal/archives/binary.hpp>
#include <cereal/types/map.hpp>
#include <cereal/types/string.hpp>
#include <cereal/types/vector.hpp>
#include <fstream>
#include <iterator>
#include <sstream>
#include <unordered_map>
#include <utility>

#include "rules/flat.h"

namespace bienban {
namespace {

// Tells what is stored and how: a digest of the sources that do it (CMakeLists.txt).
constexpr std::string_view format = "bienban rules " BIENBAN_RULES_FORMAT "\n";

// Words of the lists, which stand one behind the other in one text.
struct StoredText {
  std::uint32_t begin;
  std::uint32_t size;
};
struct StoredAttribute {
  StoredText name;
  StoredText value;
};
struct StoredEntry {
  StoredText text;
  StoredText expanded;
  std::uint32_t first_attribute;
  std::uint32_t attributes;
  std::uint32_t line;
  std::uint32_t exact;
};
struct StoredList {
  std::string kind;
  std::string file;
  std::uint64_t entries = 0;

  template <typename Archive>
  void serialize(Archive& archive) {
    archive(kind, file, entries);
  }
};

struct StoredLists {
  std::vector<StoredList> lists;
  std::vector<StoredEntry> entries;  // of all lists
  std::vector<StoredAttribute> attributes;
  std::string texts;

  template <typename Archive>
  void serialize(Archive& archive) {
    archive(lists, texts);
    flat(archive, entries);
    flat(archive, attributes);
  }
};

class ListWriter {
 public:
  StoredLists store(const std::deque<WordList>& lists) {
    for (const WordList& list : lists) {
      out_.lists.push_back({list.kind, list.file.string(), list.entries.size()});
      for (const WordEntry& entry : list.entries) {
        numbers_.emplace(&entry, static_cast<std::uint32_t>(out_.entries.size()));
        out_.entries.push_back({text(entry.text), text(entry.expanded), attributes(entry.attributes),
                                static_cast<std::uint32_t>(entry.attributes.size()), entry.line,
                                entry.exact ? 1U : 0U});
      }
    }
    return std::move(out_);
  }

  // Where an entry stands among all.
  [[nodiscard]] std::uint32_t number_of(const WordEntry& entry) const { return numbers_.at(&entry); }

 private:
  StoredText text(std::string_view piece) {
    const auto begin = static_cast<std::uint32_t>(out_.texts.size());
    out_.texts += piece;
    return {begin, static_cast<std::uint32_t>(piece.size())};
  }

  std::uint32_t attributes(std::span<const WordAttribute> all) {
    const auto next = static_cast<std::uint32_t>(out_.attributes.size());
    const auto [known, is_new] = shared_.try_emplace(all.data(), next);
    if (is_new) {
      for (const WordAttribute& one : all) out_.attributes.push_back({text(one.name), text(one.value)});
    }
    return known->second;
  }

  StoredLists out_;
  std::unordered_map<const WordEntry*, std::uint32_t> numbers_;
  std::unordered_map<const WordAttribute*, std::uint32_t> shared_;
};

void restore_lists(StoredLists stored, CompiledRules& rules) {
  rules.image_texts = std::move(stored.texts);
  const auto text = [&](const StoredText& at) { return std::string_view(rules.image_texts).substr(at.begin, at.size); };
  rules.image_attributes.reserve(stored.attributes.size());
  for (const StoredAttribute& one : stored.attributes) {
    rules.image_attributes.push_back({text(one.name), text(one.value)});
  }
  const std::span<const WordAttribute> attributes = rules.image_attributes;
  auto next = stored.entries.begin();
  for (StoredList& list : stored.lists) {
    WordList& out = rules.lists.emplace_back();
    out.kind = std::move(list.kind);
    out.file = std::move(list.file);
    out.entries.reserve(list.entries);
    for (const auto end = next + static_cast<std::ptrdiff_t>(list.entries); next != end; ++next) {
      out.entries.push_back({text(next->text), text(next->expanded),
                             attributes.subspan(next->first_attribute, next->attributes), next->line,
                             next->exact != 0});
    }
  }
}

// What is stored as it stands in memory.
template <typename Archive, typename Rules>
void parts(Archive& archive, Rules& rules) {
  archive(rules.digest, rules.kinds, rules.symbols, rules.lexicon, rules.rules, rules.macros, rules.needs,
          rules.text_needs, rules.bits_row, rules.kind_bits);
}

}  // namespace

void write_image(const CompiledRules& rules, std::ostream& out) {
  std::ostringstream body;
  {
    cereal::BinaryOutputArchive archive(body);
    parts(archive, rules);
    ListWriter writer;
    archive(writer.store(rules.lists));
    auto readings = rules.lexicon.stored_readings([&](const WordEntry& entry) { return writer.number_of(entry); });
    flat(archive, readings);
    archive(static_cast<std::uint64_t>(rules.stages.size()));
    for (const Stage& stage : rules.stages) archive(stage);
  }
  const std::string bytes = std::move(body).str();
  const XXH64_hash_t checksum = XXH3_64bits(bytes.data(), bytes.size());
  out << format << rules.digest << '\n';
  out.write(reinterpret_cast<const char*>(&checksum), sizeof checksum);
  out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
}

std::unique_ptr<CompiledRules> read_image(const std::filesystem::path& file, std::string_view digest) {
  std::ifstream in(file, std::ios::binary);
  if (!in) return nullptr;
  const std::string expected = fmt::format("{}{}\n", format, digest);
  std::string head(expected.size(), '\0');
  if (!in.read(head.data(), static_cast<std::streamsize>(head.size())) || head != expected) return nullptr;
  const auto damaged = [&] {
    return DamagedImage(file.string() +
                        ": this image of the rules is damaged; delete it, or make it anew with "
                        "`bienban rules compile`");
  };
  XXH64_hash_t checksum = 0;
  std::error_code error;
  const auto before = head.size() + sizeof checksum;
  const auto size = std::filesystem::file_size(file, error);
  if (error || size < before) throw damaged();
  std::string bytes(size - before, '\0');
  in.read(reinterpret_cast<char*>(&checksum), sizeof checksum);
  if (!in.read(bytes.data(), static_cast<std::streamsize>(bytes.size()))) throw damaged();
  if (XXH3_64bits(bytes.data(), bytes.size()) != checksum) throw damaged();

  auto rules = std::make_unique<CompiledRules>();
  std::istringstream body(std::move(bytes));
  cereal::BinaryInputArchive archive(body);
  parts(archive, *rules);
  StoredLists lists;
  archive(lists);
  restore_lists(std::move(lists), *rules);
  std::vector<const WordEntry*> entries;
  for (const WordList& list : rules->lists) {
    for (const WordEntry& entry : list.entries) entries.push_back(&entry);
  }
  std::vector<Lexicon::StoredReading> readings;
  flat(archive, readings);
  rules->lexicon.restore_readings(readings, [&](std::uint32_t number) { return entries.at(number); });
  std::uint64_t stages = 0;
  archive(stages);
  for (std::uint64_t i = 0; i < stages; ++i) {
    rules->stages.emplace_back(static_cast<int>(i + 1));
    archive(rules->stages.back());
  }
  for (const Rule& rule : rules->rules) rules->stages.at(static_cast<std::size_t>(rule.stage - 1)).restore(rule);
  std::vector<Fault> none;  // they were without fault when the image was made
  rules->numbers.emplace(number_grammar(rules->lists, none));
  return rules;
}

}  // namespace bienban
