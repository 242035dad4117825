// The files of a folder of rules: which there are, what they hold, and a digest of it all.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "rules/fault.h"

namespace bienban {

// All files below the folder with that extension (".txt"), in the order of their paths.
std::vector<std::filesystem::path> files_below(const std::filesystem::path& folder, std::string_view extension);

// A file's content; one that cannot be read is empty and a fault.
std::string read_file(const std::filesystem::path& file, std::vector<Fault>& faults);

// FNV-1a, 64 bits: tells two sets of rules apart, protects against nothing.
class RuleDigest {
 public:
  void add(std::string_view text) {
    for (const char c : text) value_ = (value_ ^ static_cast<unsigned char>(c)) * 0x100000001B3U;
  }
  [[nodiscard]] std::string hex() const;

 private:
  std::uint64_t value_ = 0xCBF29CE484222325U;
};

}  // namespace bienban
