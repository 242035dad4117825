// Where a sentence stands in its article.
#pragma once

#include <cstddef>

#include "article/article.h"

namespace bienban {

struct SentenceBlock {
  BlockKind kind = BlockKind::paragraph;
  std::size_t number = 0;  // of the block, in the article
};

}  // namespace bienban
