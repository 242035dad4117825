#include "cli/eval_records.h"

namespace bienban {
namespace {

// "dir/a.b.txt" -> "a.b"
std::string stem(std::string path) {
  while (!path.empty() && path.back() == '/') path.pop_back();
  path.erase(0, path.rfind('/') + 1);
  const std::size_t dot = path.rfind('.');
  if (dot != std::string::npos && dot > 0 && dot + 1 < path.size()) path.erase(dot);
  return path;
}

}  // namespace

void EvalRecords::add(const Record& record) {
  Keys& keys = keys_.emplace_back();
  const auto source = record->FindMember("source");
  if (source != record->MemberEnd() && source->value.IsObject()) {
    const auto path = source->value.FindMember("path");
    if (path != source->value.MemberEnd() && path->value.IsString()) {
      keys.path = path->value.GetString();
      by_key_[stem(keys.path)] = record;
    }
  }
  const auto id = record->FindMember("id");
  if (id != record->MemberEnd() && id->value.IsString()) {
    keys.id = id->value.GetString();
    by_key_[keys.id] = record;
  }
}

const rapidjson::Document* EvalRecords::of(const std::string& annotation) const {
  const auto found = by_key_.find(annotation);
  return found == by_key_.end() ? nullptr : found->second.get();
}

std::vector<std::string> EvalRecords::of_none(const std::set<std::string>& annotations) const {
  std::vector<std::string> names;
  for (const Keys& keys : keys_) {
    if (annotations.contains(keys.id) || annotations.contains(stem(keys.path))) continue;
    const std::string& name = keys.id.empty() ? keys.path : keys.id;
    names.push_back(name.empty() ? "(one without id and path)" : name);
  }
  return names;
}

}  // namespace bienban
