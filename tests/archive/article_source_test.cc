#include "archive/article_source.h"

#include <fmt/format.h>
#include <sys/stat.h>

#include <csignal>
#include <filesystem>
#include <fstream>
#include <thread>
#include <vector>

#include "archive/file_stream.h"
#include "archive/files.h"
#include "catch.h"

using namespace bienban;
using test::Folder;
using test::pack;

namespace {

// "path|member|line|id|bytes" or "path|member|line|!code", with the folder's name taken off.
std::vector<std::string> all(const Folder& folder, const Inputs& inputs, const ReadOptions& options = {}) {
  ArticleSource source(inputs, options, nullptr);
  std::vector<std::string> result;
  for (RawArticle a; source.next(a); a = {}) {
    std::string path = a.source.path;
    if (path.starts_with(folder.path() + "/")) path.erase(0, folder.path().size() + 1);
    if (a.error) CHECK(a.bytes.empty());
    result.push_back(fmt::format("{}|{}|{}|{}", path, a.source.member,
                                 a.source.line ? std::to_string(*a.source.line) : "",
                                 a.error ? "!" + a.error->code : a.id + "|" + a.bytes));
    REQUIRE(result.size() < 1000);
  }
  return result;
}

using List = std::vector<std::string>;

std::string warc_record(const std::string& type, const std::string& uri, const std::string& content_type,
                        const std::string& block) {
  return fmt::format(
      "WARC/1.0\r\nWARC-Type: {}\r\nWARC-Target-URI: {}\r\nWARC-Date: 2022-01-06T03:00:00Z\r\n"
      "Content-Type: {}\r\nContent-Length: {}\r\n\r\n{}\r\n\r\n",
      type, uri, content_type, block.size(), block);
}

}  // namespace

TEST_CASE("a folder is walked in the order of names, below its folders too") {
  const Folder f;
  f.write("d/b.txt", "B");
  f.write("d/a/2.txt", "A2");
  f.write("d/a/1.txt", "A1");
  f.write("d/c.jsonl", "{\"text\":\"1\"}\n{\"text\":\"2\"}");
  f.write("d/.hidden/x.txt", "X");
  f.write("d/.x", "X");
  std::filesystem::create_directory_symlink(f.path("d"), f.path("d/loop"));
  std::filesystem::create_symlink(f.path("d/b.txt"), f.path("d/z.txt"));
  const List expected = {"d/a/1.txt|||1|A1",
                         "d/a/2.txt|||2|A2",
                         "d/b.txt|||b|B",
                         "d/c.jsonl||1|c:1|{\"text\":\"1\"}",
                         "d/c.jsonl||2|c:2|{\"text\":\"2\"}",
                         "d/z.txt|||z|B"};
  CHECK(all(f, {{f.path("d")}, "", false}) == expected);
  CHECK(all(f, {{f.path("d/.hidden")}, "", false}) == List{"d/.hidden/x.txt|||x|X"});
}

TEST_CASE("a pipe in a folder is an error, and nothing waits for it") {
  const Folder f;
  f.write("d/a.txt", "A");
  f.write("d/c.txt", "C");
  REQUIRE(mkfifo(f.path("d/b.txt").c_str(), 0600) == 0);
  std::filesystem::create_symlink("/dev/zero", f.path("d/bb.txt"));
  CHECK(all(f, {{f.path("d")}, "", false}) ==
        List{"d/a.txt|||a|A", "d/b.txt|||!unreadable", "d/bb.txt|||!unreadable", "d/c.txt|||c|C"});
}

TEST_CASE("a pipe that is named is read as a file, whoever comes first") {
  const Folder f;
  REQUIRE(mkfifo(f.path("p").c_str(), 0600) == 0);
  std::thread writer([&] { std::ofstream(f.path("p")) << "A"; });
  CHECK(all(f, {{f.path("p")}, "", false}) == List{"p|||p|A"});
  writer.join();
}

TEST_CASE("a pipe that nobody writes to does not keep a run from ending") {
  const Folder f;
  REQUIRE(mkfifo(f.path("p").c_str(), 0600) == 0);
  StopFlag stop;
  stop.raise(SIGTERM);
  char byte = 0;
  CHECK_THROWS_AS(FileStream(f.path("p"), nullptr, &stop).read(&byte, 1), Interrupted);
}

TEST_CASE("passed over files are counted, in folders and in archives; named ones are read") {
  const Folder f;
  f.write("d/1.json", "{}");
  f.write("d/2.txt", "A");
  f.write("d/3.tar", pack("tar", "none", {{"a.json", "{}"}, {"b.json.gz", "x"}, {"c.txt", "C"}}));
  ArticleSource source({{f.path("d")}, "", false}, {}, nullptr);
  for (RawArticle a; source.next(a); a = {}) CHECK_FALSE(a.error);
  CHECK(source.files() == 2);
  CHECK(source.passed_over() == 3);
  CHECK(all(f, {{f.path("d/1.json")}, "", false}) == List{"d/1.json|||1|{}"});
}

TEST_CASE("paths from a list, by lines or by NUL") {
  const Folder f;
  const std::string a = f.write("a\nb.txt", "1");
  const std::string b = f.write("ngày hội.txt", "2");
  f.write("nul", a + '\0' + b + '\0' + f.path("gone.txt"));
  CHECK(all(f, {{}, f.path("nul"), true}) ==
        List{"a\nb.txt|||a\nb|1", "ngày hội.txt|||ngày hội|2", "gone.txt|||!unreadable"});
  f.write("lines", b + "\r\n\n" + b + "\n");
  CHECK(all(f, {{b}, f.path("lines"), false}).size() == 3);
  CHECK_THROWS_AS(all(f, {{}, f.path("none"), false}), ReadError);
}

TEST_CASE("compressed files of everything, whatever they are called") {
  const Folder f;
  const std::string lines = "{\"text\":\"1\"}\n{\"text\":\"2\"}\n";
  for (const std::string filter : {"gzip", "zstd", "xz", "bzip2"}) {
    INFO(filter);
    f.write("news.packed", pack("raw", filter, {{"", lines}}));
    CHECK(all(f, {{f.path("news.packed")}, "", false}) ==
          List{"news.packed||1|news:1|{\"text\":\"1\"}", "news.packed||2|news:2|{\"text\":\"2\"}"});
    f.write("a.txt.gz", pack("raw", filter, {{"", "Một bài"}}));
    CHECK(all(f, {{f.path("a.txt.gz")}, "", false}) == List{"a.txt.gz|||a|Một bài"});
    // Files joined end to end are one stream, as the tools make them.
    const std::string two = pack("raw", filter, {{"", "Một "}}) + pack("raw", filter, {{"", "bài"}});
    f.write("two", two);
    CHECK(all(f, {{f.path("two")}, "", false}) == List{"two|||two|Một bài"});
  }
}

TEST_CASE("tar and zip, with names in Vietnamese, folders, hidden files, archives inside") {
  const Folder f;
  const std::string inner = pack("zip", "none", {{"sâu.txt", "trong zip"}});
  const test::Members members = {
      {"b/hội nghị.txt", "một"}, {"b/.DS_Store", "x"},
      {"__MACOSX/b/._x", "x"},   {"a.jsonl.gz", pack("raw", "gzip", {{"", "{\"text\":\"1\"}\n"}})},
      {"in.zip", inner},         {"b/hội nghị.json", "{}"},
      {"empty.txt", ""}};
  for (const auto& [format, filter] : {std::pair{"tar", "none"}, {"tar", "zstd"}, {"tar", "gzip"}, {"zip", "none"}}) {
    INFO(format << " " << filter);
    f.write("x", pack(format, filter, members));
    CHECK(all(f, {{f.path("x")}, "", false}) == List{"x|b/hội nghị.txt||hội nghị|một",
                                                     "x|a.jsonl.gz|1|a:1|{\"text\":\"1\"}",
                                                     "x|in.zip/sâu.txt||sâu|trong zip", "x|empty.txt||empty|"});
  }
}

TEST_CASE("what is cut or damaged gives what stood before it, one error, and the next file") {
  const Folder f;
  std::string text;
  for (unsigned i = 0, x = 1; i < 200'000; ++i, x = x * 1664525 + 1013904223)
    text += static_cast<char>('a' + (x >> 28));
  const std::string packed = pack("raw", "gzip", {{"", text}});
  f.write("1.gz", packed.substr(0, packed.size() / 2));
  const std::string tar = pack("tar", "none", {{"a.txt", "A"}, {"b.txt", text}, {"c.txt", "C"}});
  f.write("2.tar", tar.substr(0, 20'000));
  const std::string zip = pack("zip", "none", {{"a.txt", "A"}, {"b.txt", text}});
  f.write("3.zip", zip.substr(0, zip.size() / 2));
  f.write("4.txt", "tốt");
  const std::string lines = "{\"text\":\"1\"}\n{\"text\":\"" + text + "\"}\n";
  const std::string packed_lines = pack("raw", "gzip", {{"", lines}});
  f.write("5.jsonl.gz", packed_lines.substr(0, packed_lines.size() / 2));
  const List got = all(f, {{f.path()}, "", false});
  for (const std::string& line : got) UNSCOPED_INFO(line.substr(0, 100));
  REQUIRE(got.size() == 8);
  CHECK(got[0] == "1.gz|||!broken_archive");
  CHECK(got[1] == "2.tar|a.txt||a|A");
  CHECK(got[2] == "2.tar|b.txt||!broken_archive");
  CHECK(got[6] == "5.jsonl.gz||1|5:1|{\"text\":\"1\"}");
  CHECK(got[7] == "5.jsonl.gz|||!broken_archive");
  CHECK(got[5] == "4.txt|||4|tốt");
}

TEST_CASE("what a library says stands behind what we say") {
  const Folder f;
  const std::string xz = pack("raw", "xz", {{"", std::string(1000, 'x')}});
  f.write("a.xz", xz.substr(0, xz.size() / 2));
  ArticleSource source({{f.path()}, "", false}, {}, nullptr);
  RawArticle article;
  REQUIRE(source.next(article));
  REQUIRE(article.error);
  CHECK(article.error->message.starts_with(
      "damaged, cut off, or packed in a way that is not read here; get it anew, or unpack it with another program "
      "(libarchive: "));
}

TEST_CASE("of a .gz that was cut off every whole line is read") {
  const Folder f;
  std::string lines;
  for (int i = 0; i < 900; ++i) lines += fmt::format("{{\"text\":\"{}\"}}\n", i);
  const std::string packed = pack("raw", "gzip", {{"", lines}});
  f.write("1.jsonl.gz", packed.substr(0, packed.size() - 9));  // all of the text, but not its end
  const List got = all(f, {{f.path()}, "", false});
  REQUIRE(got.size() > 890);
  CHECK(got[got.size() - 2].starts_with(fmt::format("1.jsonl.gz||{0}|1:{0}|", got.size() - 1)));
  CHECK(got.back() == "1.jsonl.gz|||!broken_archive");
}

TEST_CASE("a member whose checksum is wrong is an error; the next one follows") {
  const Folder f;
  std::string zip = pack("stored zip", "none", {{"a.txt", "tốt"}, {"b.jsonl", "{\"text\":\"1\"}\n"}, {"c.txt", "C"}});
  const auto change = [&](const std::string& from, const std::string& to) {
    REQUIRE(zip.find(from) != std::string::npos);
    zip.replace(zip.find(from), from.size(), to);
  };
  change("tốt", "xấu");
  change("\"1\"", "\"2\"");
  f.write("x.zip", zip);
  CHECK(all(f, {{f.path()}, "", false}) == List{"x.zip|a.txt||!broken_archive", "x.zip|b.jsonl|1|b:1|{\"text\":\"2\"}",
                                                "x.zip|b.jsonl||!broken_archive", "x.zip|c.txt||c|C"});
}

TEST_CASE("what a run writes is no input of it: passed over in folders, refused where it is named") {
  const Folder f;
  f.write("d/a.txt", "A");
  const std::string output = f.write("d/out.jsonl", "{}");
  std::filesystem::create_hard_link(output, f.path("d/z"));
  const std::vector<std::string> outputs = {f.path("d/not there yet"), f.path("d/../d/out.jsonl")};
  CHECK(all(f, {{f.path("d")}, "", false, outputs}) == List{"d/a.txt|||a|A"});
  CHECK(survey({{f.path("d")}, "", false, outputs}).files == 1);
  CHECK_THROWS_AS(survey({{f.path("d/a.txt"), output}, "", false, outputs}), ReadsItsOutput);
}

TEST_CASE("too long is an error in its place; the rest goes on") {
  const Folder f;
  const std::string longest(100, 'x');
  f.write("a.txt", longest + "x");
  f.write("b.txt", longest);
  f.write("c.jsonl", "{\"text\":\"1\"}\n" + longest + "x\n{\"text\":\"3\"}\n");
  f.write("d.zip", pack("zip", "none", {{"e.txt", longest + longest}, {"f.txt", "F"}}));
  ReadOptions options;
  options.max_article_bytes = longest.size();
  CHECK(all(f, {{f.path()}, "", false}, options) ==
        List{"a.txt|||!too_large", "b.txt|||b|" + longest, "c.jsonl||1|c:1|{\"text\":\"1\"}", "c.jsonl||2|!too_large",
             "c.jsonl||3|c:3|{\"text\":\"3\"}", "d.zip|e.txt||!too_large", "d.zip|f.txt||f|F"});
}

TEST_CASE("archives inside archives end somewhere") {
  const Folder f;
  std::string packed = "bài";
  for (int i = 0; i < 5; ++i) packed = pack("raw", "gzip", {{"", packed}});
  f.write("ok.gz", packed);
  for (int i = 0; i < 30; ++i) packed = pack("tar", "none", {{"x", packed}});
  f.write("z", packed);
  const List got = all(f, {{f.path()}, "", false});
  REQUIRE(got.size() == 2);
  CHECK(got[0] == "ok.gz|||ok|bài");
  CHECK(got[1].ends_with("!too_deep"));
}

TEST_CASE("web archives: the pages, and nothing else") {
  const Folder f;
  const std::string page = "<html><body>một</body></html>";
  const std::string ok = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n";
  const std::string packed_page = pack("raw", "gzip", {{"", page}});
  const std::vector<std::string> records = {
      warc_record("warcinfo", "", "application/warc-fields", "software: x\r\n"),
      warc_record("request", "http://a.example/1", "application/http; msgtype=request", "GET / HTTP/1.1\r\n\r\n"),
      warc_record("response", "http://a.example/1", "application/http; msgtype=response", ok + "\r\n" + page),
      warc_record("response", "http://a.example/x.png", "application/http",
                  "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\nx"),
      warc_record("response", "http://a.example/gone", "application/http",
                  "HTTP/1.1 404 No\r\nContent-Type: text/html\r\n\r\n" + page),
      warc_record(
          "response", "<http://a.example/2>", "application/http",
          ok + "Transfer-Encoding: chunked\r\n\r\n" + fmt::format("{:x}\r\n{}\r\n0\r\n\r\n", page.size(), page)),
      warc_record("response", "http://a.example/3", "application/http",
                  ok + "Content-Encoding: gzip\r\n\r\n" + packed_page),
      warc_record("response", "http://a.example/4", "application/http",
                  ok + "Content-Encoding: br\r\n\r\n" + std::string("\x0B\x02\x80\0\0\x01\x02\x03", 8)),
      warc_record("response", "http://a.example/5", "application/http", ok + "\r\n" + std::string(70'000, 'x')),
      warc_record("response", "http://a.example/6", "application/http", ok + "\r\n" + page),
  };
  std::string plain;
  std::string packed;
  for (const std::string& record : records) {
    plain += record;
    packed += pack("raw", "gzip", {{"", record}});
  }
  ReadOptions options;
  options.max_article_bytes = 1000;
  const auto expected = [&](const std::string& name) {
    const auto good = [&](const std::string& uri) { return name + "|" + uri + "||" + uri + "|" + page; };
    return List{good("http://a.example/1"),
                good("http://a.example/2"),
                good("http://a.example/3"),
                name + "|http://a.example/4||!unsupported",
                name + "|http://a.example/5||!too_large",
                good("http://a.example/6")};
  };
  f.write("a.warc", plain);
  f.write("a.warc.gz", packed);
  CHECK(all(f, {{f.path("a.warc")}, "", false}, options) == expected("a.warc"));
  CHECK(all(f, {{f.path("a.warc.gz")}, "", false}, options) == expected("a.warc.gz"));
  f.write("cut.warc", plain.substr(0, plain.size() - 20));
  const List cut = all(f, {{f.path("cut.warc")}, "", false}, options);
  CHECK(cut.back() == "cut.warc|||!broken_archive");
  CHECK(cut.size() == 6);
}

TEST_CASE("what the innermost contents are can be told") {
  const Folder f;
  f.write("a", "{\"text\":\"1\"}\nno json\n");
  f.write("b.tar", pack("tar", "zstd", {{"c.txt", "l1\nl2"}}));
  ReadOptions options;
  options.form = Form::jsonl;
  CHECK(all(f, {{f.path()}, "", false}, options).size() == 4);
  options.form = Form::text;
  CHECK(all(f, {{f.path()}, "", false}, options).size() == 2);
}

TEST_CASE("a raised flag ends the source") {
  const Folder f;
  f.write("a.jsonl", "{\"text\":\"1\"}\n{\"text\":\"2\"}\n");
  StopFlag stop;
  ArticleSource source({{f.path("a.jsonl")}, "", false}, {}, &stop);
  RawArticle article;
  CHECK(source.next(article));
  stop.raise(SIGTERM);
  article = {};
  CHECK_FALSE(source.next(article));
  CHECK(stop.signal() == SIGTERM);
}

TEST_CASE("a survey sees changed inputs") {
  const Folder f;
  const std::string a = f.write("d/a.txt", "1");
  f.write("d/b.txt", "2");
  const Inputs inputs{{f.path("d")}, "", false};
  const InputSurvey before = survey(inputs);
  CHECK(before.files == 2);
  CHECK(before.bytes == 2);
  CHECK(before.sized);
  f.write("d/c.txt", "3");
  CHECK(survey(inputs).names != before.names);
  std::filesystem::remove(f.path("d/c.txt"));
  CHECK(survey(inputs).names == before.names);
  CHECK(survey(inputs).stamps == before.stamps);
  std::filesystem::last_write_time(a, std::filesystem::last_write_time(a) + std::chrono::seconds(1));
  CHECK(survey(inputs).names == before.names);
  CHECK(survey(inputs).stamps != before.stamps);
  CHECK_FALSE(survey({{"-"}, "", false}).sized);
}
