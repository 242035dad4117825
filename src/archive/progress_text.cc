#include "archive/progress_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>

namespace bienban {

namespace {

constexpr double kMega = 1e6;
constexpr double kShortestTime = 1e-3;  // a rate over less says nothing

double mega(std::uint64_t bytes) { return static_cast<double>(bytes) / kMega; }

std::string clock(double seconds) {
  const auto all = static_cast<std::uint64_t>(std::max(0.0, seconds));
  const std::uint64_t h = all / 3600;
  const std::uint64_t m = all / 60 % 60;
  return h > 0 ? fmt::format("{}:{:02}:{:02}", h, m, all % 60) : fmt::format("{}:{:02}", m, all % 60);
}

}  // namespace

std::string counted(std::uint64_t n, std::string_view one) { return fmt::format("{} {}{}", n, one, n == 1 ? "" : "s"); }

std::string progress_text(const RunProgress& p) {
  const double seconds = std::max(p.seconds, kShortestTime);
  std::string text =
      fmt::format("{}, {:.1f} MB, {:.1f} MB/s", counted(p.inputs, "article"), mega(p.bytes), mega(p.bytes) / seconds);
  if (p.errors > 0) text += ", " + counted(p.errors, "error");
  if (p.read_total && *p.read_total > 0) {
    const std::uint64_t total = *p.read_total;
    const std::uint64_t read = std::min(p.read, total);
    text += fmt::format(", {}%", read * 100 / total);
    if (read > p.skipped) {
      const double rate = static_cast<double>(read - p.skipped) / seconds;
      text += fmt::format(", {} left", clock(static_cast<double>(total - read) / rate));
    }
  }
  return text;
}

std::string summary_text(const Tally& tally, const Tally& before, double seconds) {
  std::string text = fmt::format("{}: {}", counted(tally.inputs, "article"), counted(tally.records, "record"));
  if (tally.left_out > 0) text += fmt::format(", {} left out", tally.left_out);
  if (const std::uint64_t errors = tally.error_count(); errors > 0) {
    text += ", " + counted(errors, "error") + " (";
    const char* comma = "";
    for (const auto& [code, n] : tally.errors) {
      text += fmt::format("{}{} {}", comma, n, code);
      comma = ", ";
    }
    text += ')';
  }
  const std::uint64_t bytes = tally.bytes - before.bytes;
  text += fmt::format("; {:.1f} MB in {:.1f} s, {:.1f} MB/s", mega(bytes), seconds,
                      mega(bytes) / std::max(seconds, kShortestTime));
  if (before.inputs > 0) text += fmt::format(" (and {} done before)", counted(before.inputs, "article"));
  return text;
}

}  // namespace bienban
