// The database's tables in SQL.
#pragma once

#include <string>

#include "sinks/sink_tables.h"

namespace bienban {

// Makes all tables and indices that are missing. With `with_text`, also article_text, an FTS5 index over
// articles.text: SELECT ... FROM article_text JOIN articles ON articles.article = article_text.rowid
// WHERE article_text MATCH '"hội nghị"'.
std::string sqlite_schema(bool with_text);

// INSERT INTO table VALUES (?1, ?2, ...).
std::string sqlite_insert(const Table& table);

}  // namespace bienban
