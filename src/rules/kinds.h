// Kinds are the names that rules call in angle brackets: of word lists (<post>), of shapes (<cap>), of literal
// phrases, of what rules emit (<money>). Each unit of a text has a set of them.
#pragma once

#include <cereal/access.hpp>
#include <cereal/types/string.hpp>
#include <cereal/types/vector.hpp>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace bienban {

using Kind = std::uint16_t;

// Sorted, without repeats.
using KindSet = std::vector<Kind>;

void insert(KindSet& set, Kind kind);
bool contains(const KindSet& set, Kind kind);

class KindTable {
 public:
  // The kind of that name, made where it is new.
  Kind intern(std::string_view name);
  [[nodiscard]] std::optional<Kind> find(std::string_view name) const;
  [[nodiscard]] const std::string& name(Kind kind) const { return names_[kind]; }
  [[nodiscard]] std::size_t size() const { return names_.size(); }

  // The known name that is spelt most like this one, for messages; empty where none is near.
  [[nodiscard]] std::string nearest(std::string_view name) const;

 private:
  friend class cereal::access;
  template <typename Archive>
  void save(Archive& archive) const {
    archive(names_);
  }
  template <typename Archive>
  void load(Archive& archive) {
    archive(names_);
    for (std::size_t kind = 0; kind < names_.size(); ++kind) ids_.emplace(names_[kind], static_cast<Kind>(kind));
  }

  std::unordered_map<std::string, Kind> ids_;
  std::vector<std::string> names_;
};

}  // namespace bienban
