"""The same article in every encoding and spelling habit gives the same facts, at the right places.

    forms_test.py            a sample: part of the corpus in every form
    forms_test.py --whole    all articles of the corpus, and the annotated ones where they are; prints figures

Every article is brought to NFC and converted to each form (form_bytes.py, form_spelling.py); the program runs over all
of them; the records are compared with those of the UTF-8 original (form_facts.py says what is the same), and each span,
in each unit, with the place of the same piece in the converted file.
"""
import html
import json
import shutil
import subprocess
import sys
import tempfile
import unicodedata
import unittest
from dataclasses import dataclass, field
from pathlib import Path

from form_bytes import encodings
from form_facts import differences, facts, fold, spans
from form_spelling import Spelling, spellings
from program import CORPUS, DEV, PROGRAM, InFolder
from spans_test import claims
from texts import INVISIBLE, is_form_of, quoted

PLAIN = Spelling("as it is", lambda text, _: [(1, c) for c in text])
UNITS = ("bytes", "code-points", "utf16")
FEWEST_FACTS = 0.995     # of all cases
FEWEST_IN_SAMPLE = 0.99  # in a sample one case is more than that
FEWEST_ARTICLES = 0.99   # whose encoding is found
FEWEST_PARAGRAPHS = 0.95


@dataclass(frozen=True)
class Form:
    spelling: Spelling
    encodings: tuple  # one, or several for its paragraphs in turn

    @property
    def name(self):
        if self.spelling is PLAIN:
            return "+".join(e.name for e in self.encodings)
        return self.spelling.name if self.encodings[0].name == "UTF-8" else \
            f"{self.spelling.name} in {self.encodings[0].name}"

    @property
    def small(self):
        return any(e.small for e in self.encodings)

    @property
    def differs(self):
        own = {"signs", "letters"} | ({"case"} if self.small else set())
        return self.spelling.differs | (own if any(e.name != "UTF-8" for e in self.encodings) else set())


class Converted:
    """An article in a form, and where each of its characters went."""

    def __init__(self, text, form):
        self.begins = {unit: [] for unit in UNITS}  # of each of the original's characters
        self.ends = {unit: [] for unit in UNITS}
        mark = form.encodings[0].mark
        data, read = [mark], []
        at = {"bytes": len(mark), "code-points": 0, "utf16": 0}
        self.letter_at = {len(mark): 0}  # byte -> place in `text`, where a character begins or ends
        for size, written, encoding in in_turn(text, form):
            raw, decoded = encoding.convert(written)
            before = dict(at)
            at["bytes"] += len(raw)
            at["code-points"] += len(decoded)
            at["utf16"] += len(decoded.encode("utf-16-le")) // 2
            for unit in UNITS:
                self.begins[unit] += [before[unit]] * size
                self.ends[unit] += [at[unit]] * size
            self.letter_at[at["bytes"]] = at["code-points"]
            data.append(raw)
            read.append(decoded)
        self.data, self.text = b"".join(data), "".join(read)  # the text is what the program should decode

    def cut(self, unit, begin, end, text):
        """A piece of the source; `text` is the text as the program decoded it."""
        if unit == "code-points":
            return text[begin:end]
        if unit == "utf16":
            return text.encode("utf-16-le")[2 * begin:2 * end].decode("utf-16-le", errors="replace")
        if begin not in self.letter_at or end not in self.letter_at:
            return "(half a character)"
        return self.text[self.letter_at[begin]:self.letter_at[end]]


def in_turn(text, form):
    """The pieces of a text with the encoding of each: the paragraphs have the form's encodings in turn."""
    paragraph, after_break, at = 0, False, 0
    for size, written in form.spelling.pieces(text):
        if size > 0:
            is_break = text[at] == "\n"
            paragraph += after_break and not is_break
            after_break = is_break
            at += size
        yield size, written, form.encodings[paragraph % len(form.encodings)]


def all_forms():
    rows = encodings()
    by_name = {row.name: row for row in rows}
    utf8 = by_name["UTF-8"]
    mixed = tuple(by_name[n] for n in ("UTF-8", "TCVN3", "VNI", "windows-1258", "VISCII"))
    scrambled = tuple(by_name[n] for n in ("UTF-8", "UTF-8 via windows-1252"))
    return [*(Form(PLAIN, (row,)) for row in rows if row is not utf8), Form(PLAIN, mixed), Form(PLAIN, scrambled),
            *(Form(row, (utf8,)) for row in spellings()),
            *(Form(row, (by_name["UTF-16LE"],)) for row in spellings() if row.name in ("NFD", "invisible characters"))]


def originals(every=1, annotated=False):
    paths = sorted(CORPUS.glob("*.txt"))[::every]
    if annotated and DEV.exists():
        paths += sorted(DEV.glob("*.txt"))
    elif annotated:
        print(f"without the annotated articles: {DEV} is not there")
    return {p.stem: original(p) for p in paths}


def original(path):
    """An article in NFC, without what some of them have of other forms: entities, invisible characters, ligatures, ..."""
    text = html.unescape(path.read_bytes().decode("utf-8").removeprefix("\ufeff"))
    return unicodedata.normalize("NFC", text.translate(INVISIBLE))


@dataclass
class Score:
    form: Form
    articles: int = 0
    same: int = 0    # articles with the original's facts
    found: int = 0   # whose encoding was found
    unsure: int = 0  # of which the program says that it is not sure
    paragraphs: int = 0
    paragraphs_found: int = 0
    spans: int = 0
    faults: list = field(default_factory=list)   # spans that are wrong
    changes: list = field(default_factory=list)  # facts that are not the original's

    def add(self, other):
        for name in ("articles", "same", "found", "unsure", "paragraphs", "paragraphs_found", "spans", "faults", "changes"):
            setattr(self, name, getattr(self, name) + getattr(other, name))


class Measure:
    """Runs the program over articles in their forms, in `folder`."""

    def __init__(self, folder, texts, forms):
        self.folder, self.texts, self.forms = folder, texts, forms
        for name, text in texts.items():
            self.write(f"{name}.txt", text.encode("utf-8"))
        self.base = dict(zip(texts, self.records("code-points", [f"{name}.txt" for name in texts])))

    def write(self, name, data):
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)

    def records(self, unit, names):
        """The records of these files, read one by one. A file that gives none ends the test."""
        listed = self.folder / "list"
        listed.write_text("".join(f"{self.folder / name}\n" for name in names), encoding="utf-8")
        out = self.folder / f"{unit}.jsonl"
        with open(out, "wb") as to:
            subprocess.run([PROGRAM, "--quiet", "--with-text", "--format", "text", "--offsets", unit, "--files-from", listed],
                           stdout=to, check=True)
        with open(out, encoding="utf-8") as lines:
            for name, line in zip(names, lines, strict=True):
                record = json.loads(line)
                assert Path(record["source"]["path"]) == self.folder / name
                yield record

    def scores(self):
        """A Score a form. The program runs over several forms at once, for each unit."""
        parts = self.paragraph_scores()
        for first in range(0, len(self.forms), 8):
            forms = self.forms[first:first + 8]
            articles = {(form.name, name): Converted(text, form) for form in forms for name, text in self.texts.items()
                        if all(encoding.holds(text) for encoding in form.encodings)}
            for number, article in enumerate(articles.values()):
                self.write(f"{number}.txt", article.data)
            outputs = zip(*(self.records(unit, [f"{n}.txt" for n in range(len(articles))]) for unit in UNITS))
            scores = {form.name: Score(form) for form in forms}
            for ((form, name), article), records in zip(articles.items(), outputs, strict=True):
                self.compare(name, article, dict(zip(UNITS, records)), scores[form])
                scores[form].paragraphs, scores[form].paragraphs_found = parts.get(form, (0, 0))
            yield from scores.values()

    def paragraph_scores(self):
        """form -> paragraphs, found: pieces of 200 characters in each encoding."""
        parts = [(form, f"{name}-{at}-{number}.txt", Converted(text[at:at + 200], form))
                 for number, form in enumerate(self.forms) if form.spelling is PLAIN and len(form.encodings) == 1
                 for name, text in self.texts.items() for at in range(0, len(text) - 199, 1000)]
        for _, name, part in parts:
            self.write(name, part.data)
        result = {}
        for (form, _, part), record in zip(parts, self.records("bytes", [name for _, name, _ in parts])):
            count, found = result.get(form.name, (0, 0))
            result[form.name] = (count + 1, found + is_found(form, record, part.text))
        return result

    def compare(self, name, article, records, score):
        form, record = score.form, records["bytes"]
        score.articles += 1
        score.found += is_found(form, record, article.text)
        score.unsure += any(w["code"] == "encoding-unsure" for w in record["warnings"])
        joins = form.differs & {"case"} if form.small else frozenset()
        before, after = (facts(r, form.differs, joins) for r in (self.base[name], record))
        score.same += before == after
        score.changes += [f"{name}: {change}" for change in differences(before, after)]
        for unit in UNITS:
            faults = [*wrong_cuts(form, article, records[unit], unit)]
            places, found = [*spans(self.base[name])], [*spans(records[unit])]
            if before == after and len(places) == len(found):  # a name in a headline may be no mention in another form
                faults += wrong_places(article, unit, places, found)
            score.faults += [f"{name}, {unit}: {fault}" for fault in faults]
            score.spans += sum(1 for _ in spans(records[unit]))


def caseless(form):
    return str.casefold if form.small else str


def is_found(form, record, text):
    """Whether the encoding is named right; two that agree on a text are both right."""
    same = caseless(form)
    return len(form.encodings) == 1 and record["source"]["encoding"] in form.encodings[0].found or \
        same(record["text"]) == same(text)


def wrong_cuts(form, article, record, unit):
    """Spans that do not cut what the record says stands there."""
    plain = caseless(form)

    def same(one, other):
        return plain(one) == plain(other)

    if unit == "bytes" and not same(record["text"], article.text):
        return  # read in another encoding: the bytes say something else there, and the facts count that

    for kind, (begin, end), text, name in claims(record):
        there = quoted(article.cut(unit, begin, end, record["text"]))
        if text is not None and not same(there, text):
            yield f"{kind} [{begin}, {end}] {there!r} is not {text!r}"
        if name is not None and not is_mention(there, name, form.spelling.differs):
            yield f"{kind} [{begin}, {end}] {there!r} is no form of {name!r}"


def is_mention(there, name, differs):
    if "gaps" not in differs:
        return is_form_of(fold(there, differs), fold(name, differs))

    def plain(text):  # words have come apart: their letters without marks, in order
        return [c for c in unicodedata.normalize("NFD", fold(text, differs | {"case", "letters"})) if c.isalpha()]

    letters = iter(plain(name))
    return all(letter in letters for letter in plain(there))


def wrong_places(article, unit, before, after):
    """Where a fact does not stand where its piece of the original went."""
    places = sorted([article.begins[unit][begin], article.ends[unit][end - 1]] for begin, end in before)
    for found, expected in zip(sorted(after), places):
        if found != expected:
            yield f"{found} should be {expected}"


class Forms(InFolder):
    def test_a_sample_in_every_form(self):
        total = Score(None)
        for score in Measure(self.folder, originals(every=8), all_forms()).scores():
            self.assertEqual([], score.faults, score.form.name)
            total.add(score)
        self.assertGreaterEqual(total.same, FEWEST_IN_SAMPLE * total.articles, total.changes)
        self.assertGreaterEqual(total.found, FEWEST_ARTICLES * total.articles)
        self.assertGreaterEqual(total.paragraphs_found, FEWEST_PARAGRAPHS * total.paragraphs)
        self.assertGreater(total.spans, 10_000)

    def test_other_converters_make_the_same_bytes(self):
        """iconv and uconv, as far as they know an encoding, agree with the encoders of this test."""
        text = "".join(originals(every=8).values())
        for encoding in encodings():
            if not encoding.witness or shutil.which(encoding.witness[0]) is None:
                continue
            with self.subTest(encoding.witness):
                known = "".join(c for c in text if encoding.letter(c)[1] in (c, encoding.read(c)))
                made = subprocess.run(encoding.witness, input=known.encode("utf-8"), stdout=subprocess.PIPE, check=True)
                self.assertEqual(made.stdout, encoding.convert(known)[0])

    def test_uconv_decomposes_as_the_test_does(self):
        if shutil.which("uconv") is None:
            self.skipTest("uconv is not installed")
        text = next(iter(originals().values()))
        made = subprocess.run(["uconv", "-x", "any-nfd"], input=text.encode("utf-8"), stdout=subprocess.PIPE, check=True)
        (nfd,) = (row for row in spellings() if row.name == "NFD")
        self.assertEqual(made.stdout.decode("utf-8"), "".join(written for _, written in nfd.pieces(text)))


def whole(verbose):
    """All articles; the exit status says whether all is as it must be."""
    total = Score(None)
    with tempfile.TemporaryDirectory() as folder:
        measure = Measure(Path(folder), originals(annotated=True), all_forms())
        print(f"{'form':<42} {'articles':>8} {'found':>6} {'unsure':>6} {'same':>6} {'spans':>6} {'wrong':>6} parts found")
        for score in measure.scores():
            print(f"{score.form.name:<42} {score.articles:8} {score.found:6} {score.unsure:6} {score.same:6} {score.spans:6} "
                  f"{len(score.faults):6} {score.paragraphs_found}/{score.paragraphs}", flush=True)
            for line in (score.changes + score.faults)[:verbose]:
                print("   ", line[:6000])
            total.add(score)
    print(f"facts the same: {total.same} of {total.articles} ({total.same / total.articles:.4%}); encodings found: "
          f"{total.found} of {total.articles}; paragraphs: {total.paragraphs_found} of {total.paragraphs}; "
          f"spans wrong: {len(total.faults)} of {total.spans}")
    return not (total.same >= FEWEST_FACTS * total.articles and not total.faults
                and total.found >= FEWEST_ARTICLES * total.articles
                and total.paragraphs_found >= FEWEST_PARAGRAPHS * total.paragraphs)


if __name__ == "__main__":
    if "--whole" in sys.argv:
        sys.exit(whole(int(sys.argv[2]) if len(sys.argv) > 2 else 0))
    unittest.main()
