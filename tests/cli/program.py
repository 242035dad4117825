"""What the black-box tests share: where things are, and how to run the program."""
import json
import os
import subprocess
import tempfile
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SHARED = ROOT.parent / "shared"
CORPUS = ROOT / "corpus"
DEV = SHARED / "gold/dev"
ARCHIVE = SHARED / "archive/news-20k.jsonl.zst"
PROGRAM = os.environ.get("BIENBAN", str(ROOT / "build/bienban"))


class Result:
    def __init__(self, process):
        self.status = process.returncode
        self.out = process.stdout
        self.err = process.stderr.decode("utf-8")

    @property
    def records(self):
        return [json.loads(line) for line in self.out.decode("utf-8").split("\n") if line]


def run(*arguments, stdin=b"", rules=None, cwd=None):
    """Runs the program; the rules are those of the sources, unless `rules` says what $BIENBAN_RULES is."""
    environment = {k: v for k, v in os.environ.items() if k != "BIENBAN_RULES"}
    if rules is not None:
        environment["BIENBAN_RULES"] = str(rules)
    process = subprocess.run([PROGRAM, *map(str, arguments)], input=stdin, stdout=subprocess.PIPE,
                             stderr=subprocess.PIPE, env=environment, cwd=cwd, check=False)
    return Result(process)


class InFolder(unittest.TestCase):
    """A test in an empty folder of its own."""

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)

    def file(self, name, content):
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))
        return path


def require(path):
    """Skips the test where `path`, which is no part of the project, is not there."""
    if not path.exists():
        raise unittest.SkipTest(f"{path} is not there")
    return path
