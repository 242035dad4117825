"""Each field's F1 over corpus/ does not fall below what tests/cli/corpus_floor.tsv holds."""
import os
import pathlib
import re
import subprocess
import tempfile
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]
BIENBAN = os.environ["BIENBAN"]


def scores():
    """F1 by field, as `bienban eval` prints it."""
    articles = sorted(str(p) for p in (ROOT / "corpus").glob("*.txt"))
    with tempfile.TemporaryDirectory() as folder:
        records = pathlib.Path(folder) / "records.jsonl"
        with records.open("wb") as out:
            subprocess.run([BIENBAN, *articles], stdout=out, check=True)
        table = subprocess.run([BIENBAN, "eval", str(ROOT / "corpus"), str(records)], check=True,
                               capture_output=True, text=True).stdout
    row = re.compile(r"^(\w[\w ]*?) +\d\.\d+ +\d\.\d+ +(\d\.\d+) +\d+$", re.M)
    return {field: float(f1) for field, f1 in row.findall(table)}


class CorpusScore(unittest.TestCase):
    def test_no_field_falls(self):
        found = scores()
        floors = (ROOT / "tests/cli/corpus_floor.tsv").read_text(encoding="utf-8").split("\n")
        lines = [line.split("\t") for line in floors if line and not line.startswith("#")]
        self.assertEqual(sorted(found), sorted(field for field, _ in lines), "every field has its floor")
        for field, floor in lines:
            with self.subTest(field=field):
                self.assertGreaterEqual(found[field], float(floor))


if __name__ == "__main__":
    unittest.main()
