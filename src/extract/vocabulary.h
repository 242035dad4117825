// The words that mark an article's parts, out of the rules' lists.
#pragma once

#include "article/article.h"
#include "rules/cascade.h"

namespace bienban {

Vocabulary vocabulary(const Cascade& cascade);

}  // namespace bienban
