"""The invariant of every span: what stands there in the source is what the record says stands there.

For each article and each unit that spans count in, source[begin:end] brought to NFC, with white space collapsed and
invisible characters left out, is the record's text; for a person's mentions, a form of the name.
"""
import shutil
import unittest

from program import ARCHIVE, CORPUS, DEV, InFolder, require, run
from texts import archive_articles, is_form_of, quoted


def by_code_points(data):
    text = data.decode("utf-8", errors="replace").removeprefix("\ufeff")
    return lambda begin, end: text[begin:end]


def by_bytes(data):
    return lambda begin, end: data[begin:end].decode("utf-8", errors="strict")


def by_utf16(data):
    units = data.decode("utf-8", errors="replace").removeprefix("\ufeff").encode("utf-16-le")
    return lambda begin, end: units[2 * begin:2 * end].decode("utf-16-le", errors="strict")


UNITS = {"code-points": by_code_points, "bytes": by_bytes, "utf16": by_utf16}


def claims(value):
    """Every span of a record with what the record says of it: (what, span, text or None, name or None)."""
    if isinstance(value, list):
        for item in value:
            yield from claims(item)
    elif isinstance(value, dict):
        if "span" in value:
            kind = next((k for k in ("text", "name", "message") if k in value), "span")
            yield kind, value["span"], value[kind] if kind != "message" else None, None
        for mention in value.get("mentions", []):
            yield "mention", mention, None, value["name"]
        for item in value.values():
            if isinstance(item, (dict, list)):
                yield from claims(item)


def faults(record, cut):
    for kind, (begin, end), text, name in claims(record):
        if not begin < end:
            yield f"{record['id']}: {kind} [{begin}, {end}] is empty"
            continue
        try:
            there = quoted(cut(begin, end))
        except UnicodeDecodeError:
            yield f"{record['id']}: {kind} [{begin}, {end}] cuts a character"
            continue
        if text is not None and there != text:
            yield f"{record['id']}: {kind} [{begin}, {end}] {there!r} is not {text!r}"
        if name is not None and not is_form_of(there, name):
            yield f"{record['id']}: {kind} [{begin}, {end}] {there!r} is no form of {name!r}"


class Spans(InFolder):
    def check(self, paths):
        """Each file in each unit; the spans of all units must be as many and the facts the same."""
        paths = sorted(paths)
        seen = 0
        shapes = []
        for unit, cutter in UNITS.items():
            records = run("--offsets", unit, *paths).records
            self.assertEqual([p.stem for p in paths], [r["id"] for r in records])
            found = []
            for path, record in zip(paths, records):
                found += faults(record, cutter(path.read_bytes()))
            self.assertEqual([], found[:20], f"{unit}: {len(found)} faults in all")
            shapes.append([[(kind, text, name) for kind, _, text, name in claims(r)] for r in records])
            seen += sum(map(len, shapes[-1]))
        self.assertEqual(shapes[0], shapes[1])
        self.assertEqual(shapes[0], shapes[2])
        self.assertGreater(seen, 0)

    def test_corpus(self):
        self.check(CORPUS.glob("*.txt"))

    def test_annotated_articles(self):
        self.check(require(DEV).glob("*.txt"))

    def test_the_first_2000_articles_of_an_archive(self):
        require(ARCHIVE)
        if shutil.which("zstd") is None:
            self.skipTest("zstd is not installed")
        self.check([self.file(name + ".txt", text) for name, text in archive_articles(2000)])

    def test_corpus_in_other_dress(self):
        """The corpus decomposed, with other line ends, a byte order mark, wide and invisible characters between."""
        import unicodedata
        dresses = {
            "nfd": lambda t: unicodedata.normalize("NFD", t),
            "crlf": lambda t: "\ufeff" + t.replace("\n", "\r\n"),
            "nbsp": lambda t: t.replace(" ", "\u00a0 "),
            "soft": lambda t: t.replace("ng", "n\u00adg"),
            "wide": lambda t: "𝄞 " + t.replace(". ", ". 🎵 "),
            "eth": lambda t: t.replace("Đ", "Ð"),
        }
        for name, dress in dresses.items():
            with self.subTest(name):
                self.check([self.file(f"{name}/{p.name}", dress(p.read_text(encoding="utf-8")))
                            for p in CORPUS.glob("*.txt")])


class TheCheck(unittest.TestCase):
    """The checker finds a wrong span of each kind."""

    RECORD = {"id": "x", "counts": [{"text": "5 xã", "span": [0, 4]}],
              "attendees": [{"name": "Lê Thị Hòa", "mentions": [[5, 15], [16, 19]], "titles": []}]}
    SOURCE = "5 xã Lê Thị Hoà Hoà.".encode("utf-8")

    def test_a_right_record_has_no_fault(self):
        self.assertEqual([], list(faults(self.RECORD, by_code_points(self.SOURCE))))

    def test_wrong_spans_are_found(self):
        self.assertTrue(list(faults(self.RECORD, by_bytes(self.SOURCE))))
        for path, span in ((("counts", 0, "span"), [0, 3]), (("counts", 0, "span"), [4, 4]),
                           (("attendees", 0, "mentions"), [[5, 14]]), (("attendees", 0, "mentions"), [[0, 4]])):
            import copy
            record = copy.deepcopy(self.RECORD)
            record[path[0]][path[1]][path[2]] = span
            with self.subTest(span=span):
                self.assertEqual(1, len(list(faults(record, by_code_points(self.SOURCE)))))


if __name__ == "__main__":
    unittest.main()
