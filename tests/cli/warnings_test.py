"""What a record warns of: texts that were read with a doubt, or that have lost something before they came."""
import json
import unicodedata
import unittest

from program import CORPUS, ROOT, InFolder, run


def bare(text):
    """Without marks, as old telegrams and e-mails are."""
    parts = unicodedata.normalize("NFD", text).replace("đ", "d").replace("Đ", "D")
    return "".join(c for c in parts if not unicodedata.combining(c))


def codes(record):
    return [warning["code"] for warning in record["warnings"]]


class Warnings(InFolder):
    def read(self, data, *arguments):
        (record,) = run(*arguments, stdin=data).records
        return record

    def test_the_corpus_has_no_doubt(self):
        for record in run(*sorted(CORPUS.glob("*.txt"))).records:
            self.assertEqual([], [c for c in codes(record) if c != "date-without-year"], record["id"])

    def test_an_encoding_that_may_be_another(self):
        western = "Le président a été reçu à Hanoï".encode("latin-1")
        record = self.read(western)
        self.assertIn("encoding-unsure", codes(record))
        self.assertIn(record["source"]["encoding"], record["warnings"][0]["message"])
        self.assertEqual([], codes(self.read(western, "--encoding", "windows-1252")))

    def test_bytes_that_are_no_text(self):
        record = self.read("Hội nghị tổng kết công tác năm ".encode() + b"\xff 2021\n")
        self.assertEqual(["undecodable-bytes"], codes(record))
        self.assertIn("1 sequences of bytes are not UTF-8", record["warnings"][0]["message"])

    def test_text_without_marks_tells_only_what_is_safe(self):
        """All marks of the corpus taken away: what is told then is what the original tells, or a part of it."""
        paths = sorted(CORPUS.glob("*.txt"))
        for path in paths:
            self.file(path.name, bare(path.read_text(encoding="utf-8")))
        told, new = 0, []
        for whole, left in zip(run(*paths).records, run(*(self.folder / p.name for p in paths)).records):
            self.assertEqual(whole["id"], left["id"])
            self.assertIn("no-diacritics", codes(left))
            self.assertFalse(left["conference"])
            for key in ("events", "attendees", "mentioned", "delegations", "counts"):
                self.assertEqual([], left[key], left["id"])
            for key in ("percents", "money", "documents"):
                texts = [bare(item["text"]) for item in whole[key]]
                for item in left[key]:
                    told += 1
                    if not any(item["text"] in text for text in texts):
                        new.append((left["id"], item))
        self.assertGreater(told, 50)
        self.assertLess(len(new) * 20, told, new)

    def test_every_code_is_in_the_schema(self):
        schema = json.loads((ROOT / "schema/record.schema.json").read_text(encoding="utf-8"))
        known = schema["$defs"]["warning"]["properties"]["code"]
        for code in ("undecodable-bytes", "encoding-unsure", "no-diacritics", "date-without-year"):
            self.assertIn(code, known["enum"])
            self.assertIn(code + ":", known["description"])


if __name__ == "__main__":
    unittest.main()
