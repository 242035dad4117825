"""A run that is stopped, killed at any instant, or has failed in part, and is gone on with, ends like one that was not."""
import json
import os
import random
import signal
import sqlite3
import subprocess
import time
import unittest

from archive_inputs_test import ARTICLES, json_lines, tar_of
from program import PROGRAM, InFolder, run

LINES = json_lines(ARTICLES * 5)
KILLS = int(os.environ.get("BIENBAN_KILLS", "6"))  # for each kind of output


def rows(path):
    """All rows of all tables, but for what tells of the run itself."""
    with sqlite3.connect(path) as database:
        assert database.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert database.execute("PRAGMA foreign_key_check").fetchall() == []
        tables = [name for (name,) in database.execute(
            "SELECT name FROM sqlite_master WHERE type = 'table' AND name <> 'checkpoint' AND name NOT LIKE 'article_text%' "
            "AND name NOT LIKE 'sqlite%'")]
        result = {t: database.execute(f"SELECT * FROM {t} ORDER BY 1, 2, 3").fetchall() for t in tables}
    database.close()
    return result


def content(path):
    if path.is_dir():
        return {p.name: p.read_bytes() for p in sorted(path.glob("*.csv"))}
    return rows(path) if path.suffix == ".db" else path.read_bytes()


class Killed(InFolder):
    def check(self, output, *arguments):
        path = self.file("news.jsonl", LINES)
        undisturbed = self.folder / ("undisturbed" + output)
        began = time.monotonic()
        self.assertEqual(0, run(*arguments, "--output", undisturbed, path).status)
        whole_time = time.monotonic() - began
        resumed = self.folder / ("resumed" + output)
        luck = random.Random(2022)
        kills = 0
        attempts = 0
        while kills < KILLS and attempts < 100:
            attempts += 1
            with subprocess.Popen([PROGRAM, *arguments, "--resume", "--output", str(resumed), str(path)],
                                  stderr=subprocess.DEVNULL) as process:
                try:
                    process.wait(luck.uniform(0, whole_time))
                except subprocess.TimeoutExpired:
                    process.kill()
                    process.wait()
                    kills += 1
                else:
                    self.assertEqual(content(undisturbed), content(resumed))
                    resumed = self.folder / f"resumed{attempts}{output}"  # the next ones begin anew
        result = run(*arguments, "--resume", "--output", resumed, path)
        self.assertEqual(0, result.status, result.err)
        self.assertEqual(content(undisturbed), content(resumed))
        self.assertGreater(kills, 0)

    def test_json_lines(self):
        self.check(".jsonl")

    def test_csv(self):
        self.check("", "--to", "csv")

    def test_sqlite(self):
        self.check(".db", "--to", "sqlite", "--with-text")

    def test_a_line_that_a_kill_cut_off_is_written_again(self):
        path = self.file("news.jsonl", LINES)
        output = self.folder / "out.jsonl"
        run("--output", output, path)
        whole = output.read_bytes()
        checkpoint = self.folder / "out.jsonl.checkpoint"
        lines = checkpoint.read_bytes().splitlines(True)
        self.assertGreater(len(lines), 2)
        for cut in (0, 1, len(whole) // 2, len(whole) - 1):
            with self.subTest(cut):
                # What a kill may leave: the files as they were then, and one line of the checkpoint half written.
                sizes = [json.loads(line)["sizes"][0] if b"sizes" in line else 0 for line in lines]
                known = [line for line, size in zip(lines, sizes) if size <= cut]
                checkpoint.write_bytes(b"".join(known) + lines[-1][:7])
                output.write_bytes(whole[:cut] if cut > 0 else b'{"half a li')
                self.assertEqual(0, run("--resume", "--output", output, path).status)
                self.assertEqual(whole, output.read_bytes())


class Stopped(InFolder):
    def stop(self, signal_number, output, *arguments):
        """Stops a run that waits for the rest of standard input."""
        with subprocess.Popen([PROGRAM, *arguments, "--format", "jsonl", "--output", str(output)], stdin=subprocess.PIPE,
                              stderr=subprocess.PIPE) as process:
            process.stdin.write(LINES)
            process.stdin.flush()
            while not output.exists() or output.stat().st_size == 0:
                time.sleep(0.01)
            process.send_signal(signal_number)
            err = process.stderr.read().decode()
            return process.wait(), err

    def test_signals_finish_the_article_at_hand_and_say_how_to_go_on(self):
        undisturbed = self.folder / "undisturbed.jsonl"
        run("--format", "jsonl", "--output", undisturbed, stdin=LINES)
        for number in (signal.SIGINT, signal.SIGTERM):
            with self.subTest(number):
                output = self.folder / f"it's {number}.jsonl"
                status, err = self.stop(number, output)
                self.assertEqual(128 + number, status)
                records = output.read_bytes()
                self.assertTrue(undisturbed.read_bytes().startswith(records) and records.endswith(b"\n"))
                done = records.count(b"\n")
                self.assertIn(f"stopped after {done} articles", err)
                self.assertIn("--resume", err)
                self.assertIn("'" + str(output).replace("'", "'\\''") + "'", err)
                self.assertEqual(0, run("--resume", "--format", "jsonl", "--output", output, stdin=LINES).status)
                self.assertEqual(undisturbed.read_bytes(), output.read_bytes())

    def test_other_standard_input_is_refused(self):
        output = self.folder / "out.jsonl"
        self.stop(signal.SIGTERM, output)
        before = output.read_bytes()
        for other in (LINES.replace(b"2021", b"2020"), LINES[:200]):
            result = run("--resume", "--format", "jsonl", "--output", output, stdin=other)
            self.assertEqual(2, result.status)
            self.assertIn("cannot go on", result.err)
            self.assertEqual(before, output.read_bytes())


class Refused(InFolder):
    def setUp(self):
        super().setUp()
        self.input = self.file("d/a.jsonl", json_lines(ARTICLES[:5]))
        self.output = self.folder / "out.jsonl"
        self.arguments = ("--output", self.output, self.folder / "d")
        self.assertEqual(0, run(*self.arguments).status)
        self.before = self.output.read_bytes()

    def refuse(self, word, *arguments, **environment):
        result = run("--resume", *self.arguments, *arguments, **environment)
        self.assertEqual(2, result.status)
        self.assertIn(word, result.err)
        self.assertEqual(self.before, self.output.read_bytes())

    def test_a_run_that_is_whole_stays_as_it_is(self):
        result = run("--resume", *self.arguments)
        self.assertEqual(0, result.status)
        self.assertIn("5 articles done before", result.err)
        self.assertEqual(self.before, self.output.read_bytes())

    def test_other_options(self):
        self.refuse("options", "--offsets", "bytes")
        self.refuse("options", "--with-text")
        self.refuse("options", "--errors", self.folder / "errors.jsonl")
        self.assertEqual(0, run("--resume", "--jobs", "3", *self.arguments).status)

    def test_other_inputs(self):
        self.file("d/b.txt", ARTICLES[0][1])
        self.refuse("inputs")
        (self.folder / "d/b.txt").unlink()
        self.file("d/a.jsonl", json_lines(ARTICLES[1:5]))
        self.refuse("changed")

    def test_output_of_unknown_origin(self):
        (self.folder / "out.jsonl.checkpoint").unlink()
        self.refuse("checkpoint")

    def test_usage(self):
        self.assertEqual(2, run("--resume", self.input).status)
        self.assertEqual(2, run("--retry-errors", *self.arguments).status)
        self.assertEqual(2, run("--to", "csv", self.input).status)


class Retried(InFolder):
    """Files that gave errors are mended; the rest of the run is what it would have been."""

    OUTPUTS = (("out.jsonl", ("--errors", "errors.jsonl")), ("out", ("--to", "csv")), ("out.db", ("--to", "sqlite")))

    def check(self, damage, mend):
        for name, arguments in self.OUTPUTS:
            with self.subTest(name):
                damage()
                go = lambda *more, to=name: run(*arguments, *more, "--output", to, "d", cwd=self.folder)
                broken = go()
                self.assertEqual(1, broken.status)
                before = content(self.folder / name)
                self.assertEqual(1, go("--resume").status)
                self.assertEqual(before, content(self.folder / name))
                mend()
                self.assertEqual(2, go("--resume").status)
                result = go("--resume", "--retry-errors")
                self.assertEqual(0, result.status, result.err)
                self.assertEqual(0, go(to="undisturbed-" + name).status)
                expected, found = content(self.folder / ("undisturbed-" + name)), content(self.folder / name)
                if name.endswith(".db"):  # articles that were mended are numbered last
                    key = lambda row: row[1:]
                    self.assertEqual(sorted(map(key, expected["articles"])), sorted(map(key, found["articles"])))
                    self.assertEqual({t: len(r) for t, r in expected.items()}, {t: len(r) for t, r in found.items()})
                else:
                    self.assertEqual(expected, found)
                self.assertEqual([], list(self.folder.rglob("*.retry")))
                if name == "out.jsonl":
                    self.assertEqual(b"", (self.folder / "errors.jsonl").read_bytes())
                self.assertEqual(0, go("--resume").status)

    def test_lines_and_files(self):
        good = json_lines(ARTICLES * 4)
        bad = good.splitlines(True)
        for i in range(3, len(bad), 50):
            bad[i] = bad[i][:100] + b"\n"

        def damage():
            self.file("d/1.jsonl", b"".join(bad))
            self.file("d/2.txt", b"\x89PNG\r\n\x1a\n")
            self.file("d/3.txt", ARTICLES[0][1])

        def mend():
            self.file("d/1.jsonl", good)
            self.file("d/2.txt", ARTICLES[1][1])

        self.check(damage, mend)

    def test_a_broken_archive_that_holds_more_when_mended(self):
        tar = tar_of(ARTICLES)

        def damage():
            self.file("d/1.txt", ARTICLES[0][1])
            self.file("d/2.tar", tar[:len(tar) // 2 // 512 * 512 + 700])
            self.file("d/3.txt", ARTICLES[1][1])

        self.check(damage, lambda: self.file("d/2.tar", tar))


if __name__ == "__main__":
    unittest.main()
