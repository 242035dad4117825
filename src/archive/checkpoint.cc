#include "archive/checkpoint.h"

#include <fmt/format.h>
#include <simdjson.h>

#include <set>

#include "archive/json_string.h"

namespace bienban {

namespace {

constexpr std::string_view kSchema = "bienban.checkpoint/1";

namespace dom = simdjson::dom;

bool read(dom::element line, RunIdentity& identity) {
  std::string_view schema;
  std::string_view options;
  std::string_view rules;
  std::string_view names;
  if (line["schema"].get(schema) || schema != kSchema || line["options"].get(options) || line["rules"].get(rules) ||
      line["names"].get(names) || line["stamps"].get(identity.stamps))
    return false;
  identity.options = options;
  identity.rules = rules;
  identity.names = names;
  return true;
}

bool read(dom::element line, Segment& segment) {
  Tally& tally = segment.tally;
  dom::object errors;
  dom::array sizes;
  dom::array failed;
  std::string_view content;
  if (line["inputs"].get(tally.inputs) || line["records"].get(tally.records) || line["left_out"].get(tally.left_out) ||
      line["bytes"].get(tally.bytes) || line["errors"].get(errors) || line["sizes"].get(sizes) ||
      line["content"].get(content) || line["failed"].get(failed) || line["rest_lost"].get(segment.rest_lost))
    return false;
  segment.content = content;
  for (const auto& [code, count] : errors) {
    std::uint64_t n = 0;
    if (count.get(n)) return false;
    tally.errors[std::string(code)] = n;
  }
  for (const dom::element size : sizes) {
    std::uint64_t n = 0;
    if (size.get(n)) return false;
    segment.sizes.push_back(n);
  }
  for (const dom::element file : failed) {
    std::string_view path;
    FailedFile entry;
    if (file["path"].get(path) || file["stamp"].get(entry.stamp)) return false;
    entry.path = from_json_path(path);
    segment.failed.push_back(std::move(entry));
  }
  return true;
}

}  // namespace

std::string identity_line(const RunIdentity& identity) {
  return fmt::format("{{\"schema\":\"{}\",\"options\":\"{}\",\"rules\":\"{}\",\"names\":\"{}\",\"stamps\":{}}}\n",
                     kSchema, identity.options, identity.rules, identity.names, identity.stamps);
}

std::string segment_line(const Segment& segment) {
  const Tally& tally = segment.tally;
  std::string line = fmt::format("{{\"inputs\":{},\"records\":{},\"left_out\":{},\"bytes\":{},\"errors\":{{",
                                 tally.inputs, tally.records, tally.left_out, tally.bytes);
  const char* comma = "";
  for (const auto& [code, n] : tally.errors) {
    line += fmt::format("{}\"{}\":{}", comma, code, n);
    comma = ",";
  }
  line +=
      fmt::format("}},\"sizes\":[{}],\"content\":\"{}\",\"failed\":[", fmt::join(segment.sizes, ","), segment.content);
  comma = "";
  for (const FailedFile& file : segment.failed) {
    line += fmt::format("{}{{\"path\":{},\"stamp\":{}}}", comma, json_path(file.path), file.stamp);
    comma = ",";
  }
  line += fmt::format("],\"rest_lost\":{}}}\n", segment.rest_lost);
  return line;
}

std::optional<Checkpoint> parse_checkpoint(std::string_view lines) {
  Checkpoint checkpoint;
  dom::parser parser;
  bool first = true;
  for (std::size_t end = lines.find('\n'); end != std::string_view::npos; end = lines.find('\n')) {
    dom::element line;
    if (parser.parse(lines.data(), end).get(line)) break;
    if (first) {
      if (!read(line, checkpoint.identity)) return std::nullopt;
      first = false;
    } else {
      Segment segment;
      if (!read(line, segment)) break;
      checkpoint.segments.push_back(std::move(segment));
    }
    lines.remove_prefix(end + 1);
  }
  if (first) return std::nullopt;
  return checkpoint;
}

std::string why_not(const Checkpoint& checkpoint, const RunIdentity& now, bool retry) {
  const RunIdentity& then = checkpoint.identity;
  if (then.rules != now.rules) return "the rules have changed since";
  if (then.options != now.options) return "the options (or the program) are not those that it began with";
  if (then.names != now.names) return "the inputs are not the same files as then";
  std::uint64_t stamps_then = then.stamps;
  std::uint64_t stamps_now = now.stamps;
  if (retry) {
    std::set<std::string> seen;
    for (const Segment& segment : checkpoint.segments)
      for (const FailedFile& file : segment.failed)
        if (seen.insert(file.path).second) {
          stamps_then -= file.stamp;
          stamps_now -= file_stamp(file.path);
        }
  }
  if (stamps_then != stamps_now) return "input files have changed since";
  return {};
}

}  // namespace bienban
