"""`bienban eval` against the reference scorer, on real records and on damaged ones."""
import copy
import json
import random
import subprocess
import sys
import unicodedata
import unittest
from pathlib import Path

from program import CORPUS, DEV, SHARED, InFolder, require, run

SCORER = SHARED / "gold/score.py"
LISTS = ("events", "attendees", "mentioned", "delegations", "counts", "percents", "money", "documents", "credits")
WORDS = ("name", "text", "of", "number", "date", "currency")


def damage(records, dice):
    """Records as a worse program, or another one, would print them."""
    damaged = []
    for record in copy.deepcopy(records):
        if dice.random() < 0.1:
            continue
        if dice.random() < 0.1:
            record["source"]["path"] = "elsewhere/" + dice.choice(["x.txt", ".txt", "x.", "a.b.txt", ""])
        if dice.random() < 0.1:
            record["id"] = dice.choice([None, 7, "nobody"])
        if dice.random() < 0.3:
            record["conference"] = not record["conference"]
        for name in LISTS:
            items = record[name]
            if dice.random() < 0.05:
                record[name] = None
                continue
            if dice.random() < 0.05:
                del record[name]
                continue
            for item in list(items):
                throw = dice.random()
                if throw < 0.1:
                    items.remove(item)
                elif throw < 0.2:
                    items.append(copy.deepcopy(item))
                elif throw < 0.5:
                    change(item, dice)
        if record.get("attendees") and record.get("mentioned") is not None and dice.random() < 0.3:
            record["mentioned"].append(record["attendees"].pop())
        damaged.append(record)
    return damaged


def change(item, dice):
    """One thing about one fact is made different, or only written differently."""
    key = dice.choice(list(item))
    value = item[key]
    if key in WORDS and isinstance(value, str):
        item[key] = dice.choice([value.upper(), unicodedata.normalize("NFD", value), value.replace("ủy", "uỷ"), value + ".",
                                 value.replace(" ", "  "), value.replace("-", "–"), value.replace("'", "’"), value[:-1],
                                 "«" + value + "»", value.replace("Đ", "Ð"), value + " khóa XV", "\ufeff" + value])
    elif key in ("value", "amount"):
        item[key] = dice.choice([value + 1, value + 1e-7, value + 0.1, float(value), -value, 0, None])
    elif key in ("mod", "part_of_day"):
        item[key] = dice.choice([None, "approx", "morning", ""])
    elif key == "roles":
        item[key] = dice.choice([value * 2, value[1:], value + ["speak"], None])
    elif key == "titles":
        item[key] = dice.choice([value * 2, value[1:], None, [dict(t, text=t["text"] + " khóa XIV") for t in value]])
    elif key == "hosts":
        item[key] = dice.choice([value * 2, value[1:], None])


class AgainstTheReference(InFolder):
    def compare(self, gold, records):
        path = self.file("records.jsonl", "".join(json.dumps(r, ensure_ascii=False) + "\n" for r in records))
        for flags in ([], ["--json"]):
            reference = subprocess.run([sys.executable, "-B", str(require(SCORER)), str(gold), str(path), *flags],
                                       stdout=subprocess.PIPE, check=True).stdout.decode("utf-8")
            ours = run("eval", gold, path, *flags)
            scored = {k for r in records for k in (r.get("id"), Path(r["source"]["path"]).stem)}
            absent = [p.stem for p in gold.glob("*.json") if p.stem not in scored]
            self.assertEqual(2 if len(absent) == len(list(gold.glob("*.json"))) else 0, ours.status)
            self.assertEqual(bool(absent), "no record for" in ours.err, ours.err)
            if flags:
                self.assertEqual(json.loads(reference), json.loads(ours.out))
            else:
                self.assertEqual(reference, ours.out.decode("utf-8"))

    def check(self, gold, seed):
        require(SCORER)
        records = run(*sorted(require(gold).glob("*.txt"))).records
        self.compare(gold, records)
        self.compare(gold, [])
        dice = random.Random(seed)
        for turn in range(25):
            with self.subTest(turn=turn):
                self.compare(gold, damage(records, dice))

    def test_on_the_corpus(self):
        self.check(CORPUS, 1)

    def test_on_annotated_articles(self):
        self.check(DEV, 2)


class Alone(InFolder):
    """What needs no reference."""

    GOLD = {"id": "g", "source": "composed", "published": "2022-01", "conference": True, "events": [],
            "people": [{"name": "Lê Thị Hòa", "attended": True, "titles": ["Bí thư Huyện ủy"], "roles": ["chair"]}],
            "delegations": [], "counts": [{"quote": "5 xã", "value": 5, "of": "xã", "mod": None},
                                          {"quote": "7 bản", "value": 7, "of": "bản", "mod": None, "optional": True}],
            "percents": [], "money": [], "documents": [], "credits": []}
    TEXT = "Bà Lê Thị Hòa chủ trì. Có 5 xã và 9 làng dự. Xong.\n"

    def gold(self):
        self.file("gold/g.json", json.dumps(self.GOLD, ensure_ascii=False))
        self.file("gold/g.txt", self.TEXT)
        return self.folder / "gold"

    def record(self, **changes):
        record = {"id": "g", "conference": True,
                  "attendees": [{"name": "Lê Thị Hoà", "titles": [{"text": "BÍ THƯ huyện uỷ"}], "roles": ["chair"]}],
                  "counts": [{"value": 5, "of": "xã", "mod": None}]}
        record.update(changes)
        return record

    def scores(self, record):
        path = self.file("r.jsonl", json.dumps(record, ensure_ascii=False) + "\n")
        result = run("eval", self.gold(), path, "--json")
        self.assertEqual((0, ""), (result.status, result.err))
        return json.loads(result.out)["fields"]

    def test_spelling_is_no_difference(self):
        scores = self.scores(self.record())
        for field in ("attendees", "titles", "roles", "counts", "conference"):
            self.assertEqual(1.0, scores[field]["f1"], field)

    def test_optional_facts_neither_help_nor_harm(self):
        seven = {"value": 7, "of": "bản", "mod": None}
        self.assertEqual(1.0, self.scores(self.record(counts=self.record()["counts"] + [seven]))["counts"]["f1"])
        twice = self.scores(self.record(counts=self.record()["counts"] + [seven, seven]))["counts"]
        self.assertEqual((0.5, 1.0), (twice["precision"], twice["recall"]))

    def test_errors_come_with_sentence_and_rule(self):
        begin = self.TEXT.index("9 làng")
        record = self.record(counts=[{"value": 9, "of": "làng", "mod": None, "span": [begin, begin + 6], "rule": "count.x"}])
        path = self.file("r.jsonl", json.dumps(record, ensure_ascii=False) + "\n")
        lines = run("eval", self.gold(), path, "--errors", "counts").out.decode("utf-8").split("\n")
        self.assertEqual(["g - 5 | xã", "    Có 5 xã và 9 làng dự.", "g + 9 | làng  [count.x]", "    Có 5 xã và 9 làng dự."],
                         lines[:4])

    def test_without_records_the_texts_are_extracted(self):
        records = run(*sorted(CORPUS.glob("*.txt")))
        path = self.file("r.jsonl", records.out)
        self.assertEqual(run("eval", CORPUS, path).out, run("eval", CORPUS).out)
        self.assertEqual(run("eval", CORPUS, path).out, run("eval", CORPUS, "-", stdin=records.out).out)

    def test_records_of_other_articles_are_no_bad_score(self):
        path = self.file("r.jsonl", json.dumps(self.record(id="h", source={"path": "x/i.txt"})) + "\n")
        result = run("eval", self.gold(), path)
        gold = self.folder / "gold"
        self.assertEqual((2, [
            f"bienban: {path}: no record for 1 annotation of {gold}: g",
            f"bienban: {path}: no annotation in {gold} for 1 record: h",
            "bienban: nothing could be compared; a record belongs to the annotation ID.json when its id is ID, or its "
            "source.path ends in ID.txt", ""]), (result.status, result.err.split("\n")))
        self.assertIn(b"over 1 article (1 without a record)", result.out)

    def test_what_has_no_counterpart_is_told(self):
        gold = self.gold()
        for name in "abcdefh":
            self.file(f"gold/{name}.json", json.dumps(self.GOLD))
        lines = [json.dumps(self.record(**change)) for change in (
            {}, {"id": None, "source": {"path": "x/a.txt"}}, {"id": None, "source": {"path": "x/other.txt"}}, {"id": None})]
        result = run("eval", gold, "-", stdin="\n".join(lines).encode())
        self.assertEqual((0, [
            f"bienban: standard input: no record for 6 annotations of {gold}: b, c, d, e, f and 1 more",
            f"bienban: standard input: no annotation in {gold} for 2 records: x/other.txt, (one without id and path)", ""]),
            (result.status, result.err.split("\n")))

    def test_annotations_without_a_text(self):
        gold = self.gold()
        (gold / "g.txt").unlink()
        result = run("eval", gold)
        self.assertEqual(2, result.status)
        self.assertIn("the text of an annotation ID.json is ID.txt beside it", result.err)

    def test_what_cannot_be_compared_is_named(self):
        cases = {"{\"id\": 1": "r.jsonl:1", "[]": "r.jsonl:1", "{\"id\": \"g\", \"counts\": 3}": "counts"}
        for line, piece in cases.items():
            with self.subTest(line):
                result = run("eval", self.gold(), self.file("r.jsonl", line + "\n"))
                self.assertEqual((2, b""), (result.status, result.out))
                self.assertTrue(result.err.startswith("bienban: "), result.err)
                self.assertIn(piece, result.err)


if __name__ == "__main__":
    unittest.main()
