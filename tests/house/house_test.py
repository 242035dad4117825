"""Keeps the house in order: includes go one way, files stay small, words stay in the rules.

Each check is a function from the project's root to a list of complaints. The checks are themselves checked, on a
small house with one fault of each kind.
"""
import re
import tempfile
import unicodedata
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
MAX_LINES = 400

# Written in two halves, so that this file passes its own check.
UNFINISHED = re.compile("TO" "DO|FIX" "ME|XX" "X|not " "implemented")
CATCH_ALL = re.compile(r"catch \(\.\.\.\)")

COMMENT_OR_LITERAL = re.compile(
    r'//[^\n]*|/\*.*?\*/|(?P<raw>R"(?P<mark>[^(\s]*)\((?P<inside>.*?)\)(?P=mark)")|(?P<code_points>U?)(?P<text>"(?:\\.|[^"\\\n])*")'
    r"|'(?:\\.|[^'\\\n])+'",
    re.DOTALL,
)


def sources(root, *folders, suffixes=(".h", ".cc")):
    for folder in folders:
        yield from sorted(p for p in (root / folder).rglob("*") if p.suffix in suffixes)


def read_table(root):
    """The folder table of src/README.md: {folder: set of folders that it may include}, in its order."""
    table, faults = {}, []
    for line in (root / "src/README.md").read_text(encoding="utf-8").splitlines():
        row = re.fullmatch(r"\| `(\w+)/` \|.*\| ([^|]*) \|", line)
        if not row:
            continue
        folder, knows = row.groups()
        above = set(table)
        known = above if knows == "all above" else set(re.findall(r"`(\w+)/`", knows))
        for other in sorted(known - above):
            faults.append(f"src/README.md: {folder}/ knows {other}/, which is not above it")
        table[folder] = known | {folder}
    return table, faults


def include_order(root):
    table, faults = read_table(root)
    if not table:
        return ["src/README.md: no table of folders"]
    for path in sources(root, "src"):
        name = path.relative_to(root)
        room = name.parts[1] if len(name.parts) > 2 else "extract"  # src/bienban.h is the door of extract/
        if room not in table:
            faults.append(f"{name}: its folder is not in the table of src/README.md")
            continue
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            include = re.match(r'\s*#\s*include\s+"([^"]+)"', line)
            if not include:
                continue
            target = include[1]
            other = target.split("/")[0] if "/" in target else "extract"
            if not (root / "src" / target).is_file():
                faults.append(f"{name}:{number}: {target} is no file below src/")
            elif other not in table[room]:
                faults.append(f"{name}:{number}: {room}/ must not know {target}")
    return faults


def file_length(root):
    files = sources(root, "src", "bench", "tests", "tools", suffixes=(".h", ".cc", ".py", ".sh", ""))
    lengths = ((p, p.read_text(encoding="utf-8").count("\n")) for p in files if p.is_file())
    return [f"{p.relative_to(root)}: {n} lines, more than {MAX_LINES}" for p, n in lengths if n > MAX_LINES]


def normal_form(root):
    faults = []
    kinds = (".h", ".cc", ".py", ".sh", ".md", ".txt", ".toml", ".json")
    for path in [*sources(root, "src", "bench", "tests", "tools", "rules", "schema", suffixes=kinds), *root.glob("*.md")]:
        try:
            text = path.read_bytes().decode("utf-8")
        except UnicodeDecodeError as error:
            faults.append(f"{path.relative_to(root)}: not UTF-8: {error}")
            continue
        for number, line in enumerate(text.split("\n"), 1):
            if not unicodedata.is_normalized("NFC", line):
                faults.append(f"{path.relative_to(root)}:{number}: not in NFC")
    return faults


def is_vietnamese(letter):
    parts = unicodedata.normalize("NFD", letter)
    return letter.isalpha() and (letter in "đĐ" or (parts[0].isascii() and len(parts) > 1))


def vietnamese_words(root):
    """Words are data. What is no word: a single letter, and in text/ the tables of code points (U"...")."""
    faults = []
    for path in sources(root, "src"):
        text = path.read_text(encoding="utf-8")
        table_room = path.is_relative_to(root / "src/text")
        for match in COMMENT_OR_LITERAL.finditer(text):
            literal = match["inside"] if match["raw"] else (match["text"] or "").strip('"')
            if len(literal) < 2 or not any(map(is_vietnamese, literal)) or (table_room and match["code_points"]):
                continue
            number = text.count("\n", 0, match.start()) + 1
            faults.append(f"{path.relative_to(root)}:{number}: Vietnamese in C++: {literal[:40]}")
    return faults


def finished(root):
    faults = []
    for path in sources(root, "src", "bench", "tests", "tools", suffixes=(".h", ".cc", ".py", ".sh", "")):
        if not path.is_file():
            continue
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            if UNFINISHED.search(line):
                faults.append(f"{path.relative_to(root)}:{number}: unfinished")
            if path.suffix in (".h", ".cc") and CATCH_ALL.search(line):
                faults.append(f"{path.relative_to(root)}:{number}: a handler that hides every error")
    return faults


def header_guards(root):
    return [f"{p.relative_to(root)}: no #pragma once" for p in sources(root, "src", "bench", "tests", suffixes=(".h",))
            if not re.search(r"^#pragma once$", p.read_text(encoding="utf-8"), re.MULTILINE)]


CHECKS = (include_order, file_length, normal_form, vietnamese_words, finished, header_guards)


class TheHouse(unittest.TestCase):
    def test_is_in_order(self):
        for check in CHECKS:
            with self.subTest(check.__name__):
                self.assertEqual([], check(ROOT))


class TheChecks(unittest.TestCase):
    """A house with one fault at a time."""

    TABLE = "| folder | what | knows |\n| --- | --- | --- |\n| `text/` | a | nothing |\n| `values/` | b | `text/` |\n" \
            "| `rules/` | c | `text/` |\n| `extract/` | d | all above |\n"

    def complaints(self, check, path, content, table=TABLE):
        with tempfile.TemporaryDirectory() as folder:
            root = Path(folder)
            files = {"src/README.md": table, "src/bienban.h": "#pragma once\n", "src/text/span.h": "#pragma once\n",
                     "src/values/money.h": "#pragma once\n", path: content}
            for name, text in files.items():
                (root / name).parent.mkdir(parents=True, exist_ok=True)
                (root / name).write_text(text, encoding="utf-8")
            return check(root)

    def test_include_order(self):
        cases = {
            ("src/values/a.h", '#include "text/span.h"\n'): 0,
            ("src/values/a.h", '#include "values/money.h"\n#include <vector>\n'): 0,
            ("src/text/a.cc", '#include "values/money.h"\n'): 1,
            ("src/rules/a.cc", '#include "values/money.h"\n'): 1,  # above, but not in its column
            ("src/rules/a.cc", '#include "bienban.h"\n'): 1,
            ("src/extract/a.cc", '#include "bienban.h"\n#  include "rules/a.h"\n'): 1,  # no such file
            ("src/cellar/a.h", ""): 1,
        }
        for (path, content), expected in cases.items():
            with self.subTest(path, content=content):
                self.assertEqual(expected, len(self.complaints(include_order, path, content)))

    def test_table_goes_one_way(self):
        table = self.TABLE.replace("a | nothing", "a | `values/`")
        self.assertEqual(1, len(self.complaints(include_order, "src/text/a.h", "", table)))
        self.assertEqual(1, len(self.complaints(include_order, "src/text/a.h", "", "no table")))

    def test_file_length(self):
        self.assertEqual([], self.complaints(file_length, "src/text/a.cc", "\n" * MAX_LINES))
        for path in ("src/text/a.cc", "tests/text/a_test.cc", "tests/cli/a_test.py", "bench/a.cc", "tools/a"):
            self.assertEqual(1, len(self.complaints(file_length, path, "\n" * (MAX_LINES + 1))), path)

    def test_normal_form(self):
        self.assertEqual([], self.complaints(normal_form, "rules/lists/a.txt", "h\u00f2a\n"))
        self.assertEqual(1, len(self.complaints(normal_form, "rules/lists/a.txt", "ho\u0300a\n")))

    def test_vietnamese_words(self):
        cases = {
            ("src/text/a.cc", 'auto a = "plain"; // ghế'): 0,
            ("src/text/a.cc", '/* ghế */ auto a = "caf\\u00e9";'): 0,
            ("src/text/a.cc", 'auto a = "ghế";'): 1,
            ("src/text/a.cc", 'auto a = R"x(a "đ" b)x";'): 1,
            ("src/text/a.cc", 'auto a = U"ăâđ" U"êô";'): 0,
            ("src/values/a.cc", 'auto a = U"ăâđ";'): 1,
            ("src/values/a.cc", 'auto a = "đ";'): 0,
            ("src/text/a.cc", "auto a = U'ế'; auto b = '\"'; auto c = \"plain\";"): 0,
            ("src/text/a.cc", 'auto a = "→ –";'): 0,
        }
        for (path, content), expected in cases.items():
            with self.subTest(content):
                self.assertEqual(expected, len(self.complaints(vietnamese_words, path, content)))

    def test_finished(self):
        self.assertEqual(1, len(self.complaints(finished, "src/text/a.cc", "// TO" "DO: later\n")))
        self.assertEqual(1, len(self.complaints(finished, "src/text/a.cc", "} catch " "(...) {\n")))
        self.assertEqual([], self.complaints(finished, "src/text/a.cc", "// all done\n"))

    def test_header_guards(self):
        self.assertEqual(1, len(self.complaints(header_guards, "src/text/a.h", "// nothing\n")))


if __name__ == "__main__":
    unittest.main()
