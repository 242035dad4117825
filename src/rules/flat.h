// Large tables in an image (rules/image.h): as they stand in memory, in one piece.
#pragma once

#include <cereal/cereal.hpp>
#include <cstdint>
#include <type_traits>
#include <vector>

namespace bienban {

// Writes the items to an archive of cereal's, or reads them from one. Items have no padding, whose bytes would be
// whatever the memory held before.
template <typename Archive, typename Item>
void flat(Archive& archive, std::vector<Item>& items) {
  static_assert(std::has_unique_object_representations_v<Item>);
  std::uint64_t size = items.size();
  archive(size);
  items.resize(size);
  archive(cereal::binary_data(items.data(), items.size() * sizeof(Item)));
}

}  // namespace bienban
