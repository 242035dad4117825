"""Kills runs at random instants and goes on with them: each ends like a run that was never disturbed.

  kills.py --kills 50 --seed 7 --to sqlite news.jsonl.zst

$BIENBAN is the program. After each kill what it left must be whole; after the last one, and whenever a run ends before
its kill, the output must be that of the undisturbed run: byte for byte, or in SQLite row for row.
"""
import argparse
import random
import shutil
import sqlite3
import subprocess
import tempfile
import time
from pathlib import Path

from program import PROGRAM

OUTPUTS = {"jsonl": "out.jsonl", "csv": "out", "sqlite": "out.db"}


class Broken(AssertionError):
    """What a run left is not what it should be."""


def rows(path):
    """All rows of all tables, but for what tells of the run itself."""
    with sqlite3.connect(path) as database:
        if database.execute("PRAGMA integrity_check").fetchall() != [("ok",)]:
            raise Broken(f"{path}: damaged")
        if database.execute("PRAGMA foreign_key_check").fetchall():
            raise Broken(f"{path}: rows without parents")
        if database.execute("SELECT count(*) FROM sqlite_master WHERE name = 'article_text'").fetchone() == (1,):
            database.execute("INSERT INTO article_text (article_text) VALUES ('integrity-check')")  # raises
        tables = [name for (name,) in database.execute(
            "SELECT name FROM sqlite_master WHERE type = 'table' AND name <> 'checkpoint' AND name NOT LIKE 'article_text%' "
            "AND name NOT LIKE 'sqlite%'")]
        result = {t: database.execute(f"SELECT * FROM {t} ORDER BY 1, 2, 3").fetchall() for t in tables}
    database.close()
    return result


def content(path):
    """What two outputs are compared by: bytes, or rows."""
    if path.is_dir():
        return {p.name: p.read_bytes() for p in sorted(path.glob("*.csv"))}
    return rows(path) if path.suffix == ".db" else path.read_bytes()


class Killer:
    """Kills runs of the program with these arguments, all in `folder`."""

    def __init__(self, folder, to, arguments, seed):
        self.folder = folder
        self.output = folder / OUTPUTS[to]
        self.arguments = ["--to", to, *map(str, arguments)]
        self.luck = random.Random(seed)
        self.begun_anew = 0
        self.half_lines = 0
        began = time.monotonic()
        undisturbed = folder / ("undisturbed-" + OUTPUTS[to])
        done = self.start("--output", undisturbed)
        if done.wait() not in (0, 1):
            raise Broken(f"the undisturbed run ended with status {done.returncode}")
        self.seconds = time.monotonic() - began
        self.expected = content(undisturbed)

    def start(self, *more):
        return subprocess.Popen([PROGRAM, *self.arguments, *map(str, more)], stderr=subprocess.DEVNULL)

    def go_on(self):
        return self.start("--resume", "--output", self.output)

    def kill(self, kills, tell=lambda line: None):
        """Kills so many runs, each at an instant between its start and the time that a whole run takes."""
        killed = 0
        while killed < kills:
            instant = self.luck.uniform(0, self.seconds)
            with self.go_on() as process:
                try:
                    process.wait(instant)
                except subprocess.TimeoutExpired:
                    process.kill()
                    process.wait()
            if process.returncode == -9:
                killed += 1
                tell(f"kill {killed} after {instant:.3f} s: {self.what_is_left()}")
            else:
                self.compare(process)
                tell(f"not killed within {instant:.3f} s: the run is whole, and the next one begins anew")
                self.begin_anew()
        with self.go_on() as process:
            process.wait()
        self.compare(process)

    def begin_anew(self):
        self.begun_anew += 1
        for path in self.folder.glob(self.output.name + "*"):
            shutil.rmtree(path) if path.is_dir() else path.unlink()

    def compare(self, process):
        if process.returncode not in (0, 1):
            raise Broken(f"a run that went on ended with status {process.returncode}")
        if content(self.output) != self.expected:
            raise Broken(f"{self.output} is not what an undisturbed run writes")

    def what_is_left(self):
        """Checks that what a kill left is whole as far as it goes; says how far that is."""
        if not self.output.exists():
            return "nothing yet"
        if self.output.suffix == ".db":
            return self.rows_left()
        if self.output.is_dir():
            found = content(self.output)
            lines = sum(self.lines_left(found[name], self.expected[name]) for name in found)
            return f"{lines} lines in {len(found)} files"
        return f"{self.lines_left(self.output.read_bytes(), self.expected)} lines"

    def lines_left(self, left, whole):
        if not whole.startswith(left):
            raise Broken("a kill left something else than the beginning of the output")
        self.half_lines += left != b"" and not left.endswith(b"\n")
        return left.count(b"\n")

    def rows_left(self):
        # A look would do what opening the database does after a kill: at a copy.
        with tempfile.TemporaryDirectory() as folder:
            for path in self.folder.glob(self.output.name + "*"):
                shutil.copy(path, folder)
            found = rows(Path(folder) / self.output.name)
        for table, left in found.items():
            if left != self.expected[table][:len(left)]:
                raise Broken(f"a kill left other rows in {table}")
        return f"{len(found.get('articles', []))} articles, {sum(map(len, found.values()))} rows"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--kills", type=int, default=50)
    parser.add_argument("--seed", type=int, default=random.SystemRandom().randrange(1_000_000))
    parser.add_argument("--to", choices=OUTPUTS, default="jsonl")
    parser.add_argument("arguments", nargs="+", help="input files, and options of bienban behind --")
    given = parser.parse_args()
    print(f"seed {given.seed}, {given.kills} kills, {given.to}", flush=True)
    with tempfile.TemporaryDirectory() as folder:
        killer = Killer(Path(folder), given.to, given.arguments, given.seed)
        print(f"undisturbed: {killer.seconds:.1f} s", flush=True)
        killer.kill(given.kills, lambda line: print(line, flush=True))
    print(f"{given.kills} kills, {killer.begun_anew + 1} whole runs, all as undisturbed; half a line at the end of a file "
          f"{killer.half_lines} times")


if __name__ == "__main__":
    main()
