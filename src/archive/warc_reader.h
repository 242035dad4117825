// Web archives (ISO 28500, .warc): each response that holds HTML is an article.
#pragma once

#include <memory>

#include "archive/reader.h"

namespace bienban {

// Other records (requests, pictures, answers that are no success) are passed over: they are no articles.
// A record's address is its member and its id, its WARC-Date the date where the page says none. Bodies may be chunked
// and compressed with gzip, zstd, xz or bzip2; another Content-Encoding gives an error "unsupported".
std::unique_ptr<Reader> open_warc(std::unique_ptr<ByteStream> stream, const StreamPlace& place,
                                  const ReadOptions& options);

}  // namespace bienban
