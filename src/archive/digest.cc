#include "archive/digest.h"

#include <fmt/format.h>
#include <xxhash.h>

#include <new>

namespace bienban {

void Digest::Free::operator()(XXH3_state_s* state) const { XXH3_freeState(state); }

Digest::Digest() : state_(XXH3_createState()) {
  if (state_ == nullptr) throw std::bad_alloc();
  XXH3_128bits_reset(state_.get());
}

Digest& Digest::add(std::string_view bytes) {
  add(std::uint64_t{bytes.size()});
  XXH3_128bits_update(state_.get(), bytes.data(), bytes.size());
  return *this;
}

Digest& Digest::add(std::uint64_t number) {
  XXH3_128bits_update(state_.get(), &number, sizeof number);
  return *this;
}

std::string Digest::hex() const {
  const XXH128_hash_t digest = XXH3_128bits_digest(state_.get());
  return fmt::format("{:016x}{:016x}", digest.high64, digest.low64);
}

std::uint64_t Digest::word() const { return XXH3_128bits_digest(state_.get()).low64; }

}  // namespace bienban
