"""A run that is stopped, killed at any instant, or has failed in part, and is gone on with, ends like one that was not."""
import json
import os
import signal
import subprocess
import time
import unittest

from archive_inputs_test import ARTICLES, json_lines, tar_of
from kills import Killer, content
from program import PROGRAM, InFolder, run

KILLS = int(os.environ.get("BIENBAN_KILLS", "3"))  # for each kind of output
SEED = int(os.environ.get("BIENBAN_SEED", "2022"))


def bulky(articles):
    """Lines that fill batches with what no record says: a few articles are written one batch after another."""
    return "".join(json.dumps({"id": name, "text": text, "more": "x" * 90_000}, ensure_ascii=False) + "\n"
                   for name, text in articles).encode()


class Killed(InFolder):
    def check(self, to, *arguments):
        path = self.file("news.jsonl", bulky(ARTICLES))
        killer = Killer(self.folder, to, [*arguments, path], SEED)
        killer.kill(KILLS)

    def test_json_lines(self):
        self.check("jsonl")

    def test_csv(self):
        self.check("csv")

    def test_sqlite(self):
        self.check("sqlite", "--with-text")

    def test_a_line_that_a_kill_cut_off_is_written_again(self):
        path = self.file("news.jsonl", bulky(ARTICLES[:10]))
        output = self.folder / "out.jsonl"
        run("--output", output, path)
        whole = output.read_bytes()
        checkpoint = self.folder / "out.jsonl.checkpoint"
        lines = checkpoint.read_bytes().splitlines(True)
        self.assertGreater(len(lines), 3)
        for cut in (0, len(whole) // 2, len(whole) - 1):
            with self.subTest(cut):
                # What a kill may leave: the files as they were then, and one line of the checkpoint half written.
                sizes = [json.loads(line)["sizes"][0] if b"sizes" in line else 0 for line in lines]
                known = [line for line, size in zip(lines, sizes) if size <= cut]
                checkpoint.write_bytes(b"".join(known) + lines[-1][:7])
                output.write_bytes(whole[:cut] if cut > 0 else b'{"half a li')
                self.assertEqual(0, run("--resume", "--output", output, path).status)
                self.assertEqual(whole, output.read_bytes())


class Stopped(InFolder):
    LINES = bulky(ARTICLES[:10])

    def stop(self, signal_number, output):
        """Stops a run that waits for the rest of standard input."""
        with subprocess.Popen([PROGRAM, "--format", "jsonl", "--output", str(output)], stdin=subprocess.PIPE,
                              stderr=subprocess.PIPE) as process:
            process.stdin.write(self.LINES)
            process.stdin.flush()
            while not output.exists() or output.stat().st_size == 0:
                time.sleep(0.01)
            process.send_signal(signal_number)
            err = process.stderr.read().decode()
            return process.wait(), err

    def go_on(self, output, stdin):
        return run("--resume", "--format", "jsonl", "--output", output, stdin=stdin)

    def test_signals_finish_the_article_at_hand_and_say_how_to_go_on(self):
        undisturbed = run("--format", "jsonl", stdin=self.LINES).out
        for number in (signal.SIGINT, signal.SIGTERM):
            with self.subTest(number):
                output = self.folder / f"it's {number}.jsonl"
                status, err = self.stop(number, output)
                self.assertEqual(128 + number, status)
                records = output.read_bytes()
                self.assertTrue(undisturbed.startswith(records) and records.endswith(b"\n"))
                done = records.count(b"\n")
                quoted = "'" + str(output).replace("'", "'\\''") + "'"
                self.assertEqual(f"bienban: stopped after {done} articles; to go on: bienban --format jsonl "
                                 f"--output {quoted} --resume\n", err)
                # Other standard input is refused, and changes nothing.
                for other in (self.LINES.replace(b"2021", b"2020"), self.LINES[:200]):
                    refused = self.go_on(output, other)
                    self.assertEqual((2, records), (refused.status, output.read_bytes()))
                    self.assertIn("cannot go on", refused.err)
                self.assertEqual(0, self.go_on(output, self.LINES).status)
                self.assertEqual(undisturbed, output.read_bytes())


class Refused(InFolder):
    def refuse(self, word, *arguments):
        result = run("--resume", *self.arguments, *arguments)
        self.assertEqual(2, result.status)
        self.assertIn("cannot go on: ", result.err)
        self.assertIn(word, result.err)
        self.assertEqual(self.before, self.output.read_bytes())

    def test_what_is_not_as_it_was(self):
        self.file("d/a.jsonl", json_lines(ARTICLES[:3]))
        self.output = self.folder / "out.jsonl"
        self.arguments = ("--output", self.output, self.folder / "d")
        self.assertEqual(0, run(*self.arguments).status)
        self.before = self.output.read_bytes()
        whole = run("--resume", "--jobs", "3", *self.arguments)
        self.assertEqual((0, self.before), (whole.status, self.output.read_bytes()))
        self.assertIn("3 articles done before", whole.err)

        self.refuse("options", "--with-text")
        self.refuse("options", "--errors", self.folder / "errors.jsonl")
        self.file("d/b.txt", ARTICLES[0][1])
        self.refuse("inputs")
        (self.folder / "d/b.txt").unlink()
        self.file("d/a.jsonl", json_lines(ARTICLES[1:4]))
        self.refuse("changed")
        (self.folder / "out.jsonl.checkpoint").unlink()
        self.refuse("checkpoint")

    def test_usage(self):
        path = self.file("a.txt", ARTICLES[0][1])
        self.assertEqual(2, run("--resume", path).status)
        self.assertEqual(2, run("--retry-errors", "--output", "out.jsonl", path).status)
        self.assertEqual(2, run("--to", "csv", path).status)


class Retried(InFolder):
    """Files that gave errors are mended; the rest of the run is what it would have been."""

    def damage(self):
        """A folder in which a line, a file, and the rest of an archive cannot be read; gives what mends it."""
        lines, tar = bulky(ARTICLES[:10]), tar_of(ARTICLES[10:13])
        bad = lines.splitlines(True)
        bad[7] = bad[7][:100] + b"\n"
        self.file("d/1.jsonl", b"".join(bad))
        self.file("d/2.txt", b"\x89PNG\r\n\x1a\n")
        self.file("d/3.txt", ARTICLES[0][1])
        self.file("d/4.tar", tar[:len(tar) // 2 // 512 * 512 + 700])
        self.file("d/5.txt", ARTICLES[1][1])
        return {"d/1.jsonl": lines, "d/2.txt": ARTICLES[1][1], "d/4.tar": tar}

    def go(self, *arguments):
        return run(*arguments, "d", cwd=self.folder)

    def test_json_lines(self):
        arguments = ("--output", "out.jsonl", "--errors", "errors.jsonl")
        output = self.folder / "out.jsonl"
        mended = self.damage()
        self.assertEqual(1, self.go(*arguments).status)
        before = content(output)
        self.assertEqual(1, self.go(*arguments, "--resume").status)
        self.assertEqual(before, content(output))
        for name, data in mended.items():
            self.file(name, data)
        self.assertEqual(2, self.go(*arguments, "--resume").status)
        again = self.go(*arguments, "--resume", "--retry-errors")
        self.assertEqual(0, again.status, again.err)
        self.assertEqual(self.go().out, content(output))
        self.assertEqual(b"", (self.folder / "errors.jsonl").read_bytes())
        self.assertEqual([], list(self.folder.rglob("*.retry")))
        self.assertEqual(0, self.go(*arguments, "--resume").status)

    def tables(self, to, output):
        mended = self.damage()
        self.assertEqual(1, self.go("--to", to, "--output", output).status)
        for name, data in mended.items():
            self.file(name, data)
        again = self.go("--to", to, "--output", output, "--resume", "--retry-errors")
        self.assertEqual(0, again.status, again.err)
        self.assertEqual(0, self.go("--to", to, "--output", "undisturbed-" + output).status)
        return content(self.folder / ("undisturbed-" + output)), content(self.folder / output)

    def test_csv(self):
        self.assertEqual(*self.tables("csv", "out"))

    def test_sqlite(self):
        expected, found = self.tables("sqlite", "out.db")
        # Articles that were mended are numbered last.
        without_number = lambda articles: sorted(row[1:] for row in articles)
        self.assertEqual(without_number(expected["articles"]), without_number(found["articles"]))
        self.assertEqual({t: len(r) for t, r in expected.items()}, {t: len(r) for t, r in found.items()})


if __name__ == "__main__":
    unittest.main()
