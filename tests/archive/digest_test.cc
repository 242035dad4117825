#include "archive/digest.h"

#include <set>

#include "catch.h"

using bienban::Digest;

TEST_CASE("what was added, and in which pieces, makes the digest") {
  const std::string digests[] = {Digest().hex(),
                                 Digest().add("").hex(),
                                 Digest().add("ab").hex(),
                                 Digest().add("a").add("b").hex(),
                                 Digest().add("b").add("a").hex(),
                                 Digest().add(std::uint64_t{1}).hex(),
                                 Digest().add(std::uint64_t{2}).hex()};
  CHECK(std::set<std::string>(std::begin(digests), std::end(digests)).size() == std::size(digests));
  CHECK(Digest().add("ab").hex() == digests[2]);
  CHECK(digests[2].size() == 32);
  CHECK(Digest().add("ab").word() != Digest().add("a").add("b").word());
}

TEST_CASE("a digest can be asked for and added to again") {
  Digest digest;
  digest.add("a");
  CHECK(digest.hex() == Digest().add("a").hex());
  digest.add("b");
  CHECK(digest.hex() == Digest().add("a").add("b").hex());
}
