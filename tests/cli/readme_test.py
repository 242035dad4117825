"""The commands of the README and of docs/archives.md print what is said there.

A block of ```console holds commands ("$ ...") and their output. `readme_test.py --write` puts the program's present
output there. `tools/test` itself is not run from here, and the figures of `eval` may be older than the rules:
floor_test.py looks after those.
"""
import os
import re
import shutil
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

from program import PROGRAM, ROOT

PAGES = [ROOT / "README.md", ROOT / "docs/archives.md"]
BLOCK = re.compile(r"(?<=```console\n)(.*?)(?=```)", re.DOTALL)
# Stands in for tools/run, which would build first.
RUN = '#!/bin/sh\n[ $# -gt 0 ] || set -- corpus/*.txt\nexec "$BIENBAN" "$@"\n'


class Desk:
    """A folder in which a page's commands can be typed."""

    def __enter__(self):
        self.temporary = tempfile.TemporaryDirectory()
        self.folder = Path(self.temporary.name)
        (self.folder / "tools").mkdir()
        (self.folder / "tools/run").write_text(RUN, encoding="utf-8")
        (self.folder / "tools/run").chmod(0o755)
        for name in ("corpus", "docs", "rules", "schema"):
            (self.folder / name).symlink_to(ROOT / name)
        return self

    def __exit__(self, *_):
        self.temporary.cleanup()

    def type(self, command):
        done = subprocess.run(["bash", "-c", command], cwd=self.folder, stdout=subprocess.PIPE, check=False,
                              env={**os.environ, "BIENBAN": str(Path(PROGRAM).resolve()), "LC_ALL": "C.UTF-8"})
        return done.stdout.decode("utf-8", errors="replace")


def commands(block):
    """[(command, output)] of a block."""
    pieces = re.split(r"^\$ ((?:.*\\\n)*.*)\n", block, flags=re.MULTILINE)[1:]
    return list(zip(pieces[::2], pieces[1::2]))


def rewritten(text, answer):
    """A page with each command's output as `answer` gives it; tools/test keeps what it says."""
    def block(match):
        return "".join(f"$ {command}\n" + (said if command.startswith("tools/test") else answer(command))
                       for command, said in commands(match[1]))

    return BLOCK.sub(block, text)


def settled(command, output):
    return re.sub(r"[0-9]+", "0", output) if " eval " in command else output


def need_tools():
    missing = [tool for tool in ("jq", "sqlite3", "zstd") if shutil.which(tool) is None]
    if missing:
        raise unittest.SkipTest(f"not installed: {', '.join(missing)}")


class Pages(unittest.TestCase):
    def test_say_what_the_program_prints(self):
        need_tools()
        for page in PAGES:
            said = BLOCK.findall(page.read_text(encoding="utf-8"))
            self.assertTrue(said, page)
            with Desk() as desk:
                for command, output in (pair for block in said for pair in commands(block)):
                    if command.startswith("tools/test"):
                        continue
                    with self.subTest(command, page=page.name):
                        self.assertEqual(settled(command, output), settled(command, desk.type(command)))

    def test_links_lead_somewhere(self):
        for page in PAGES:
            for target in re.findall(r"\]\(([^)#]+)\)", page.read_text(encoding="utf-8")):
                with self.subTest(target, page=page.name):
                    self.assertTrue((page.parent / target).exists())


if __name__ == "__main__":
    if sys.argv[1:] == ["--write"]:
        for each in PAGES:
            with Desk() as at:
                each.write_text(rewritten(each.read_text(encoding="utf-8"), at.type), encoding="utf-8")
    else:
        unittest.main()
