"""Whole archives, from outside: every kind of input gives the same records, and nothing is lost."""
import bz2
import contextlib
import gzip
import io
import json
import lzma
import os
import pty
import random
import signal
import subprocess
import tarfile
import unittest
import zipfile
from pathlib import Path

from program import ARCHIVE, CORPUS, PROGRAM, InFolder, require, run

ARTICLES = [(p.stem, p.read_text(encoding="utf-8")) for p in sorted(CORPUS.glob("*.txt"))]


def json_lines(articles):
    return "".join(json.dumps({"id": name, "text": text}, ensure_ascii=False) + "\n" for name, text in articles).encode()


def zstd(data):
    return subprocess.run(["zstd", "-cq"], input=data, stdout=subprocess.PIPE, check=True).stdout


PACKERS = {"gz": gzip.compress, "bz2": bz2.compress, "xz": lzma.compress, "zst": zstd}


def without_source(result):
    records = result.records
    for record in records:
        del record["source"]
    return records


def tar_of(articles):
    buffer = io.BytesIO()
    with tarfile.open(fileobj=buffer, mode="w") as tar:
        for name, text in articles:
            entry = tarfile.TarInfo(f"bài/{name}.txt")
            entry.size = len(text.encode())
            tar.addfile(entry, io.BytesIO(text.encode()))
    return buffer.getvalue()


def zip_of(articles):
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in articles:
            archive.writestr(f"bài/{name}.txt", text)
    return buffer.getvalue()


class Forms(InFolder):
    """Few articles and few runs: a run of the program begins with reading all rules."""

    FEW = ARTICLES[:3]

    def test_the_same_bytes_whatever_the_number_of_jobs(self):
        # What no record says of a line still fills batches: these are four.
        line = lambda name, text: json.dumps({"id": name, "text": text, "more": "x" * 50_000}, ensure_ascii=False)
        lines = "".join(line(name, text) + "\n" for name, text in ARTICLES[:20]).encode()
        outputs = {run("--jobs", jobs, "--format", "jsonl", stdin=lines).out for jobs in (1, 2, 8)}
        self.assertEqual(1, len(outputs))
        self.assertEqual(20, outputs.pop().count(b"\n"))

    def containers(self):
        lines, tar = json_lines(self.FEW), tar_of(self.FEW)
        files = {"news.jsonl": lines, "a.tar": tar, "a.tar.zst": zstd(tar), "a.tgz": gzip.compress(tar),
                 "a.zip": zip_of(self.FEW)}
        return files | {"news.jsonl." + ending: pack(lines) for ending, pack in PACKERS.items()}

    def test_every_kind_of_file_in_one_folder(self):
        files = self.containers()
        for name, data in files.items():
            self.file("d/" + name, data)
        for name, text in self.FEW:
            self.file(f"d/z/{name}.txt", text)
        result = run(self.folder / "d")
        self.assertEqual(0, result.status)
        names = [name for name, _ in self.FEW]
        sources = [(r["source"]["path"], r["source"].get("member"), r["source"]["line"]) for r in result.records]
        expected = []
        for file in sorted(files):
            expected += [(str(self.folder / "d" / file), None, n) if "jsonl" in file else
                         (str(self.folder / "d" / file), f"bài/{name}.txt", None) for n, name in enumerate(names, 1)]
        expected += [(str(self.folder / f"d/z/{name}.txt"), None, None) for name in names]
        self.assertEqual(expected, sources)
        records = without_source(result)
        for i in range(0, len(records), len(names)):
            self.assertEqual(names, [r["id"] for r in records[i:i + len(names)]])
            self.assertEqual(records[-len(names):], records[i:i + len(names)])

    def test_every_kind_on_standard_input(self):
        containers = self.containers()
        expected = without_source(run(stdin=containers.pop("news.jsonl")))
        self.assertEqual([name for name, _ in self.FEW], [r["id"] for r in expected])
        for name, data in containers.items():
            with self.subTest(name):
                result = run(stdin=data)
                self.assertEqual({"-"}, {r["source"]["path"] for r in result.records})
                self.assertEqual(expected, without_source(result))

    def test_pages_and_web_archives(self):
        name, text = ARTICLES[0]
        paragraphs = [line for line in text.split("\n") if line.strip() and not line.startswith("date ")]
        page = ("<!DOCTYPE html><html><head><title>x</title><meta property='article:published_time' "
                "content='2022-01-06T10:00:00+07:00'></head><body><nav><a href='/'>Trang chủ</a></nav><article>"
                + "".join(f"<p>{p}</p>" for p in paragraphs) + "</article></body></html>").encode()
        (record,) = run("--with-text", stdin=page).records
        self.assertEqual("2022-01-06", record["published"])
        for p in paragraphs:
            self.assertIn(" ".join(p.split()), " ".join(record["text"].split()))
        self.assertNotIn("Trang chủ", record["text"])
        for attendee in record["attendees"]:
            for begin, end in attendee["mentions"]:
                self.assertIn(record["text"][begin:end].split()[-1], attendee["name"])
        http = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + page
        warc = (b"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://bao.example/1\r\n"
                b"WARC-Date: 2022-01-07T00:00:00Z\r\nContent-Type: application/http; msgtype=response\r\n"
                b"Content-Length: %d\r\n\r\n" % len(http)) + http + b"\r\n\r\n"
        for data in (warc * 2, gzip.compress(warc) + gzip.compress(warc)):
            records = run("--with-text", stdin=data).records
            self.assertEqual(["https://bao.example/1"] * 2, [r["id"] for r in records])
            self.assertEqual([record["text"]] * 2, [r["text"] for r in records])

    def test_fields_and_what_is_kept_of_them(self):
        name, text = ARTICLES[0]
        line = json.dumps({"url": "https://bao.example/1", "bài": text, "publish": "06/01/2022", "tags": ["a", 1.50]})
        self.assertEqual(1, run("--format", "jsonl", stdin=line.encode()).status)
        (record,) = run("--format", "jsonl", "--text-field", "bài", "--keep-meta", stdin=line.encode()).records
        self.assertEqual("https://bao.example/1", record["id"])
        self.assertEqual("2022-01-06", record["published"])
        self.assertEqual({"tags": ["a", 1.50]}, record["source"]["meta"])

    def test_lists_of_files(self):
        paths = [self.file(f"{i} bài\n.txt", text) for i, (_, text) in enumerate(ARTICLES[:3])]
        names = b"\0".join(os.fsencode(p) for p in paths) + b"\0"
        self.file("list", names)
        expected = [str(p) for p in paths]
        for arguments, stdin in ((("--files-from", self.folder / "list", "-0"), b""), (("--files-from", "-", "-0"), names)):
            self.assertEqual(expected, [r["source"]["path"] for r in run(*arguments, stdin=stdin).records])
        missing = run("--files-from", self.folder / "none")
        self.assertEqual(2, missing.status)
        self.assertIn("none", missing.err)

    def test_only_conferences(self):
        lines = json_lines(ARTICLES[15:20])
        everything = run(stdin=lines).records
        some = run("--only-conferences", stdin=lines)
        self.assertEqual([r["id"] for r in everything if r["conference"]], [r["id"] for r in some.records])
        left_out = sum(not r["conference"] for r in everything)
        self.assertGreater(left_out, 0)
        self.assertIn(f"{left_out} left out", some.err)


class NothingLost(InFolder):
    def damaged(self, number, line):
        kinds = [lambda: line[:len(line) // 2],
                 lambda: line.replace(b'"text": "', b'"text": "\xff\xfe\xc3'),
                 lambda: line[:40] + b"\0\0" + line[40:],
                 lambda: b'{"id": "x", "text": "' + b"a" * 20_000_000 + b'"}',
                 lambda: b'{"id": "x", "text": ""}',
                 lambda: b'{"id": "x", "text": ["not", "a", "string"]}',
                 lambda: b""]
        return kinds[number % len(kinds)]()

    def test_every_fifth_line_damaged(self):
        lines = json_lines(ARTICLES * 2).splitlines()
        lines = [self.damaged(i // 5, line) if i % 5 == 4 else line for i, line in enumerate(lines)]
        path = self.file("bad.jsonl", b"\n".join(lines) + b"\n")
        result = run(path, "--errors", self.folder / "errors.jsonl")
        self.assertEqual(1, result.status)
        errors = [json.loads(line) for line in (self.folder / "errors.jsonl").read_text("utf-8").splitlines()]
        self.assertEqual(len(lines), len(result.records) + len(errors))
        numbers = [r["source"]["line"] for r in result.records] + [e["source"]["line"] for e in errors]
        self.assertEqual(list(range(1, len(lines) + 1)), sorted(numbers))
        self.assertEqual({str(path)}, {e["source"]["path"] for e in errors})
        self.assertEqual({"broken_json", "too_large", "empty", "wrong_type"}, {e["code"] for e in errors})
        # Bytes that are not UTF-8 are replaced, with a warning: no article is lost for them.
        self.assertTrue(any(r["source"]["line"] % 5 == 0 and r["warnings"] for r in result.records))
        for code in {e["code"] for e in errors}:
            self.assertIn(f"{sum(e['code'] == code for e in errors)} {code}", result.err)
        told = run(path)
        self.assertEqual(result.out, told.out)
        for error in errors:
            self.assertIn(f"bienban: {path}:{error['source']['line']}: ", told.err)

    def test_damage_in_archives_costs_only_what_is_damaged(self):
        tar = tar_of(ARTICLES)
        self.file("d/1.tar.gz", gzip.compress(tar)[:-3000])
        self.file("d/2.txt", ARTICLES[0][1])
        self.file("d/3.txt", b"\x89PNG\r\n\x1a\n")
        self.file("d/4.txt", ARTICLES[1][1])
        result = run(self.folder / "d")
        self.assertEqual(1, result.status)
        paths = [r["source"]["path"] for r in result.records]
        self.assertGreater(len(paths), 2)
        self.assertEqual([str(self.folder / "d/2.txt"), str(self.folder / "d/4.txt")], paths[-2:])
        self.assertIn("3.txt: ", result.err)
        self.assertIn("1.tar.gz", result.err)

    def test_limits(self):
        longest = len(ARTICLES[0][1].encode())
        self.file("d/a.txt", ARTICLES[0][1])
        self.file("d/b.txt", ARTICLES[0][1] + "x")
        result = run("--max-article-bytes", longest, self.folder / "d")
        self.assertEqual((1, 1), (result.status, len(result.records)))
        self.assertIn(f"b.txt: longer than {longest} bytes", result.err)

    def test_nothing_to_read(self):
        (self.folder / "empty").mkdir()
        self.assertEqual(2, run(self.folder / "empty").status)
        self.assertEqual(2, run(self.folder / "gone.txt").status)
        self.assertEqual(0, run("--format", "jsonl", stdin=b"").status)

    def test_a_run_reads_nothing_that_it_writes(self):
        article = self.file("a.txt", ARTICLES[0][1])
        go = lambda *more: run("--output", "out.jsonl", "--errors", "errors.jsonl", ".", *more, cwd=self.folder)
        self.assertEqual((0, 0), (go().status, go("--resume").status))
        for option in ("--output", "--errors"):
            refused = run(option, "a.txt", "./a.txt", cwd=self.folder)
            self.assertEqual((2, ARTICLES[0][1]), (refused.status, article.read_text(encoding="utf-8")))
            self.assertIn("a.txt: ", refused.err)
        self.assertEqual(2, run("--files-from", "-", "-", stdin=b"a.txt").status)

    def test_an_archive_that_is_not_ours(self):
        lines = subprocess.run(["zstd", "-dcq", str(require(ARCHIVE))], stdout=subprocess.PIPE, check=True).stdout.splitlines(True)
        some = b"".join(random.Random(4).sample(lines, 100))
        result = run("--jobs", "3", stdin=some)
        self.assertEqual((0, [json.loads(line)["id"] for line in some.splitlines()]),
                         (result.status, [r["id"] for r in result.records]))


class Ending(InFolder):
    def test_a_reader_that_goes_away(self):
        path = self.file("news.jsonl", json_lines(ARTICLES * 4))
        with subprocess.Popen([PROGRAM, str(path)], stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
            process.stdout.readline()
            process.stdout.close()
            self.assertEqual(b"", process.stderr.read())
            self.assertEqual(0, process.wait())

    def test_a_signal_ends_the_waiting_for_a_pipe(self):
        pipe = self.folder / "pipe"
        os.mkfifo(pipe)
        with subprocess.Popen([PROGRAM, pipe], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE) as process:
            # Nobody opens the pipe for writing, and the program has come to it.
            while pipe not in self.open_files(process):
                self.assertIsNone(process.poll())
            process.send_signal(signal.SIGTERM)
            self.assertIn(b"bienban: stopped after", process.stderr.read())
            self.assertEqual(128 + signal.SIGTERM, process.wait())

    @staticmethod
    def open_files(process):
        files = set()
        for link in Path(f"/proc/{process.pid}/fd").iterdir():
            with contextlib.suppress(FileNotFoundError):  # closed meanwhile
                files.add(Path(os.readlink(link)))
        return files

    def test_a_list_of_files_from_a_pipe(self):
        paths = [self.file(f"{name}.txt", text) for name, text in ARTICLES[:2]]
        reader, writer = os.pipe()
        os.write(writer, "".join(f"{p}\n" for p in paths).encode())
        os.close(writer)
        output = self.folder / "out.jsonl"
        process = subprocess.run([PROGRAM, "--files-from", f"/dev/fd/{reader}", "--output", output], pass_fds=[reader],
                                 stderr=subprocess.PIPE, check=False)
        os.close(reader)
        self.assertEqual((0, 2), (process.returncode, output.read_bytes().count(b"\n")), process.stderr)

    def test_progress_only_on_a_terminal(self):
        ours, theirs = pty.openpty()
        with subprocess.Popen([PROGRAM, "--format", "jsonl"], stdin=subprocess.PIPE, stdout=subprocess.DEVNULL,
                              stderr=theirs) as process:
            os.close(theirs)
            process.stdin.write(json_lines(ARTICLES))
            process.stdin.flush()
            seen = b""
            while b"\x1b[K" not in seen:  # standard input is open still: this is no summary
                seen += os.read(ours, 1000)
            process.stdin.close()
            self.assertIn(b" articles, ", seen)
            self.assertEqual(0, process.wait())
        os.close(ours)

    def test_a_summary_elsewhere_and_progress_when_asked(self):
        lines = json_lines(ARTICLES[:3])
        result = run("--format", "jsonl", stdin=lines)
        self.assertRegex(result.err, r"^bienban: 3 articles: 3 records; .* MB/s\n$")
        self.assertEqual("", run("--quiet", "--format", "jsonl", stdin=lines).err)
        with subprocess.Popen([PROGRAM, "--progress", "always", "--format", "jsonl"], stdin=subprocess.PIPE,
                              stdout=subprocess.DEVNULL, stderr=subprocess.PIPE) as process:
            process.stdin.write(lines)
            process.stdin.flush()
            self.assertRegex(process.stderr.readline().decode(), r"^bienban: \d articles?, .* MB/s\n$")
            process.stdin.close()
            self.assertEqual(0, process.wait())


if __name__ == "__main__":
    unittest.main()
