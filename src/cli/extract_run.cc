#include "cli/extract_run.h"

#include <algorithm>
#include <ostream>

#include "cli/message.h"

namespace bienban {
namespace {

std::string place_of(const Source& source) {
  std::string place = source.path == "-" ? "standard input" : source.path;
  if (!source.member.empty()) place += ": " + source.member;
  if (source.line) place += ":" + std::to_string(*source.line);
  return place;
}

void add(Tally& to, const Tally& more) {
  to.inputs += more.inputs;
  to.records += more.records;
  to.left_out += more.left_out;
  to.bytes += more.bytes;
  for (const auto& [code, n] : more.errors) to.errors[code] += n;
}

Tally minus(Tally all, const Tally& less) {
  all.inputs -= less.inputs;
  all.records -= less.records;
  all.left_out -= less.left_out;
  all.bytes -= less.bytes;
  for (const auto& [code, n] : less.errors)
    if ((all.errors[code] -= n) == 0) all.errors.erase(code);
  return all;
}

}  // namespace

struct ExtractRun::Rendered {
  std::unique_ptr<SinkPage> page;
  Tally tally;  // of this batch
  std::vector<InputError> errors;
  bool rest_lost = false;
};

ExtractRun::ExtractRun(const ExtractSettings& settings, const Extractor& extractor, const StopFlag& stop,
                       std::ostream& err)
    : settings_(settings), extractor_(extractor), stop_(stop), err_(err), began_(std::chrono::steady_clock::now()) {
  tell_errors_ = settings.to == "jsonl" && settings.errors.empty() && !settings.quiet;
}

double ExtractRun::seconds() const {
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - began_).count();
}

RunProgress ExtractRun::progress() const {
  RunProgress p;
  p.inputs = shown_inputs_;
  p.errors = shown_errors_;
  p.bytes = shown_bytes_;
  const ArticleSource* source = shown_source_;
  p.read = source != nullptr ? source->bytes_read() : 0;
  p.read_total = bytes_total_;
  p.skipped = skipped_bytes_;
  p.seconds = seconds();
  return p;
}

std::unique_ptr<ProgressDisplay> ExtractRun::display() {
  const auto style = settings_.quiet ? ProgressDisplay::Style::none : ProgressDisplay::style_of(settings_.progress);
  return std::make_unique<ProgressDisplay>(style, err_, [this] { return progress(); });
}

void ExtractRun::start_reading() {
  sources_.push_back(std::make_unique<ArticleSource>(settings_.inputs, settings_.read, &stop_));
  shown_source_ = sources_.back().get();
  content_ = Digest();
  tally_ = {};
}

void ExtractRun::note(const RawArticle& article) {
  if (!reads_standard_input_) return;
  content_.add(article.bytes);
  content_.add(std::uint64_t{article.error ? 1U : 0U});
}

void ExtractRun::skip(std::uint64_t inputs) {
  for (std::uint64_t i = 0; i < inputs; ++i) {
    RawArticle article;
    if (!sources_.back()->next(article)) {
      if (stop_.raised()) return;
      throw CannotResume("the inputs end before the place where the earlier run stopped");
    }
    note(article);
  }
  skipped_bytes_ = sources_.back()->bytes_read();
}

void ExtractRun::render(Batch<Rendered>& batch, const Sink& sink) {
  std::unique_ptr<ArticleParser>& parser = parsers_.local();
  if (parser == nullptr) parser = std::make_unique<ArticleParser>(settings_.parse);
  Rendered& rendered = batch.result;
  rendered.page = sink.page();
  for (std::size_t i = 0; i < batch.articles.size() && !stop_.raised(); ++i) {
    RawArticle& raw = batch.articles[i];
    const std::uint64_t number = batch.first + i + 1;
    ++rendered.tally.inputs;
    rendered.tally.bytes += raw.bytes.size();
    ParsedArticle parsed;
    if (std::optional<InputError> error = parser->parse(raw, parsed)) {
      rendered.rest_lost = rendered.rest_lost || raw.rest_lost;
      ++rendered.tally.errors[error->code];
      rendered.page->add(number, *error);
      rendered.errors.push_back(*std::move(error));
      continue;
    }
    Record record = extractor_.extract(parsed.input, settings_.extract);
    if (!parsed.encoding.empty()) record.source.encoding = parsed.encoding;
    record.source.bytes = parsed.bytes;
    if (settings_.extract.only_conferences && !record.conference) {
      ++rendered.tally.left_out;
    } else {
      ++rendered.tally.records;
      rendered.page->add(number, std::move(record));
    }
  }
}

// Gives false when the run should end: the batch was broken off.
bool ExtractRun::write(Batch<Rendered>& batch, Sink& sink) {
  Rendered& rendered = batch.result;
  if (rendered.tally.inputs == 0) return false;
  add(tally_, rendered.tally);
  Segment segment;
  segment.tally = tally_;
  segment.rest_lost = rendered.rest_lost;
  for (const InputError& error : rendered.errors) {
    const std::string& path = error.source.path;
    const auto same = [&](const FailedFile& file) { return file.path == path; };
    if (std::none_of(segment.failed.begin(), segment.failed.end(), same))
      segment.failed.push_back({path, file_stamp(path)});
    if (tell_errors_) display_->message("bienban: " + visible(place_of(error.source) + ": " + error.message));
  }
  if (reads_standard_input_) {
    for (std::size_t i = 0; i < rendered.tally.inputs; ++i) note(batch.articles[i]);
    segment.content = content_.hex();
  }
  sink.write(*rendered.page, segment);
  shown_inputs_ = tally_.inputs;
  shown_bytes_ += rendered.tally.bytes;
  shown_errors_ = tally_.error_count();
  return rendered.tally.inputs == batch.articles.size();
}

// Takes so many inputs from the source, or all there are.
void ExtractRun::process(Sink& sink, std::uint64_t inputs) {
  const std::uint64_t before = tally_.inputs;
  std::uint64_t taken = 0;
  Pipeline<Rendered> pipeline{
      .read = [&](RawArticle& article) { return taken++ < inputs && sources_.back()->next(article); },
      .work =
          [&](Batch<Rendered>& batch) {
            batch.first += before;
            render(batch, sink);
          },
      .write = [&](Batch<Rendered>& batch) { return write(batch, sink); }};
  pipeline.run(settings_.jobs);
  files_ = sources_.back()->files();
  passed_over_ = sources_.back()->passed_over();
}

void ExtractRun::run(Sink& sink) {
  const std::unique_ptr<ProgressDisplay> shown = display();
  display_ = shown.get();
  // Counting a folder's files takes time; only a display needs their size.
  if (ProgressDisplay::style_of(settings_.progress) != ProgressDisplay::Style::none && !settings_.quiet) {
    if (const InputSurvey all = survey(settings_.inputs); all.sized) bytes_total_ = all.bytes;
  }
  start_reading();
  process(sink, UINT64_MAX);
  sink.finish();
}

void ExtractRun::run(ResumableSink& sink) {
  const InputSurvey all = survey(settings_.inputs);
  if (all.sized) bytes_total_ = all.bytes;
  const std::vector<std::string>& paths = settings_.inputs.paths;
  reads_standard_input_ = std::find(paths.begin(), paths.end(), "-") != paths.end();
  const RunIdentity identity{settings_.digest(), extractor_.rules_digest(), all.names, all.stamps};
  const std::unique_ptr<ProgressDisplay> shown = display();
  display_ = shown.get();

  std::optional<Checkpoint> checkpoint;
  if (settings_.resume) checkpoint = sink.load();
  if (checkpoint) {
    if (const std::string why = why_not(*checkpoint, identity, settings_.retry_errors); !why.empty())
      throw CannotResume(why);
    if (settings_.retry_errors) checkpoint = retry(sink, *std::move(checkpoint), identity);
    if (stop_.raised()) return;
    go_on(sink, *checkpoint);
  } else {
    sink.begin(identity);
    start_reading();
  }
  process(sink, UINT64_MAX);
  sink.finish();
}

void ExtractRun::go_on(ResumableSink& sink, const Checkpoint& checkpoint) {
  start_reading();
  if (!checkpoint.segments.empty()) {
    const Segment& last = checkpoint.segments.back();
    skip(last.tally.inputs);
    if (stop_.raised()) return;
    if (reads_standard_input_ && content_.hex() != last.content)
      throw CannotResume("standard input holds something else than then");
    tally_ = last.tally;
    before_ = tally_;
    shown_inputs_ = tally_.inputs;
    shown_errors_ = tally_.error_count();
  }
  sink.go_on(checkpoint, checkpoint.segments.size());
}

// Goes through the segments of the earlier run, does those again in which something failed, and keeps the others. From
// where an archive broke off on, everything is left to go_on(): there may be more inputs than then.
Checkpoint ExtractRun::retry(ResumableSink& sink, Checkpoint checkpoint, const RunIdentity& identity) {
  const std::vector<Segment>& segments = checkpoint.segments;
  if (segments.empty() || segments.back().tally.errors.empty()) return checkpoint;
  const auto tally_before = [&](std::size_t i) { return i == 0 ? Tally() : segments[i - 1].tally; };
  const auto failed = [&](std::size_t i) { return segments[i].tally.error_count() != tally_before(i).error_count(); };
  const auto broken = std::find_if(segments.begin(), segments.end(), [](const Segment& s) { return s.rest_lost; });
  const auto end = static_cast<std::size_t>(broken - segments.begin());

  start_reading();
  sink.begin_retry(identity);
  for (std::size_t i = 0; i < end;) {
    const std::size_t first = i;
    if (failed(i)) {
      while (i < end && failed(i)) ++i;
      process(sink, segments[i - 1].tally.inputs - tally_before(first).inputs);
    } else {
      ++i;
      skip(segments[first].tally.inputs - tally_before(first).inputs);
      Segment segment = segments[first];
      add(tally_, minus(segment.tally, tally_before(first)));
      segment.tally = tally_;
      if (reads_standard_input_) segment.content = content_.hex();
      sink.keep(checkpoint, first, segment);
    }
    if (stop_.raised()) return checkpoint;
    if (tally_.inputs != segments[i - 1].tally.inputs)
      throw CannotResume("the inputs end before the place where the earlier run stopped");
  }
  sink.end_retry();
  std::optional<Checkpoint> now = sink.load();
  if (!now) throw CannotResume("its checkpoint has gone");
  return *std::move(now);
}

}  // namespace bienban
