// The records that `bienban eval` compares, each found by the id of the annotation that it belongs to: the stem of its
// source's path, or its own id.
//
//   EvalRecords records;
//   records.add(record);
//   if (const rapidjson::Document* found = records.of("a01")) ...
//   records.of_none(ids);  // the names of records that belong to no annotation at all
#pragma once

#include <rapidjson/document.h>

#include <cstddef>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <vector>

namespace bienban {

class EvalRecords {
 public:
  using Record = std::shared_ptr<const rapidjson::Document>;

  // A later record takes the place of an earlier one of the same annotation.
  void add(const Record& record);

  // Null where no record belongs to the annotation.
  [[nodiscard]] const rapidjson::Document* of(const std::string& annotation) const;

  // Those that belong to none of the annotations, by their id, else by their path, in the order in which they came.
  [[nodiscard]] std::vector<std::string> of_none(const std::set<std::string>& annotations) const;

  [[nodiscard]] std::size_t size() const { return keys_.size(); }

 private:
  struct Keys {
    std::string id;    // empty where the record has none
    std::string path;  // likewise
  };
  std::map<std::string, Record> by_key_;
  std::vector<Keys> keys_;  // of each record
};

}  // namespace bienban
