"""What the program prints, held against its JSON Schemas by a real validator."""
import json
import unittest

from program import ARCHIVE, CORPUS, DEV, ROOT, InFolder, require, run
from texts import archive_articles

try:
    import jsonschema
except ImportError:
    jsonschema = None


def validator(name):
    if jsonschema is None:
        raise unittest.SkipTest("python3-jsonschema is not installed")
    schema = json.loads((ROOT / "schema" / name).read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    return jsonschema.Draft202012Validator(schema)


class Schema(InFolder):
    def check(self, name, items):
        valid = validator(name)
        faults = [f"{item.get('id')}: {'/'.join(map(str, fault.absolute_path))}: {fault.message[:200]}"
                  for item in items for fault in valid.iter_errors(item)]
        self.assertEqual([], faults[:20], f"{len(faults)} faults in all")

    def test_records_of_the_corpus(self):
        records = run("--with-text", CORPUS).records
        texts = [r for r in records if r["source"]["path"].endswith(".txt")]
        self.assertEqual(len(list(CORPUS.glob("*.txt"))), len(texts))
        self.check("record.schema.json", records)

    def test_records_of_annotated_articles(self):
        self.check("record.schema.json", run(*sorted(require(DEV).glob("*.txt"))).records)

    def test_records_of_an_archive(self):
        require(ARCHIVE)
        for name, text in archive_articles(500):
            self.file(name + ".txt", text)
        records = run(self.folder).records
        self.assertEqual(500, len(records))
        self.check("record.schema.json", records)

    def test_error_records(self):
        errors = self.folder / "errors.jsonl"
        run("--errors", errors, self.folder / "missing.txt", self.file("a.txt", "a"))
        self.check("error.schema.json", map(json.loads, errors.read_text(encoding="utf-8").splitlines()))

    def test_the_schema_refuses_what_is_wrong(self):
        valid = validator("record.schema.json")
        (record,) = run(CORPUS / "a01.txt").records
        self.assertTrue(valid.is_valid(record))
        wrong = {
            "a name that nobody knows": lambda r: r.update(surprise=1),
            "a missing list": lambda r: r.pop("counts"),
            "a role of its own": lambda r: r["attendees"][0]["roles"].append("sleep"),
            "an attendee without a role": lambda r: r["attendees"][0]["roles"].clear(),
            "a span of one": lambda r: r["attendees"][0]["mentions"][0].pop(),
            "a value in words": lambda r: r["counts"][0].update(value="17"),
            "a mod that is none": lambda r: r["counts"][0].update(mod="nearly"),
            "a thirteenth month": lambda r: r["events"][0].update(date="2022-13-01"),
        }
        for name, change in wrong.items():
            with self.subTest(name):
                copy = json.loads(json.dumps(record))
                change(copy)
                self.assertFalse(valid.is_valid(copy))


if __name__ == "__main__":
    unittest.main()
