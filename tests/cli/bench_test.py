"""tools/bench measures everything and says so. Its figures are no test's business."""
import json
import subprocess
import sys
from pathlib import Path
from unittest import main

from program import PROGRAM, ROOT, InFolder, require

BUILD = Path(PROGRAM).resolve().parent
SECTIONS = ("answers", "general archive", "conference articles", "F1 of the baseline", "steps, general archive",
            "one article through standard input", "forms of input", "peak memory", "one article of growing length",
            "targets")
ROWS = ("floor", "all facts", "--only-conferences", "two jobs", "Python baseline", "decode", "normalise", "segment",
        "words", "stage 1", "assemble", "write", "whole", "folder of html", "warc.gz", "numbers", "brackets, nested")


class TheBench(InFolder):
    def bench(self, *arguments):
        require(BUILD / "bench_floor")
        return subprocess.run([sys.executable, "-B", ROOT / "bench/run.py", "--build", BUILD, *arguments],
                              capture_output=True, text=True, check=False)

    def test_prints_its_table_and_keeps_the_run(self):
        archive = self.file("archive.jsonl", "".join(
            json.dumps({"id": path.stem, "text": path.read_text(encoding="utf-8")}) + "\n"
            for path in sorted((ROOT / "corpus").glob("a*.txt"))[:4]))
        done = self.bench("--quick", "--archive", archive, "--longest", "2048", "--output", self.folder / "run.json")
        self.assertEqual((0, ""), (done.returncode, done.stderr))
        lines = done.stdout.splitlines()
        for row in ROWS:
            self.assertTrue(any(line.startswith(row) for line in lines), row)
        kept = json.loads((self.folder / "run.json").read_text(encoding="utf-8"))
        titles = [section["title"] for section in kept["sections"]] + ["targets"]
        for title in SECTIONS:
            self.assertTrue(any(found.startswith(title) for found in titles), title)
            self.assertIn(f"== {title}", done.stdout)
        # Of the growth there is nothing to tell where every text is short.
        self.assertLessEqual(8, len(kept["targets"]))
        self.assertRegex(kept["machine"]["commit"], "^([0-9a-f]{40})?$")

    def test_refuses_what_it_does_not_know(self):
        done = self.bench("--only", "answers,speeed")
        self.assertEqual((1, ""), (done.returncode, done.stdout))
        self.assertIn("no such measure: speeed", done.stderr)


if __name__ == "__main__":
    main()
