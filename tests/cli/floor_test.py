"""Keeps each field's F1 on the corpus from falling below floors.json.

Who makes the rules better raises the floors with them: `floor_test.py --raise` writes what the program reaches now,
rounded down to a hundredth, and never lowers one.
"""
import json
import math
import sys
import unittest
from pathlib import Path

from program import CORPUS, run

FLOORS = Path(__file__).with_name("floors.json")


def reached():
    fields = json.loads(run("eval", CORPUS, "--json").out)["fields"]
    return {name: score["f1"] for name, score in fields.items()}


class Floors(unittest.TestCase):
    def test_no_field_falls(self):
        floors = json.loads(FLOORS.read_text(encoding="utf-8"))
        scores = reached()
        self.assertEqual(set(scores), set(floors))
        for name, floor in floors.items():
            with self.subTest(name):
                self.assertGreaterEqual(scores[name], floor)


def raise_floors():
    floors = json.loads(FLOORS.read_text(encoding="utf-8"))
    for name, score in reached().items():
        floors[name] = max(floors.get(name, 0), math.floor(score * 100) / 100)
    FLOORS.write_text(json.dumps(floors, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    if sys.argv[1:] == ["--raise"]:
        raise_floors()
    else:
        unittest.main()
